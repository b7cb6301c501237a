using System.Diagnostics;
using System.Globalization;
using Comity.Deliberation.Opinions;

namespace Comity.Bench.Deliberation;

/// <summary>The same work by numpy, scipy and scikit-learn, in a process of their own.</summary>
internal sealed class PythonOpinions : IDisposable
{
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3"];

    private readonly string _python;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("comity-opinions");

    private PythonOpinions(string python)
    {
        _python = python;
        using var script = typeof(PythonOpinions).Assembly.GetManifestResourceStream("opinions.py")!;
        using var file = File.Create(Script);
        script.CopyTo(file);
    }

    private string Script => Path.Combine(_folder.FullName, "opinions.py");

    private string Votes => Path.Combine(_folder.FullName, "votes.csv");

    /// <summary>Null when no python has what it needs.</summary>
    public static PythonOpinions? Find() =>
        Array.Find(Pythons, python => Execute(python, "-c", "import numpy, scipy, sklearn") is not null) is { } found
            ? new PythonOpinions(found)
            : null;

    /// <summary>How stable its groups are.</summary>
    public string? Stability(VoteTable votes, string[] moderated)
    {
        Write(votes);
        return Execute(_python, Script, "stability", Votes, string.Join(' ', moderated))?.Trim();
    }

    /// <summary>How long a sparse map and k-means with two to five groups take.</summary>
    public string? Map(VoteTable votes)
    {
        Write(votes);
        return Execute(_python, Script, "map", Votes, "")?.Trim();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(VoteTable votes)
    {
        using var writer = new StreamWriter(Votes);
        var statements = votes.Statements.Select((_, j) => j.ToString(CultureInfo.InvariantCulture)).ToArray();
        writer.WriteLine(string.Join(',', votes.Statements));
        for (var row = 0; row < votes.Participants.Count; row++)
        {
            var columns = votes.StatementsOf(row);
            var said = votes.VotesOf(row);
            for (var at = 0; at < columns.Length; at++)
                writer.Write($"{row},{statements[columns[at]]},{said[at]}\n");
        }
    }

    private static string? Execute(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
