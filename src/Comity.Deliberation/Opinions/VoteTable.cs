namespace Comity.Deliberation.Opinions;

/// <summary>Who voted how on what: at most one vote of a participant on a statement, in an order that does not depend on the
/// order in which the votes came.</summary>
/// <remarks>Rows are participants, columns statements, both ordered by the length of their identifiers and then by code points,
/// so that numbers stand in the order of numbers. Only votes that were given take memory: about five bytes each.</remarks>
public sealed class VoteTable
{
    private readonly int[] _starts;
    private readonly int[] _statements;
    private readonly sbyte[] _votes;

    internal VoteTable(string[] participants, string[] statements, int[] starts, int[] columns, sbyte[] votes)
    {
        (Participants, Statements) = (participants, statements);
        (_starts, _statements, _votes) = (starts, columns, votes);
    }

    /// <summary>The identifiers of the participants, in the order of the rows.</summary>
    public IReadOnlyList<string> Participants { get; }

    /// <summary>The identifiers of the statements, in the order of the columns.</summary>
    public IReadOnlyList<string> Statements { get; }

    /// <summary>How many votes there are, one for each pair of participant and statement at most.</summary>
    public int Count => _votes.Length;

    /// <summary>The columns on which a participant voted, in ascending order.</summary>
    /// <param name="row">The row of the participant.</param>
    public ReadOnlySpan<int> StatementsOf(int row) => _statements.AsSpan(_starts[row].._starts[row + 1]);

    /// <summary>The votes of a participant, beside <see cref="StatementsOf"/>: −1, 0 or 1.</summary>
    /// <param name="row">The row of the participant.</param>
    public ReadOnlySpan<sbyte> VotesOf(int row) => _votes.AsSpan(_starts[row].._starts[row + 1]);

    /// <summary>How many participants there are.</summary>
    internal int Rows => _starts.Length - 1;

    /// <summary>How many statements there are.</summary>
    internal int Columns => Statements.Count;
}
