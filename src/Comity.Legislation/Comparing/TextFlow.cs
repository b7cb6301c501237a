namespace Comity.Legislation.Comparing;

/// <summary>Follows phrases that a unit's partner does not explain: they show splits and mergers.</summary>
/// <remarks>A phrase is three words in a row that at most three units on either side contain.</remarks>
internal static class TextFlow
{
    private const int Rare = 3;
    private const int LeastPhrases = 4;

    /// <summary>What an unpaired unit must have given or received, as a share of its phrases.</summary>
    private const double ShareOfOrphaned = 0.12;

    /// <summary>The share of either when both have partners of their own.</summary>
    private const double ShareOfPaired = 0.20;

    /// <summary>From this share of either on, one unbroken run of words is enough.</summary>
    private const double ShareOfOneRun = 0.50;

    public static IEnumerable<Link> Find(TextPair texts, Matching matching)
    {
        var votes = Votes(texts, matching);
        var surroundings = new Surroundings(matching.Partners());
        var pairs = votes.Keys.ToArray();
        Array.Sort(pairs);
        foreach (var pair in pairs)
        {
            var (o, n, count) = ((int)(pair >> 32), (int)pair, votes[pair]);
            if (matching.IsProhibited(o, n))
                continue;
            var ofOld = count / (double)texts.Old[o].Shingles.Length;
            var ofNew = count / (double)texts.New[n].Shingles.Length;
            var share = Math.Max(ofOld, ofNew);
            var ofOrphans = Math.Max(matching.NewOf(o) < 0 ? ofOld : 0, matching.OldOf(n) < 0 ? ofNew : 0);
            var isBeside = surroundings.AreBeside(o, n);
            // A short sentence that became a paragraph has few phrases, but all of them came from next door.
            if (count < LeastPhrases ? isBeside && ofOrphans >= 1
                : (share >= ShareOfPaired || ofOrphans >= ShareOfOrphaned)
                    && (share >= ShareOfOneRun || isBeside || HasSeveralRuns(texts.Old[o], texts.New[n])))
                yield return new Link(o, n, LinkKind.Part, share, share, double.NaN, 0, 0);
        }
    }

    /// <summary>Whether what two units share stands in more than one place of the old one. A single run of words may be a formula
    /// that lawyers repeat ("binding throughout the territory of the Republic"); two that fell together by chance, or one that
    /// did so next door, are rare.</summary>
    private static bool HasSeveralRuns(UnitFeatures old, UnitFeatures @new)
    {
        var (runs, isShared) = (0, false);
        foreach (var phrase in old.Phrases)
        {
            var wasShared = isShared;
            isShared = Array.BinarySearch(@new.Shingles, phrase) >= 0;
            if (isShared && !wasShared && ++runs > 1)
                return true;
        }

        return false;
    }

    /// <summary>How many rare phrases each pair shares that neither's partner has.</summary>
    private static Dictionary<long, int> Votes(TextPair texts, Matching matching)
    {
        var olds = PackedPhrases.Of(texts.Old, unit => Changed(unit, matching.NewOf, texts.Old, texts.New));
        var news = PackedPhrases.Of(texts.New, unit => Changed(unit, matching.OldOf, texts.New, texts.Old));
        var votes = new Dictionary<long, int>();
        for (int i = 0, j = 0; i < olds.Length && j < news.Length;)
        {
            var (left, right) = (PackedPhrases.Phrase(olds[i]), PackedPhrases.Phrase(news[j]));
            if (left != right)
            {
                (i, j) = left < right ? (i + 1, j) : (i, j + 1);
                continue;
            }

            var (oldEnd, newEnd) = (PackedPhrases.EndOf(olds, i), PackedPhrases.EndOf(news, j));
            if (oldEnd - i <= Rare && newEnd - j <= Rare)
                Vote(olds.AsSpan(i..oldEnd), news.AsSpan(j..newEnd), matching, votes);
            (i, j) = (oldEnd, newEnd);
        }

        return votes;
    }

    private static void Vote(ReadOnlySpan<ulong> olds, ReadOnlySpan<ulong> news, Matching matching, Dictionary<long, int> votes)
    {
        foreach (var old in olds)
        {
            var o = PackedPhrases.Unit(old);
            foreach (var @new in news)
            {
                var n = PackedPhrases.Unit(@new);
                if (PackedPhrases.Holds(news, matching.NewOf(o)) || PackedPhrases.Holds(olds, matching.OldOf(n)))
                    continue;
                var pair = ((long)o << 32) | (uint)n;
                votes[pair] = votes.GetValueOrDefault(pair) + 1;
            }
        }
    }

    private static bool Changed(int unit, Func<int, int> partnerOf, UnitFeatures[] units, UnitFeatures[] others) =>
        partnerOf(unit) is var partner && (partner < 0 || others[partner].Hash != units[unit].Hash);
}
