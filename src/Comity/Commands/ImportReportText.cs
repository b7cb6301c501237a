using System.Globalization;
using Comity.Legislation.Reading;

namespace Comity.Commands;

/// <summary>The import report as a person reads it on a terminal.</summary>
internal static class ImportReportText
{
    private const int MostFindings = 40;

    public static void Write(ReadingReport report, TextWriter output)
    {
        if (report.Refusal is { } refusal)
        {
            output.WriteLine($"comity: {refusal.Message}");
            return;
        }

        var kinds = string.Join(", ", report.Counts.OrderBy(pair => pair.Key)
            .Select(pair =>
                string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key.ToString().ToLowerInvariant()}")));
        var encoding = report.Encoding.Length > 0 ? $", {report.Encoding}" : "";
        output.WriteLine($"{report.FileName}: {report.Format}{encoding}, language {report.Language}");
        output.WriteLine($"  {kinds}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  words: {report.WordsIn} in, {report.WordsInLaw} in the law, {report.WordsSetAside} set aside, ")
            + string.Create(CultureInfo.InvariantCulture, $"{report.WordsLost.Count} lost"));
        foreach (var finding in report.Findings.Take(MostFindings))
            output.WriteLine($"  {(finding.Line > 0 ? $"line {finding.Line}: " : "")}{finding.Message}");
        if (report.Findings.Count > MostFindings)
            output.WriteLine($"  and {report.Findings.Count - MostFindings} more; --json gives them all");
    }
}
