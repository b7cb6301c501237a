using System.Security.Cryptography;
using System.Text.Json;
using Comity.Ledger.Trees;
using CsCheck;

namespace Comity.Engines.Specs.Ledger;

public sealed class MerkleSpecs
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Inclusion_proofs_of_another_implementation_hold_or_fail_as_it_says()
    {
        var cases = Vectors("inclusion").ToList();
        Assert.Equal(98, cases.Count);
        foreach (var (file, vector) in cases)
        {
            // A hash of another length is refused before anything is computed.
            var holds = Length(vector, "root") == TreeHash.Length && Length(vector, "leafHash") == TreeHash.Length
                && MerkleProof.ProvesInclusion(Proof(vector), Number(vector, "leafIdx"), Hash(vector, "leafHash"),
                    new TreeHead(Number(vector, "treeSize"), Hash(vector, "root")));
            Assert.True(holds != vector.GetProperty("wantErr").GetBoolean(), file);
        }
    }

    [Fact]
    public void Consistency_proofs_of_another_implementation_hold_or_fail_as_it_says()
    {
        var cases = Vectors("consistency").ToList();
        Assert.Equal(98, cases.Count);
        foreach (var (file, vector) in cases)
        {
            var holds = MerkleProof.ProvesConsistency(Proof(vector),
                new TreeHead(Number(vector, "size1"), Hash(vector, "root1")),
                new TreeHead(Number(vector, "size2"), Hash(vector, "root2")));
            Assert.True(holds != vector.GetProperty("wantErr").GetBoolean(), file);
        }
    }

    [Fact]
    public void The_root_is_what_RFC_6962_defines_recursively() =>
        Gen.Int[0, 700].Sample(size =>
        {
            var log = new AnyLog(size);
            Assert.Equal(Defined(log.Entries), log.Tree.Root);
        }, iter: 50);

    [Fact]
    public Task Every_entry_is_proved_and_no_other_is() =>
        Gen.Int[1, 600].SelectMany(size => Gen.Int[0, size - 1], (size, index) => (size, index)).SampleAsync(async pair =>
        {
            var log = new AnyLog(pair.size);
            var proof = await new TileTree(pair.size, log.ReadAsync).ProveInclusionAsync(pair.index, Cancellation);
            Assert.True(MerkleProof.ProvesInclusion(proof, pair.index, TreeHash.OfEntry(log.Entries[pair.index]), log.Tree.Head));
            Assert.False(MerkleProof.ProvesInclusion(proof, pair.index, TreeHash.OfEntry("another"u8), log.Tree.Head));
            foreach (var other in (int[])[pair.index + 1, pair.index - 1, pair.index ^ 2])
                Assert.False(MerkleProof.ProvesInclusion(
                    proof, other, TreeHash.OfEntry(log.Entries[pair.index]), log.Tree.Head));
        }, iter: 100);

    [Fact]
    public Task A_tree_that_grew_is_proved_to_have_grown() =>
        Gen.Int[1, 600].SelectMany(size => Gen.Int[1, size], (newer, older) => (older, newer)).SampleAsync(async pair =>
        {
            var log = new AnyLog(pair.newer);
            var older = new AnyLog(pair.older).Tree.Head;
            var tree = new TileTree(pair.newer, log.ReadAsync);
            var proof = await tree.ProveConsistencyAsync(pair.older, Cancellation);
            Assert.True(MerkleProof.ProvesConsistency(proof, older, log.Tree.Head));
            Assert.Equal(older.Root, await tree.RootAsync(pair.older, Cancellation));
            Assert.False(MerkleProof.ProvesConsistency(proof, older with { Root = TreeHash.OfEntry([]) }, log.Tree.Head));
        }, iter: 100);

    [Fact]
    public void A_right_edge_that_was_written_and_read_grows_the_same_tree() =>
        Gen.Int[0, 600].Select(Gen.Int[0, 300]).Sample((first, more) =>
        {
            var log = new AnyLog(first + more);
            var edge = new Frontier();
            foreach (var entry in log.Entries.Take(first))
                edge.Append(TreeHash.OfEntry(entry));
            edge = Frontier.Read(first, edge.ToArray());
            foreach (var entry in log.Entries.Skip(first))
                edge.Append(TreeHash.OfEntry(entry));
            Assert.Equal(log.Tree.Head, edge.Head);
        }, iter: 50);

    [Fact]
    public void A_right_edge_of_another_size_is_refused() =>
        Assert.Throws<ArgumentException>(() => Frontier.Read(3, new byte[TreeHash.Length]));

    private static TreeHash Defined(ReadOnlySpan<byte[]> entries)
    {
        if (entries.Length == 0)
            return TreeHash.OfNothing;
        if (entries.Length == 1)
            return TreeHash.OfEntry(entries[0]);
        var middle = 1;
        while (middle * 2 < entries.Length)
            middle *= 2;
        return TreeHash.OfChildren(Defined(entries[..middle]), Defined(entries[middle..]));
    }

    private static IEnumerable<(string File, JsonElement Vector)> Vectors(string kind) =>
        Directory.EnumerateFiles(RealMaterial.Path("ledger", "merkle-vectors", kind), "*.json", SearchOption.AllDirectories)
            .Select(file => (file, JsonElement.Parse(File.ReadAllText(file))));

    private static long Number(JsonElement vector, string name) =>
        vector.GetProperty(name).TryGetInt64(out var number) ? number : -1;

    private static int Length(JsonElement vector, string name) => vector.GetProperty(name).GetBytesFromBase64().Length;

    private static TreeHash Hash(JsonElement vector, string name) => Hash(vector.GetProperty(name));

    // Some vectors have words in the place of hashes where only their being equal matters.
    private static TreeHash Hash(JsonElement text) => text.GetBytesFromBase64() is { Length: TreeHash.Length } hash
        ? new TreeHash(hash) : new TreeHash(SHA256.HashData(text.GetBytesFromBase64()));

    private static List<TreeHash> Proof(JsonElement vector) =>
        vector.GetProperty("proof") is { ValueKind: JsonValueKind.Array } lines ? [.. lines.EnumerateArray().Select(Hash)] : [];
}
