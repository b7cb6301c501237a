namespace Comity.Ledger.Trees;

/// <summary>Proofs about a tree: which nodes they are made of, and whether one holds. A proof that does not hold is an
/// answer, not an exception.</summary>
public static class MerkleProof
{
    /// <summary>The nodes whose hashes prove that an entry is in the tree, the entry's neighbour first and the root's child last
    /// (RFC 6962, section 2.1.1, <c>PATH</c>).</summary>
    /// <example>Entry 2 of 5: <c>[3, 4)</c>, <c>[0, 2)</c>, <c>[4, 5)</c>.</example>
    /// <exception cref="ArgumentOutOfRangeException">The tree has no such entry.</exception>
    public static IReadOnlyList<LeafRange> InclusionNodes(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var nodes = new List<LeafRange>();
        var node = new LeafRange(0, size);
        while (node.Length > 1)
        {
            var (left, right) = node.Split();
            var isLeft = index < left.End;
            nodes.Add(isLeft ? right : left);
            node = isLeft ? left : right;
        }

        nodes.Reverse();
        return nodes;
    }

    /// <summary>The nodes whose hashes prove that a tree only grew (RFC 6962, section 2.1.2, <c>PROOF</c>).</summary>
    /// <param name="older">Its earlier size; from 0, and to the same size, nothing needs to be proved.</param>
    /// <param name="newer">Its present size.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sizes are negative or the wrong way round.</exception>
    public static IReadOnlyList<LeafRange> ConsistencyNodes(long older, long newer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(older);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(older, newer);
        if (older == 0 || older == newer)
            return [];
        var nodes = new List<LeafRange>();
        var node = new LeafRange(0, newer);
        while (node.End != older)
        {
            var (left, right) = node.Split();
            var isLeft = older <= left.End;
            nodes.Add(isLeft ? right : left);
            node = isLeft ? left : right;
        }

        // The verifier has the whole older tree already; a part of it he has to be told.
        if (node.Start > 0)
            nodes.Add(node);
        nodes.Reverse();
        return nodes;
    }

    /// <summary>Whether the hashes prove that the leaf stands at the index in the tree (RFC 9162, section 2.1.3.2).</summary>
    public static bool ProvesInclusion(
        IReadOnlyList<TreeHash> proof, long index, TreeHash leaf, TreeHead head)
    {
        if (index < 0 || index >= head.Size)
            return false;
        var (place, last, hash) = (index, head.Size - 1, leaf);
        foreach (var neighbour in proof)
        {
            if (last == 0)
                return false;
            if ((place & 1) == 1 || place == last)
            {
                hash = TreeHash.OfChildren(neighbour, hash);
                while ((place & 1) == 0 && place != 0)
                    (place, last) = (place >> 1, last >> 1);
            }
            else
            {
                hash = TreeHash.OfChildren(hash, neighbour);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 && hash == head.Root;
    }

    /// <summary>Whether the hashes prove that the newer tree begins with the older one (RFC 9162, section 2.1.4.2). Nothing is
    /// proved from an older tree without entries: every tree begins with it.</summary>
    public static bool ProvesConsistency(IReadOnlyList<TreeHash> proof, TreeHead older, TreeHead newer)
    {
        if (older.Size <= 0)
            return false;
        if (older.Size == newer.Size)
            return proof.Count == 0 && older.Root == newer.Root;
        if (older.Size > newer.Size || proof.Count == 0)
            return false;

        var (place, last) = (older.Size - 1, newer.Size - 1);
        while ((place & 1) == 1)
            (place, last) = (place >> 1, last >> 1);
        // A perfect older tree is its own first hash.
        var isPerfect = place == 0;
        var old = isPerfect ? older.Root : proof[0];
        var @new = old;
        foreach (var neighbour in isPerfect ? proof : proof.Skip(1))
        {
            if (last == 0)
                return false;
            if ((place & 1) == 1 || place == last)
            {
                old = TreeHash.OfChildren(neighbour, old);
                @new = TreeHash.OfChildren(neighbour, @new);
                while ((place & 1) == 0 && place != 0)
                    (place, last) = (place >> 1, last >> 1);
            }
            else
            {
                @new = TreeHash.OfChildren(@new, neighbour);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 && old == older.Root && @new == newer.Root;
    }
}
