namespace Comity.Deliberation.Opinions;

/// <summary>How well the points lie in their groups (Rousseeuw, 1987): −1 to 1, the mean over the points.</summary>
internal static class Silhouette
{
    private const int Most = 2_000;

    /// <summary>The silhouette of each of several groupings of the same points; of many points, over every so many.</summary>
    /// <param name="points">The points.</param>
    /// <param name="groupings">The centres of each grouping; null where there is none.</param>
    public static double[] Of(MapPoint[] points, IReadOnlyList<MapPoint[]?> groupings)
    {
        var sample = Clustering.Thin(points, Most);
        var labels = groupings.Select(centres => centres is null ? null : Array.ConvertAll(
            sample, point => Clustering.Nearest(point, centres))).ToArray();
        var sums = Chunks.Sum(sample.Length, groupings.Count, (from, to, sum) =>
        {
            var distances = new double[sample.Length];
            for (var i = from; i < to; i++)
            {
                for (var j = 0; j < sample.Length; j++)
                    distances[j] = Math.Sqrt(sample[i].SquaredDistance(sample[j]));
                for (var g = 0; g < labels.Length; g++)
                    if (labels[g] is { } of)
                        sum[g] += Width(i, of, distances, groupings[g]!.Length);
            }
        });
        return [.. sums.Select((sum, g) => labels[g] is null ? double.NaN : sum / sample.Length)];
    }

    private static double Width(int point, int[] labels, double[] distances, int groups)
    {
        Span<double> totals = stackalloc double[groups];
        Span<int> sizes = stackalloc int[groups];
        for (var j = 0; j < labels.Length; j++)
        {
            totals[labels[j]] += distances[j];
            sizes[labels[j]]++;
        }

        var own = labels[point];
        if (sizes[own] == 1)
            return 0;
        var (inside, outside) = (totals[own] / (sizes[own] - 1), double.PositiveInfinity);
        for (var g = 0; g < groups; g++)
            if (g != own && sizes[g] > 0)
                outside = Math.Min(outside, totals[g] / sizes[g]);
        return double.IsInfinity(outside) ? 0 : (outside - inside) / Math.Max(Math.Max(inside, outside), double.Epsilon);
    }
}
