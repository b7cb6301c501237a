using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>Puts the changed headings of chapters between the rows of their articles, and at paragraph level those of articles
/// between the rows of their paragraphs. A chapter with text of its own has one row for both.</summary>
internal static class ComparisonOrder
{
    public static IEnumerable<Correspondence> Of(Comparison comparison)
    {
        var (oldPlaces, newPlaces) = (Places(comparison.Old), Places(comparison.New));
        var groupings = comparison.Groupings.Where(grouping => grouping.Class != ChangeClass.Identical).ToDictionary(SidesOf);
        var rows = comparison.Correspondences.Select(row => WithHeading(row, groupings)).ToList();
        var headings = groupings.Values.Concat(ArticleHeadings(comparison));
        var before = new Dictionary<int, List<Correspondence>>();
        foreach (var heading in headings)
        {
            var at = heading.New is [var grouping, ..]
                ? IndexAfter(rows, row => row.New, newPlaces, newPlaces[grouping])
                : IndexAfter(rows, row => row.Old, oldPlaces, oldPlaces[heading.Old[0]]);
            if (!before.TryGetValue(at, out var there))
                before.Add(at, there = []);
            there.Add(heading);
        }
        for (var i = 0; i <= rows.Count; i++)
        {
            foreach (var heading in before.GetValueOrDefault(i) ?? [])
                yield return heading;
            if (i < rows.Count)
                yield return rows[i];
        }
    }

    private static (Provision? Old, Provision? New) SidesOf(Correspondence row) =>
        (row.Old is [var old, ..] ? old : null, row.New is [var @new, ..] ? @new : null);

    /// <summary>The row of a grouping's own text tells what became of the grouping where nothing became of the text.</summary>
    private static Correspondence WithHeading(
        Correspondence row, Dictionary<(Provision? Old, Provision? New), Correspondence> groupings)
    {
        if (row.Old.Count > 1 || row.New.Count > 1 || !groupings.Remove(SidesOf(row), out var grouping))
            return row;
        return row.Class == ChangeClass.Identical ? row with { Class = grouping.Class } : row;
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
                yield return Groupings.Row(ChangeClass.Modified, [before], [after], 1);
        }
    }

    private static int IndexAfter(
        List<Correspondence> rows, Func<Correspondence, IReadOnlyList<Provision>> side,
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
