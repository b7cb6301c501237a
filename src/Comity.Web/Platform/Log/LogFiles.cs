using Comity.Ledger.Notes;
using Comity.Ledger.Trees;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Platform.Log;

/// <summary>The log as the files that the world reads, and the proofs that are made of them.</summary>
public sealed class LogFiles(ComityDb db)
{
    public const string Checkpoint = "checkpoint";

    public async Task<LogHead> HeadAsync(CancellationToken cancellation) =>
        await db.Set<LogHead>().AsNoTracking().SingleAsync(cancellation);

    /// <summary>A file by its path below the log's address; null when the log has no such file (yet). Every partial tile of every
    /// size that the log ever had is there.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string path, CancellationToken cancellation)
    {
        if (path == Checkpoint)
            return (await HeadAsync(cancellation)).Checkpoint;
        if (TileAddress.Parse(path) is not { } tile)
            return null;
        var first = tile.Index * TileAddress.FullWidth;
        var bytes = tile.Level switch
        {
            TileAddress.Entries => EntryBundle.Write((await Rows(tile, first).Select(entry => entry.Body)
                .ToListAsync(cancellation)).Whole(tile).Select(body => (ReadOnlyMemory<byte>)body)),
            0 => [.. (await Rows(tile, first).Select(entry => entry.Leaf).ToListAsync(cancellation)).Whole(tile)
                .SelectMany(leaf => leaf)],
            _ => (await db.Set<LogTile>().AsNoTracking().Where(row => row.Level == tile.Level && row.Index == tile.Index)
                .Select(row => row.Hashes).FirstOrDefaultAsync(cancellation) ?? [])
                .AsMemory().Beginning(tile.Width * TreeHash.Length),
        };
        if (bytes.Length == 0)
            return null;
        return bytes;
    }

    /// <summary>The receipt of an entry, with the entry in it; null when the log has no such entry.</summary>
    /// <param name="index">The entry.</param>
    /// <param name="note">The signed checkpoint to prove it by; null for the newest.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<LogProof?> ReceiptAsync(long index, SignedNote? note, CancellationToken cancellation)
    {
        note ??= SignedNote.Parse((await HeadAsync(cancellation)).Checkpoint)!;
        var size = Comity.Ledger.Notes.Checkpoint.Parse(note.Text)!.Size;
        if (index < 0 || index >= size)
            return null;
        var path = await new TileTree(size, ReadAsync).ProveInclusionAsync(index, cancellation);
        return new LogProof(index, path, note) { Extra = await EntryAsync(index, cancellation) };
    }

    /// <summary>The bytes of an entry that is there.</summary>
    public Task<byte[]> EntryAsync(long index, CancellationToken cancellation) =>
        db.Set<LogEntry>().Where(entry => entry.Index == index).Select(entry => entry.Body).SingleAsync(cancellation);

    private IQueryable<LogEntry> Rows(TileAddress tile, long first) => db.Set<LogEntry>().AsNoTracking()
        .Where(entry => entry.Index >= first && entry.Index < first + tile.Width).OrderBy(entry => entry.Index);
}

file static class Parts
{
    /// <summary>All of a tile or nothing: what is not filled yet is not there.</summary>
    public static IReadOnlyList<byte[]> Whole(this List<byte[]> rows, TileAddress tile) => rows.Count == tile.Width ? rows : [];

    public static byte[] Beginning(this Memory<byte> hashes, int length) =>
        hashes.Length >= length ? hashes[..length].ToArray() : [];
}
