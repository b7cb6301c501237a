using System.Globalization;
using Comity.Legislation.Reading;
using Comity.Speaking;
using Comity.Web.Features.Laws.UploadLaw;

namespace Comity.Commands;

/// <summary>Reads a law from a file or from standard input, or says in one sentence why not.</summary>
internal static class LawFile
{
    private const string StandardInput = "/dev/stdin";
    private const int Megabyte = 1_048_576;

    /// <summary>The path of what a person named: <c>-</c> is standard input.</summary>
    public static string PathOf(string name) => name == "-" ? StandardInput : name;

    public static ReadingResult Read(string name, Speech speech)
    {
        try
        {
            return ProgressLine.While(
                () => speech["progress.reading", Printable.Line(Path.GetFileName(name))],
                progress => PathOf(name) == StandardInput ? ReadStandardInput(name, progress) : ReadFile(name, progress));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Refuse(name, "unreadable", $"cannot be opened: {problem.Message}");
        }
    }

    private static ReadingResult ReadStandardInput(string name, IProgress<double> progress)
    {
        if (!Console.IsInputRedirected)
            return Refuse(name, "terminal", "is the terminal; name a file, or pipe a text into the program.");
        using var stream = Console.OpenStandardInput();
        return LawReader.Read(stream, new ReadingOptions { FileName = name, Progress = progress });
    }

    private static ReadingResult ReadFile(string path, IProgress<double> progress)
    {
        var file = new FileInfo(path);
        switch (FileNode.At(path))
        {
            case null:
                return Refuse(path, "not-found", "does not exist; check the name and the folder.");
            case { IsFolder: true }:
                return Refuse(path, "is-folder", "is a folder; name one file.");
            // The descriptors that a shell hands over, as in <(…), are open at their other end; a pipe in a folder may wait for
            // ever.
            case { IsRegular: false } when !path.StartsWith("/dev/fd/", StringComparison.Ordinal):
                return Refuse(path, "not-a-file", "is a pipe or a device; name a file, or '-' and pipe the text in.");
        }

        if (file.Length > LawReader.LargestInput)
            return Refuse(path, "too-large", string.Create(
                CultureInfo.InvariantCulture,
                $"has {file.Length / Megabyte} MB, more than the {LawReader.LargestInput / Megabyte} MB that are read; ")
                + "split it.");
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read);
        if (IsPdf(stream))
            return ReadApart(stream, file.Name);
        return LawReader.Read(stream, new ReadingOptions { FileName = file.Name, Progress = progress });
    }

    private static bool IsPdf(FileStream stream)
    {
        if (!stream.CanSeek)
            return false;
        Span<byte> begin = stackalloc byte[5];
        var isPdf = stream.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false) == begin.Length
            && begin.SequenceEqual("%PDF-"u8);
        stream.Position = 0;
        return isPdf;
    }

    /// <summary>A PDF can be made so that whoever draws it falls: that is then another process.</summary>
    private static ReadingResult ReadApart(FileStream stream, string name)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        using var reading = new ReadingProcess();
        return reading.ReadAsync(bytes, name, null, CancellationToken.None).GetAwaiter().GetResult();
    }

    private static ReadingResult Refuse(string path, string code, string why) =>
        new(null, new ReadingReport { FileName = path, Refusal = new Finding(code, 0, $"{path} {why}") });
}
