using System.Text;
using Comity.Ledger.Trees;

namespace Comity.Ledger.Notes;

/// <summary>A receipt: everything that it takes to check, without any connection, that an entry is in a log
/// (c2sp.org/tlog-proof, file extension <c>.tlog-proof</c>).</summary>
/// <param name="Index">The index of the entry.</param>
/// <param name="Path">The inclusion proof, from the entry's neighbour up.</param>
/// <param name="Note">The checkpoint of the tree that the entry is in, as the log and its witnesses signed it.</param>
public sealed record LogProof(long Index, IReadOnlyList<TreeHash> Path, SignedNote Note)
{
    private const string FirstLine = "c2sp.org/tlog-proof@v1";
    private const string ExtraWord = "extra ";
    private const string IndexWord = "index ";
    private const int LongestPath = 63;

    /// <summary>What the application adds, which nothing vouches for; this program puts the entry itself there, so that a receipt
    /// can be checked by who has nothing else. Empty for nothing.</summary>
    public ReadOnlyMemory<byte> Extra { get; init; }

    /// <summary>Reads a receipt; null when the bytes are none.</summary>
    public static LogProof? Parse(ReadOnlySpan<byte> proof)
    {
        var end = proof.IndexOf("\n\n"u8);
        if (end < 0 || SignedNote.Parse(proof[(end + 2)..]) is not { } note)
            return null;
        var lines = Encoding.UTF8.GetString(proof[..end]).Split('\n').AsSpan();
        if (lines is not [FirstLine, ..])
            return null;
        lines = lines[1..];
        byte[]? extra = [];
        if (lines is [var second, ..] && second.StartsWith(ExtraWord, StringComparison.Ordinal))
        {
            extra = Armor.Decode(second.AsSpan(ExtraWord.Length));
            lines = lines[1..];
        }

        if (extra is null || lines is not [var place, .. var hashes] || hashes.Length > LongestPath
            || !place.StartsWith(IndexWord, StringComparison.Ordinal)
            || Decimals.Parse(place.AsSpan(IndexWord.Length)) is not { } index)
            return null;
        var path = new TreeHash[hashes.Length];
        for (var i = 0; i < path.Length; i++)
        {
            if (TreeHash.Parse(hashes[i]) is not { } hash)
                return null;
            path[i] = hash;
        }

        return new LogProof(index, path, note) { Extra = extra };
    }

    /// <summary>Whether it proves that the entry with this leaf hash is in the log, whose checkpoint the trusted keys
    /// signed.</summary>
    public bool Proves(TreeHash leaf, IEnumerable<VerifierKey> trusted) =>
        Note.Check(trusted).IsValid && Checkpoint.Parse(Note.Text) is { } checkpoint
        && MerkleProof.ProvesInclusion(Path, Index, leaf, checkpoint.Head);

    /// <summary>The receipt as bytes.</summary>
    public byte[] ToArray() => Encoding.UTF8.GetBytes(ToString());

    /// <summary>The receipt as text.</summary>
    public override string ToString()
    {
        var extra = Extra.IsEmpty ? "" : $"{ExtraWord}{Convert.ToBase64String(Extra.Span)}\n";
        var path = string.Concat(Path.Select(hash => hash + "\n"));
        return $"{FirstLine}\n{extra}{IndexWord}{Decimals.Write(Index)}\n{path}\n{Note}";
    }
}
