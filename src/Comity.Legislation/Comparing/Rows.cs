namespace Comity.Legislation.Comparing;

/// <summary>A row before it is classified: every old unit in it is linked to every new one.</summary>
internal sealed record Row(ChangeClass? Class, int[] Old, int[] New, Link? Main);

/// <summary>Cuts the graph of links into rows whose old and new sides are all linked with each other.</summary>
/// <remarks>
/// <code>
/// A ─ B          one row
/// A ─ B, A ─ C   Split   A → B, C
/// A ─ C, B ─ C   Merged  A, B → C
/// A ─ B, A ─ C, D ─ C   Split A → B, C and Merged A, D → C
/// </code>
/// </remarks>
internal static class Rows
{
    public static List<Row> Of(int oldCount, int newCount, IReadOnlyList<Link> links)
    {
        var rows = new List<Row>();
        var (byOld, byNew) = (new List<Link>?[oldCount], new List<Link>?[newCount]);
        foreach (var link in links)
        {
            if (link.Kind == LinkKind.Copy)
                continue;
            (byOld[link.Old] ??= new List<Link>(1)).Add(link);
            (byNew[link.New] ??= new List<Link>(1)).Add(link);
        }

        var merged = new SortedSet<int>();
        for (var o = 0; o < oldCount; o++)
        {
            if (byOld[o] is not { } mine)
                rows.Add(new Row(ChangeClass.Repealed, [o], [], null));
            else if (mine.Count > 1)
                rows.Add(new Row(ChangeClass.Split, [o], [.. mine.Select(link => link.New)], Main(mine)));
            else if (byNew[mine[0].New]!.Count == 1)
                rows.Add(new Row(null, [o], [mine[0].New], mine[0]));
            else
                merged.Add(mine[0].New);
        }

        foreach (var n in merged)
            rows.Add(new Row(ChangeClass.Merged, [.. byNew[n]!.Select(link => link.Old)], [n], Main(byNew[n]!)));
        foreach (var copy in links.Where(link => link.Kind == LinkKind.Copy))
            rows.Add(new Row(ChangeClass.Copied, [copy.Old], [copy.New], copy));
        var reached = links.Select(link => link.New).ToHashSet();
        for (var n = 0; n < newCount; n++)
            if (!reached.Contains(n))
                rows.Add(new Row(ChangeClass.New, [], [n], null));
        return InReadingOrder(rows, oldCount);
    }

    private static Link Main(IReadOnlyList<Link> links) =>
        links.FirstOrDefault(link => link.Kind == LinkKind.Primary) ?? links.MaxBy(link => link.Score)!;

    /// <summary>By the first new unit; a repealed unit follows the row of the unit before it.</summary>
    private static List<Row> InReadingOrder(List<Row> rows, int oldCount)
    {
        var placeOfOld = new double[oldCount];
        foreach (var row in rows.Where(row => row.New.Length > 0 && row.Class != ChangeClass.Copied))
            foreach (var o in row.Old)
                placeOfOld[o] = row.New[0] + 1;
        for (var o = 1; o < oldCount; o++)
            if (placeOfOld[o] == 0)
                placeOfOld[o] = placeOfOld[o - 1];
        return [.. rows.OrderBy(row => row.New.Length > 0 ? row.New[0] + 1 : placeOfOld[row.Old[0]] + 0.5)
            .ThenBy(row => row.Old.Length > 0 ? row.Old[0] : -1)];
    }
}
