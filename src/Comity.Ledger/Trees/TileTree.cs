using System.Numerics;

namespace Comity.Ledger.Trees;

/// <summary>Reads a file of a log by its path below the log's prefix, <c>checkpoint</c> or <c>tile/…</c>: from a folder, a server
/// or a table.</summary>
/// <returns>The bytes; null when there is no such file.</returns>
public delegate ValueTask<ReadOnlyMemory<byte>?> LogFileReader(string path, CancellationToken cancellation);

/// <summary>A tree whose hashes are read from tiles as they are needed: makes proofs. Each tile is read once. The tiles are
/// believed: <see cref="Auditing.LogAudit"/> is for those who do not.</summary>
/// <param name="size">The number of entries.</param>
/// <param name="read">Where the tiles are.</param>
public sealed class TileTree(long size, LogFileReader read)
{
    private readonly Dictionary<TileAddress, ReadOnlyMemory<byte>> tiles = [];

    /// <summary>The proof that an entry is in the tree.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tree has no such entry.</exception>
    /// <exception cref="InvalidDataException">A tile is missing or has another length.</exception>
    public ValueTask<IReadOnlyList<TreeHash>> ProveInclusionAsync(long index, CancellationToken cancellation) =>
        HashesAsync(MerkleProof.InclusionNodes(index, size), cancellation);

    /// <summary>The proof that the tree begins with the first <paramref name="older"/> entries.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tree is smaller.</exception>
    /// <exception cref="InvalidDataException">A tile is missing or has another length.</exception>
    public ValueTask<IReadOnlyList<TreeHash>> ProveConsistencyAsync(long older, CancellationToken cancellation) =>
        HashesAsync(MerkleProof.ConsistencyNodes(older, size), cancellation);

    /// <summary>The root of the tree, or of the tree that it was when it had fewer entries.</summary>
    /// <exception cref="InvalidDataException">A tile is missing or has another length.</exception>
    public async ValueTask<TreeHash> RootAsync(long ofSize, CancellationToken cancellation) =>
        ofSize == 0 ? TreeHash.OfNothing : await HashAsync(new LeafRange(0, ofSize), cancellation);

    private async ValueTask<IReadOnlyList<TreeHash>> HashesAsync(
        IReadOnlyList<LeafRange> nodes, CancellationToken cancellation)
    {
        var hashes = new TreeHash[nodes.Count];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = await HashAsync(nodes[i], cancellation);
        return hashes;
    }

    private async ValueTask<TreeHash> HashAsync(LeafRange node, CancellationToken cancellation)
    {
        if (node.IsPerfect)
            return await PerfectAsync(node, cancellation);
        var (left, right) = node.Split();
        return TreeHash.OfChildren(await HashAsync(left, cancellation), await HashAsync(right, cancellation));
    }

    private async ValueTask<TreeHash> PerfectAsync(LeafRange node, CancellationToken cancellation)
    {
        var height = BitOperations.Log2((ulong)node.Length);
        var level = height / TileAddress.Height;
        var first = node.Start >> (level * TileAddress.Height);
        var address = TileAddress.Holding(level, first, size);
        if (!tiles.TryGetValue(address, out var tile))
        {
            tile = await read(address.Path, cancellation) ?? throw new InvalidDataException($"{address} is missing.");
            if (tile.Length != address.Width * TreeHash.Length)
                throw new InvalidDataException($"{address} has another length than its name says.");
            tiles.Add(address, tile);
        }

        return TreeHash.OfPerfect(tile.Span.Slice(
            (int)(first % TileAddress.FullWidth) * TreeHash.Length, TreeHash.Length << (height % TileAddress.Height)));
    }
}
