using System.Globalization;
using System.Text.Json.Nodes;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Features.Discussions;

/// <summary>A discussion was given more time, before or after its last day.</summary>
[Immutable]
public sealed class Extension
{
    public const int LongestReason = 1_000;

    public required Guid DiscussionId { get; init; }

    /// <summary>1 for the first: of two people who extend at once, the table's key lets only one.</summary>
    public required int Number { get; init; }

    /// <summary>When it was to close before.</summary>
    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    /// <summary>Why; everybody reads it.</summary>
    public required string Reason { get; init; }

    /// <summary>Who did it; null once they erased themselves.</summary>
    public required Guid? ById { get; init; }

    public required DateTimeOffset At { get; init; }

    public string AddressIn(Discussion discussion) => $"{discussion.Address}#extended-{Number}";

    internal static NewEntry EntryOf(Discussion discussion, Extension extension) =>
        new NewEntry("discussion-extended", new JsonObject
        {
            ["discussion"] = discussion.Key,
            ["number"] = extension.Number,
            ["from"] = NewEntry.Moment(extension.From),
            ["closes"] = NewEntry.Moment(extension.To),
        })
        {
            Subject = extension.AddressIn(discussion),
        }.Commit("reason", new JsonObject { ["text"] = extension.Reason }).CommitAccount("by", extension.ById!.Value);
}

/// <summary>A discussion came to its end. One that is extended afterwards comes to another.</summary>
[Immutable]
public sealed class Closing
{
    public required Guid DiscussionId { get; init; }

    /// <summary>The end: of several processes that notice it, the table's key lets only one say so.</summary>
    public required DateTimeOffset ClosedAt { get; init; }

    public string AddressIn(Discussion discussion) =>
        $"{discussion.Address}#closed-{ClosedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    internal static NewEntry EntryOf(Discussion discussion, Closing closing) => new("discussion-closed", new JsonObject
    {
        ["discussion"] = discussion.Key,
        ["closed"] = NewEntry.Moment(closing.ClosedAt),
    }) { Subject = closing.AddressIn(discussion) };
}

internal sealed class ExtensionTable : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> table)
    {
        table.ToTable("Extensions");
        table.HasKey(extension => new { extension.DiscussionId, extension.Number });
        table.HasIndex(extension => extension.ById);
        table.HasOne<Discussion>().WithMany().HasForeignKey(extension => extension.DiscussionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ClosingTable : IEntityTypeConfiguration<Closing>
{
    public void Configure(EntityTypeBuilder<Closing> table)
    {
        table.ToTable("Closings");
        table.HasKey(closing => new { closing.DiscussionId, closing.ClosedAt });
        table.HasOne<Discussion>().WithMany().HasForeignKey(closing => closing.DiscussionId).OnDelete(DeleteBehavior.Restrict);
    }
}
