namespace Comity.Deliberation.Similar;

/// <summary>The texts of different words, in an order that depends on what they say and not on how they came.</summary>
internal sealed class DistinctTexts
{
    private const int Wordless = -1;

    private readonly int[] _numbers;

    /// <param name="texts">The texts as they came.</param>
    /// <param name="distinct">The shingles of each different text.</param>
    public DistinctTexts(IReadOnlyList<string> texts, out ulong[][] distinct)
    {
        var (shingles, prints) = (new ulong[texts.Count][], new ulong[texts.Count]);
        Parallel.For(0, texts.Count, i =>
        {
            var words = Shingles.Words(texts[i]);
            (shingles[i], prints[i]) = (Shingles.Set(words), Shingles.Combine(words));
        });

        var order = Enumerable.Range(0, texts.Count).ToArray();
        Array.Sort((ulong[])prints.Clone(), order);
        _numbers = new int[texts.Count];
        var found = new List<ulong[]>();
        for (var i = 0; i < order.Length; i++)
        {
            var text = order[i];
            if (shingles[text].Length > 0 && (i == 0 || prints[text] != prints[order[i - 1]]))
                found.Add(shingles[text]);
            _numbers[text] = shingles[text].Length > 0 ? found.Count - 1 : Wordless;
        }

        distinct = [.. found];
    }

    /// <summary>For each text as it came, the first that is in the same group.</summary>
    public int[] Labels(TextGroups groups)
    {
        var firsts = new Dictionary<int, int>();
        var labels = new int[_numbers.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            if (_numbers[i] == Wordless)
            {
                labels[i] = i;
                continue;
            }

            var group = groups.Of(_numbers[i]);
            firsts.TryAdd(group, i);
            labels[i] = firsts[group];
        }

        return labels;
    }
}
