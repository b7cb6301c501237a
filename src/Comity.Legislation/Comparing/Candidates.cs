namespace Comity.Legislation.Comparing;

/// <summary>For every unpaired old unit the few new ones worth scoring, through an inverted index; never all pairs.</summary>
internal static class Candidates
{
    private const int ByWords = 12;
    private const int ByHeading = 4;
    private const int AtHome = 24;
    private const long PostingsInAll = 40_000_000;

    /// <returns>For each unpaired old unit, in their order, the new units, ascending.</returns>
    public static List<CandidateRow> Find(TextPair texts, Matching matching, Homes? homes)
    {
        var (olds, news) = (matching.FreeOld(), matching.FreeNew());
        if (olds.Length == 0 || news.Length == 0)
            return [];
        var text = new InvertedIndex(news, n => texts.NewBags[n].Text, texts.Idf.Length);
        var heading = new InvertedIndex(news, n => texts.NewBags[n].Heading, texts.Idf.Length);
        var byNumber = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var n in news)
            if (texts.New[n].Number.Length > 0)
                byNumber.TryAdd(texts.New[n].Number, n);
        var budget = (int)Math.Clamp(PostingsInAll / olds.Length, 500, 100_000);
        var found = new List<CandidateRow>(olds.Length);
        var candidates = new HashSet<int>();
        foreach (var o in olds)
        {
            candidates.Clear();
            candidates.UnionWith(text.Nearest(texts.OldBags[o].Text, ByWords, budget));
            candidates.UnionWith(heading.Nearest(texts.OldBags[o].Heading, ByHeading, budget));
            if (byNumber.TryGetValue(texts.Old[o].Number, out var sameNumber))
                candidates.Add(sameNumber);
            if (homes is not null)
                candidates.UnionWith(homes.Around(o).Take(AtHome));
            candidates.RemoveWhere(n => !matching.MayPair(o, n));
            var row = candidates.ToArray();
            Array.Sort(row);
            found.Add(new CandidateRow(o, row));
        }

        return found;
    }
}

/// <summary>An old unit and the new ones worth scoring against it, ascending.</summary>
internal readonly record struct CandidateRow(int Old, int[] New);

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

    /// <summary>The units that share most weight with a bag, in no order, looking at its rarer words first until the budget is
    /// spent.</summary>
    public IEnumerable<int> Nearest(WeightedBag bag, int count, int budget)
    {
        var lengths = new List<int>();
        var order = new List<int>();
        for (var k = 0; k < bag.Words.Length; k++)
        {
            var length = starts[bag.Words[k] + 1] - starts[bag.Words[k]];
            if (length == 0 || length > commonest)
                continue;
            lengths.Add(length);
            order.Add(k);
        }

        var (byLength, words) = (lengths.ToArray(), order.ToArray());
        Array.Sort(byLength, words);
        for (var w = 0; w < words.Length && (budget -= byLength[w]) >= 0; w++)
            Add(bag.Words[words[w]], bag.Weights[words[w]]);

        var best = new PriorityQueue<int, (float Sum, int Unit)>(count + 1);
        foreach (var i in touched)
        {
            // The least of the best comes out first; of equals the later one.
            var rank = (sums[i], -i);
            if (best.Count < count)
                best.Enqueue(i, rank);
            else
                best.EnqueueDequeue(i, rank);
            sums[i] = 0;
        }

        touched.Clear();
        return best.UnorderedItems.Select(item => units[item.Element]);
    }

    private void Add(int word, float weight)
    {
        for (var slot = starts[word]; slot < starts[word + 1]; slot++)
        {
            ref var sum = ref sums[postings[slot]];
            if (sum == 0)
                touched.Add(postings[slot]);
            sum += weights[slot] * weight;
        }
    }
}
