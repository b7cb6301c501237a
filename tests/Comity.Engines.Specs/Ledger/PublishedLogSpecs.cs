using System.Text;
using Comity.Ledger.Auditing;
using Comity.Ledger.Notes;
using Comity.Ledger.Trees;

namespace Comity.Engines.Specs.Ledger;

/// <summary>A log that another program published.</summary>
public sealed class PublishedLogSpecs
{
    private static readonly string[] Words =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eit", "nain", "ten", "ileven", "twelf", "threeten", "fourten",
        "fivten",
    ];

    private static readonly VerifierKey Key =
        VerifierKey.Parse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx")!;

    [Fact]
    public void Its_entries_make_its_tiles_and_checkpoints_to_the_byte_and_its_signatures_hold()
    {
        for (var size = 0; size <= Words.Length; size++)
        {
            var log = new AnyLog(size, entry: index => Encoding.UTF8.GetBytes(Words[index]));
            foreach (var tile in TileAddress.Of(size))
                Assert.Equal(File.ReadAllBytes(PathOf(tile.Path)), log.Files[tile.Path]);

            var note = SignedNote.Parse(File.ReadAllBytes(PathOf($"checkpoint.{size}")))!;
            Assert.Equal((log.Checkpoint with { Origin = Key.Name }).Text, note.Text);
            Assert.Equal([Key], note.Check([Key]).Valid);
            Assert.Equal(File.ReadAllText(PathOf($"checkpoint.{size}")), note.ToString());
        }
    }

    [Fact]
    public async Task It_passes_the_audit_from_every_checkpoint_that_it_ever_had()
    {
        var report = await LogAudit.RunAsync(ReadAsync, new AuditOptions([Key])
        {
            Earlier = [.. Enumerable.Range(0, Words.Length + 1)
                .Select(size => new GivenFile($"checkpoint.{size}", File.ReadAllBytes(PathOf($"checkpoint.{size}"))))],
            Present = [.. Directory.EnumerateFiles(PathOf("tile"), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(PathOf(""), file).Replace('\\', '/'))],
        }, null, TestContext.Current.CancellationToken);
        Assert.Empty(report.Findings);
        Assert.Empty(report.Strangers);
        Assert.Equal(15, report.Checkpoint!.Size);
    }

    private static string PathOf(string file) => Path.Combine(RealMaterial.Path("ledger", "tessera-log"), file);

    private static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string path, CancellationToken cancellation) =>
        File.Exists(PathOf(path)) ? await File.ReadAllBytesAsync(PathOf(path), cancellation) : (ReadOnlyMemory<byte>?)null;
}
