using System.CommandLine;
using Comity.Ledger.Auditing;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary><c>comity log import</c>: takes an export, carried over an air gap, into a mirror, and checks all of it on the
/// way.</summary>
internal static class ImportLogCommand
{
    public static Command Create(Speech speech)
    {
        var place = new Argument<string>("log") { Description = "A folder with an export, or the address of a log." };
        var into = new Option<string?>("--output", "-o") { Description = "The folder of the mirror; it may be new." };
        var key = LogCommand.KeyOption();
        var command = new Command("import", "Check a log and, if it is sound, bring a mirror up to date with it.")
        {
            place, into, key,
        };
        place.NotEmpty(speech);
        into.NotEmpty(speech);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(place)!, new AuditOptions(LogCommand.Keys(parsed.GetValue(key))),
            parsed.GetValue(into) ?? throw new RefusalException(2, "log.output-missing"), speech, cancellation)));
        return command;
    }

    private static int Run(
        string place, AuditOptions options, string mirror, Speech speech, CancellationToken cancellation)
    {
        using var source = LogSource.Open(place);
        var folder = new LogFolder(mirror);
        if (folder.Checkpoint is { } before)
            options = options with { Earlier = [new GivenFile(Path.Combine(mirror, "checkpoint"), before)] };
        var report = VerifyLogCommand.Audit(source, options, speech, cancellation);
        LogReport.Write(report, options, withLog: true, Console.Out, speech);
        if (!report.IsClean)
            return 1;
        folder.Check(report.Checkpoint!);
        var written = ProgressLine.While(
            () => speech["log.copying", source.Name],
            progress => folder
                .CopyAsync(source.ReadAsync, report.Note!.ToArray(), report.Checkpoint!.Size, progress, cancellation)
                .GetAwaiter().GetResult());
        Console.Out.WriteLine(Printable.Line(
            speech["log.copied", report.Checkpoint!.Origin, report.Checkpoint.Size, written, mirror]));
        return 0;
    }
}
