using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Comity.Web.Specs;
using Npgsql;

namespace Comity.Bench.Intake;

/// <summary><c>intake</c>: supports over HTTP from 64 connections until each is durable and in the tree, beside pgbench inserting
/// the same rows, one support in a transaction, on the same server.</summary>
internal static partial class IntakeCommand
{
    private const int Connections = 64;
    private const int Proposals = 5_000;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(int seconds)
    {
        await using var cluster = await PostgresCluster.StartAsync(isDurable: true);
        await using var site = await IntakeSite.PrepareAsync(cluster.ConnectionTo("comity"), Connections, Proposals);
        await PreparePgbenchAsync(cluster.ConnectionTo("comity"));
        await site.StartAsync();
        var promised = new List<(Citizen, string)>();
        var next = 0;
        await RunAsync(Warming);
        for (var round = 0; round < 3; round++)
        {
            Write($"pgbench      {await PgbenchAsync(cluster, seconds):F0} a second");
            var waits = await RunAsync(TimeSpan.FromSeconds(seconds));
            waits.Sort();
            var (rate, median, slow) = (waits.Count / (double)seconds, waits[waits.Count / 2], waits[waits.Count * 99 / 100]);
            Write($"comity, HTTP {rate:F0} a second, median {median:F1} ms, p99 {slow:F1} ms until durable");
        }

        await site.KillAsync();
        var (problems, entries) = await site.CheckAsync(promised);
        var verdict = problems.Count == 0 ? "none lost" : string.Join("; ", problems);
        Write($"{promised.Count} promised, {entries} entries: {verdict}");
        return problems.Count == 0 ? 0 : 1;

        async Task<List<double>> RunAsync(TimeSpan length)
        {
            var from = next;
            var until = Stopwatch.StartNew();
            var (waits, furthest) = (new List<double>(), from);
            await Task.WhenAll(site.Citizens.Select(citizen => Task.Run(async () =>
            {
                for (var i = from; until.Elapsed < length; i++)
                {
                    var began = Stopwatch.GetTimestamp();
                    await citizen.SupportAsync(site.Proposals[i]);
                    lock (waits)
                    {
                        waits.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                        promised.Add((citizen, site.Proposals[i]));
                        furthest = Math.Max(furthest, i + 1);
                    }
                }
            })));
            next = furthest;
            return waits;
        }
    }

    /// <summary>Tables like those of the site, for rows like those of the site.</summary>
    private static async Task PreparePgbenchAsync(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await source.CreateCommand("""
            CREATE TABLE bench_supports (LIKE "Supports" INCLUDING ALL);
            CREATE TABLE bench_entries (LIKE "LogEntries" INCLUDING ALL);
            CREATE SEQUENCE bench_index;
            """).ExecuteNonQueryAsync();
    }

    private static async Task<double> PgbenchAsync(PostgresCluster cluster, int seconds)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, """
            BEGIN;
            INSERT INTO bench_supports ("ProposalId", "PersonId", "Level", "GivenAt", "IsLate")
              VALUES (gen_random_uuid(), gen_random_uuid(), 0, now(), false);
            INSERT INTO bench_entries ("Index", "Leaf", "Body")
              VALUES (nextval('bench_index'), decode(repeat('ab', 32), 'hex'), decode(repeat('ab', 190), 'hex'));
            COMMIT;
            """);
        var start = cluster.Program(
            "pgbench", "-n", "-c", $"{Connections}", "-j", "2", "-T", $"{seconds}", "-f", script, "comity");
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(script);
        if (process.ExitCode != 0)
            throw new InvalidOperationException("pgbench did not run.");
        return double.Parse(Rate().Match(output).Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("tps = (?<rate>[0-9.]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Rate();
}
