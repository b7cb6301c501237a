using System.Runtime.InteropServices;

namespace Comity.Deliberation.Opinions;

/// <summary>How a group of people voted on one statement.</summary>
/// <param name="Agree">How many agree.</param>
/// <param name="Disagree">How many disagree.</param>
/// <param name="Seen">How many voted at all, passing included.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StatementCounts(int Agree, int Disagree, int Seen)
{
    /// <summary>The probability of agreeing, one vote of each kind being supposed before.</summary>
    public double AgreeProbability => (Agree + 1.0) / (Seen + 2);

    /// <summary>The probability of disagreeing, likewise.</summary>
    public double DisagreeProbability => (Disagree + 1.0) / (Seen + 2);

    /// <summary>How far agreeing is from a half, in standard errors.</summary>
    internal double AgreeTest => Test(Agree);

    /// <summary>How far disagreeing is from a half, in standard errors.</summary>
    internal double DisagreeTest => Test(Disagree);

    /// <summary>Counts for each statement, over all that are in a group.</summary>
    internal static StatementCounts[] Count(VoteTable votes, IReadOnlyList<int> groupOf) =>
        Count(votes, [.. groupOf.Select(group => Math.Min(group, 0))], 1)[0];

    /// <summary>Counts for each group and statement.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="groupOf">For each row its group; −1 for those who are in none.</param>
    /// <param name="groups">How many groups there are.</param>
    internal static StatementCounts[][] Count(VoteTable votes, int[] groupOf, int groups)
    {
        var n = votes.Columns;
        var sums = Chunks.Sum(votes.Rows, 3 * n * groups, (from, to, sum) =>
        {
            for (var row = from; row < to; row++)
            {
                if (groupOf[row] < 0)
                    continue;
                var columns = votes.StatementsOf(row);
                var said = votes.VotesOf(row);
                for (var at = 0; at < columns.Length; at++)
                {
                    var cell = 3 * ((groupOf[row] * n) + columns[at]);
                    sum[cell] += said[at] == 1 ? 1 : 0;
                    sum[cell + 1] += said[at] == -1 ? 1 : 0;
                    sum[cell + 2]++;
                }
            }
        });
        return [.. Enumerable.Range(0, groups).Select(g => Enumerable.Range(g * n, n).Select(cell => new StatementCounts(
            (int)sums[3 * cell], (int)sums[(3 * cell) + 1], (int)sums[(3 * cell) + 2])).ToArray())];
    }

    private double Test(int said) => 2 * Math.Sqrt(Seen + 1) * (((said + 1.0) / (Seen + 1)) - 0.5);
}
