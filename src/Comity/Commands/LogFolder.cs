using Comity.Ledger.Notes;
using Comity.Ledger.Trees;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary>A folder that holds a copy of a log. Any web server can serve it as it is.</summary>
internal sealed class LogFolder(string path)
{
    private const string CheckpointFile = "checkpoint";

    /// <summary>The checkpoint that the copy has now; null when it has none.</summary>
    public byte[]? Checkpoint => File.Exists(At(CheckpointFile)) ? File.ReadAllBytes(At(CheckpointFile)) : null;

    /// <summary>The place is a file, or another log is in it, or a longer one.</summary>
    /// <exception cref="RefusalException">It is.</exception>
    public void Check(Checkpoint coming)
    {
        if (File.Exists(path))
            throw new RefusalException(1, "log.no-folder", path);
        if (Checkpoint is not { } bytes)
            return;
        if (SignedNote.Parse(bytes) is not { } note || Ledger.Notes.Checkpoint.Parse(note.Text) is not { } here
            || here.Origin != coming.Origin)
            throw new RefusalException(1, "log.other", path);
        if (here.Size > coming.Size)
            throw new RefusalException(1, "log.smaller", path, here.Size, coming.Size);
    }

    /// <summary>Copies what is not here yet, and the checkpoint last: whenever it stops, the copy is whole as far as its
    /// checkpoint goes.</summary>
    /// <returns>How many files were written.</returns>
    public async Task<int> CopyAsync(
        LogFileReader read, byte[] checkpoint, long size, IProgress<double> progress, CancellationToken cancellation)
    {
        var tiles = TileAddress.Of(size).ToList();
        var written = 0;
        foreach (var (i, tile) in tiles.Index())
        {
            var bytes = await read(tile.Path, cancellation) ?? throw new RefusalException(1, "log.incomplete", tile.Path);
            if (Write(tile.Path, bytes.ToArray()))
                written++;
            progress.Report((i + 1.0) / tiles.Count);
        }

        return Write(CheckpointFile, checkpoint) ? written + 1 : written;
    }

    private bool Write(string file, byte[] bytes)
    {
        var target = At(file);
        try
        {
            if (File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(bytes))
                return false;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var draft = $"{target}.{Path.GetRandomFileName()}.part";
            File.WriteAllBytes(draft, bytes);
            File.Move(draft, target, overwrite: true);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusalException(1, "output.unwritable", target);
        }
    }

    private string At(string file) => Path.Combine(path, file);
}
