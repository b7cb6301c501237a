namespace Comity.Ledger.Trees;

/// <summary>How many entries a tree has and what its root is: everything that two people must agree on.</summary>
/// <param name="Size">The number of entries.</param>
/// <param name="Root">The hash over all of them.</param>
public readonly record struct TreeHead(long Size, TreeHash Root)
{
    /// <summary>The head of a tree without entries.</summary>
    public static TreeHead Empty { get; } = new(0, TreeHash.OfNothing);
}
