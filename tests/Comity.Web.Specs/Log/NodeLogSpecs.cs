using System.Text.Json.Nodes;
using Comity.Ledger.Auditing;
using Comity.Ledger.Entries;
using Comity.Ledger.Trees;
using Comity.Web.Features.Laws;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Log;

/// <summary>Appending to the node's log, on either database.</summary>
public sealed class NodeLogSpecs(PostgresServer postgres) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("comity-log-");

    public static TheoryData<string> Databases => ["sqlite", "postgresql"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task Two_hundred_parallel_appends_each_get_a_place_of_their_own_and_a_receipt_that_holds(string database)
    {
        await using var site = await StartAsync(database);
        var indices = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(i => Task.Run(() => LogOf(site).AppendAsync(Number(i)))));
        Assert.Equal(Enumerable.Range(0, 200).Select(i => (long)i), indices.Order());
        var receipts = new List<GivenFile>();
        foreach (var (number, index) in indices.Index().Where(pair => pair.Index % 20 == 0))
        {
            var receipt = await site.Browser().GetByteArrayAsync($"/log/entries/{index}.tlog-proof", Cancellation);
            Assert.Equal(number, Entry(Comity.Ledger.Notes.LogProof.Parse(receipt)!.Extra.Span)["number"]!.GetValue<long>());
            receipts.Add(new GivenFile($"receipt {index}", receipt));
        }

        var report = await site.AuditLogAsync(receipts);
        Assert.Empty(report.Findings);
        Assert.Equal(200, report.Checkpoint!.Size);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Several_processes_append_to_one_log(string database)
    {
        await using var one = await StartAsync(database);
        var connection = one.App.Services.GetRequiredService<SiteOptions>().PostgresConnection;
        await using var two = await TestSite.StartAsync(postgres: connection, change: InFolder);
        await using var three = await TestSite.StartAsync(postgres: connection, change: InFolder);
        var indices = await Task.WhenAll(((TestSite[])[one, two, three]).SelectMany(site => Enumerable.Range(0, 120)
            .Select(i => Task.Run(() => LogOf(site).AppendAsync(Number(i))))));
        Assert.Equal(360, indices.Distinct().Count());
        Assert.Equal(359, indices.Max());
        foreach (var site in (TestSite[])[one, two, three])
        {
            var report = await site.AuditLogAsync();
            Assert.Empty(report.Findings);
            Assert.Equal(360, report.Checkpoint!.Size);
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_the_database_refuses_is_not_entered_and_takes_nothing_else_with_it(string database)
    {
        await using var site = await StartAsync(database);
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            try
            {
                // Every second one wants the same key.
                return (long?)await LogOf(site).AppendAsync(Number(i), db => db.Add(Work(i % 2 == 0 ? "same" : $"work{i}")));
            }
            catch (DbUpdateException)
            {
                return null;
            }
        })));
        Assert.Equal(21, answers.Count(index => index is not null));
        Assert.Equal(21, (await site.AuditLogAsync()).Checkpoint!.Size);
        await using var scope = site.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        Assert.Equal(21, await db.Set<PublishedWork>().CountAsync(Cancellation));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Every_file_that_the_log_ever_had_stays_as_it_was(string database)
    {
        await using var site = await StartAsync(database);
        var published = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var size = 0; size < 600;)
        {
            var more = size == 0 ? 1 : 37;
            await Task.WhenAll(Enumerable.Range(0, more).Select(i => LogOf(site).AppendAsync(Number(i))));
            size += more;
            foreach (var tile in TileAddress.Of(size))
            {
                var bytes = await site.Browser().GetByteArrayAsync($"/log/{tile.Path}", Cancellation);
                Assert.Equal(bytes, published.TryAdd(tile.Path, bytes) ? bytes : published[tile.Path]);
            }
        }

        foreach (var (path, bytes) in published)
            Assert.Equal(bytes, await site.Browser().GetByteArrayAsync($"/log/{path}", Cancellation));
        Assert.Empty((await site.AuditLogAsync()).Findings);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_erased_is_gone_once_and_the_log_stays_true(string database)
    {
        await using var site = await StartAsync(database);
        var index = await LogOf(site).AppendAsync(Number(1).Commit("body", new JsonObject { ["text"] = "Anna lives here." }));
        var commitment = (string)(await EntryAsync(site, index))["body"]!;
        await using (var scope = site.App.Services.CreateAsyncScope())
        {
            var kept = await scope.ServiceProvider.GetRequiredService<ComityDb>().Set<LogBody>().SingleAsync(Cancellation);
            Assert.Equal(commitment, Commitment.To(kept.Salt, kept.Body));
        }

        var tombstone = await EntryAsync(site, (await LogOf(site).EraseAsync(commitment, "request"))!.Value);
        Assert.Equal(("erased", commitment, "request"),
            ((string)tombstone["type"]!, (string)tombstone["commitment"]!, (string)tombstone["reason"]!));
        Assert.Null(await LogOf(site).EraseAsync(commitment, "request"));
        await using (var scope = site.App.Services.CreateAsyncScope())
            Assert.Empty(await scope.ServiceProvider.GetRequiredService<ComityDb>().Set<LogBody>().ToListAsync(Cancellation));
        var report = await site.AuditLogAsync();
        Assert.Empty(report.Findings);
        Assert.Equal(2, report.Checkpoint!.Size);
    }

    [Fact]
    public async Task An_entry_that_is_too_long_is_a_mistake_of_the_program()
    {
        await using var site = await StartAsync("sqlite");
        var entry = new NewEntry("test", new JsonObject { ["text"] = new string('x', 65_535) });
        await Assert.ThrowsAsync<InvalidOperationException>(() => LogOf(site).AppendAsync(entry));
        Assert.Equal(0, (await site.AuditLogAsync()).Checkpoint!.Size);
    }

    [Fact]
    public async Task On_SQLite_a_commit_is_on_the_disk()
    {
        await using var site = await StartAsync("sqlite");
        await using var scope = site.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        Assert.Equal(2, await db.Database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous")
            .SingleAsync(Cancellation));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<TestSite> StartAsync(string database) => await TestSite.StartAsync(
        postgres: database == "postgresql" ? await postgres.NewDatabaseAsync() : null, change: InFolder);

    private SiteOptions InFolder(SiteOptions options) => options with { DataFolder = folder.FullName };

    private static NodeLog LogOf(TestSite site) => site.App.Services.GetRequiredService<NodeLog>();

    private static NewEntry Number(int number) => new("test", new JsonObject { ["number"] = number });

    private static PublishedWork Work(string name) =>
        PublishedWork.From(new Comity.Legislation.Provisions.Work("xx", "act", "2026", name), illustrative: true);

    private static JsonObject Entry(ReadOnlySpan<byte> json) => Assert.IsType<JsonObject>(CanonicalJson.Parse(json));

    private static async Task<JsonObject> EntryAsync(TestSite site, long index)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        return Entry(await scope.ServiceProvider.GetRequiredService<LogFiles>().EntryAsync(index, Cancellation));
    }
}
