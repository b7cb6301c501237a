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
            if (a[i] == b[j])
            {
                count++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return count;
    }
}
