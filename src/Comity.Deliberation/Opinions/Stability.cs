namespace Comity.Deliberation.Opinions;

/// <summary>Whether other people of the same kind would have given the same groups: participants are drawn anew with replacement,
/// the map and the groups made from these alone, and everybody put into them; the agreement with the groups themselves is the
/// adjusted Rand index (Hubert, Arabie, 1985).</summary>
internal static class Stability
{
    private const int Draws = 32;
    private const int MostDrawn = 20_000;
    private const double Tolerance = 1e-5;

    /// <summary>For each grouping the mean agreement over the draws, 0 by chance and 1 if all are alike.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="moderated">The statements that count for nothing.</param>
    /// <param name="components">The components of all, near which those of a draw lie.</param>
    /// <param name="rows">The participants that are grouped.</param>
    /// <param name="groupings">Ways to group them.</param>
    public static double[] Of(
        VoteTable votes, bool[] moderated, double[][] components, int[] rows, IReadOnlyList<Clustering> groupings)
    {
        var judged = Enumerable.Range(0, Math.Min(rows.Length, MostDrawn))
            .Select(i => (int)((long)i * rows.Length / Math.Min(rows.Length, MostDrawn))).ToArray();
        var isGrouped = new bool[votes.Rows];
        foreach (var row in rows)
            isGrouped[row] = true;
        var agreements = new double[Draws][];
        Parallel.For(0, Draws, draw =>
        {
            var chance = new SplitMix((ulong)draw + 1);
            var drawn = new int[Math.Min(votes.Rows, MostDrawn)];
            for (var i = 0; i < drawn.Length; i++)
                drawn[i] = chance.Below(votes.Rows);
            Array.Sort(drawn);
            var centred = new CentredVotes(votes, moderated, drawn);
            var (found, _) = PrincipalComponents.Find(centred, Tolerance, components);
            var points = drawn.Where(row => isGrouped[row]).Select(row => centred.Project(row, found)).ToArray();
            var everybody = Array.ConvertAll(judged, i => centred.Project(rows[i], found));
            agreements[draw] = [.. groupings.Select(groups => Clustering.Fit(points, groups.Centres.Length) is { } again
                ? AdjustedRand(
                    Array.ConvertAll(judged, i => groups.Labels[i]),
                    Array.ConvertAll(everybody, point => Clustering.Nearest(point, again.Centres)))
                : 0)];
        });
        return [.. groupings.Select((_, g) => agreements.Average(draw => draw[g]))];
    }

    /// <summary>The adjusted Rand index of two groupings of the same things.</summary>
    public static double AdjustedRand(int[] first, int[] second)
    {
        var together = new Dictionary<(int, int), long>();
        var (left, right) = (new Dictionary<int, long>(), new Dictionary<int, long>());
        for (var i = 0; i < first.Length; i++)
        {
            together[(first[i], second[i])] = together.GetValueOrDefault((first[i], second[i])) + 1;
            left[first[i]] = left.GetValueOrDefault(first[i]) + 1;
            right[second[i]] = right.GetValueOrDefault(second[i]) + 1;
        }

        var (index, rows, columns) = (together.Values.Sum(Pairs), left.Values.Sum(Pairs), right.Values.Sum(Pairs));
        var expected = rows * columns / Math.Max(1, Pairs(first.Length));
        var most = (rows + columns) / 2;
        return most == expected ? 1 : (index - expected) / (most - expected);
    }

    private static double Pairs(long n) => n * (n - 1) / 2.0;
}
