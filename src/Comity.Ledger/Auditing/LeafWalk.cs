using Comity.Ledger.Trees;

namespace Comity.Ledger.Auditing;

/// <summary>One pass over all entries and the hashes of level 0, from left to right, which makes the tree again.</summary>
internal sealed class LeafWalk(LogFileReader read, TreeHead head, UpperTiles upper, List<AuditFinding> findings)
{
    // Enough for a server that is far away, little enough for any memory: a bundle has 16 MB at most.
    private const int ReadAhead = 8;

    private readonly Frontier frontier = new();

    /// <summary>The sizes at which the root is wanted; the walk fills them in.</summary>
    public SortedDictionary<long, TreeHash> Roots { get; } = [];

    /// <summary>The entries whose leaf is wanted; the walk fills them in.</summary>
    public Dictionary<long, TreeHash> Leaves { get; } = [];

    public TreeHash Root { get; private set; }

    public async Task RunAsync(IProgress<double>? progress, CancellationToken cancellation)
    {
        var wanted = new Queue<long>(Roots.Keys.Where(size => size <= head.Size));
        SnapUp(wanted);
        var coming = new Queue<(TileAddress Tile, Task<ReadOnlyMemory<byte>?> Hashes, Task<ReadOnlyMemory<byte>?> Entries)>();
        var next = 0L;
        while (frontier.Size < head.Size)
        {
            for (; coming.Count < ReadAhead && next < head.Size; next += TileAddress.FullWidth)
            {
                var tile = TileAddress.Holding(0, next, head.Size);
                coming.Enqueue((tile, read(tile.Path, cancellation).AsTask(),
                    read((tile with { Level = TileAddress.Entries }).Path, cancellation).AsTask()));
            }

            var (address, hashes, entries) = coming.Dequeue();
            Add(Choose(address, Stored(address, await hashes), Made(address, await entries)), wanted);
            progress?.Report((double)frontier.Size / head.Size);
        }

        Root = frontier.Root;
    }

    private void Add(TreeHash[] leaves, Queue<long> wanted)
    {
        foreach (var leaf in leaves)
        {
            if (Leaves.ContainsKey(frontier.Size))
                Leaves[frontier.Size] = leaf;
            frontier.Append(leaf, upper.Add);
            SnapUp(wanted);
        }
    }

    private void SnapUp(Queue<long> wanted)
    {
        while (wanted.TryPeek(out var size) && size == frontier.Size)
            Roots[wanted.Dequeue()] = frontier.Root;
    }

    /// <summary>The hashes that the tile holds.</summary>
    private TreeHash[]? Stored(TileAddress tile, ReadOnlyMemory<byte>? bytes)
    {
        var hashes = UpperTiles.Hashes(tile, bytes);
        if (hashes is null)
            findings.Add(new AuditFinding(bytes is null ? AuditCodes.FileMissing : AuditCodes.FileMalformed, tile.Path));
        return hashes;
    }

    /// <summary>The hashes of the entries themselves.</summary>
    private TreeHash[]? Made(TileAddress tile, ReadOnlyMemory<byte>? bytes)
    {
        if (bytes is { } bundle && EntryBundle.Read(bundle) is { } entries && entries.Count == tile.Width)
            return [.. entries.Select(entry => TreeHash.OfEntry(entry.Span))];
        findings.Add(new AuditFinding(
            bytes is null ? AuditCodes.FileMissing : AuditCodes.FileMalformed,
            (tile with { Level = TileAddress.Entries }).Path));
        return null;
    }

    /// <summary>Which of the two is right where they differ: the one that makes the hash above, or the root.</summary>
    private TreeHash[] Choose(TileAddress tile, TreeHash[]? stored, TreeHash[]? made)
    {
        if (stored is null || made is null || stored.AsSpan().SequenceEqual(made))
            return made ?? stored ?? new TreeHash[tile.Width];
        var isStoredRight = tile.IsFull
            ? upper.Stored(1, tile.Index) is { } above && Perfect(stored) == above
            : RootWith(stored) == head.Root;
        var (code, path) = isStoredRight
            ? (AuditCodes.EntryDamaged, (tile with { Level = TileAddress.Entries }).Path)
            : (AuditCodes.HashDamaged, tile.Path);
        for (var i = 0; i < tile.Width; i++)
            if (stored[i] != made[i])
                findings.Add(new AuditFinding(code, path, (tile.Index * TileAddress.FullWidth) + i));
        return isStoredRight ? stored : made;
    }

    private static TreeHash Perfect(TreeHash[] hashes)
    {
        var tree = new Frontier();
        foreach (var hash in hashes)
            tree.Append(hash);
        return tree.Root;
    }

    private TreeHash RootWith(TreeHash[] leaves)
    {
        var tree = Frontier.Read(frontier.Size, frontier.ToArray());
        foreach (var leaf in leaves)
            tree.Append(leaf);
        return tree.Root;
    }
}
