using Comity.Legislation.Comparing;

namespace Comity.Web.Features.Discussions;

/// <summary>What a proposal would do to the words that it is about.</summary>
public static class Differences
{
    public static IReadOnlyList<DifferenceSpan> Of(ProposalKind kind, string quote, string wording) => kind switch
    {
        ProposalKind.Modify when quote.Length > 0 && wording.Length > 0 => WordDifference.Between(quote, wording),
        ProposalKind.Add when wording.Length > 0 =>
            [new DifferenceSpan(DifferenceKind.Kept, quote + "\n"), new DifferenceSpan(DifferenceKind.Inserted, wording)],
        ProposalKind.Delete when quote.Length > 0 => [new DifferenceSpan(DifferenceKind.Deleted, quote)],
        _ => quote.Length > 0 ? [new DifferenceSpan(DifferenceKind.Kept, quote)] : [],
    };
}
