namespace Comity.Deliberation.Opinions;

/// <summary>Collects votes in any order and makes a <see cref="VoteTable"/> of them.</summary>
/// <remarks>Of several votes of one participant on one statement the latest counts: that of the greatest time, and among equal
/// times the one that was added last.</remarks>
public sealed class VoteTableBuilder
{
    private const int ChunkLength = 1 << 20;
    private const int MostStatements = 1 << 29;

    private readonly Dictionary<string, int> _participants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _statements = new(StringComparer.Ordinal);
    private readonly List<int[]> _who = [];
    private readonly List<int[]> _what = [];
    private readonly List<long[]> _when = [];
    private int _count;
    private bool _hasTimes;

    /// <summary>The number of a participant, for <see cref="Add"/>; a new one if the participant is new.</summary>
    /// <param name="id">Any text, compared by code units.</param>
    public int Participant(ReadOnlySpan<char> id) => Number(_participants, id);

    /// <summary>The number of a statement, for <see cref="Add"/>; a new one if the statement is new.</summary>
    /// <param name="id">Any text, compared by code units.</param>
    public int Statement(ReadOnlySpan<char> id) => Number(_statements, id);

    /// <summary>Adds a vote.</summary>
    /// <param name="participant">A number that <see cref="Participant"/> gave.</param>
    /// <param name="statement">A number that <see cref="Statement"/> gave.</param>
    /// <param name="vote">The vote.</param>
    /// <param name="time">When it was given, on any scale; 0 where the order of adding decides.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number was never given, or the vote is none of the three.</exception>
    public void Add(int participant, int statement, Vote vote, long time = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)participant, (uint)_participants.Count, nameof(participant));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)statement, (uint)_statements.Count, nameof(statement));
        if (vote is < Vote.Disagree or > Vote.Agree)
            throw new ArgumentOutOfRangeException(nameof(vote));
        var (chunk, at) = Math.DivRem(_count, ChunkLength);
        if (at == 0)
        {
            _who.Add(new int[ChunkLength]);
            _what.Add(new int[ChunkLength]);
        }

        if (time != 0 && !_hasTimes)
            _hasTimes = true;
        while (_hasTimes && _when.Count < _who.Count)
            _when.Add(new long[ChunkLength]);
        _who[chunk][at] = participant;
        _what[chunk][at] = (statement << 2) | ((int)vote + 1);
        if (_hasTimes)
            _when[chunk][at] = time;
        _count = checked(_count + 1);
    }

    /// <summary>Makes the table. The builder may be added to afterwards.</summary>
    public VoteTable Build()
    {
        var (participants, rows) = Order(_participants);
        var (statements, columns) = Order(_statements);
        var starts = new int[participants.Length + 1];
        for (var i = 0; i < _count; i++)
            starts[rows[_who[i / ChunkLength][i % ChunkLength]] + 1]++;
        for (var row = 0; row < participants.Length; row++)
            starts[row + 1] += starts[row];

        var cells = new int[_count];
        var times = _hasTimes ? new long[_count] : [];
        var next = starts[..^1];
        for (var i = 0; i < _count; i++)
        {
            var (chunk, at) = Math.DivRem(i, ChunkLength);
            var what = _what[chunk][at];
            var place = next[rows[_who[chunk][at]]]++;
            cells[place] = (columns[what >> 2] << 2) | (what & 3);
            if (_hasTimes)
                times[place] = _when[chunk][at];
        }

        return Pack(participants, statements, starts, cells, times);
    }

    private static VoteTable Pack(string[] participants, string[] statements, int[] starts, int[] cells, long[] times)
    {
        var kept = new int[participants.Length + 1];
        var (latest, order) = (new Dictionary<int, (int Cell, long Time)>(), new List<int>());
        for (var row = 0; row < participants.Length; row++)
        {
            latest.Clear();
            for (var i = starts[row]; i < starts[row + 1]; i++)
            {
                var time = times.Length > 0 ? times[i] : 0;
                if (!latest.TryGetValue(cells[i] >> 2, out var before) || before.Time <= time)
                    latest[cells[i] >> 2] = (cells[i], time);
            }

            order.Clear();
            foreach (var (cell, _) in latest.Values)
                order.Add(cell);
            order.Sort();
            kept[row + 1] = kept[row] + order.Count;
            // Never further than where the row began.
            order.CopyTo(cells, kept[row]);
        }

        var (columns, votes) = (new int[kept[^1]], new sbyte[kept[^1]]);
        for (var i = 0; i < columns.Length; i++)
            (columns[i], votes[i]) = (cells[i] >> 2, (sbyte)((cells[i] & 3) - 1));
        return new VoteTable(participants, statements, kept, columns, votes);
    }

    /// <summary>The identifiers in their order, and the place in it of each number.</summary>
    private static (string[] Ids, int[] Places) Order(Dictionary<string, int> numbers)
    {
        var ids = numbers.Keys.ToArray();
        Array.Sort(ids, CompareIds);
        var places = new int[ids.Length];
        for (var place = 0; place < ids.Length; place++)
            places[numbers[ids[place]]] = place;
        return (ids, places);
    }

    private static int CompareIds(string a, string b) =>
        a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);

    private static int Number(Dictionary<string, int> numbers, ReadOnlySpan<char> id)
    {
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(id, out var number))
            return number;
        if (numbers.Count == MostStatements)
            throw new InvalidOperationException("There are more identifiers than a table can hold.");
        return numbers[id.ToString()] = numbers.Count;
    }
}
