namespace Comity.Legislation.Comparing;

/// <summary>The longest strictly increasing subsequence, in O(n log n).</summary>
internal static class LongestIncreasing
{
    /// <summary>The indices of the chain, ascending; of several longest chains always the same one.</summary>
    public static List<int> Chain(List<int> values)
    {
        var tails = new List<int>();
        var previous = new int[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (values[tails[middle]] < values[i])
                    low = middle + 1;
                else
                    high = middle;
            }

            previous[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
                tails.Add(i);
            else
                tails[low] = i;
        }

        var chain = new List<int>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i])
            chain.Add(i);
        chain.Reverse();
        return chain;
    }
}
