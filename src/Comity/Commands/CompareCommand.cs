using System.CommandLine;
using System.Diagnostics;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Legislation.Tables;
using Comity.Legislation.Writing;

namespace Comity.Commands;

/// <summary><c>comity compare</c>: what became of every provision between two texts.</summary>
internal static class CompareCommand
{
    private static readonly string[] Formats = ["table", "redline", "html", "docx", "csv", "table-json", "json"];

    public static Command Create()
    {
        var old = new Argument<string>("old") { Description = "The earlier text." };
        var @new = new Argument<string>("new") { Description = "The later text." };
        var level = new Option<ComparisonLevel>("--level")
        {
            Description = "What counts as one provision.",
            DefaultValueFactory = _ => ComparisonLevel.Article,
        };
        var format = new Option<string>("--format")
        {
            Description = "How to show it: the changes (table), the whole text (redline), or a file for others.",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong(Formats);
        var profile = new Option<string>("--profile")
        {
            Description = "The columns of the comparative table in html, docx, csv and table-json.",
            DefaultValueFactory = _ => "two-column",
        };
        profile.AcceptOnlyFromAmong(Profiles);
        var pin = Decisions("--pin", "A pair that corresponds, whatever the words say: 5=7, or art_5=art_7. May be repeated.");
        var forbid = Decisions("--forbid", "A pair that does not correspond. May be repeated.");
        var output = new Option<string?>("--output", "-o") { Description = "Where to write; standard output if not given." };
        var command = new Command("compare", "Compare two texts of a law.")
        {
            old, @new, level, format, profile, pin, forbid, output,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(old)!,
            parsed.GetValue(@new)!,
            parsed.GetValue(level),
            new DecidedPairs(parsed.GetValue(pin)!, parsed.GetValue(forbid)!),
            new Output(parsed.GetValue(format)!, parsed.GetValue(profile)!, parsed.GetValue(output))));
        return command;
    }

    /// <summary>The profiles whose rows come from a comparison, not from proposals.</summary>
    private static string[] Profiles => [.. TableProfile.Names.Where(name => name != "treatment")];

    private static Option<string[]> Decisions(string name, string description) =>
        new(name) { Description = description, HelpName = "OLD=NEW", DefaultValueFactory = _ => [] };

    private static int Run(string oldPath, string newPath, ComparisonLevel level, DecidedPairs decided, Output output)
    {
        if (output is { Format: "docx", Path: null } && !Console.IsOutputRedirected)
        {
            Console.Error.WriteLine("comity: a DOCX file cannot be shown on a terminal; name the file to write with -o.");
            return 2;
        }

        if (Read(oldPath) is not { } old || Read(newPath) is not { } @new)
            return 1;
        if (decided.Find(old, @new, level, out var problem) is not { } decisions)
        {
            Console.Error.WriteLine($"comity: {problem}");
            return 2;
        }

        var watch = new Stopwatch();
        var comparison = ProgressLine.While("Comparing", progress =>
        {
            watch.Start();
            var result = Comparer.Compare(old, @new, new ComparisonOptions
            {
                Level = level, Decisions = decisions, Progress = progress,
            });
            watch.Stop();
            return result;
        });
        Write(comparison, output, watch.Elapsed.TotalMilliseconds);
        return 0;
    }

    private static void Write(Comparison comparison, Output output, double milliseconds)
    {
        var (format, profile, path) = output;
        if (format is "table" or "redline")
        {
            Pager.Show(path, console => TerminalComparison.Write(comparison, whole: format == "redline", console));
            return;
        }

        if (format == "json")
        {
            OutputFile.Write(path, stream => ComparisonJson.Write(comparison, milliseconds, stream));
            return;
        }

        var table = ComparativeTable.From(comparison, TableProfile.Find(profile, comparison.New.Language)!);
        Action<ComparativeTable, Stream> writer = format switch
        {
            "html" => ComparativeTableHtml.Write,
            "docx" => ComparativeTableDocx.Write,
            "table-json" => ComparativeTableJson.Write,
            _ => ComparativeTableCsv.Write,
        };
        OutputFile.Write(path, stream => writer(table, stream));
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

    private sealed record Output(string Format, string Profile, string? Path);
}
