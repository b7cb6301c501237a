using Comity.Speaking;

namespace Comity.Commands;

/// <summary>Writes a file whole or not at all: beside the target first, then renamed over it.</summary>
internal static class OutputFile
{
    /// <summary>Refuses, before any work, a file that cannot be written without losing what is read.</summary>
    public static void Check(string? path, params string[] inputs)
    {
        if (path is null || FileNode.At(path) is not { } output)
            return;
        if (output.IsFolder)
            throw new RefusalException(1, "output.folder", path);
        if (output.IsRegular && inputs.Any(input => FileNode.At(LawFile.PathOf(input))?.IsSameFile(output) == true))
            throw new RefusalException(1, "output.input", path);
    }

    public static void Write(string? path, Action<Stream> write)
    {
        if (path is null or "-" or "/dev/stdout")
        {
            using var output = Console.OpenStandardOutput();
            write(output);
            return;
        }

        try
        {
            var target = Target(path);
            if (FileNode.At(target) is { IsRegular: false })
                WriteInto(target, write);
            else
                Replace(target, write);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusalException(1, "output.unwritable", path);
        }
    }

    private static void Replace(string target, Action<Stream> write)
    {
        using var draft = new Draft(target);
        using (var stream = draft.Open())
            write(stream);
        draft.Finish();
    }

    /// <summary>A pipe or a device stays what it is.</summary>
    private static void WriteInto(string device, Action<Stream> write)
    {
        using var stream = new FileStream(device, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        write(stream);
    }

    /// <summary>Where the links end, so that they stay links.</summary>
    private static string Target(string path) => new FileInfo(path) is { LinkTarget: not null } link
        ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
        : Path.GetFullPath(path);
}
