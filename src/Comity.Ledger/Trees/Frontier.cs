namespace Comity.Ledger.Trees;

/// <summary>The right edge of a growing tree: the roots of its perfect subtrees, largest first. It is all that appending needs,
/// about one hash for each doubling of the size.</summary>
/// <remarks>The stack of RFC 9162, section 2.1.2, “Verifying a Tree Head Given Entries”.</remarks>
public sealed class Frontier
{
    private readonly List<TreeHash> roots = [];

    /// <summary>Begins with a tree without entries.</summary>
    public Frontier()
    {
    }

    private Frontier(long size, IEnumerable<TreeHash> roots)
    {
        Size = size;
        this.roots.AddRange(roots);
    }

    /// <summary>The number of entries.</summary>
    public long Size { get; private set; }

    /// <summary>The root of the tree.</summary>
    public TreeHash Root
    {
        get
        {
            if (roots.Count == 0)
                return TreeHash.OfNothing;
            var root = roots[^1];
            for (var i = roots.Count - 2; i >= 0; i--)
                root = TreeHash.OfChildren(roots[i], root);
            return root;
        }
    }

    /// <summary>Size and root.</summary>
    public TreeHead Head => new(Size, Root);

    /// <summary>Reads what <see cref="ToArray"/> wrote.</summary>
    /// <param name="size">The number of entries.</param>
    /// <param name="hashes">The hashes one after another.</param>
    /// <exception cref="ArgumentException">A tree of this size has another number of perfect subtrees.</exception>
    public static Frontier Read(long size, ReadOnlySpan<byte> hashes)
    {
        if (size < 0 || hashes.Length != TreeHash.Length * System.Numerics.BitOperations.PopCount((ulong)size))
            throw new ArgumentException("The hashes are not those of a tree of this size.", nameof(hashes));
        var read = new TreeHash[hashes.Length / TreeHash.Length];
        for (var i = 0; i < read.Length; i++)
            read[i] = new TreeHash(hashes.Slice(i * TreeHash.Length, TreeHash.Length));
        return new Frontier(size, read);
    }

    /// <summary>The hashes one after another, largest subtree first.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[roots.Count * TreeHash.Length];
        for (var i = 0; i < roots.Count; i++)
            roots[i].CopyTo(bytes.AsSpan(i * TreeHash.Length));
        return bytes;
    }

    /// <summary>Adds a leaf at the right.</summary>
    /// <param name="leaf">Its hash.</param>
    /// <param name="filled">Told of each tile that is full by this: the level of the tile above it (1 and up), the index of the
    /// hash on that level, and the hash.</param>
    public void Append(TreeHash leaf, Action<int, long, TreeHash>? filled = null)
    {
        roots.Add(leaf);
        var size = Size++;
        for (var height = 1; (size & 1) == 1; height++, size >>= 1)
        {
            roots[^2] = TreeHash.OfChildren(roots[^2], roots[^1]);
            roots.RemoveAt(roots.Count - 1);
            if (height % TileAddress.Height == 0)
                filled?.Invoke(height / TileAddress.Height, (Size >> height) - 1, roots[^1]);
        }
    }
}
