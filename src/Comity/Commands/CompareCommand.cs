using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Legislation.Tables;
using Comity.Legislation.Writing;
using Comity.Speaking;
using Comity.Web.Platform.Localization;

namespace Comity.Commands;

/// <summary><c>comity compare</c>: what became of every provision between two texts.</summary>
internal static class CompareCommand
{
    private static readonly string[] Levels = ["article", "paragraph"];
    private static readonly string[] Formats = ["table", "redline", "html", "docx", "csv", "table-json", "json"];

    /// <summary>Those that write a comparative table, which a profile shapes.</summary>
    private static readonly string[] Tables = ["html", "docx", "csv", "table-json"];

    public static Command Create(Speech speech)
    {
        var old = new Argument<string>("old") { Description = "The earlier text; - is standard input." };
        var @new = new Argument<string>("new") { Description = "The later text." };
        var level = new Option<string>("--level")
        {
            Description = "What counts as one provision.",
            DefaultValueFactory = _ => "article",
        };
        var format = new Option<string>("--format")
        {
            Description = "How to show it: the changes (table), the whole text (redline), or a file for others.",
            DefaultValueFactory = _ => "table",
        };
        var profile = new Option<string>("--profile")
        {
            Description = "The columns of the comparative table in html, docx, csv and table-json.",
            DefaultValueFactory = _ => "two-column",
        };
        var pin = Decisions("--pin", "A pair that corresponds, whatever the words say: 5=7, or art_5=art_7. May be repeated.");
        var forbid = Decisions("--forbid", "A pair that does not correspond. May be repeated.");
        var output = new Option<string?>("--output", "-o") { Description = "Where to write; standard output if not given." };
        var noPager = new Option<bool>("--no-pager") { Description = "Write straight to the terminal." };
        var command = new Command("compare", "Compare two texts of a law.")
        {
            old, @new, level, format, profile, pin, forbid, output, noPager,
        };
        old.NotEmpty(speech);
        @new.NotEmpty(speech);
        output.NotEmpty(speech);
        level.OnlyFrom(speech, Levels);
        format.OnlyFrom(speech, Formats);
        profile.OnlyFrom(speech, Profiles);
        command.Validators.Add(result => RefuseIdleProfile(result, profile, format, speech));
        command.SetAction(parsed => Run(
            parsed.GetValue(old)!,
            parsed.GetValue(@new)!,
            Enum.Parse<ComparisonLevel>(parsed.GetValue(level)!, ignoreCase: true),
            new DecidedPairs(parsed.GetValue(pin)!, parsed.GetValue(forbid)!),
            new Output(
                parsed.GetValue(format)!.ToLowerInvariant(), parsed.GetValue(profile)!.ToLowerInvariant(),
                parsed.GetValue(output), !parsed.GetValue(noPager)),
            speech));
        return command;
    }

    private static void RefuseIdleProfile(
        CommandResult result, Option<string> profile, Option<string> format, Speech speech)
    {
        // Defaults are not filled in yet.
        var chosen = result.GetResult(format)?.Tokens is [var token, ..] ? token.Value.ToLowerInvariant() : "table";
        if (result.GetResult(profile) is { Implicit: false } && !Tables.Contains(chosen, StringComparer.Ordinal))
            result.AddError(speech["misuse.profile", chosen, string.Join(", ", Tables)]);
    }

    /// <summary>The profiles whose rows come from a comparison, not from proposals.</summary>
    private static string[] Profiles => [.. TableProfile.Names.Where(name => name != "treatment")];

    private static Option<string[]> Decisions(string name, string description) =>
        new(name) { Description = description, HelpName = "OLD=NEW", DefaultValueFactory = _ => [] };

    private static int Run(
        string oldPath, string newPath, ComparisonLevel level, DecidedPairs decided, Output output, Speech speech)
    {
        if (output is { Format: "docx", Path: null } && !Console.IsOutputRedirected)
            throw new RefusalException(2, "output.terminal");
        OutputFile.Check(output.Path, oldPath, newPath);
        if (Read(oldPath, speech) is not { } old || Read(newPath, speech) is not { } @new)
            return 1;
        var decisions = decided.Find(old, @new, level);
        WarnOfLanguages(old, @new, speech);
        var watch = new Stopwatch();
        var comparison = ProgressLine.While(() => speech["progress.comparing"], progress =>
        {
            watch.Start();
            var result = Comparer.Compare(old, @new, new ComparisonOptions
            {
                Level = level, Decisions = decisions, Progress = progress,
            });
            watch.Stop();
            return result;
        });
        if (comparison.Excerpt is { } excerpt)
            Warn(speech[excerpt.IsNew ? "compare.excerpt-new" : "compare.excerpt-old", excerpt.Held, excerpt.Whole]);
        Write(comparison, output, watch.Elapsed.TotalMilliseconds, speech);
        return 0;
    }

    private static void Write(Comparison comparison, Output output, double milliseconds, Speech speech)
    {
        var (format, profile, path, isPaged) = output;
        if (format is "table" or "redline")
        {
            Pager.Show(path, isPaged, text => TerminalComparison.Write(comparison, whole: format == "redline", text, speech));
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

    private static Law? Read(string path, Speech speech)
    {
        var (law, report) = LawFile.Read(path, speech);
        if (law is null)
            ImportReportText.Write(report, Console.Error, speech);
        else if (report.WordsLost.Count > 0)
            Warn(speech["read.lost", path, report.WordsLost.Count]);
        return law;
    }

    private static void WarnOfLanguages(Law old, Law @new, Speech speech)
    {
        if (old.Language != @new.Language && old.Language != "und" && @new.Language != "und")
            Warn(speech["compare.languages", TextLanguages.NameOf(old.Language), TextLanguages.NameOf(@new.Language)]);
    }

    private static void Warn(string sentence) => Console.Error.WriteLine($"comity: {Printable.Line(sentence)}");

    private sealed record Output(string Format, string Profile, string? Path, bool IsPaged);
}
