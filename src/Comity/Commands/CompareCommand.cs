using System.CommandLine;
using System.Diagnostics;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Legislation.Writing;

namespace Comity.Commands;

/// <summary><c>comity compare</c>: what became of every provision between two texts.</summary>
internal static class CompareCommand
{
    private static readonly string[] Formats = ["table", "redline", "json"];

    public static Command Create()
    {
        var old = new Argument<string>("old") { Description = "The earlier text." };
        var @new = new Argument<string>("new") { Description = "The later text." };
        var level = new Option<ComparisonLevel>("--level")
        {
            Description = "What counts as one provision: article or paragraph.",
            DefaultValueFactory = _ => ComparisonLevel.Article,
        };
        var format = new Option<string>("--format") { Description = "table, redline or json.",
            DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong(Formats);
        var output = new Option<string?>("--output", "-o") { Description = "Where to write; standard output if not given." };
        var command = new Command("compare", "Compare two texts of a law.") { old, @new, level, format, output };
        command.SetAction(parsed => Run(
            parsed.GetValue(old)!, parsed.GetValue(@new)!, parsed.GetValue(level), parsed.GetValue(format)!,
                parsed.GetValue(output)));
        return command;
    }

    private static int Run(string oldPath, string newPath, ComparisonLevel level, string format, string? output)
    {
        if (Read(oldPath) is not { } old || Read(newPath) is not { } @new)
            return 1;
        var watch = new Stopwatch();
        var comparison = ProgressLine.While("Comparing", progress =>
        {
            watch.Start();
            var result = Comparer.Compare(old, @new, new ComparisonOptions { Level = level, Progress = progress });
            watch.Stop();
            return result;
        });
        Write(comparison, format, output, watch.Elapsed.TotalMilliseconds);
        return 0;
    }

    private static void Write(Comparison comparison, string format, string? output, double milliseconds)
    {
        switch (format)
        {
            case "json":
                OutputFile.Write(output, stream => ComparisonJson.Write(comparison, milliseconds, stream));
                break;
            default:
                Pager.Show(output, console => TerminalComparison.Write(comparison, whole: format == "redline", console));
                break;
        }
    }

    private static Law? Read(string path)
    {
        var (law, report) = ProgressLine.While($"Reading {Path.GetFileName(path)}", progress => LawFile.Read(path, progress));
        if (law is null)
            ImportReportText.Write(report, Console.Error);
        else if (report.WordsLost.Count > 0)
            Console.Error.WriteLine(
                $"comity: {path}: {report.WordsLost.Count} words were not understood; see 'comity import {path}'.");
        return law;
    }
}
