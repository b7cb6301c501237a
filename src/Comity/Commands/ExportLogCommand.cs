using System.CommandLine;
using Comity.Ledger.Notes;
using Comity.Speaking;
using Comity.Web;
using Comity.Web.Platform;
using Comity.Web.Platform.Log;

namespace Comity.Commands;

/// <summary><c>comity log export</c>: a log as files, from a site that runs or from the database of one that does not.</summary>
internal static class ExportLogCommand
{
    public static Command Create(Speech speech)
    {
        var place = new Argument<string?>("log")
        {
            Description = "The address of a log, or a folder with its files.", Arity = ArgumentArity.ZeroOrOne,
        };
        var data = new Option<string?>("--data") { Description = "The data folder of a node, instead of an address." };
        var database = new Option<string?>("--database")
        {
            Description = "With --data: the PostgreSQL connection string of the node, if it uses PostgreSQL.",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The folder to write; what is there of the same log already is continued.",
        };
        var command = new Command("export", "Copy a log into a folder that any web server can serve.")
        {
            place, data, database, output,
        };
        place.NotEmpty(speech);
        data.NotEmpty(speech);
        output.NotEmpty(speech);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            Open(parsed.GetValue(place), parsed.GetValue(data), parsed.GetValue(database)),
            parsed.GetValue(output) ?? throw new RefusalException(2, "log.output-missing"), speech, cancellation)));
        return command;
    }

    private static int Run(LogSource opened, string output, Speech speech, CancellationToken cancellation)
    {
        using var source = opened;
        var bytes = source.ReadAsync("checkpoint", cancellation).AsTask().GetAwaiter().GetResult()?.ToArray();
        if (bytes is null || SignedNote.Parse(bytes) is not { } note || Checkpoint.Parse(note.Text) is not { } checkpoint)
            throw new RefusalException(1, "log.none", source.Name);
        var folder = new LogFolder(output);
        folder.Check(checkpoint);
        var written = ProgressLine.While(
            () => speech["log.copying", source.Name],
            progress => folder.CopyAsync(source.ReadAsync, bytes, checkpoint.Size, progress, cancellation)
                .GetAwaiter().GetResult());
        Console.Out.WriteLine(Printable.Line(speech["log.copied", checkpoint.Origin, checkpoint.Size, written, output]));
        return 0;
    }

    private static LogSource Open(string? place, string? data, string? database)
    {
        if (place is not null == data is not null)
            throw new RefusalException(2, "log.place-or-data");
        if (place is not null)
            return LogSource.Open(place);
        var postgres = ServeCommand.Postgres(database);
        if (postgres is null && !File.Exists(Path.Combine(data!, "comity.db")))
            throw new RefusalException(1, "log.none", data);
        var site = Site.Build(new SiteOptions { DataFolder = Path.GetFullPath(data!), PostgresConnection = postgres });
        return LogSource.Of(data!, async (path, cancellation) =>
        {
            try
            {
                await using var scope = site.Services.CreateAsyncScope();
                return await scope.ServiceProvider.GetRequiredService<LogFiles>().ReadAsync(path, cancellation);
            }
            catch (Exception problem) when (problem is System.Data.Common.DbException or InvalidOperationException)
            {
                throw new RefusalException(1, "log.none", data);
            }
        }, site);
    }
}
