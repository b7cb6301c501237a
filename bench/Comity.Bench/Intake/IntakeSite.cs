using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Comity.Bench.Deliberation;
using Comity.Ledger.Auditing;
using Comity.Web;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions;
using Comity.Web.Features.Laws;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Bench.Intake;

/// <summary>A site in a process of its own, with an open discussion, proposals and people who have signed in.</summary>
internal sealed class IntakeSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("comity-bench-intake-");
    private readonly string? postgres;
    private readonly Uri address;
    private Process? process;

    private IntakeSite(string? postgres)
    {
        this.postgres = postgres;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
    }

    public List<Citizen> Citizens { get; } = [];

    /// <summary>The codes of the proposals.</summary>
    public List<string> Proposals { get; } = [];

    private SiteOptions Options => new()
    {
        DataFolder = folder.FullName,
        PostgresConnection = postgres,
        Urls = address.ToString(),
        GuessesPerMinute = 10_000,
    };

    public static async Task<IntakeSite> PrepareAsync(string? postgres, int citizens, int proposals)
    {
        var made = new IntakeSite(postgres);
        await using var app = Site.Build(made.Options);
        await Site.StartAsync(app, made.Options, TextWriter.Null, CancellationToken.None);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
            var bench = await BenchDiscussion.OpenAsync(db, app.Services.GetRequiredService<Publisher>());
            for (var i = 0; i < proposals; i++)
            {
                var proposal = bench.Propose(i, "That it be so.", bench.Discussion.OpensAt.AddMinutes(i));
                db.Add(proposal);
                made.Proposals.Add(proposal.Code);
            }

            await db.SaveChangesAsync();
        }

        for (var i = 0; i < citizens; i++)
            made.Citizens.Add(await made.OpenAccountAsync(app, i));
        Npgsql.NpgsqlConnection.ClearAllPools();
        return made;
    }

    /// <summary>Starts the process and waits until it answers. What is published beside the bench are the files of both; the list
    /// of them is the bench's.</summary>
    public async Task StartAsync()
    {
        process = Process.Start(new ProcessStartInfo("dotnet",
        [
            "exec", "--depsfile", Path.Combine(AppContext.BaseDirectory, "Comity.Bench.deps.json"),
            Path.Combine(AppContext.BaseDirectory, "comity.dll"), "serve", "--data", folder.FullName,
            "--urls", address.ToString(), "--database", postgres ?? "sqlite",
        ]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("Comity is at", StringComparison.Ordinal))
                return;
        throw new InvalidOperationException("The site did not start.");
    }

    /// <summary>Ends the process where it stands (SIGKILL).</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Checks the whole log, and that every support that was promised is in it.</summary>
    /// <returns>What is wrong, and how many entries there are.</returns>
    public async Task<(List<string> Problems, long Entries)> CheckAsync(
        IReadOnlyCollection<(Citizen By, string Proposal)> promised)
    {
        await using var app = Site.Build(Options);
        await app.Services.MigrateAsync(CancellationToken.None);
        await app.Services.OpenLogAsync(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        var entered = new HashSet<(string, string)>();
        await foreach (var entry in db.Set<LogEntry>().AsNoTracking().OrderBy(entry => entry.Index).AsAsyncEnumerable())
        {
            using var json = JsonDocument.Parse(entry.Body);
            if (json.RootElement.GetProperty("type").GetString() == "support-given")
                entered.Add((json.RootElement.GetProperty("pseudonym").GetString()!,
                    json.RootElement.GetProperty("proposal").GetString()!));
        }

        var discussion = await db.Set<Discussion>().AsNoTracking().SingleAsync();
        var rows = await db.Set<Support>().AsNoTracking().Select(row => new { row.PersonId, row.Proposal!.Code }).ToListAsync();
        var stored = rows.Select(row => (discussion.PseudonymOf(row.PersonId), row.Code)).ToHashSet();
        List<string> problems = [];
        if (!stored.SetEquals(entered))
            problems.Add($"{stored.Count} supports are stored and {entered.Count} are in the log");
        var lost = promised.Count(one => !entered.Contains((discussion.PseudonymOf(one.By.Id), one.Proposal)));
        if (lost > 0)
            problems.Add($"{lost} supports were promised and are lost");
        var report = await LogAudit.RunAsync(
            async (path, cancellation) =>
            {
                await using var reading = app.Services.CreateAsyncScope();
                return await reading.ServiceProvider.GetRequiredService<LogFiles>().ReadAsync(path, cancellation);
            },
            new AuditOptions([app.Services.GetRequiredService<LogKeys>().Log.Verifier]), null, CancellationToken.None);
        if (!report.IsClean)
            problems.Add($"the audit has {report.Findings.Count} findings");
        return (problems, report.Checkpoint?.Size ?? 0);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var citizen in Citizens)
            citizen.Dispose();
        if (process is not null)
            await KillAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private async Task<Citizen> OpenAccountAsync(WebApplication app, int number)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var name = $"citizen {number}";
        await AccountOpening.OpenNamedAsync(people, name, Citizen.Password, Roles.Citizen, TimeProvider.System.GetUtcNow());
        var citizen = new Citizen((await people.FindByNameAsync(name))!.Id, address);
        await citizen.SignInAsync(name);
        await citizen.OpenAsync($"{BenchDiscussion.Address}/proposals/{Proposals[0]}");
        return citizen;
    }
}
