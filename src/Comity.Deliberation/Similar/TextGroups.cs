namespace Comity.Deliberation.Similar;

/// <summary>Groups of texts that grow by joining; see <see cref="NearDuplicates"/>.</summary>
internal sealed class TextGroups(ShingleTable table)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, table.Count)];
    private readonly Group?[] _groups = new Group?[table.Count];

    /// <summary>The text that stands for the group of a text.</summary>
    public int Of(int text)
    {
        var top = TopOf(text);
        return _groups[top] is { IsWeakPair: true } ? text : top;
    }

    /// <summary>Joins the groups of two texts if they are akin.</summary>
    /// <returns>Whether they were not one group and now are.</returns>
    public bool Join(int a, int b)
    {
        (a, b) = (TopOf(a), TopOf(b));
        if (a == b)
            return false;
        var (large, small) = (_groups[a] ?? new Group(table, a), _groups[b] ?? new Group(table, b));
        if (large.Size < small.Size)
            (a, b, large, small) = (b, a, small, large);
        if (large.Size > 1 && !large.OverlapWith(small).JoinsGroups)
            return false;
        large.Take(small);
        (_groups[a], _groups[b], _parents[b]) = (large, null, a);
        return true;
    }

    private int TopOf(int text)
    {
        while (_parents[text] != text)
            text = _parents[text] = _parents[_parents[text]];
        return text;
    }

    /// <summary>A group and what its members repeat, learnt from the first of them.</summary>
    private sealed class Group(ShingleTable table, int text)
    {
        private const int Learnt = 32;
        private const byte Repeated = 2;

        private readonly List<int> _members = [text];
        private int[] _shingles = table.Shingles(text).ToArray();
        private byte[] _counts = Ones(table.Shingles(text).Length);
        private float _total = table.Total(text);

        public int Size { get; private set; } = 1;

        public bool IsWeakPair => Size == 2 && !table.Overlap(_members[0], _members[1]).StandsAlone;

        public Overlap OverlapWith(Group other) =>
            table.Overlap(Skeleton(), _total / _members.Count, other.Skeleton(), other._total / other._members.Count);

        public void Take(Group other)
        {
            Size += other.Size;
            foreach (var member in other._members)
            {
                if (_members.Count == Learnt)
                    return;
                _members.Add(member);
                _total += table.Total(member);
                Learn(table.Shingles(member));
            }
        }

        /// <summary>What at least two members say; of two members, what either says.</summary>
        private ReadOnlySpan<int> Skeleton() => _members.Count <= Repeated
            ? _shingles
            : [.. _shingles.Where((_, i) => _counts[i] >= Repeated)];

        private void Learn(ReadOnlySpan<int> said)
        {
            var (shingles, counts) = (new List<int>(_shingles.Length), new List<byte>(_shingles.Length));
            for (var (i, j) = (0, 0); i < _shingles.Length || j < said.Length;)
            {
                var isOld = j == said.Length || (i < _shingles.Length && _shingles[i] <= said[j]);
                var isSaid = i == _shingles.Length || (j < said.Length && said[j] <= _shingles[i]);
                shingles.Add(isOld ? _shingles[i] : said[j]);
                counts.Add((byte)((isOld ? _counts[i] : 0) + (isSaid ? 1 : 0)));
                i += isOld ? 1 : 0;
                j += isSaid ? 1 : 0;
            }

            (_shingles, _counts) = ([.. shingles], [.. counts]);
        }

        private static byte[] Ones(int length)
        {
            var ones = new byte[length];
            Array.Fill(ones, (byte)1);
            return ones;
        }
    }
}
