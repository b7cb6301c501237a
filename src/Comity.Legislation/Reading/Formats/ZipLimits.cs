using System.IO.Compression;

namespace Comity.Legislation.Reading.Formats;

/// <summary>Refuses an archive before anything in it is unpacked: bombs, and archives that are no Word documents.</summary>
internal static class ZipLimits
{
    private const int MostEntries = 5000;
    private const long LargestEntry = 48L * 1024 * 1024;
    private const long LargestAltogether = 256L * 1024 * 1024;
    private const long HighestRatio = 200;
    private const long SmallEntry = 1024 * 1024;
    private const long LargestDirectory = 4L * 1024 * 1024;

    /// <summary>Checks the directory of the archive; sizes are those that unpacking will be held to.</summary>
    /// <exception cref="RefusedException">The archive is broken, a bomb or something else than a Word document.</exception>
    public static void Check(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var archive = new ZipArchive(bytes.AsStream(), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries)
                throw new RefusedException(RefusalCodes.ZipBomb, "it is an archive of more than 5,000 files, not a document");
            var (total, directory) = (0L, 0L);
            foreach (var entry in archive.Entries)
            {
                total += entry.Length;
                directory += IsDirectory(entry.FullName) ? entry.Length : 0;
                if (entry.Length > LargestEntry || total > LargestAltogether || directory > LargestDirectory
                    || entry.Length > SmallEntry && entry.Length / Math.Max(1, entry.CompressedLength) > HighestRatio)
                    throw new RefusedException(RefusalCodes.ZipBomb,
                        "unpacked it would be out of all proportion to a document; save the text of the law alone");
            }
            if (archive.GetEntry("word/document.xml") is null)
                throw new RefusedException(RefusalCodes.Archive,
                    "it is an archive but not a Word document; unpack it, or save the law as DOCX or text");
        }
        catch (InvalidDataException)
        {
            throw new RefusedException(RefusalCodes.Archive, "it is a broken archive; save the document again");
        }
    }

    /// <summary>What says which part is which: the library keeps all of it in memory before any part is asked for.</summary>
    private static bool IsDirectory(string name) =>
        name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);
}
