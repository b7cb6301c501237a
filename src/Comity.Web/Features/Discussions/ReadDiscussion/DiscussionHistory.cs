using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ReadDiscussion;

/// <summary>What became of a discussion, each with its entry in the log.</summary>
/// <param name="Opened">The entry that opened it.</param>
/// <param name="FirstEnd">When it was to close then.</param>
public sealed record DiscussionHistory(
    long? Opened, DateTimeOffset FirstEnd, IReadOnlyList<HistoryEvent> Later)
{
    internal static async Task<DiscussionHistory> OfAsync(
        Discussion discussion, ComityDb db, CancellationToken cancellation)
    {
        var extensions = await db.Set<Extension>().AsNoTracking().Where(row => row.DiscussionId == discussion.Id)
            .OrderBy(row => row.Number).ToListAsync(cancellation);
        var closings = await db.Set<Closing>().AsNoTracking().Where(row => row.DiscussionId == discussion.Id)
            .ToListAsync(cancellation);
        var subjects = extensions.Select(row => row.AddressIn(discussion))
            .Concat(closings.Select(row => row.AddressIn(discussion))).Append(discussion.Address).ToList();
        var entries = (await db.Set<LogEntry>().Where(entry => subjects.Contains(entry.Subject!))
            .Select(entry => new { entry.Subject, entry.Index }).ToListAsync(cancellation))
            .ToLookup(entry => entry.Subject!, entry => entry.Index, StringComparer.Ordinal);
        return new DiscussionHistory(
            EntryOf(discussion.Address), extensions is [var first, ..] ? first.From : discussion.ClosesAt,
            [.. extensions.Select(row => new HistoryEvent(row.At, row, null, EntryOf(row.AddressIn(discussion))))
                .Concat(closings.Select(row => new HistoryEvent(row.ClosedAt, null, row, EntryOf(row.AddressIn(discussion)))))
                .OrderBy(one => one.At)]);

        long? EntryOf(string subject) => entries[subject].Cast<long?>().FirstOrDefault();
    }
}

/// <summary>It was extended, or came to an end.</summary>
public sealed record HistoryEvent(DateTimeOffset At, Extension? Extension, Closing? Closing, long? Entry);
