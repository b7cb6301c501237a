using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Comity.Ledger.Auditing;
using Comity.Legislation.Reading;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Comity.Web.Specs.Program;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Log;

/// <summary>The site as a process of its own, killed in the middle of publishing: what it said was published is in the
/// log.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class KilledSpecs(PostgresServer postgres) : IDisposable
{
    private const int Laws = 40;

    private readonly ComityProcess comity = new();

    public static TheoryData<string> Databases => ["sqlite", "postgresql"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task Whatever_was_answered_before_the_kill_is_in_a_log_that_is_sound(string database)
    {
        var connection = database == "postgresql" ? await postgres.NewDatabaseAsync() : null;
        var (cookies, waiting, key) = await PrepareAsync(connection);
        var answered = new List<string>();
        foreach (var enough in (int[])[3, 11, 19])
        {
            var (process, address) = await StartAsync(connection);
            using (process)
            {
                using var editor = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false })
                {
                    BaseAddress = address,
                };
                await PublishUntilKilledAsync(editor, process, waiting, answered, enough);
            }
        }

        Assert.True(answered.Count >= 19);
        await using var site = await SiteAsync(connection);
        var receipts = new List<GivenFile>();
        foreach (var law in answered)
        {
            var found = await site.Browser().GetAsync($"/log/entries?of={Uri.EscapeDataString(law)}", Cancellation);
            Assert.Equal(HttpStatusCode.Redirect, found.StatusCode);
            receipts.Add(new GivenFile(law, await site.Browser().GetByteArrayAsync(
                found.Headers.Location!.OriginalString + ".tlog-proof", Cancellation)));
        }

        var report = await site.AuditLogAsync(receipts);
        Assert.Empty(report.Findings);
        Assert.Equal(key, site.App.Services.GetRequiredService<LogKeys>().Log.Verifier.ToString());
        await using var scope = site.App.Services.CreateAsyncScope();
        // Neither an entry without its law nor a law without its entry.
        Assert.Equal(report.Checkpoint!.Size, await scope.ServiceProvider.GetRequiredService<ComityDb>()
            .Set<PublishedVersion>().CountAsync(Cancellation));
    }

    public void Dispose() => comity.Dispose();

    private static async Task PublishUntilKilledAsync(
        HttpClient editor, Process process, Queue<(Guid Draft, string Law, string Name)> waiting, List<string> answered,
        int enough)
    {
        var page = await TestSite.PageAsync(editor, $"/laws/drafts/{waiting.Peek().Draft}");
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                (Guid Draft, string Law, string Name) next;
                lock (waiting)
                {
                    if (!waiting.TryDequeue(out next))
                        return;
                }

                try
                {
                    var answer = await editor.PostAsync($"/laws/drafts/{next.Draft}/publish", new FormUrlEncodedContent(
                    [
                        new("__RequestVerificationToken", token), new("title", next.Name), new("language", "eng"),
                        new("version", "2026-01-01"), new("of", ""), new("country", "xx"), new("type", "act"),
                        new("date", "2026"), new("name", next.Name),
                    ]), Cancellation);
                    Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                }
                catch (HttpRequestException)
                {
                    return;
                }

                lock (waiting)
                {
                    answered.Add(next.Law);
                    if (answered.Count >= enough && !process.HasExited)
                        process.Kill();
                }
            }
        })));
        await process.WaitForExitAsync(Cancellation);
    }

    /// <summary>Texts that only wait to be published, and an editor who has signed in.</summary>
    private async Task<(CookieContainer, Queue<(Guid, string, string)>, string)> PrepareAsync(string? connection)
    {
        await using var site = await SiteAsync(connection);
        var cookies = new CookieContainer();
        using var editor = await site.SignedInAsync(Roles.Editor, cookies);
        await using var scope = site.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        var owner = (await db.Users.SingleAsync(Cancellation)).Id;
        var waiting = new Queue<(Guid, string, string)>();
        for (var i = 0; i < Laws; i++)
        {
            var read = LawReader.Read(new MemoryStream("Article 1. Trees\nEveryone may plant a tree."u8.ToArray()),
                new ReadingOptions { FileName = "a.txt" });
            var draft = new Draft
            {
                OwnerId = owner,
                FileName = "a.txt",
                Akn = LawLibrary.Write(read.Law!),
                Report = JsonSerializer.SerializeToUtf8Bytes(read.Report),
                CreatedAt = DateTimeOffset.UnixEpoch,
            };
            db.Add(draft);
            waiting.Enqueue((draft.Id, $"/akn/xx/act/2026/trees{i}/eng@2026-01-01", $"trees{i}"));
        }

        await db.SaveChangesAsync(Cancellation);
        return (cookies, waiting, site.App.Services.GetRequiredService<LogKeys>().Log.Verifier.ToString());
    }

    private Task<TestSite> SiteAsync(string? connection) => TestSite.StartAsync(
        postgres: connection, change: options => options with { DataFolder = comity.PathOf("data") });

    private async Task<(Process, Uri)> StartAsync(string? connection)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();
        var process = comity.Start(
            ["serve", "--data", "data", "--urls", url, .. connection is null ? (string[])[] : ["--database", connection]]);
        while (await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
            if (line.StartsWith("Comity is at", StringComparison.Ordinal))
                return (process, new Uri(url));
        throw new InvalidOperationException($"It did not start: {await process.StandardError.ReadToEndAsync(Cancellation)}");
    }
}
