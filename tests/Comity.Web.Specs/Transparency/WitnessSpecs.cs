using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Comity.Ledger.Notes;
using Comity.Ledger.Trees;
using Comity.Ledger.Witnessing;
using Comity.Web.Platform.Log;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Transparency;

/// <summary>Two nodes that vouch for each other's logs, over HTTP.</summary>
public sealed class WitnessSpecs(PostgresServer postgres)
{
    public static TheoryData<string> Databases => ["sqlite", "postgresql"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_partner_cosigns_what_only_grew_and_remembers_it(string database)
    {
        using var key = new SignerKey("partner.example/log", KeyType.Ed25519, new byte[32]);
        await using var witness = await StartAsync(database, $"log {key.Verifier}\nquorum none\n");
        using var browser = witness.Browser();
        var verifier = witness.App.Services.GetRequiredService<LogKeys>().Witness.Verifier;

        var note = NoteOf(key, 3);
        var answer = await AskAsync(browser, new AddCheckpointRequest(0, [], note));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var cosigned = note.With([NoteSignature.Parse((await TextAsync(answer)).TrimEnd('\n'))!]);
        Assert.Equal([verifier], cosigned.Check([verifier]).Valid);
        var kept = await TextAsync(await browser.GetAsync($"/witness/{HashOf(key.Name)}/checkpoint", Cancellation));
        Assert.True(SignedNote.Parse(Encoding.UTF8.GetBytes(kept))!.Check([verifier]).IsValid);

        var conflict = await AskAsync(browser, new AddCheckpointRequest(0, [], NoteOf(key, 5)));
        Assert.Equal((HttpStatusCode.Conflict, "text/x.tlog.size", "3\n"),
            (conflict.StatusCode, conflict.Content.Headers.ContentType!.MediaType, await TextAsync(conflict)));
        var tree = TreeOf(5, out var read);
        var proof = await new TileTree(5, read).ProveConsistencyAsync(3, Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await AskAsync(browser, new AddCheckpointRequest(3, [], NoteOf(key, 5)))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(browser, new AddCheckpointRequest(3, proof, NoteOf(key, 5)))).StatusCode);
        Assert.Equal(5, tree.Size);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Of_many_that_ask_at_once_no_two_histories_are_cosigned(string database)
    {
        using var key = new SignerKey("partner.example/log", KeyType.Ed25519, new byte[32]);
        await using var witness = await StartAsync(database, $"log {key.Verifier}\nquorum none\n");
        using var browser = witness.Browser();
        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(size =>
            AskAsync(browser, new AddCheckpointRequest(0, [], NoteOf(key, size)))));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK),
            answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
    }

    [Fact]
    public async Task Strangers_forgers_and_nonsense_are_told_apart()
    {
        using var key = new SignerKey("partner.example/log", KeyType.Ed25519, new byte[32]);
        using var forger = new SignerKey("partner.example/log", KeyType.Ed25519, [1, .. new byte[31]]);
        using var stranger = new SignerKey("stranger.example/log", KeyType.Ed25519, new byte[32]);
        await using var witness = await StartAsync("sqlite", $"log {key.Verifier}\nquorum none\n");
        using var browser = witness.Browser();
        Assert.Equal(HttpStatusCode.NotFound,
            (await AskAsync(browser, new AddCheckpointRequest(0, [], NoteOf(stranger, 1)))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await AskAsync(browser, new AddCheckpointRequest(0, [], NoteOf(forger, 1)))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest,
            (await AskAsync(browser, new AddCheckpointRequest(2, [], NoteOf(key, 1)))).StatusCode);
        foreach (var nonsense in (string[])["", "old 0\n\n", "old 0\n\n\0\u0001\n\n\u2014 a b\n", "<html>"])
            Assert.Equal(HttpStatusCode.BadRequest,
                (await browser.PostAsync("/witness/add-checkpoint", new StringContent(nonsense), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await browser.PostAsync(
            "/witness/add-checkpoint", new ByteArrayContent(new byte[70_000]), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await browser.GetAsync($"/witness/{HashOf(key.Name)}/checkpoint", Cancellation)).StatusCode);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_node_gets_its_log_cosigned_by_its_partner_and_receipts_carry_it(string database)
    {
        var folder = Directory.CreateTempSubdirectory("comity-partner-");
        try
        {
            // The partner has to know the key of the node before the node runs: the node is started once to make it.
            var connection = database == "postgresql" ? await postgres.NewDatabaseAsync() : null;
            string key;
            await using (var node = await TestSite.StartAsync(
                postgres: connection, change: options => options with { DataFolder = folder.FullName }))
                key = node.App.Services.GetRequiredService<LogKeys>().Log.Verifier.ToString();
            await using var partner = await StartAsync("sqlite", $"log {key}\nquorum none\n");
            var witness = partner.App.Services.GetRequiredService<LogKeys>().Witness.Verifier;
            await using (var node = await TestSite.StartAsync(postgres: connection, change: options => options with
            {
                DataFolder = folder.FullName,
                Policy = WitnessPolicy.Parse($"witness minsk {witness} {partner.Address}witness\nquorum minsk\n", out _)!,
                WitnessInterval = TimeSpan.FromMilliseconds(50),
            }))
            {
                var log = node.App.Services.GetRequiredService<NodeLog>();
                for (var i = 0; i < 3; i++)
                {
                    var index = await log.AppendAsync(new NewEntry("test", new JsonObject { ["number"] = i }));
                    var receipt = await CosignedAsync(node, index);
                    Assert.Equal([witness], receipt.Note.Check([witness]).Valid);
                    Assert.True(receipt.Proves(TreeHash.OfEntry(receipt.Extra.Span), [VerifierKey.Parse(key)!]));
                }

                var page = await TestSite.PageAsync(node.Browser(), "/log");
                Assert.Contains(witness.Name, page.QuerySelector("dl.log ul")!.TextContent, StringComparison.Ordinal);
                Assert.Equal(HttpStatusCode.OK,
                    (await node.Browser().GetAsync("/log/checkpoint/cosigned", Cancellation)).StatusCode);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>c2sp.org/tlog-witness, to the letter, of a log of which three entries were cosigned.</summary>
    [Theory]
    [InlineData(0, 5, HttpStatusCode.Conflict)]
    [InlineData(2, 5, HttpStatusCode.Conflict)]
    [InlineData(4, 5, HttpStatusCode.Conflict)]
    [InlineData(0, 3, HttpStatusCode.Conflict)]
    [InlineData(2, 2, HttpStatusCode.Conflict)]
    [InlineData(6, 5, HttpStatusCode.BadRequest)]
    [InlineData(3, 2, HttpStatusCode.BadRequest)]
    [InlineData(3, 5, HttpStatusCode.UnprocessableEntity)]
    [InlineData(3, 3, HttpStatusCode.OK)]
    public async Task What_a_witness_answers_depends_on_the_size_that_it_knows(int old, int size, HttpStatusCode status)
    {
        using var key = new SignerKey("partner.example/log", KeyType.Ed25519, new byte[32]);
        await using var witness = await StartAsync("sqlite", $"log {key.Verifier}\nquorum none\n");
        using var browser = witness.Browser();
        await AskAsync(browser, new AddCheckpointRequest(0, [], NoteOf(key, 3)));

        var answer = await AskAsync(browser, new AddCheckpointRequest(old, [], NoteOf(key, size)));
        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.Conflict)
            Assert.Equal(("text/x.tlog.size", "3\n"),
                (answer.Content.Headers.ContentType!.ToString(), await TextAsync(answer)));
        var kept = await browser.GetByteArrayAsync($"/witness/{HashOf(key.Name)}/checkpoint", Cancellation);
        Assert.Equal(3, Checkpoint.Parse(SignedNote.Parse(kept)!.Text)!.Size);
    }

    [Fact]
    public async Task Another_root_of_the_same_size_is_a_proof_that_does_not_hold()
    {
        using var key = new SignerKey("partner.example/log", KeyType.Ed25519, new byte[32]);
        await using var witness = await StartAsync("sqlite", $"log {key.Verifier}\nquorum none\n");
        using var browser = witness.Browser();
        var fork = SignedNote.Sign(
            new Checkpoint(key.Name, TreeOf(3, out _).Head with { Root = TreeHash.OfEntry([9]) }).Text, key);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await AskAsync(browser, new AddCheckpointRequest(0, [TreeHash.OfNothing], NoteOf(key, 3)))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(browser, new AddCheckpointRequest(0, [], NoteOf(key, 3)))).StatusCode);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity, (await AskAsync(browser, new AddCheckpointRequest(3, [], fork))).StatusCode);
    }

    [Fact]
    public async Task A_partner_that_is_away_or_talks_nonsense_stops_nothing()
    {
        using var key = new SignerKey("w.example", KeyType.Ed25519Cosignature, new byte[32]);
        using var other = new SignerKey("v.example", KeyType.Ed25519Cosignature, [1, .. new byte[31]]);
        await using var demo = await TestSite.StartAsync();
        await using var node = await TestSite.StartAsync(change: options => options with
        {
            // The second one is a site that answers, though not to this.
            Policy = WitnessPolicy.Parse($"""
                witness a {key.Verifier} http://127.0.0.1:9/
                witness b {other.Verifier} {demo.Address}
                quorum none
                """, out _)!,
            WitnessInterval = TimeSpan.FromMilliseconds(20),
        });
        var log = node.App.Services.GetRequiredService<NodeLog>();
        for (var i = 0; i < 5; i++)
            await log.AppendAsync(new NewEntry("test", new JsonObject { ["number"] = i }));
        Assert.Empty((await node.AuditLogAsync()).Findings);
    }

    /// <summary>The receipt once the witness has cosigned; the spec's own time limit ends the waiting.</summary>
    private static async Task<LogProof> CosignedAsync(TestSite node, long index)
    {
        while (true)
        {
            var receipt = LogProof.Parse(
                await node.Browser().GetByteArrayAsync($"/log/entries/{index}.tlog-proof", Cancellation))!;
            if (receipt.Note.Signatures.Count > 1)
                return receipt;
            await Task.Delay(20, Cancellation);
        }
    }

    private async Task<TestSite> StartAsync(string database, string policy) => await TestSite.StartAsync(
        postgres: database == "postgresql" ? await postgres.NewDatabaseAsync() : null,
        change: options => options with { Policy = WitnessPolicy.Parse(policy, out _)! });

    private static Task<HttpResponseMessage> AskAsync(HttpClient browser, AddCheckpointRequest request) =>
        browser.PostAsync("/witness/add-checkpoint", new ByteArrayContent(request.ToArray()), Cancellation);

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancellation);

    private static SignedNote NoteOf(SignerKey key, int size) =>
        SignedNote.Sign(new Checkpoint(key.Name, TreeOf(size, out _).Head).Text, key);

    private static Frontier TreeOf(int size, out LogFileReader read)
    {
        var (tree, hashes) = (new Frontier(), new MemoryStream());
        for (var i = 0; i < size; i++)
        {
            tree.Append(TreeHash.OfEntry([(byte)i]));
            hashes.Write(TreeHash.OfEntry([(byte)i]).ToArray());
        }

        read = (_, _) => ValueTask.FromResult<ReadOnlyMemory<byte>?>(hashes.ToArray());
        return tree;
    }

    private static string HashOf(string origin) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)));
}
