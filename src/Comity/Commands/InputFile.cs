using System.IO.Compression;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary>Opens a file of data, packed with gzip or not, or standard input; refuses in one sentence what cannot be
/// read.</summary>
internal static class InputFile
{
    public static Stream Open(string name)
    {
        var stream = OpenAsIs(name);
        return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(stream, CompressionMode.Decompress)
            : stream;
    }

    private static Stream OpenAsIs(string name)
    {
        if (name is "-" or "/dev/stdin")
            return Console.IsInputRedirected
                ? Console.OpenStandardInput()
                : throw new RefusalException(1, "input.terminal", name);
        switch (FileNode.At(name))
        {
            case null:
                throw new RefusalException(1, "input.not-found", name);
            case { IsFolder: true }:
                throw new RefusalException(1, "input.folder", name);
            // As in LawFile: a descriptor of the shell is open at its other end, a pipe in a folder may wait for ever.
            case { IsRegular: false } when !name.StartsWith("/dev/fd/", StringComparison.Ordinal):
                throw new RefusalException(1, "input.device", name);
        }

        try
        {
            return new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusalException(1, "input.unopened", name);
        }
    }
}
