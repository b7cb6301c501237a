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
        var holders = new Dictionary<ulong, List<int>>();
        foreach (var n in matching.FreeNew())
            if (!linkedNew.Contains(n) && texts.New[n].Shingles.Length >= LeastPhrases)
                foreach (var phrase in texts.New[n].Shingles)
                    if (holders.TryGetValue(phrase, out var units))
                        units.Add(n);
                    else
                        holders.Add(phrase, [n]);
        if (holders.Count == 0)
            yield break;

        var best = new UnitVotes[texts.New.Length];
        var votes = new UnitVotes[texts.New.Length];
        for (var o = 0; o < matching.OldCount; o++)
            if (matching.NewOf(o) >= 0)
                Vote(o, texts.Old[o], holders, votes, best);

        for (var n = 0; n < best.Length; n++)
        {
            var (o, count) = best[n];
            if (count < LeastPhrases || count < LeastShare * texts.New[n].Shingles.Length || matching.IsProhibited(o, n))
                continue;
            if (Sorted.CountShared(texts.New[n].Shingles, texts.New[matching.NewOf(o)].Shingles) < count / 2)
                continue;
            var share = Math.Min(1, count / (double)texts.New[n].Shingles.Length);
            yield return new Link(o, n, LinkKind.Copy, share, share, double.NaN, 0, 0);
        }
    }

    private static void Vote(int o, UnitFeatures old, Dictionary<ulong, List<int>> holders, UnitVotes[] votes, UnitVotes[] best)
    {
        for (var i = 0; i + 2 < old.Words.Length; i++)
        {
            if (!holders.TryGetValue(UnitFeatures.Phrase(old.Words, i), out var units))
                continue;
            foreach (var n in units)
            {
                votes[n] = votes[n].Old == o ? new UnitVotes(o, votes[n].Count + 1) : new UnitVotes(o, 1);
                if (votes[n].Count > best[n].Count)
                    best[n] = votes[n];
            }
        }
    }

    private readonly record struct UnitVotes(int Old, int Count);
}
