namespace Comity.Deliberation.Similar;

/// <summary>Which text has which shingle: rows are texts, columns the shingles that at least two texts share, both in an order
/// that depends on the texts alone.</summary>
internal sealed class ShingleTable
{
    private const int Buckets = 256;

    private readonly int[] _rowStarts;
    private readonly int[] _columns;
    private readonly int[] _columnStarts;
    private readonly int[] _rows;
    private readonly float[] _weights;
    private readonly float[] _totals;

    public ShingleTable(ulong[][] sets)
    {
        var bucketStarts = new int[Buckets + 1];
        foreach (var set in sets)
            foreach (var shingle in set)
                bucketStarts[(int)(shingle >> 56) + 1]++;
        for (var i = 0; i < Buckets; i++)
            bucketStarts[i + 1] += bucketStarts[i];

        var (keys, texts) = (new ulong[bucketStarts[Buckets]], new int[bucketStarts[Buckets]]);
        var next = bucketStarts[..Buckets];
        for (var text = 0; text < sets.Length; text++)
            foreach (var shingle in sets[text])
            {
                var at = next[shingle >> 56]++;
                (keys[at], texts[at]) = (shingle, text);
            }

        // Texts went in one after another, but sorting is not stable: each run of one key is sorted again by text below.
        Parallel.For(0, Buckets, bucket => Array.Sort(
            keys, texts, bucketStarts[bucket], bucketStarts[bucket + 1] - bucketStarts[bucket]));

        Count = sets.Length;
        _totals = new float[sets.Length];
        var lengths = new int[sets.Length + 1];
        var (starts, weights) = (new List<int> { 0 }, new List<float>());
        var alone = Weight(1);
        var kept = 0;
        for (var (from, to) = (0, 0); from < keys.Length; from = to)
        {
            for (to = from + 1; to < keys.Length && keys[to] == keys[from]; to++)
            {
            }

            if (to - from == 1)
            {
                _totals[texts[from]] += alone;
                continue;
            }

            Array.Sort(texts, from, to - from);
            var weight = Weight(to - from);
            for (var i = from; i < to; i++)
            {
                _totals[texts[i]] += weight;
                lengths[texts[i] + 1]++;
                texts[kept++] = texts[i];
            }

            starts.Add(kept);
            weights.Add(weight);
        }

        _rows = texts[..kept];
        _columnStarts = [.. starts];
        _weights = [.. weights];
        for (var i = 0; i < sets.Length; i++)
            lengths[i + 1] += lengths[i];
        _rowStarts = lengths;
        _columns = new int[kept];
        var end = _rowStarts[..^1];
        for (var column = 0; column < _weights.Length; column++)
            foreach (var text in Texts(column))
                _columns[end[text]++] = column;
    }

    /// <summary>How many texts.</summary>
    public int Count { get; }

    /// <summary>The shared shingles of a text, in ascending order.</summary>
    public ReadOnlySpan<int> Shingles(int text) => _columns.AsSpan(_rowStarts[text].._rowStarts[text + 1]);

    /// <summary>The texts that have a shingle, in ascending order.</summary>
    public ReadOnlySpan<int> Texts(int shingle) => _rows.AsSpan(_columnStarts[shingle].._columnStarts[shingle + 1]);

    /// <summary>The weight of all that a text says.</summary>
    public float Total(int text) => _totals[text];

    /// <summary>What two texts have in common.</summary>
    public Overlap Overlap(int a, int b) => Overlap(Shingles(a), _totals[a], Shingles(b), _totals[b]);

    /// <summary>What two ascending lists of shingles have in common.</summary>
    public Overlap Overlap(ReadOnlySpan<int> left, float leftTotal, ReadOnlySpan<int> right, float rightTotal)
    {
        var (shared, count) = (0f, 0);
        for (var (i, j) = (0, 0); i < left.Length && j < right.Length;)
        {
            var (x, y) = (left[i], right[j]);
            if (x == y)
            {
                shared += _weights[x];
                count++;
            }

            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return new Overlap(shared, leftTotal, rightTotal, count);
    }

    // Inverse document frequency: what many say is a turn of phrase.
    private float Weight(int texts) => MathF.Log(1 + ((float)Count / texts));
}
