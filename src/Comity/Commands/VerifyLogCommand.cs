using System.CommandLine;
using System.Text.Json;
using Comity.Ledger.Auditing;
using Comity.Ledger.Witnessing;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary><c>comity log verify</c>: everything about a log that can be checked, without believing whoever runs it.</summary>
internal static class VerifyLogCommand
{
    public static Command Create(Speech speech)
    {
        var place = new Argument<string?>("log")
        {
            Description = "The address of a log, or a folder with its files; not needed for a receipt alone.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var key = LogCommand.KeyOption();
        var receipt = new Option<string[]>("--receipt")
        {
            Description = "A receipt (.tlog-proof): its entry must be in the log.", HelpName = "FILE",
        };
        var opening = new Option<string[]>("--opening")
        {
            Description = "The words of an entry with their salt (.opening.json): the entry of a receipt must commit to them.",
            HelpName = "FILE",
        };
        var since = new Option<string[]>("--since")
        {
            Description = "A checkpoint kept from earlier: the log must have grown from it.", HelpName = "FILE",
        };
        var policy = new Option<string?>("--policy")
        {
            Description = "A tlog-policy file: which witnesses must have cosigned.", HelpName = "FILE",
        };
        var json = new Option<bool>("--json") { Description = "Write what was found as JSON." };
        var command = new Command("verify", "Check every signature, entry and hash of a log.")
        {
            place, key, receipt, opening, since, policy, json,
        };
        place.NotEmpty(speech);
        receipt.NotEmpty(speech);
        opening.NotEmpty(speech);
        since.NotEmpty(speech);
        policy.NotEmpty(speech);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(place),
            new AuditOptions(LogCommand.Keys(parsed.GetValue(key)))
            {
                Receipts = Given(parsed.GetValue(receipt)),
                Openings = Given(parsed.GetValue(opening)),
                Earlier = Given(parsed.GetValue(since)),
                Policy = PolicyFile.Read(parsed.GetValue(policy)) ?? WitnessPolicy.None,
            },
            parsed.GetValue(json), speech, cancellation)));
        return command;
    }

    private static int Run(string? place, AuditOptions options, bool json, Speech speech, CancellationToken cancellation)
    {
        var reports = place is null ? Alone(options) : [WithLog(place, options, speech, cancellation)];
        if (json)
            Console.Out.WriteLine(JsonSerializer.Serialize(reports.ConvertAll(LogReport.Of) is [var one] ? one : (object)reports
                .ConvertAll(LogReport.Of), LogReport.Json));
        else
            reports.ForEach(report => LogReport.Write(report, options, place is not null, Console.Out, speech));
        return reports.TrueForAll(report => report.IsClean) ? 0 : 1;
    }

    private static List<AuditReport> Alone(AuditOptions options) => options.Receipts.Count == 0 || options.Earlier.Count > 0
        ? throw new RefusalException(2, "log.place-missing")
        : [.. LogAudit.CheckReceipts(options)];

    private static AuditReport WithLog(string place, AuditOptions options, Speech speech, CancellationToken cancellation)
    {
        using var source = LogSource.Open(place);
        return Audit(source, options, speech, cancellation);
    }

    public static AuditReport Audit(LogSource source, AuditOptions options, Speech speech, CancellationToken cancellation) =>
        ProgressLine.While(
            () => speech["log.checking", source.Name],
            progress => LogAudit.RunAsync(source.ReadAsync, options with { Present = source.Present }, progress, cancellation)
                .GetAwaiter().GetResult());

    private static List<GivenFile> Given(string[]? paths) => [.. (paths ?? []).Select(path =>
    {
        try
        {
            return new GivenFile(path, File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusalException(1, "log.file", path);
        }
    })];
}
