using System.Text.Json.Nodes;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Log;

namespace Comity.Web.Features.Discussions;

/// <summary>One person's support of one proposal: the key of the table is what makes it one.</summary>
public sealed class Support
{
    public Guid ProposalId { get; init; }

    public Proposal? Proposal { get; init; }

    public required Guid PersonId { get; init; }

    public required VerificationLevel Level { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public required bool IsLate { get; init; }

    /// <summary>Where its giver lived at the time, by the code of the region; null where they had not said.</summary>
    public string? Region { get; init; }

    /// <summary>What the log says of it: not the region, which would narrow down who it is.</summary>
    internal static NewEntry EntryOf(Discussion discussion, Proposal proposal, Support support, bool isWithdrawn) =>
        new(isWithdrawn ? "support-withdrawn" : "support-given", new JsonObject
        {
            ["discussion"] = discussion.Key,
            ["proposal"] = proposal.Code,
            ["pseudonym"] = discussion.PseudonymOf(support.PersonId),
            ["level"] = support.Level.InEntries(),
            ["late"] = support.IsLate,
        });
}

/// <summary>One person's approval or disapproval of one article of the version discussed.</summary>
public sealed class Judgement
{
    public Guid DiscussionId { get; init; }

    public Discussion? Discussion { get; init; }

    /// <summary>The article of the version discussed, which has the same eId in every language.</summary>
    public required string EId { get; init; }

    public required Guid PersonId { get; init; }

    public required VerificationLevel Level { get; init; }

    public required bool Approves { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public required bool IsLate { get; init; }
}
