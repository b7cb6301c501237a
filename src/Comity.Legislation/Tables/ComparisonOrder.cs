using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>Puts the changed headings of chapters between the rows of their articles, and at paragraph level those of articles
/// between
/// the rows of their paragraphs.</summary>
internal static class ComparisonOrder
{
    public static IEnumerable<Correspondence> Of(Comparison comparison)
    {
        var (oldPlaces, newPlaces) = (Places(comparison.Old), Places(comparison.New));
        var headings = comparison.Groupings.Where(grouping => grouping.Class != ChangeClass.Identical)
            .Concat(ArticleHeadings(comparison));
        var before = new Dictionary<int, List<Correspondence>>();
        foreach (var heading in headings)
        {
            var at = heading.New is [var grouping, ..]
                ? IndexAfter(comparison.Correspondences, row => row.New, newPlaces, newPlaces[grouping])
                : IndexAfter(comparison.Correspondences, row => row.Old, oldPlaces, oldPlaces[heading.Old[0]]);
            if (!before.TryGetValue(at, out var there))
                before.Add(at, there = []);
            there.Add(heading);
        }
        for (var i = 0; i <= comparison.Correspondences.Count; i++)
        {
            foreach (var heading in before.GetValueOrDefault(i) ?? [])
                yield return heading;
            if (i < comparison.Correspondences.Count)
                yield return comparison.Correspondences[i];
        }
    }

    /// <summary>Articles whose paragraphs correspond and whose headings differ; those with text of their own have a row
    /// anyway.</summary>
    private static IEnumerable<Correspondence> ArticleHeadings(Comparison comparison)
    {
        if (comparison.Level != ComparisonLevel.Paragraph)
            yield break;
        var (old, @new) = (new UnitPaths(comparison.Old), new UnitPaths(comparison.New));
        var seen = new HashSet<Provision>();
        foreach (var row in comparison.Correspondences)
        {
            if (row.Old is [var from] && row.New is [var to]
                && old.Article(from) is { Text: "" } before && @new.Article(to) is { Text: "" } after
                && before.Heading != after.Heading && before.Number == after.Number && seen.Add(after))
                yield return new Correspondence(
                    ChangeClass.Modified, [before], [after], 1, new ScoreParts(1, double.NaN, 0, 0));
        }
    }

    private static int IndexAfter(
        IReadOnlyList<Correspondence> rows, Func<Correspondence, IReadOnlyList<Provision>> side,
        Dictionary<Provision, int> places, int place)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (side(rows[i]) is [var first, ..] && places[first] > place)
                return i;
        }
        return rows.Count;
    }

    private static Dictionary<Provision, int> Places(Law law) =>
        law.Provisions.Select((provision, index) => (provision, index)).ToDictionary(pair => pair.provision, pair => pair.index);
}
