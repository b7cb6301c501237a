namespace Comity.Deliberation.Opinions;

/// <summary>Work on rows by all processors with the same sums on every machine: the parts do not depend on how many processors
/// there are, and are added in their order.</summary>
internal static class Chunks
{
    private const int Parts = 16;
    private const int WorthSplitting = 4096;

    /// <summary>Calls for each part of the rows what makes its partial sums, and adds those up.</summary>
    public static double[] Sum(int rows, int length, Action<int, int, double[]> part)
    {
        if (rows < WorthSplitting)
        {
            var only = new double[length];
            part(0, rows, only);
            return only;
        }

        var sums = new double[Parts][];
        Parallel.For(0, Parts, i =>
        {
            sums[i] = new double[length];
            part((int)((long)rows * i / Parts), (int)((long)rows * (i + 1) / Parts), sums[i]);
        });
        foreach (var sum in sums.Skip(1))
            for (var i = 0; i < length; i++)
                sums[0][i] += sum[i];
        return sums[0];
    }

    /// <summary>Calls for each part of the rows what works on these alone.</summary>
    public static void Run(int rows, Action<int, int> part) => Sum(rows, 0, (from, to, _) => part(from, to));
}
