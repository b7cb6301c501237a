namespace Comity.Legislation.Comparing;

/// <summary>Finds which provision of one text continues which provision of another, by what they say and not by their
/// numbers.</summary>
/// <remarks>
/// Identical texts anchor; the rest is scored on likeness of words, heading, place among neighbours and, as far as these two
/// texts
/// keep their numbers at all, number; then assigned one to one; last, the flow of phrases that the partner does not explain shows
/// splits, mergers and copies. Linear in the words plus the squared frequencies of the rarer words; deterministic.
/// </remarks>
public static class Aligner
{
    /// <summary>Aligns two lists of units.</summary>
    /// <param name="oldUnits">The units of the old text, in order.</param>
    /// <param name="newUnits">The units of the new text, in order.</param>
    /// <param name="pins">Pairs that correspond, whatever the texts say. Of several pins on one unit the first is its main
    /// partner, the others are parts of it.</param>
    /// <param name="prohibitions">Pairs that do not correspond.</param>
    /// <returns>The links, by old index and then by new index. A unit without a link is repealed or new.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A decision names a unit that does not exist.</exception>
    /// <exception cref="ArgumentException">A pair is both pinned and prohibited, or decided twice.</exception>
    public static IReadOnlyList<Link> Align(
        IReadOnlyList<AlignmentUnit> oldUnits, IReadOnlyList<AlignmentUnit> newUnits,
        IEnumerable<UnitPair>? pins = null, IEnumerable<UnitPair>? prohibitions = null) =>
        Align(new TextFeatures(oldUnits), new TextFeatures(newUnits), pins ?? [], prohibitions ?? [], homes: null);

    /// <summary>Aligns texts whose features are known; paragraphs are looked for at home first.</summary>
    internal static IReadOnlyList<Link> Align(
        TextFeatures old, TextFeatures @new, IEnumerable<UnitPair> pins, IEnumerable<UnitPair> prohibitions, Homes? homes)
    {
        var texts = new TextPair(old, @new);
        var matching = new Matching(texts, prohibitions);
        var links = new List<Link>();
        foreach (var (o, n) in pins)
            links.Add(matching.Pin(o, n));
        Anchors.Pair(texts, matching);
        for (var o = 0; o < texts.Old.Length; o++)
            if (matching.NewOf(o) is var n and >= 0 && !matching.IsPinned(o, n))
                links.Add(new Link(o, n, LinkKind.Primary, 1, 1, double.NaN, 1, 1));

        texts.Weigh(matching);
        var scores = new PairScores(texts, matching, Candidates.Find(texts, matching, homes), homes);
        links.AddRange(scores.Assign());
        links.AddRange(TextFlow.Find(texts, matching).Where(link => !matching.IsPinned(link.Old, link.New)));
        links.AddRange(Copies.Find(texts, matching, links.Select(link => link.New).ToHashSet()));
        links.Sort((a, b) => a.Old != b.Old ? a.Old.CompareTo(b.Old) : a.New.CompareTo(b.New));
        return links;
    }
}
