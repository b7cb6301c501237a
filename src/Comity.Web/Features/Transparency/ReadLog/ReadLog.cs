using Comity.Ledger.Notes;
using Comity.Web.Design;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Transparency.ReadLog;

/// <summary>The page of the log: how far it goes, who signs it, what was entered last, and how anybody checks it.</summary>
public static class ReadLog
{
    private const int Newest = 50;

    public static void MapReadLog(this IEndpointRouteBuilder app) => app.MapGet("/log", ShowAsync).AllowAnonymous();

    private static async Task<IResult> ShowAsync(
        HttpContext http, ComityDb db, LogKeys keys, Cosigned cosigned, SiteOptions options, EntryTypes types,
        CancellationToken cancellation,
        long? before = null)
    {
        var checkpoint = Checkpoint.Parse((await cosigned.NewestAsync(cancellation)).Text)!;
        var witnessed = await cosigned.EnoughAsync(cancellation);
        if (http.IsFresh(checkpoint.Head.Root, before, witnessed?.ToString(), http.Request.Host, http.Request.Scheme))
            return Etags.NotModified;
        var end = Math.Clamp(before ?? checkpoint.Size, 0, checkpoint.Size);
        var entries = await db.Set<LogEntry>().AsNoTracking()
            .Where(entry => entry.Index < end && entry.Index >= end - Newest)
            .OrderByDescending(entry => entry.Index).ToListAsync(cancellation);
        var address = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}/log";
        return Pages.Show<ReadLogPage>(new LogView(
            checkpoint, keys.Log.Verifier, keys.Witness.Verifier, address,
            [.. entries.Select(entry => EntryWords.Of(entry, types))],
            [.. Cosignatures(witnessed, options)], end - Newest > 0 ? end - Newest : null));
    }

    private static IEnumerable<CosignedBy> Cosignatures(SignedNote? note, SiteOptions options) =>
        from signature in note?.Signatures ?? []
        from witness in options.Policy.Witnesses
        where signature.IsBy(witness.Key)
        select new CosignedBy(witness.Key.Name, Checkpoint.Parse(note!.Text)!.Size, Cosignature.TimeOf(signature));
}

/// <summary>The log as its page shows it.</summary>
/// <param name="Key">What the checkpoint is verified with.</param>
/// <param name="Witness">What this node cosigns the logs of others with.</param>
/// <param name="Address">Where programs read the log.</param>
/// <param name="Cosigned">Who cosigned the newest checkpoint that enough have.</param>
/// <param name="Before">The index that the next, older, part of the list ends before; null at the end.</param>
public sealed record LogView(
    Checkpoint Checkpoint, VerifierKey Key, VerifierKey Witness, string Address, IReadOnlyList<EntryWords> Entries,
    IReadOnlyList<CosignedBy> Cosigned, long? Before);

/// <summary>A partner's word for a checkpoint.</summary>
public sealed record CosignedBy(string Name, long Size, DateTimeOffset? Time);
