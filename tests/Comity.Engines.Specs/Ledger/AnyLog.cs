using System.Text;
using Comity.Ledger.Notes;
using Comity.Ledger.Trees;

namespace Comity.Engines.Specs.Ledger;

/// <summary>A log in memory: its files by their paths.</summary>
internal sealed class AnyLog
{
    public const string Origin = "log.example/parliament";

    public AnyLog(int size, SignerKey? key = null, Func<int, byte[]>? entry = null)
    {
        Key = key ?? KeyOf(1);
        Entries = [.. Enumerable.Range(0, size).Select(entry ?? EntryOf)];
        var levels = new List<List<TreeHash>> { new() };
        foreach (var one in Entries)
        {
            var leaf = TreeHash.OfEntry(one);
            levels[0].Add(leaf);
            Tree.Append(leaf, (level, index, hash) =>
            {
                if (levels.Count == level)
                    levels.Add([]);
                Assert.Equal(levels[level].Count, index);
                levels[level].Add(hash);
            });
        }

        foreach (var tile in TileAddress.Of(size))
        {
            var first = (int)(tile.Index * TileAddress.FullWidth);
            Files[tile.Path] = tile.Level == TileAddress.Entries
                ? EntryBundle.Write(Entries.Skip(first).Take(tile.Width).Select(bytes => new ReadOnlyMemory<byte>(bytes)))
                : [.. levels[tile.Level].Skip(first).Take(tile.Width).SelectMany(hash => hash.ToArray())];
        }

        Checkpoint = new Checkpoint(Key.Name, Tree.Head);
        Files["checkpoint"] = SignedNote.Sign(Checkpoint.Text, Key).ToArray();
    }

    public SignerKey Key { get; }

    public byte[][] Entries { get; }

    public Frontier Tree { get; } = new();

    public Checkpoint Checkpoint { get; }

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string path, CancellationToken cancellation) =>
        ValueTask.FromResult(Files.TryGetValue(path, out var file) ? file : (ReadOnlyMemory<byte>?)null);

    public async Task<LogProof> ReceiptAsync(long index) => new(
        index,
        await new TileTree(Entries.Length, ReadAsync).ProveInclusionAsync(index, TestContext.Current.CancellationToken),
        SignedNote.Parse(Files["checkpoint"])!) { Extra = Entries[index] };

    public static SignerKey KeyOf(byte seed, string name = Origin, KeyType type = KeyType.Ed25519) =>
        new(name, type, Enumerable.Repeat(seed, 32).ToArray());

    public static byte[] EntryOf(int index) => Encoding.UTF8.GetBytes($"{{\"number\":{index}}}");
}
