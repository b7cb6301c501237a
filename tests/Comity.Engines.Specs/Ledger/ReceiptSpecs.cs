using System.Text;
using Comity.Ledger.Notes;
using Comity.Ledger.Trees;
using CsCheck;

namespace Comity.Engines.Specs.Ledger;

public sealed class ReceiptSpecs
{
    [Fact]
    public async Task A_receipt_is_written_read_and_proves_its_entry()
    {
        var log = new AnyLog(300);
        var receipt = LogProof.Parse((await log.ReceiptAsync(257)).ToArray())!;
        Assert.True(receipt.Proves(TreeHash.OfEntry(log.Entries[257]), [log.Key.Verifier]));
        Assert.Equal(log.Entries[257], receipt.Extra.ToArray());
        Assert.False(receipt.Proves(TreeHash.OfEntry(log.Entries[256]), [log.Key.Verifier]));
        using var other = AnyLog.KeyOf(9, "other.example");
        Assert.False(receipt.Proves(TreeHash.OfEntry(log.Entries[257]), [other.Verifier]));
    }

    [Fact]
    public async Task A_changed_byte_makes_no_receipt_or_one_that_proves_nothing()
    {
        var log = new AnyLog(5);
        var bytes = (await log.ReceiptAsync(2) with { Extra = default }).ToArray();
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[i] ^= 1;
            Assert.False(LogProof.Parse(changed)?.Proves(TreeHash.OfEntry(log.Entries[2]), [log.Key.Verifier]) ?? false, $"{i}");
        }
    }

    [Fact]
    public async Task A_log_of_one_entry_needs_no_path()
    {
        var receipt = await new AnyLog(1).ReceiptAsync(0);
        Assert.Empty(receipt.Path);
        Assert.Equal(receipt.ToString(), LogProof.Parse(receipt.ToArray())!.ToString());
    }

    [Fact]
    public async Task Any_bytes_are_a_receipt_or_none()
    {
        var text = (await new AnyLog(3).ReceiptAsync(1)).ToString();
        Gen.Int[0, text.Length].Select(Gen.Int[0, 3], Gen.String["\nindex 01=\u2014"]).Sample((at, gone, more) =>
        {
            var damaged = text[..at] + more + text[Math.Min(text.Length, at + gone)..];
            if (LogProof.Parse(Encoding.UTF8.GetBytes(damaged)) is { } read)
                Assert.Equal(damaged, read.ToString());
        }, iter: 2000);
    }
}
