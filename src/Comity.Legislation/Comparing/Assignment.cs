namespace Comity.Legislation.Comparing;

/// <summary>Chooses pairs so that each unit is in at most one.</summary>
internal static class Assignment
{
    /// <summary>Best first; ties by old and new index, so that equal inputs give equal results.</summary>
    public static List<Pair> Best(List<Pair> pairs, double threshold)
    {
        var order = pairs.Where(pair => pair.Total >= threshold).ToList();
        order.Sort((a, b) => a.Total != b.Total ? b.Total.CompareTo(a.Total)
            : a.Old != b.Old ? a.Old.CompareTo(b.Old) : a.New.CompareTo(b.New));
        var (takenOld, takenNew) = (new HashSet<int>(), new HashSet<int>());
        var chosen = new List<Pair>();
        foreach (var pair in order)
        {
            if (takenOld.Contains(pair.Old) || takenNew.Contains(pair.New))
                continue;
            takenOld.Add(pair.Old);
            takenNew.Add(pair.New);
            chosen.Add(pair);
        }

        return chosen;
    }
}
