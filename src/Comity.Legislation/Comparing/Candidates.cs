namespace Comity.Legislation.Comparing;

/// <summary>For every unpaired old unit the few new ones worth scoring, through an inverted index; never all pairs.</summary>
internal static class Candidates
{
    private const int ByWords = 24;
    private const int ByHeading = 6;
    private const long PostingsInAll = 40_000_000;

    /// <returns>For each unpaired old unit, in their order, the new units, ascending.</returns>
    public static List<(int Old, int[] New)> Find(TextPair texts, Matching matching, int vocabulary)
    {
        var (olds, news) = (matching.FreeOld(), matching.FreeNew());
        if (olds.Length == 0 || news.Length == 0)
            return [];
        var text = new InvertedIndex(news, n => texts.New[n].Bag, vocabulary);
        var heading = new InvertedIndex(news, n => texts.New[n].HeadingBag, vocabulary);
        var byNumber = news.ToLookup(n => texts.New[n].Number, StringComparer.Ordinal);
        var budget = (int)Math.Clamp(PostingsInAll / olds.Length, 500, 100_000);
        var found = new List<(int, int[])>(olds.Length);
        var candidates = new SortedSet<int>();
        foreach (var o in olds)
        {
            candidates.Clear();
            candidates.UnionWith(text.Nearest(texts.Old[o].Bag, ByWords, budget));
            candidates.UnionWith(heading.Nearest(texts.Old[o].HeadingBag, ByHeading, budget));
            if (texts.Old[o].Number.Length > 0)
                candidates.UnionWith(byNumber[texts.Old[o].Number].Take(2));
            candidates.RemoveWhere(n => !matching.MayPair(o, n));
            found.Add((o, candidates.ToArray()));
        }

        return found;
    }
}

/// <summary>Which units hold a word, and how heavily.</summary>
internal sealed class InvertedIndex
{
    private readonly int[] units;
    private readonly int[] starts;
    private readonly int[] postings;
    private readonly float[] weights;
    private readonly float[] sums;
    private readonly List<int> touched = [];
    private readonly int commonest;

    public InvertedIndex(int[] units, Func<int, WeightedBag> bagOf, int vocabulary)
    {
        this.units = units;
        sums = new float[units.Length];
        commonest = Math.Max(8, units.Length / 4);
        starts = new int[vocabulary + 1];
        foreach (var unit in units)
            foreach (var word in bagOf(unit).Words)
                starts[word + 1]++;
        for (var word = 0; word < vocabulary; word++)
            starts[word + 1] += starts[word];
        postings = new int[starts[vocabulary]];
        weights = new float[postings.Length];
        var next = (int[])starts.Clone();
        for (var i = 0; i < units.Length; i++)
        {
            var bag = bagOf(units[i]);
            for (var k = 0; k < bag.Words.Length; k++)
            {
                var slot = next[bag.Words[k]]++;
                (postings[slot], weights[slot]) = (i, bag.Weights[k]);
            }
        }
    }

    /// <summary>The units that share most weight with a bag, looking at its rarer words first until the budget is
    /// spent.</summary>
    public IEnumerable<int> Nearest(WeightedBag bag, int count, int budget)
    {
        var order = Enumerable.Range(0, bag.Words.Length)
            .Select(k => (Length: starts[bag.Words[k] + 1] - starts[bag.Words[k]], k))
            .Where(word => word.Length > 0 && word.Length <= commonest)
            .ToArray();
        Array.Sort(order);
        touched.Clear();
        foreach (var (length, k) in order)
        {
            if ((budget -= length) < 0)
                break;
            for (var slot = starts[bag.Words[k]]; slot < starts[bag.Words[k] + 1]; slot++)
            {
                if (sums[postings[slot]] == 0)
                    touched.Add(postings[slot]);
                sums[postings[slot]] += weights[slot] * bag.Weights[k];
            }
        }

        var best = touched.Select(i => (Sum: -sums[i], i)).ToArray();
        Array.Sort(best);
        foreach (var i in touched)
            sums[i] = 0;
        return best.Take(count).Select(pair => units[pair.i]);
    }
}
