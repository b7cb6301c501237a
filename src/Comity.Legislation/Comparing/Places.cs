namespace Comity.Legislation.Comparing;

/// <summary>Which links left their place: those that cross the longest chain of primary pairs that keep their order.</summary>
internal sealed class Places
{
    private readonly List<int> chainedOld = [];
    private readonly List<int> chainedNew = [];

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

        foreach (var i in LongestIncreasing.Chain(news))
        {
            chainedOld.Add(olds[i]);
            chainedNew.Add(news[i]);
        }
    }

    /// <summary>Whether what a link joins stands elsewhere among those that stayed.</summary>
    public bool IsMoved(Link link)
    {
        var at = chainedOld.BinarySearch(link.Old);
        var (before, after) = at >= 0 ? (at, at) : (~at - 1, ~at);
        return (before >= 0 && chainedNew[before] > link.New) || (after < chainedNew.Count && chainedNew[after] < link.New);
    }
}
