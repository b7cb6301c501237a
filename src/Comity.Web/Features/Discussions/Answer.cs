using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Features.Discussions;

/// <summary>What the secretariat answers to a proposal. A later answer corrects an earlier one, and both stay.</summary>
[Immutable]
public sealed class Answer
{
    public const int LongestReason = 10_000;
    public const int LongestQuote = 5_000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid ProposalId { get; init; }

    public Proposal? Proposal { get; init; }

    public required Guid DiscussionId { get; init; }

    /// <summary>1 for the first answer to a proposal, 2 for what corrects it: of two people who answer at once, the table's key
    /// lets only one.</summary>
    public required int Number { get; init; }

    public required Disposition Disposition { get; init; }

    public required string Reason { get; init; }

    /// <summary>The later version whose words the proposal led to; null while there are none.</summary>
    public Guid? NewVersionId { get; init; }

    /// <summary>The provision of that version.</summary>
    public string? NewEId { get; init; }

    /// <summary>The words there.</summary>
    public string? Quote { get; init; }

    public required Guid AnsweredById { get; init; }

    /// <summary>The second person, where many were answered at once.</summary>
    public Guid? ConfirmedById { get; init; }

    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>Where the page of the proposal shows it, and what its entry in the log is about.</summary>
    public string AddressIn(Discussion discussion, Proposal proposal) => $"{proposal.AddressIn(discussion)}#answer-{Number}";
}

/// <summary>What becomes of a proposal.</summary>
public enum Disposition
{
    Accepted,

    AcceptedInPart,

    /// <summary>The text says so already.</summary>
    AlreadyCovered,

    Rejected,

    /// <summary>It is not for this text to say.</summary>
    OutOfScope,

    /// <summary>Somebody works on it: this is not an answer yet.</summary>
    UnderConsideration,
}

/// <summary>Which answers count.</summary>
public static class Answers
{
    public static bool IsAccepted(this Disposition disposition) =>
        disposition is Disposition.Accepted or Disposition.AcceptedInPart;

    /// <summary>The last answer to each proposal.</summary>
    internal static IQueryable<Answer> CurrentAnswers(this ComityDb db) => db.Set<Answer>().AsNoTracking()
        .Where(answer => !db.Set<Answer>().Any(later => later.ProposalId == answer.ProposalId && later.Number > answer.Number));

    /// <summary>Those that say what became of the proposal.</summary>
    internal static IQueryable<Answer> FinalAnswers(this ComityDb db) =>
        db.CurrentAnswers().Where(answer => answer.Disposition != Disposition.UnderConsideration);
}

internal sealed class AnswerTable : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> table)
    {
        table.ToTable("Answers");
        table.Property(answer => answer.Id).ValueGeneratedNever();
        table.Property(answer => answer.NewEId).HasMaxLength(300);
        table.HasIndex(answer => new { answer.ProposalId, answer.Number }).IsUnique();
        table.HasIndex(answer => new { answer.DiscussionId, answer.AnsweredAt });
        table.HasOne(answer => answer.Proposal).WithMany().HasForeignKey(answer => answer.ProposalId)
            .OnDelete(DeleteBehavior.Restrict);
        table.HasOne<PublishedVersion>().WithMany().HasForeignKey(answer => answer.NewVersionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
