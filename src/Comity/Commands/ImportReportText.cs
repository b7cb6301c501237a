using Comity.Legislation.Reading;
using Comity.Speaking;
using Comity.Web.Platform.Localization;

namespace Comity.Commands;

/// <summary>The import report as a person reads it on a terminal.</summary>
internal static class ImportReportText
{
    private const int MostFindings = 40;
    private const int MostPlaces = 5;

    public static void Write(ReadingReport report, TextWriter output, Speech speech)
    {
        if (report.Refusal is { } refusal)
        {
            Line($"comity: {Sentence(report.FileName, refusal, speech)}");
            return;
        }

        var encoding = report.Encoding.Length > 0 ? $", {report.Encoding}" : "";
        Line(speech["report.text", report.FileName, report.Format + encoding, LanguageOf(report, speech)]);
        Line("  " + string.Join(", ", report.Counts.OrderBy(pair => pair.Key).Select(pair => speech[
            "report.count", pair.Value, pair.Key.ToString().ToLowerInvariant(), Uncapitalised(speech[KindOf(pair.Key)])])));
        Line("  " + speech[
            "report.words", report.WordsIn, report.WordsInLaw, report.WordsSetAside, report.WordsLost.Count]);
        var findings = report.Findings.GroupBy(finding => Message(finding, speech), StringComparer.Ordinal).ToList();
        foreach (var alike in findings.Take(MostFindings))
            Line("  " + Folded(alike.Key, [.. alike], Place(report.Format), speech));
        if (findings.Count > MostFindings)
            Line("  " + speech["report.more", findings.Skip(MostFindings).Sum(alike => alike.Count())]);

        void Line(string text) => output.WriteLine(Printable.Line(text));
    }

    /// <summary>The engine's English sentence names what it met; other languages have a sentence for each kind of
    /// refusal.</summary>
    public static string Sentence(string file, Finding refusal, Speech speech) =>
        speech.Language != "en" && speech.Has($"unread.{refusal.Code}")
            ? speech["refused", file, Uncapitalised(speech[$"unread.{refusal.Code}"])]
            : refusal.Message;

    /// <summary>One line for all places of which the same is to be said.</summary>
    private static string Folded(string message, List<Finding> findings, string place, Speech speech)
    {
        var lines = findings.Select(finding => finding.Line).Where(line => line > 0).ToList();
        if (findings.Count == 1)
            return lines is [var line] ? $"{speech[$"report.{place}", line]}: {message}" : message;
        var places = string.Join(", ", lines.Distinct().Take(MostPlaces)) + (lines.Distinct().Count() > MostPlaces ? ", …" : "");
        var where = lines.Count > 0 ? $": {speech[$"report.{place}s", places]}" : "";
        return $"{message} (× {findings.Count}{where})";
    }

    // A PDF has no lines and a DOCX none that a person could count.
    private static string Place(string format) => format switch
    {
        "pdf" => "page",
        "docx" => "paragraph",
        _ => "line",
    };

    private static string Message(Finding finding, Speech speech) =>
        speech.Language != "en" && speech.Has($"finding.{finding.Code}") ? speech[$"finding.{finding.Code}"] : finding.Message;

    private static string LanguageOf(ReadingReport report, Speech speech) =>
        speech.Language == "en" || !TextLanguages.IsKnown(report.Language) ? report.Language
            : TextLanguages.NameOf(report.Language);

    private static string KindOf(Legislation.Provisions.UnitKind kind) => $"kind.{kind.ToString().ToLowerInvariant()}";

    private static string Uncapitalised(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
