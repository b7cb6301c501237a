namespace Comity.Legislation.Comparing;

/// <summary>Pairs units whose words are the same.</summary>
internal static class Anchors
{
    public static void Pair(TextPair texts, Matching matching)
    {
        var oldByHash = Group(texts.Old);
        var newByHash = Group(texts.New);
        var ambiguous = new List<(List<int> Old, List<int> New)>();
        foreach (var (hash, olds) in oldByHash)
        {
            if (!newByHash.TryGetValue(hash, out var news))
                continue;
            if (olds.Count == 1 && news.Count == 1)
                TryPair(olds[0], news[0], texts, matching);
            else
                ambiguous.Add((olds, news));
        }

        // Repeated texts ("Repealed.") follow their neighbours first, then keep their number, then their order.
        for (var o = 1; o < texts.Old.Length; o++)
            if (matching.NewOf(o - 1) is var before and >= 0 && before + 1 < texts.New.Length)
                TryPair(o, before + 1, texts, matching);
        for (var o = texts.Old.Length - 2; o >= 0; o--)
            if (matching.NewOf(o + 1) is var after and > 0)
                TryPair(o, after - 1, texts, matching);
        foreach (var (olds, news) in ambiguous)
        {
            var byNumber = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var n in news.Where(n => matching.OldOf(n) < 0))
                byNumber.TryAdd(texts.New[n].Number, n);
            foreach (var o in olds)
                if (byNumber.TryGetValue(texts.Old[o].Number, out var n))
                    TryPair(o, n, texts, matching);
            var free = new Queue<int>(news.Where(n => matching.OldOf(n) < 0));
            foreach (var o in olds.Where(o => matching.NewOf(o) < 0))
                if (free.TryDequeue(out var n))
                    TryPair(o, n, texts, matching);
        }
    }

    private static Dictionary<ulong, List<int>> Group(UnitFeatures[] units)
    {
        var groups = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].Words.Length == 0)
                continue;
            if (!groups.TryGetValue(units[i].Hash, out var group))
                groups.Add(units[i].Hash, group = new List<int>(1));
            group.Add(i);
        }

        return groups;
    }

    private static void TryPair(int o, int n, TextPair texts, Matching matching)
    {
        if (matching.MayPair(o, n) && texts.HaveSameWords(o, n))
            matching.Pair(o, n);
    }
}
