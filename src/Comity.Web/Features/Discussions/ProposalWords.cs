using Comity.Legislation.Comparing;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Discussions;

/// <summary>The words of a proposal, as they may be shown.</summary>
/// <param name="Quote">Those of the provision.</param>
public sealed record ProposalWords(ProposalKind Kind, string Quote, string Wording, string Reason)
{
    /// <summary>What it would do to the provision.</summary>
    public IReadOnlyList<DifferenceSpan> Changes => Differences.Of(Kind, Quote, Wording);

    /// <summary>What of it is its author's: the words of the law that it repeats would make all proposals on one article one
    /// campaign.</summary>
    public string Own
    {
        get
        {
            var changed = Kind is ProposalKind.Question or ProposalKind.Support
                ? []
                : Changes.Where(span => span.Kind != DifferenceKind.Kept);
            return string.Join('\n', changed.Select(span => span.Text.Trim()).Append(Reason).Where(words => words.Length > 0));
        }
    }
}

/// <summary>What is said in the place of words that are not shown.</summary>
public static class HiddenWords
{
    public static string WhyNotShown(this Proposal proposal, Phrasebook phrases) =>
        phrases["proposal.hidden", phrases[$"reason.{proposal.HiddenFor}"]];
}
