namespace Comity.Deliberation.Opinions;

/// <summary>What people agree on across their differences: votes are explained as y = μ + bᵢ + bⱼ + fᵢ·fⱼ, and what remains of a
/// statement after the factor that divides the people, bⱼ, is its common ground (Wojcik et al., "Birdwatch: crowd wisdom and
/// bridging algorithms can inform understanding and reduce the spread of misinformation", 2022).</summary>
/// <remarks>y is 1 for agree, ½ for pass, 0 for disagree. Least squares by turns, from the first component, with the penalties of
/// the paper. There are no groups in it, and therefore no choice of how many.</remarks>
internal static class Bridging
{
    private const double InterceptPenalty = 0.15;
    private const double FactorPenalty = 0.03;
    private const int MostRounds = 20;
    private const double Settled = 1e-6;

    /// <summary>The common ground of each statement: above 0.4 much is shared; 0 where there are no votes or it is
    /// moderated.</summary>
    public static double[] Of(VoteTable votes, bool[] moderated, double[][] components)
    {
        var n = votes.Columns;
        var (intercepts, factors, mean) = (new double[n], Start(components[0]), Mean(votes, moderated));
        for (var round = 0; round < MostRounds; round++)
        {
            // For each statement Σ1, Σf, Σf², Σr, Σfr over its voters, and for the mean Σ of what is left.
            var sums = Chunks.Sum(votes.Rows, 5 * n, (from, to, sum) =>
            {
                for (var row = from; row < to; row++)
                    AddVoter(votes, row, moderated, intercepts, factors, mean, sum);
            });
            var moved = 0.0;
            for (var j = 0; j < n; j++)
            {
                var cell = sums.AsSpan(5 * j, 5);
                if (cell[0] == 0)
                    continue;
                var (intercept, factor) = Solve(cell[0], cell[1], cell[2], cell[3], cell[4]);
                moved = Math.Max(moved, Math.Abs(intercept - intercepts[j]));
                (intercepts[j], factors[j]) = (intercept, factor);
            }

            if (moved < Settled)
                break;
        }

        return intercepts;
    }

    private static void AddVoter(
        VoteTable votes, int row, bool[] moderated, double[] intercepts, double[] factors, double mean, double[] sums)
    {
        var columns = votes.StatementsOf(row);
        var said = votes.VotesOf(row);
        var (count, f, ff, r, fr) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var at = 0; at < columns.Length; at++)
        {
            var j = columns[at];
            if (moderated[j])
                continue;
            var rest = Rating(said[at]) - mean - intercepts[j];
            count++;
            f += factors[j];
            ff += factors[j] * factors[j];
            r += rest;
            fr += factors[j] * rest;
        }

        var (own, side) = Solve(count, f, ff, r, fr);
        for (var at = 0; at < columns.Length; at++)
        {
            if (moderated[columns[at]])
                continue;
            var sum = sums.AsSpan(5 * columns[at], 5);
            var rest = Rating(said[at]) - mean - own;
            sum[0]++;
            sum[1] += side;
            sum[2] += side * side;
            sum[3] += rest;
            sum[4] += side * rest;
        }
    }

    /// <summary>The intercept and the factor that leave least of the rest.</summary>
    private static (double Intercept, double Factor) Solve(double count, double f, double ff, double r, double fr)
    {
        var (a, d) = (count + InterceptPenalty, ff + FactorPenalty);
        var determinant = (a * d) - (f * f);
        return (((r * d) - (fr * f)) / determinant, ((a * fr) - (f * r)) / determinant);
    }

    private static double[] Start(double[] component)
    {
        var largest = component.Length == 0 ? 0 : component.Max(Math.Abs);
        return largest == 0 ? new double[component.Length] : Array.ConvertAll(component, entry => entry / largest);
    }

    private static double Mean(VoteTable votes, bool[] moderated)
    {
        var sums = Chunks.Sum(votes.Rows, 2, (from, to, sum) =>
        {
            for (var row = from; row < to; row++)
            {
                var columns = votes.StatementsOf(row);
                var said = votes.VotesOf(row);
                for (var at = 0; at < columns.Length; at++)
                {
                    sum[0] += moderated[columns[at]] ? 0 : Rating(said[at]);
                    sum[1] += moderated[columns[at]] ? 0 : 1;
                }
            }
        });
        return sums[1] == 0 ? 0 : sums[0] / sums[1];
    }

    private static double Rating(sbyte vote) => (vote + 1) / 2.0;
}
