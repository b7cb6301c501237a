using System.Security.Cryptography;
using Comity.Web.Features.Accounts;

namespace Comity.Web.Features.Discussions;

/// <summary>What somebody proposes about one provision of the version discussed.</summary>
public sealed class Proposal
{
    public const int LongestText = 20_000;
    public const int LongestReason = 5_000;
    public const int LongestSource = 40;

    public required Guid Id { get; init; }

    /// <summary>Its name in the address and in a letter: ten characters.</summary>
    public string Code { get; private init; } = Discussion.Code(RandomNumberGenerator.GetBytes(10));

    public Guid DiscussionId { get; init; }

    public Discussion? Discussion { get; init; }

    public required ProposalKind Kind { get; init; }

    /// <summary>The text that the author had before them.</summary>
    public required Guid VersionId { get; init; }

    /// <summary>The provision in the version discussed, the same in every language.</summary>
    public required string EId { get; init; }

    /// <summary>The provision of that text, whatever its number becomes in later versions.</summary>
    public required string Identity { get; init; }

    /// <summary>Its words at that time.</summary>
    public required string Quote { get; init; }

    /// <summary>The wording proposed; empty for a deletion, a question and a plain support.</summary>
    public required string Wording { get; init; }

    public required string Reason { get; init; }

    /// <summary>The language it is written in, ISO 639-2/T.</summary>
    public required string Language { get; init; }

    /// <summary>Who wrote it; null once they erased themselves.</summary>
    public Guid? AuthorId { get; set; }

    public required string Pseudonym { get; init; }

    /// <summary>How sure the site was of who the author is.</summary>
    public required VerificationLevel Level { get; init; }

    public required DateTimeOffset SubmittedAt { get; set; }

    /// <summary>It came after the discussion was closed: kept, shown, not counted.</summary>
    public required bool IsLate { get; init; }

    /// <summary>Which way it came, when it was not written here; null for here.</summary>
    public string? Source { get; init; }

    /// <summary>The day on which it came there, where that is known.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Why its words are not shown; null where they are.</summary>
    public ModerationReason? HiddenFor { get; init; }

    /// <summary>The author asked to look again, and nobody has decided it yet.</summary>
    public bool IsAppealed { get; init; }

    /// <summary>Its words were destroyed: nobody shows them any more.</summary>
    public bool IsErased { get; init; }

    /// <summary>Its words, where they may be shown: what pages, lists and files show of it.</summary>
    public ProposalWords? Shown => HiddenFor is null ? AllWords : null;

    /// <summary>Its words also where they are hidden: for the secretariat, and for what must compare them.</summary>
    public ProposalWords AllWords =>
        IsErased ? new(ProposalKind.Question, Quote, "", "") : new(Kind, Quote, Wording, Reason);

    public string AddressIn(Discussion discussion) => $"{discussion.Address}/proposals/{Code}";
}

/// <summary>What a proposal asks for.</summary>
public enum ProposalKind
{
    /// <summary>Other words.</summary>
    Modify,

    /// <summary>More words after these.</summary>
    Add,

    /// <summary>None of these words.</summary>
    Delete,

    /// <summary>What they mean.</summary>
    Question,

    /// <summary>That they stay.</summary>
    Support,
}
