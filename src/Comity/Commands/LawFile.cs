using Comity.Legislation.Reading;

namespace Comity.Commands;

/// <summary>Reads a law from a file, or says in one sentence why not.</summary>
internal static class LawFile
{
    private const int Megabyte = 1_048_576;

    public static ReadingResult Read(string path, IProgress<double>? progress = null)
    {
        try
        {
            var file = new FileInfo(path);
            if (Directory.Exists(path))
                return Refuse(path, "is-folder", "is a folder; name one file.");
            if (!file.Exists)
                return Refuse(path, "not-found", "does not exist; check the name and the folder.");
            if (file.Length > LawReader.LargestInput)
                return Refuse(
                    path, "too-large",
                    $"has {file.Length / Megabyte} MB, more than the {LawReader.LargestInput / Megabyte} MB that are read; "
                    + "split it.");
            using var stream = file.OpenRead();
            return LawReader.Read(stream, new ReadingOptions { FileName = file.Name, Progress = progress });
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Refuse(path, "unreadable", $"cannot be opened: {problem.Message}");
        }
    }

    private static ReadingResult Refuse(string path, string code, string why) =>
        new(null, new ReadingReport { FileName = path, Refusal = new Finding(code, 0, $"{path} {why}") });
}
