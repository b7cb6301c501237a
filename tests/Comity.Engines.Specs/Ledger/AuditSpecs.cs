using Comity.Ledger.Auditing;
using Comity.Ledger.Notes;
using Comity.Ledger.Trees;
using CsCheck;

namespace Comity.Engines.Specs.Ledger;

public sealed class AuditSpecs
{
    private static readonly SignerKey Key = AnyLog.KeyOf(1);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(70_000)]
    public async Task A_sound_log_passes(int size)
    {
        var report = await AuditAsync(new AnyLog(size));
        Assert.Empty(report.Findings);
        Assert.Equal(size, report.Checkpoint!.Size);
    }

    /// <summary>The promise itself: whichever byte of whichever file is changed, the audit names the file.
    /// In a bundle it is the entry or, where a length was changed, the bundle.</summary>
    [Fact]
    public Task A_changed_byte_anywhere_is_named() =>
        Gen.Int[1, 600].SelectMany(
            size => Gen.Int[0, int.MaxValue].Select(Gen.Int[0, int.MaxValue], Gen.Int[1, 255]), (size, choice) => (size, choice))
            .SampleAsync(async given =>
            {
                var log = new AnyLog(given.size, Key);
                var path = log.Files.Keys.Order(StringComparer.Ordinal).ElementAt(given.choice.Item1 % log.Files.Count);
                var at = given.choice.Item2 % log.Files[path].Length;
                log.Files[path][at] ^= (byte)given.choice.Item3;
                var report = await AuditAsync(log);
                Assert.NotEmpty(report.Findings);
                Assert.All(report.Findings, finding => Assert.Equal(path, finding.Place));
            }, iter: 300);

    [Fact]
    public async Task A_changed_entry_and_a_changed_hash_are_told_apart_by_number()
    {
        var log = new AnyLog(600);
        log.Files["tile/entries/001"][5] ^= 1;
        log.Files["tile/0/000"][32 * 7] ^= 1;
        log.Files["tile/1/000.p/2"][0] ^= 1;
        Assert.Equal(
            [
                new AuditFinding(AuditCodes.HashDamaged, "tile/0/000", 7),
                new AuditFinding(AuditCodes.EntryDamaged, "tile/entries/001", 256),
                new AuditFinding(AuditCodes.HashDamaged, "tile/1/000.p/2", 0),
            ],
            (await AuditAsync(log)).Findings);
    }

    [Fact]
    public Task A_missing_file_is_named() =>
        Gen.Int[1, 600].Select(Gen.Int[0, int.MaxValue]).SampleAsync(async (size, choice) =>
        {
            var log = new AnyLog(size, Key);
            var path = log.Files.Keys.ElementAt(choice % log.Files.Count);
            log.Files.Remove(path);
            Assert.Equal([new AuditFinding(AuditCodes.FileMissing, path)], (await AuditAsync(log)).Findings);
        }, iter: 50);

    [Fact]
    public async Task Entries_that_were_exchanged_with_their_hashes_are_named()
    {
        var (log, other) = (new AnyLog(600), new AnyLog(600, entry: i => AnyLog.EntryOf(i == 300 ? 1 : i)));
        foreach (var path in (string[])["tile/entries/001", "tile/0/001"])
            log.Files[path] = other.Files[path];
        Assert.Equal(
            [new AuditFinding(AuditCodes.EntriesReplaced, "tile/entries/001", 256)], (await AuditAsync(log)).Findings);
        foreach (var path in log.Files.Keys.Where(path => path != "checkpoint"))
            log.Files[path] = other.Files[path];
        Assert.Equal([new AuditFinding(AuditCodes.RootDiffers, "checkpoint", 600)], (await AuditAsync(log)).Findings);
    }

    [Fact]
    public async Task A_log_that_shrank_or_was_rewritten_since_is_found()
    {
        var log = new AnyLog(300);
        Assert.Empty((await AuditAsync(log, since: new AnyLog(17))).Findings);
        Assert.Equal([new AuditFinding(AuditCodes.Shrunk, "since", 301)],
            (await AuditAsync(log, since: new AnyLog(301))).Findings);
        Assert.Equal([new AuditFinding(AuditCodes.Rewritten, "since", 17)],
            (await AuditAsync(log, since: new AnyLog(17, entry: _ => [1]))).Findings);
        Assert.Equal([new AuditFinding(AuditCodes.SignatureBroken, "since")],
            (await AuditAsync(log, since: new AnyLog(17), damage: true)).Findings);
    }

    [Fact]
    public async Task A_receipt_is_checked_with_the_log_and_without()
    {
        var log = new AnyLog(300);
        var receipt = await new AnyLog(200).ReceiptAsync(150);
        Assert.Empty((await AuditAsync(log, receipt: receipt)).Findings);
        Assert.True(Alone(receipt).IsClean);
        Assert.Equal([new AuditFinding(AuditCodes.ReceiptNeedsLog, "receipt", 150)],
            Alone(receipt with { Extra = default }).Findings);
        Assert.Empty((await AuditAsync(log, receipt: receipt with { Extra = default })).Findings);
        Assert.Equal([new AuditFinding(AuditCodes.ReceiptProvesNothing, "receipt", 151)],
            Alone(receipt with { Index = 151 }).Findings);
        Assert.Equal([new AuditFinding(AuditCodes.ReceiptProvesNothing, "receipt", 150)],
            Alone(receipt with { Extra = log.Entries[151] }).Findings);
        Assert.Equal([new AuditFinding(AuditCodes.Shrunk, "receipt", 200)],
            (await AuditAsync(new AnyLog(199), receipt: receipt)).Findings);
    }

    [Fact]
    public async Task An_entry_that_vanished_is_found_by_its_receipt()
    {
        var receipt = await new AnyLog(200).ReceiptAsync(150);
        var rewritten = new AnyLog(300, entry: i => AnyLog.EntryOf(i >= 150 ? i + 1 : i));
        Assert.Equal(
            [
                new AuditFinding(AuditCodes.ReceiptOfAnother, "receipt", 150),
                new AuditFinding(AuditCodes.Rewritten, "receipt", 200),
            ],
            (await AuditAsync(rewritten, receipt: receipt)).Findings);
    }

    [Fact]
    public async Task Another_log_an_unsigned_one_and_too_few_witnesses_are_found()
    {
        var log = new AnyLog(3, AnyLog.KeyOf(1, "other.example"));
        Assert.Contains(AuditCodes.OtherLog, (await AuditAsync(log)).Findings.Select(finding => finding.Code));
        log = new AnyLog(3, AnyLog.KeyOf(2));
        Assert.Equal([new AuditFinding(AuditCodes.NotSigned, "checkpoint")], (await AuditAsync(log)).Findings);

        using var witness = AnyLog.KeyOf(5, "w.example", KeyType.Ed25519Cosignature);
        var policy = Comity.Ledger.Witnessing.WitnessPolicy.Parse($"witness w {witness.Verifier}\nquorum w\n", out _)!;
        log = new AnyLog(3);
        var options = new AuditOptions([Key.Verifier]) { Policy = policy };
        Assert.Equal([new AuditFinding(AuditCodes.TooFewWitnesses, "checkpoint")], (await RunAsync(log, options)).Findings);
        log.Files["checkpoint"] = SignedNote.Parse(log.Files["checkpoint"])!
            .With([Cosignature.Make(witness, log.Checkpoint.Text, DateTimeOffset.UnixEpoch)]).ToArray();
        var report = await RunAsync(log, options);
        Assert.Empty(report.Findings);
        Assert.Equal(["w.example"], report.Witnesses.Select(key => key.Name));
    }

    [Fact]
    public async Task Older_parts_are_looked_at_too_and_strangers_are_told()
    {
        var log = new AnyLog(300);
        foreach (var path in (string[])["tile/0/000.p/17", "tile/entries/000.p/17", "tile/0/001.p/9"])
            log.Files[path] = new AnyLog(path.EndsWith('9') ? 265 : 17).Files[path];
        log.Files["notes.txt"] = [];
        log.Files["tile/0/002"] = [];
        var report = await AuditAsync(log);
        Assert.Empty(report.Findings);
        Assert.Equal(["notes.txt", "tile/0/002"], report.Strangers.Order(StringComparer.Ordinal));
        log.Files["tile/entries/000.p/17"][9] ^= 1;
        Assert.Equal([new AuditFinding(AuditCodes.PartialDiffers, "tile/entries/000.p/17")], (await AuditAsync(log)).Findings);
    }

    private static Task<AuditReport> AuditAsync(
        AnyLog log, AnyLog? since = null, LogProof? receipt = null, bool damage = false)
    {
        if (damage)
            since!.Files["checkpoint"][^10] ^= 1;
        return RunAsync(log, new AuditOptions([Key.Verifier])
        {
            Earlier = since is null ? [] : [new GivenFile("since", since.Files["checkpoint"])],
            Receipts = receipt is null ? [] : [new GivenFile("receipt", receipt.ToArray())],
        });
    }

    private static Task<AuditReport> RunAsync(AnyLog log, AuditOptions options) => LogAudit.RunAsync(
        log.ReadAsync, options with { Present = [.. log.Files.Keys] }, null, TestContext.Current.CancellationToken);

    private static AuditReport Alone(LogProof receipt) =>
        LogAudit.CheckReceipts(new AuditOptions([Key.Verifier]) { Receipts = [new GivenFile("receipt", receipt.ToArray())] })[0];
}
