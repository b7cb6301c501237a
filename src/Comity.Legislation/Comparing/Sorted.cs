namespace Comity.Legislation.Comparing;

/// <summary>Set operations on ascending arrays.</summary>
internal static class Sorted
{
    /// <summary>How many elements stand in both.</summary>
    public static int CountShared(ulong[] a, ulong[] b)
    {
        var count = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            // No branches: which of two hashes is the lesser cannot be foretold.
            var (x, y) = (a[i], b[j]);
            count += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return count;
    }
}
