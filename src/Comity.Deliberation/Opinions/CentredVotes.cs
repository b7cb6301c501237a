using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Comity.Deliberation.Opinions;

/// <summary>The votes less the mean of their statement, unseen ones being 0: the matrix of which the components are found. It is
/// never written out.</summary>
/// <remarks>A statement that was moderated out is 0 for everybody. Rows may be drawn several times.</remarks>
internal sealed class CentredVotes
{
    private readonly VoteTable _votes;
    private readonly int[] _rows;
    private readonly double[] _kept;
    private readonly int _zeroed;

    public CentredVotes(VoteTable votes, bool[] moderated, int[] rows)
    {
        (_votes, _rows) = (votes, rows);
        _kept = Array.ConvertAll(moderated, isOut => isOut ? 0.0 : 1.0);
        _zeroed = moderated.Count(isOut => isOut);
        var n = votes.Columns;
        var sums = Chunks.Sum(rows.Length, 2 * n, (from, to, sum) =>
        {
            for (var i = from; i < to; i++)
            {
                var columns = votes.StatementsOf(rows[i]);
                var said = votes.VotesOf(rows[i]);
                for (var at = 0; at < columns.Length; at++)
                {
                    sum[columns[at]] += said[at];
                    sum[n + columns[at]]++;
                }
            }
        });
        Means = new double[n];
        for (var j = 0; j < n; j++)
            Means[j] = moderated[j] || sums[n + j] == 0 ? 0 : sums[j] / sums[n + j];
    }

    /// <summary>The mean vote on each statement by those who saw it.</summary>
    public double[] Means { get; }

    /// <summary>How many statements there are.</summary>
    public int Columns => _votes.Columns;

    /// <summary>CᵀC times four vectors, which stand interleaved.</summary>
    public double[] Apply(double[] block) => Chunks.Sum(_rows.Length, block.Length, (from, to, sum) =>
    {
        var inputs = MemoryMarshal.Cast<double, Vector256<double>>(block);
        var outputs = MemoryMarshal.Cast<double, Vector256<double>>(sum.AsSpan());
        for (var i = from; i < to; i++)
        {
            var columns = _votes.StatementsOf(_rows[i]);
            var said = _votes.VotesOf(_rows[i]);
            var inner = Vector256<double>.Zero;
            for (var at = 0; at < columns.Length; at++)
                inner += inputs[columns[at]] * Value(columns[at], said[at]);
            for (var at = 0; at < columns.Length; at++)
                outputs[columns[at]] += inner * Value(columns[at], said[at]);
        }
    });

    /// <summary>Where a participant stands on the two components, moved outwards the fewer votes it rests on.</summary>
    /// <param name="row">The row in the table.</param>
    /// <param name="components">The two components.</param>
    public MapPoint Project(int row, double[][] components)
    {
        var columns = _votes.StatementsOf(row);
        var said = _votes.VotesOf(row);
        // A zeroed column counts as a vote of everybody.
        var (x, y, seen) = (0.0, 0.0, _zeroed);
        for (var at = 0; at < columns.Length; at++)
        {
            var j = columns[at];
            var value = Value(j, said[at]);
            x += value * components[0][j];
            y += value * components[1][j];
            seen += (int)_kept[j];
        }

        var scale = Math.Sqrt((double)Columns / Math.Max(1, seen));
        return new MapPoint(x * scale, y * scale);
    }

    private double Value(int column, sbyte vote) => (vote - Means[column]) * _kept[column];
}
