namespace Comity.Legislation.Comparing;

/// <summary>Follows phrases that a unit's partner does not explain: they show splits and mergers.</summary>
/// <remarks>A phrase is three words in a row that at most three units on either side contain.</remarks>
internal static class TextFlow
{
    private const int Rare = 3;
    private const int LeastPhrases = 4;

    /// <summary>What an unpaired old unit must have given to a new one, as a share of its phrases.</summary>
    private const double ShareOfOrphanedOld = 0.12;

    /// <summary>What an unpaired new unit must have received from an old one, as a share of its phrases.</summary>
    private const double ShareOfOrphanedNew = 0.12;

    /// <summary>The share of either when both have partners of their own.</summary>
    private const double ShareOfPaired = 0.20;

    public static IEnumerable<Link> Find(TextPair texts, Matching matching)
    {
        foreach (var ((o, n), count) in Votes(texts, matching).OrderBy(vote => vote.Key.Old).ThenBy(vote => vote.Key.New))
        {
            if (count < LeastPhrases || matching.IsProhibited(o, n))
                continue;
            var ofOld = count / (double)texts.Old[o].Shingles.Length;
            var ofNew = count / (double)texts.New[n].Shingles.Length;
            var share = Math.Max(ofOld, ofNew);
            if (share >= ShareOfPaired
                || (matching.NewOf(o) < 0 && ofOld >= ShareOfOrphanedOld)
                || (matching.OldOf(n) < 0 && ofNew >= ShareOfOrphanedNew))
                yield return new Link(o, n, LinkKind.Part, share, share, double.NaN, 0, 0);
        }
    }

    /// <summary>How many rare phrases each pair shares that neither's partner has, by old and new index.</summary>
    private static Dictionary<UnitPair, int> Votes(TextPair texts, Matching matching)
    {
        var olds = Entries(texts.Old, matching.NewOf, texts.New);
        var news = Entries(texts.New, matching.OldOf, texts.Old);
        var votes = new Dictionary<UnitPair, int>();
        for (int i = 0, j = 0; i < olds.Length && j < news.Length;)
        {
            var order = olds[i].Phrase.CompareTo(news[j].Phrase);
            if (order != 0)
            {
                (i, j) = order < 0 ? (i + 1, j) : (i, j + 1);
                continue;
            }

            var (oldEnd, newEnd) = (EndOf(olds, i), EndOf(news, j));
            if (oldEnd - i <= Rare && newEnd - j <= Rare)
                Vote(olds.AsSpan(i..oldEnd), news.AsSpan(j..newEnd), matching, votes);
            (i, j) = (oldEnd, newEnd);
        }

        return votes;
    }

    private static void Vote(
        ReadOnlySpan<Occurrence> olds, ReadOnlySpan<Occurrence> news,
        Matching matching, Dictionary<UnitPair, int> votes)
    {
        foreach (var (_, o) in olds)
            foreach (var (_, n) in news)
                if (!Holds(news, matching.NewOf(o)) && !Holds(olds, matching.OldOf(n)))
                    votes[new UnitPair(o, n)] = votes.GetValueOrDefault(new UnitPair(o, n)) + 1;
    }

    private static bool Holds(ReadOnlySpan<Occurrence> entries, int unit)
    {
        foreach (var entry in entries)
            if (entry.Unit == unit)
                return true;
        return false;
    }

    private static int EndOf(Occurrence[] entries, int start)
    {
        var end = start + 1;
        while (end < entries.Length && entries[end].Phrase == entries[start].Phrase)
            end++;
        return end;
    }

    /// <summary>The phrases of all units that have changed or have no partner, ascending.</summary>
    private static Occurrence[] Entries(UnitFeatures[] units, Func<int, int> partnerOf, UnitFeatures[] others)
    {
        var entries = new List<Occurrence>();
        for (var unit = 0; unit < units.Length; unit++)
            if (partnerOf(unit) is var partner && (partner < 0 || others[partner].Hash != units[unit].Hash))
                foreach (var phrase in units[unit].Shingles)
                    entries.Add(new Occurrence(phrase, unit));
        entries.Sort(static (a, b) => a.Phrase != b.Phrase ? a.Phrase.CompareTo(b.Phrase) : a.Unit - b.Unit);
        return [.. entries];
    }

    /// <summary>A phrase and a unit that has it.</summary>
    private readonly record struct Occurrence(ulong Phrase, int Unit);
}
