using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;

namespace Comity.Web.Features.Laws.CompareVersions;

/// <summary>One row of a comparison as pages show it.</summary>
/// <param name="Ordinal">Its place in the whole comparison, from 1: also its anchor.</param>
/// <param name="Words">The difference of the words; kept stretches are in both. Nothing where words are not shown.</param>
public sealed record Change(
    int Ordinal, Correspondence Row, IReadOnlyList<NamedProvision> Old, IReadOnlyList<NamedProvision> New,
    IReadOnlyList<DifferenceSpan> HeadingWords, IReadOnlyList<DifferenceSpan> Words)
{
    public string Anchor => $"c{Ordinal}";

    /// <summary>How sure the pairing is, in percent; null where there is nothing to be unsure of.</summary>
    public int? Sureness =>
        Row.Old.Count == 0 || Row.New.Count == 0 || Row.Score >= 0.995 ? null : (int)Math.Round(Row.Score * 100);

    /// <summary>Only the number or the place differs.</summary>
    public bool HasSameWords =>
        Old.Count > 0 && New.Count > 0 && Words.Concat(HeadingWords).All(span => span.Kind == DifferenceKind.Kept);

    public static Change From(int ordinal, Correspondence row, ComparedText old, ComparedText @new, bool withWords) => new(
        ordinal,
        row,
        [.. row.Old.Select(old.Named)],
        [.. row.New.Select(@new.Named)],
        withWords ? Difference(HeadingOf(row.Old), HeadingOf(row.New)) : [],
        withWords ? Difference(row.OldText, row.NewText) : []);

    private static string HeadingOf(IReadOnlyList<Provision> provisions) => provisions.Count == 1 ? provisions[0].Heading : "";

    private static IReadOnlyList<DifferenceSpan> Difference(string old, string @new) => (old, @new) switch
    {
        ("", "") => [],
        ("", _) => [new DifferenceSpan(DifferenceKind.Inserted, @new)],
        (_, "") => [new DifferenceSpan(DifferenceKind.Deleted, old)],
        _ when old == @new => [new DifferenceSpan(DifferenceKind.Kept, @new)],
        _ => WordDifference.Between(old, @new),
    };
}
