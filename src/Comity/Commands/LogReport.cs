using System.Text.Json;
using Comity.Ledger.Auditing;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary>What an audit found, in words and as JSON.</summary>
internal static class LogReport
{
    /// <summary>Where every entry is damaged, the first of them say it.</summary>
    private const int MostLines = 100;

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static object Of(AuditReport report) => new
    {
        sound = report.IsClean,
        origin = report.Checkpoint?.Origin,
        size = report.Checkpoint?.Size,
        root = report.Checkpoint?.Head.Root.ToString(),
        witnesses = report.Witnesses.Select(witness => witness.Name),
        findings = report.Findings,
        strangers = report.Strangers,
    };

    public static void Write(AuditReport report, AuditOptions options, bool withLog, TextWriter output, Speech speech)
    {
        foreach (var finding in report.Findings.Take(MostLines))
            output.WriteLine(Printable.Line(speech[$"audit.{finding.Code}", finding.Place, finding.Number]));
        if (report.Findings.Count > MostLines)
            output.WriteLine(speech["log.more", report.Findings.Count - MostLines]);
        foreach (var stranger in report.Strangers)
            output.WriteLine(Printable.Line(speech["log.stranger", stranger]));
        if (!report.IsClean || report.Checkpoint is not { } checkpoint)
            return;
        if (!withLog)
        {
            output.WriteLine(Printable.Line(speech["log.receipt-sound", checkpoint.Origin, checkpoint.Size]));
            WriteOpenings();
            return;
        }

        output.WriteLine(Printable.Line(speech["log.sound", checkpoint.Origin, checkpoint.Size, checkpoint.Head.Root]));
        foreach (var witness in report.Witnesses)
            output.WriteLine(Printable.Line(speech["log.witnessed", witness.Name]));
        foreach (var file in options.Earlier)
            output.WriteLine(Printable.Line(speech["log.grown", file.Name]));
        foreach (var file in options.Receipts)
            output.WriteLine(Printable.Line(speech["log.there", file.Name]));
        WriteOpenings();

        void WriteOpenings()
        {
            foreach (var file in options.Openings)
                output.WriteLine(Printable.Line(speech["log.opened", file.Name]));
        }
    }
}
