namespace Comity.Legislation.Comparing;

/// <summary>Which old units left their place: those outside the longest chain of pairs that keep their order.</summary>
internal sealed class Places
{
    private readonly HashSet<int> moved = [];

    public Places(IReadOnlyList<Link> links)
    {
        var (olds, news) = (new List<int>(), new List<int>());
        foreach (var link in links)
        {
            if (link.Kind != LinkKind.Primary)
                continue;
            olds.Add(link.Old);
            news.Add(link.New);
        }

        moved.UnionWith(olds);
        foreach (var i in LongestIncreasing.Chain(news))
            moved.Remove(olds[i]);
    }

    /// <summary>Whether the primary partner of an old unit stands elsewhere.</summary>
    public bool IsMoved(int old) => moved.Contains(old);
}
