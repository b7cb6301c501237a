using Comity.Web.Features.Discussions.Triage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Features.Discussions.ModerateProposals;

/// <summary>Many proposals whose words somebody would hide: it waits for a second person.</summary>
public sealed class BulkHiding
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid DiscussionId { get; init; }

    /// <summary>The proposal that stood for the cluster.</summary>
    public required string Lead { get; init; }

    /// <summary>The codes of the proposals that were looked at, separated by spaces.</summary>
    public required string Members { get; init; }

    public required ModerationReason Reason { get; init; }

    /// <summary>Who did it; null once they erased themselves.</summary>
    public required Guid? ProposedById { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Null while it waits.</summary>
    public BulkDecision? Decision { get; set; }

    public Guid? DecidedById { get; set; }

    public IReadOnlyList<string> Codes => Members.Split(' ');
}

internal sealed class BulkHidingTable : IEntityTypeConfiguration<BulkHiding>
{
    public void Configure(EntityTypeBuilder<BulkHiding> table)
    {
        table.ToTable("BulkHidings");
        table.Property(bulk => bulk.Id).ValueGeneratedNever();
        table.Property(bulk => bulk.Lead).HasMaxLength(10);
        table.Property(bulk => bulk.Reason).HasConversion<string>().HasMaxLength(20);
        table.Ignore(bulk => bulk.Codes);
        table.HasIndex(bulk => new { bulk.DiscussionId, bulk.Decision });
        table.HasOne<Discussion>().WithMany().HasForeignKey(bulk => bulk.DiscussionId).OnDelete(DeleteBehavior.Restrict);
    }
}
