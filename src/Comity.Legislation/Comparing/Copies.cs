using System.Collections;

namespace Comity.Legislation.Comparing;

/// <summary>Finds new units that repeat words which also stayed where they were.</summary>
internal static class Copies
{
    // The name of a body or a formula of competence is shorter.
    private const int LeastPhrases = 12;
    private const double LeastShare = 0.6;

    private const int BitsKnown = 20;

    /// <summary>For new units without any link: the old unit that most of their phrases come from and whose partner kept
    /// them.</summary>
    public static IEnumerable<Link> Find(TextPair texts, Matching matching, IReadOnlySet<int> linkedNew)
    {
        var orphans = PackedPhrases.Of(
            texts.New, n => matching.OldOf(n) < 0 && !linkedNew.Contains(n) && texts.New[n].Shingles.Length >= LeastPhrases);
        if (orphans.Length == 0)
            yield break;

        var known = new BitArray(1 << BitsKnown);
        foreach (var phrase in orphans)
            known[Beginning(phrase)] = true;
        var best = new UnitVotes[texts.New.Length];
        var votes = new UnitVotes[texts.New.Length];
        for (var o = 0; o < matching.OldCount; o++)
            if (matching.NewOf(o) >= 0)
                Vote(o, texts.Old[o].Phrases, orphans, known, votes, best);

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

    /// <param name="o">The old unit.</param>
    /// <param name="phrases">Its phrases.</param>
    /// <param name="orphans">The phrases of new units without a link.</param>
    /// <param name="known">Which beginnings of phrases occur among them at all: most phrases end here.</param>
    /// <param name="votes">How many phrases each new unit has from the old one looked at last.</param>
    /// <param name="best">The most that each new unit has had from any old one.</param>
    private static void Vote(int o, ulong[] phrases, ulong[] orphans, BitArray known, UnitVotes[] votes, UnitVotes[] best)
    {
        foreach (var whole in phrases)
        {
            if (!known[Beginning(whole)])
                continue;
            var phrase = PackedPhrases.Phrase(whole);
            var at = Array.BinarySearch(orphans, phrase);
            for (at = at < 0 ? ~at : at; at < orphans.Length && PackedPhrases.Phrase(orphans[at]) == phrase; at++)
            {
                var n = PackedPhrases.Unit(orphans[at]);
                votes[n] = votes[n].Old == o ? new UnitVotes(o, votes[n].Count + 1) : new UnitVotes(o, 1);
                if (votes[n].Count > best[n].Count)
                    best[n] = votes[n];
            }
        }
    }

    private static int Beginning(ulong phrase) => (int)(phrase >> (64 - BitsKnown));

    private readonly record struct UnitVotes(int Old, int Count);
}
