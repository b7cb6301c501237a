using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Features.Discussions.Triage;

/// <summary>To which others a proposal says nearly the same. It is found anew from the texts, and may be thrown away.</summary>
public sealed class ClusterMember
{
    public required Guid ProposalId { get; init; }

    public Proposal? Proposal { get; init; }

    public required Guid DiscussionId { get; init; }

    /// <summary>The proposal that stands for the cluster: of the texts, the one with the most of what they share.</summary>
    public required Guid LeadId { get; set; }

    /// <summary>For the lead of several, what at least half of them say; else null.</summary>
    public string? Skeleton { get; set; }

    /// <summary>What this one says and the others do not; empty for nothing.</summary>
    public required string Remainder { get; set; }
}

/// <summary>Who of the secretariat is to answer a proposal, and until when.</summary>
public sealed class Assignment
{
    public required Guid ProposalId { get; init; }

    public Proposal? Proposal { get; init; }

    public required Guid PersonId { get; set; }

    public DateOnly? DueOn { get; set; }
}

/// <summary>An answer to more proposals than one person may answer alone: it waits for a second one.</summary>
public sealed class BulkAnswer
{
    /// <summary>How many proposals one person may answer at once.</summary>
    public const int MostAlone = 50;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid DiscussionId { get; init; }

    public Discussion? Discussion { get; init; }

    /// <summary>The proposal that stood for the cluster.</summary>
    public required string Lead { get; init; }

    /// <summary>The codes of the proposals that were looked at, separated by spaces.</summary>
    public required string Members { get; init; }

    public required Disposition Disposition { get; init; }

    public required string Reason { get; init; }

    public string? Words { get; init; }

    public string? Quote { get; init; }

    public required Guid ProposedById { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Null while it waits.</summary>
    public BulkDecision? Decision { get; set; }

    public Guid? DecidedById { get; set; }

    public IReadOnlyList<string> Codes => Members.Split(' ');
}

/// <summary>What the second person said.</summary>
public enum BulkDecision
{
    Confirmed,

    Rejected,
}

internal sealed class ClusterMemberTable : IEntityTypeConfiguration<ClusterMember>
{
    public void Configure(EntityTypeBuilder<ClusterMember> table)
    {
        table.ToTable("ClusterMembers");
        table.HasKey(member => member.ProposalId);
        table.Property(member => member.ProposalId).ValueGeneratedNever();
        table.HasIndex(member => new { member.DiscussionId, member.LeadId });
        table.HasOne(member => member.Proposal).WithOne().HasForeignKey<ClusterMember>(member => member.ProposalId);
    }
}

internal sealed class AssignmentTable : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> table)
    {
        table.ToTable("Assignments");
        table.HasKey(assignment => assignment.ProposalId);
        table.Property(assignment => assignment.ProposalId).ValueGeneratedNever();
        table.HasIndex(assignment => assignment.PersonId);
        table.HasOne(assignment => assignment.Proposal).WithOne().HasForeignKey<Assignment>(assignment => assignment.ProposalId);
        table.HasOne<Account>().WithMany().HasForeignKey(assignment => assignment.PersonId);
    }
}

internal sealed class BulkAnswerTable : IEntityTypeConfiguration<BulkAnswer>
{
    public void Configure(EntityTypeBuilder<BulkAnswer> table)
    {
        table.ToTable("BulkAnswers");
        table.Property(bulk => bulk.Id).ValueGeneratedNever();
        table.Property(bulk => bulk.Lead).HasMaxLength(10);
        table.Ignore(bulk => bulk.Codes);
        table.HasIndex(bulk => new { bulk.DiscussionId, bulk.Decision });
        table.HasOne(bulk => bulk.Discussion).WithMany().HasForeignKey(bulk => bulk.DiscussionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>What the lists of proposals are read by.</summary>
internal sealed class ProposalsByTime : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> table) =>
        table.HasIndex(proposal => new { proposal.DiscussionId, proposal.SubmittedAt });
}

internal sealed class SupportsByTime : IEntityTypeConfiguration<Support>
{
    public void Configure(EntityTypeBuilder<Support> table) => table.HasIndex(support => support.GivenAt);
}
