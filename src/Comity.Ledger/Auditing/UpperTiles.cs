using Comity.Ledger.Trees;

namespace Comity.Ledger.Auditing;

/// <summary>The tiles of level 1 and up: what they hold, beside what the entries make.</summary>
internal sealed class UpperTiles
{
    private readonly Dictionary<TileAddress, TreeHash[]?> stored = [];
    private readonly Dictionary<(int Level, long Index), TreeHash> made = [];
    private readonly long size;

    private UpperTiles(long size) => this.size = size;

    /// <summary>Reads them all, one for every 65,536 entries.</summary>
    public static async Task<UpperTiles> ReadAsync(
        LogFileReader read, long size, List<AuditFinding> findings, CancellationToken cancellation)
    {
        var upper = new UpperTiles(size);
        foreach (var tile in TileAddress.Of(size).Where(tile => tile.Level > 0))
        {
            var bytes = await read(tile.Path, cancellation);
            var hashes = Hashes(tile, bytes);
            if (hashes is null)
                findings.Add(new AuditFinding(bytes is null ? AuditCodes.FileMissing : AuditCodes.FileMalformed, tile.Path));
            upper.stored[tile] = hashes;
        }

        return upper;
    }

    /// <summary>The hashes of a tile, or null when the bytes have another length.</summary>
    public static TreeHash[]? Hashes(TileAddress tile, ReadOnlyMemory<byte>? bytes)
    {
        if (bytes?.Length != tile.Width * TreeHash.Length)
            return null;
        var hashes = new TreeHash[tile.Width];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = new TreeHash(bytes.Value.Span.Slice(i * TreeHash.Length, TreeHash.Length));
        return hashes;
    }

    /// <summary>Takes a hash that the entries make.</summary>
    public void Add(int level, long index, TreeHash hash) => made[(level, index)] = hash;

    /// <summary>The hash that stands in a tile; null when the tile cannot be read.</summary>
    public TreeHash? Stored(int level, long index) =>
        stored.GetValueOrDefault(TileAddress.Holding(level, index, size)) is { } hashes
            ? hashes[index % TileAddress.FullWidth] : null;

    /// <summary>Where the stored hashes differ from those that the entries make.</summary>
    /// <param name="areEntriesRight">The entries make the signed root, so that the tile is wrong; otherwise what stands under
    /// it.</param>
    public IEnumerable<AuditFinding> Differences(bool areEntriesRight)
    {
        foreach (var ((level, index), hash) in made.OrderBy(node => node.Key))
        {
            if (Stored(level, index) is not { } held || held == hash || (!areEntriesRight && level > 1))
                continue;
            yield return areEntriesRight
                ? new AuditFinding(AuditCodes.HashDamaged, TileAddress.Holding(level, index, size).Path, index)
                : new AuditFinding(AuditCodes.EntriesReplaced,
                    new TileAddress(TileAddress.Entries, index, TileAddress.FullWidth).Path, index * TileAddress.FullWidth);
        }
    }
}
