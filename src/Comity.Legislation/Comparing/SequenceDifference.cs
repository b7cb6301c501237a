namespace Comity.Legislation.Comparing;

/// <summary>The difference of two sequences of integers: anchors on elements that occur once on each side, then Myers.</summary>
/// <remarks>E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986); B. Cohen's patience diff.
/// Beyond the bound of work a stretch counts as replaced whole, so that no input takes long.</remarks>
internal static class SequenceDifference
{
    private const int LargestDifference = 2_000;
    private const int DeepestAnchors = 64;

    public static void Mark(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int vocabulary, EditScript script)
    {
        var counts = new (int InA, int InB, int AtA, int AtB)[vocabulary];
        var ranges = new Stack<Stretch>();
        ranges.Push(new Stretch(0, a.Length, 0, b.Length, 0));
        while (ranges.TryPop(out var range))
        {
            var (aFrom, aTo, bFrom, bTo, depth) = range;
            while (aFrom < aTo && bFrom < bTo && a[aFrom] == b[bFrom])
                (aFrom, bFrom) = (aFrom + 1, bFrom + 1);
            while (aFrom < aTo && bFrom < bTo && a[aTo - 1] == b[bTo - 1])
                (aTo, bTo) = (aTo - 1, bTo - 1);
            if (aFrom == aTo || bFrom == bTo)
            {
                script.Deleted.AsSpan(aFrom..aTo).Fill(true);
                script.Inserted.AsSpan(bFrom..bTo).Fill(true);
                continue;
            }

            var anchors = depth < DeepestAnchors ? Anchors(a, aFrom, aTo, b, bFrom, bTo, counts) : [];
            if (anchors.Count == 0)
            {
                Myers(a, aFrom, aTo, b, bFrom, bTo, script);
                continue;
            }

            var (aLast, bLast) = (aFrom, bFrom);
            foreach (var (atA, atB) in anchors)
            {
                ranges.Push(new Stretch(aLast, atA, bLast, atB, depth + 1));
                (aLast, bLast) = (atA + 1, atB + 1);
            }

            ranges.Push(new Stretch(aLast, aTo, bLast, bTo, depth + 1));
        }
    }

    /// <summary>Elements that occur once in each range and stand in the same order in both: the longest such chain.</summary>
    private static List<Anchor> Anchors(
        ReadOnlySpan<int> a, int aFrom, int aTo, ReadOnlySpan<int> b, int bFrom, int bTo,
            (int InA, int InB, int AtA, int AtB)[] counts)
    {
        for (var i = aFrom; i < aTo; i++)
            (counts[a[i]].InA, counts[a[i]].AtA) = (counts[a[i]].InA + 1, i);
        for (var j = bFrom; j < bTo; j++)
            (counts[b[j]].InB, counts[b[j]].AtB) = (counts[b[j]].InB + 1, j);
        var (inA, inB) = (new List<int>(), new List<int>());
        for (var i = aFrom; i < aTo; i++)
            if (counts[a[i]] is { InA: 1, InB: 1 } count)
                {
                inA.Add(i);
                inB.Add(count.AtB);
            }

        for (var i = aFrom; i < aTo; i++)
            counts[a[i]] = default;
        for (var j = bFrom; j < bTo; j++)
            counts[b[j]] = default;
        return LongestIncreasing.Chain(inB).ConvertAll(i => new Anchor(inA[i], inB[i]));
    }

    private readonly record struct Anchor(int A, int B);

    private readonly record struct Stretch(int A, int AEnd, int B, int BEnd, int Depth);

    private static void Myers(ReadOnlySpan<int> a, int aFrom, int aTo, ReadOnlySpan<int> b, int bFrom, int bTo, EditScript script)
    {
        var (n, m) = (aTo - aFrom, bTo - bFrom);
        var most = Math.Min(n + m, LargestDifference);
        var trace = new List<int[]>();
        var furthest = new int[(2 * most) + 3];
        for (var d = 0; d <= most; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && furthest[most + k] < furthest[most + k + 2])
                    ? furthest[most + k + 2]
                    : furthest[most + k] + 1;
                var y = x - k;
                while (x < n && y < m && a[aFrom + x] == b[bFrom + y])
                    (x, y) = (x + 1, y + 1);
                furthest[most + k + 1] = x;
                if (x < n || y < m)
                    continue;
                Walk(trace, d, k, aFrom, bFrom, script);
                return;
            }

            trace.Add(furthest[(most - d)..(most + d + 3)]);
        }

        script.Deleted.AsSpan(aFrom..aTo).Fill(true);
        script.Inserted.AsSpan(bFrom..bTo).Fill(true);
    }

    /// <summary>Follows the furthest points back from the end and marks each step that is not a diagonal.</summary>
    private static void Walk(List<int[]> trace, int d, int k, int aFrom, int bFrom, EditScript script)
    {
        for (; d > 0; d--)
        {
            // trace[d - 1] holds diagonals -(d - 1) … d - 1 at index (diagonal + d).
            var row = trace[d - 1];
            int At(int diagonal) => diagonal < -(d - 1) || diagonal > d - 1 ? -1 : row[diagonal + d];
            var down = k == -d || (k != d && At(k - 1) < At(k + 1));
            var previous = down ? k + 1 : k - 1;
            var (px, py) = (At(previous), At(previous) - previous);
            if (down)
                script.Inserted[bFrom + py] = true;
            else
                script.Deleted[aFrom + px] = true;
            k = previous;
        }
    }
}
