namespace Comity.Legislation.Comparing;

/// <summary>Finds new units that repeat words which also stayed where they were.</summary>
internal static class Copies
{
    private const int LeastPhrases = 8;
    private const double LeastShare = 0.6;

    /// <summary>For new units without any link: the old unit that most of their phrases come from and whose partner kept
    /// them.</summary>
    public static IEnumerable<Link> Find(TextPair texts, Matching matching, IReadOnlySet<int> linkedNew)
    {
        var orphans = matching.FreeNew().Where(n => !linkedNew.Contains(n) && texts.New[n].Shingles.Length >= LeastPhrases)
            .ToArray();
        var holders = new Dictionary<ulong, List<int>>();
        foreach (var n in orphans)
            foreach (var phrase in texts.New[n].Shingles)
                if (holders.TryGetValue(phrase, out var units))
                    units.Add(n);
                else
                    holders.Add(phrase, [n]);

        var best = new SortedDictionary<int, (int Old, int Count)>();
        var votes = new Dictionary<int, int>();
        for (var o = 0; o < matching.OldCount && holders.Count > 0; o++)
        {
            if (matching.NewOf(o) < 0)
                continue;
            votes.Clear();
            foreach (var phrase in texts.Old[o].Shingles)
                if (holders.TryGetValue(phrase, out var units))
                    foreach (var n in units)
                        votes[n] = votes.GetValueOrDefault(n) + 1;
            foreach (var (n, count) in votes)
                if (!best.TryGetValue(n, out var known) || count > known.Count)
                    best[n] = (o, count);
        }

        foreach (var (n, (o, count)) in best)
        {
            var share = count / (double)texts.New[n].Shingles.Length;
            var kept = Sorted.CountShared(texts.New[n].Shingles, texts.New[matching.NewOf(o)].Shingles);
            if (count >= LeastPhrases && share >= LeastShare && kept >= count / 2 && !matching.IsProhibited(o, n))
                yield return new Link(o, n, LinkKind.Copy, share, share, double.NaN, 0, 0);
        }
    }
}
