using System.Numerics;

namespace Comity.Ledger.Trees;

/// <summary>Leaves that stand next to one another, under one node of the tree: from <paramref name="Start"/> to before
/// <paramref name="End"/>.</summary>
/// <param name="Start">The index of the first leaf.</param>
/// <param name="End">The index after the last leaf.</param>
public readonly record struct LeafRange(long Start, long End)
{
    /// <summary>The number of leaves.</summary>
    public long Length => End - Start;

    /// <summary>Whether the tree over the leaves is perfect: such a node never changes once it is there, and tiles hold
    /// it.</summary>
    public bool IsPerfect => BitOperations.IsPow2(Length) && Start % Length == 0;

    /// <summary>The two children of the node: the left one is the largest perfect tree that leaves something to the
    /// right (RFC 6962, section 2.1).</summary>
    /// <example>Five leaves <c>[0, 5)</c> are <c>[0, 4)</c> and <c>[4, 5)</c>.</example>
    public (LeafRange Left, LeafRange Right) Split()
    {
        var middle = Start + (1L << (63 - BitOperations.LeadingZeroCount((ulong)Length - 1)));
        return (new LeafRange(Start, middle), new LeafRange(middle, End));
    }
}
