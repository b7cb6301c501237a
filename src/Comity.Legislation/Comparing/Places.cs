namespace Comity.Legislation.Comparing;

/// <summary>Which pairs left their place: those outside the longest chain of pairs that keep their order.</summary>
internal sealed class Places
{
    private readonly HashSet<UnitPair> moved = [];

    public Places(IReadOnlyList<Link> links)
    {
        var pairs = links.Where(link => link.Kind == LinkKind.Primary).Select(link => new UnitPair(link.Old, link.New)).ToList();
        var inOrder = LongestIncreasing.Chain(pairs).ToHashSet();
        foreach (var pair in pairs)
            if (!inOrder.Contains(pair))
                moved.Add(pair);
    }

    public bool IsMoved(int old, int @new) => moved.Contains(new UnitPair(old, @new));
}
