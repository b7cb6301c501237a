namespace Comity.Deliberation.Opinions;

/// <summary>K-means on the map: the best of several starts, the same in every run.</summary>
internal sealed class Clustering
{
    private const int Starts = 10;
    private const int MostRounds = 100;
    private const int LargestTrial = 20_000;
    private const double SmallestShare = 0.01;

    private Clustering(MapPoint[] centres, int[] labels) => (Centres, Labels) = (centres, labels);

    /// <summary>The largest group first.</summary>
    public MapPoint[] Centres { get; }

    /// <summary>For each point its group.</summary>
    public int[] Labels { get; }

    /// <summary>Puts the points into so many groups, none of which has only one point or less than a hundredth of them.</summary>
    /// <returns>Null when the points do not allow it.</returns>
    public static Clustering? Fit(MapPoint[] points, int count)
    {
        var least = Math.Max(2, (int)Math.Ceiling(SmallestShare * points.Length));
        // What lies so far out that it would be a group of its own counts for nothing, and the rest is tried again.
        for (var inner = points; inner.Length >= count * least;)
        {
            var centres = Best(inner, count);
            var labels = Assign(inner, centres);
            var sizes = Sizes(labels, count);
            if (Array.TrueForAll(sizes, size => size >= least))
                return Ordered(points, centres, least);
            inner = [.. inner.Where((_, i) => sizes[labels[i]] >= least)];
        }

        return null;
    }

    /// <summary>The group whose centre is nearest.</summary>
    public static int Nearest(MapPoint point, ReadOnlySpan<MapPoint> centres)
    {
        var (nearest, least) = (0, double.PositiveInfinity);
        for (var c = 0; c < centres.Length; c++)
        {
            var distance = point.SquaredDistance(centres[c]);
            if (distance < least)
                (nearest, least) = (c, distance);
        }

        return nearest;
    }

    /// <summary>Every so many, so that there are not more than wanted.</summary>
    public static MapPoint[] Thin(MapPoint[] points, int most) => points.Length <= most
        ? points
        : [.. Enumerable.Range(0, most).Select(i => points[(long)i * points.Length / most])];

    private static MapPoint[] Best(MapPoint[] points, int count)
    {
        var trial = Thin(points, LargestTrial);
        var (best, least) = (Array.Empty<MapPoint>(), double.PositiveInfinity);
        for (var start = 0; start < Starts; start++)
        {
            var (centres, spread) = Exchange(trial, Improve(trial, Seed(trial, count, new SplitMix((ulong)start))));
            if (spread < least * (1 - 1e-9))
                (best, least) = (centres, spread);
        }

        return trial == points ? best : Improve(points, best);
    }

    /// <summary>k-means++ (Arthur, Vassilvitskii, 2007).</summary>
    private static MapPoint[] Seed(MapPoint[] points, int count, SplitMix chance)
    {
        var centres = new MapPoint[count];
        centres[0] = points[chance.Below(points.Length)];
        var distances = new double[points.Length];
        Array.Fill(distances, double.PositiveInfinity);
        for (var c = 1; c < count; c++)
        {
            var total = 0.0;
            for (var i = 0; i < points.Length; i++)
                total += distances[i] = Math.Min(distances[i], points[i].SquaredDistance(centres[c - 1]));
            var (drawn, at) = (chance.Share() * total, 0);
            while (at < points.Length - 1 && (drawn -= distances[at]) >= 0)
                at++;
            centres[c] = points[at];
        }

        return centres;
    }

    /// <summary>Every point goes to the nearest centre and every centre into the middle of its points, until none moves (Lloyd,
    /// 1982).</summary>
    private static MapPoint[] Improve(MapPoint[] points, MapPoint[] centres)
    {
        var count = centres.Length;
        for (var round = 0; ; round++)
        {
            var before = centres;
            var sums = Chunks.Sum(points.Length, 3 * count, (from, to, sum) =>
            {
                for (var i = from; i < to; i++)
                {
                    var c = Nearest(points[i], before);
                    sum[3 * c] += points[i].X;
                    sum[(3 * c) + 1] += points[i].Y;
                    sum[(3 * c) + 2]++;
                }
            });
            centres = [.. before.Select((centre, c) => sums[(3 * c) + 2] > 0
                ? new MapPoint(sums[3 * c] / sums[(3 * c) + 2], sums[(3 * c) + 1] / sums[(3 * c) + 2])
                : centre)];
            if (round == MostRounds || centres.AsSpan().SequenceEqual(before))
                return centres;
        }
    }

    /// <summary>Moves single points for as long as that makes the groups tighter (Hartigan, 1975; Telgarsky and Vattani, 2010):
    /// what the rounds before end in is often not yet the best, above all beside a small group.</summary>
    private static (MapPoint[] Centres, double Spread) Exchange(MapPoint[] points, MapPoint[] start)
    {
        var labels = Assign(points, start);
        var sizes = Sizes(labels, start.Length);
        var centres = start.ToArray();
        var moved = true;
        for (var round = 0; moved && round < MostRounds; round++)
        {
            moved = false;
            for (var i = 0; i < points.Length; i++)
            {
                var own = labels[i];
                if (sizes[own] < 2)
                    continue;
                var (to, least) = (own, points[i].SquaredDistance(centres[own]) * sizes[own] / (sizes[own] - 1) * (1 - 1e-12));
                for (var c = 0; c < centres.Length; c++)
                {
                    var cost = points[i].SquaredDistance(centres[c]) * sizes[c] / (sizes[c] + 1);
                    if (c != own && cost < least)
                        (to, least) = (c, cost);
                }

                if (to == own)
                    continue;
                centres[own] = centres[own].Without(points[i], sizes[own]--);
                centres[to] = centres[to].With(points[i], sizes[to]++);
                (labels[i], moved) = (to, true);
            }
        }

        return (centres, points.Select((point, i) => point.SquaredDistance(centres[labels[i]])).Sum());
    }

    private static Clustering? Ordered(MapPoint[] points, MapPoint[] centres, int least)
    {
        var sizes = Sizes(Assign(points, centres), centres.Length);
        if (Array.Exists(sizes, size => size < least))
            return null;
        MapPoint[] ordered = [.. Enumerable.Range(0, centres.Length)
            .OrderByDescending(c => sizes[c]).ThenBy(c => centres[c].X).ThenBy(c => centres[c].Y).Select(c => centres[c])];
        return new Clustering(ordered, Assign(points, ordered));
    }

    private static int[] Assign(MapPoint[] points, MapPoint[] centres)
    {
        var labels = new int[points.Length];
        Chunks.Run(points.Length, (from, to) =>
        {
            for (var i = from; i < to; i++)
                labels[i] = Nearest(points[i], centres);
        });
        return labels;
    }

    private static int[] Sizes(int[] labels, int count)
    {
        var sizes = new int[count];
        foreach (var label in labels)
            sizes[label]++;
        return sizes;
    }
}
