using System.IO.Compression;

namespace Comity.Legislation.Writing;

/// <summary>Takes the clock out of a ZIP archive: equal contents give equal bytes.</summary>
internal static class StableArchive
{
    private static readonly DateTimeOffset _earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Copies the archive with its entries in the order of their names, the list of contents first as office programs
    /// expect.</summary>
    public static void Copy(Stream from, Stream to)
    {
        using var source = new ZipArchive(from, ZipArchiveMode.Read);
        using var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = _earliest;
            using var contents = entry.Open();
            using var room = copy.Open();
            contents.CopyTo(room);
        }
    }
}
