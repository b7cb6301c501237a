using System.Text;
using Comity.Ledger.Notes;
using Comity.Ledger.Trees;

namespace Comity.Ledger.Witnessing;

/// <summary>What a log sends to a witness: <c>POST …/add-checkpoint</c> of c2sp.org/tlog-witness.</summary>
/// <param name="OldSize">The size that the witness cosigned last, as the log remembers it.</param>
/// <param name="Proof">That the log only grew since.</param>
/// <param name="Note">The new checkpoint.</param>
public sealed record AddCheckpointRequest(long OldSize, IReadOnlyList<TreeHash> Proof, SignedNote Note)
{
    /// <summary>The most lines that a proof may have.</summary>
    public const int LongestProof = 63;

    private const string OldWord = "old ";

    /// <summary>Reads the body of a request; null when it is none.</summary>
    public static AddCheckpointRequest? Parse(ReadOnlySpan<byte> body)
    {
        var end = body.IndexOf("\n\n"u8);
        if (end < 0 || SignedNote.Parse(body[(end + 2)..]) is not { } note
            || Encoding.UTF8.GetString(body[..end]).Split('\n') is not [var old, .. var lines]
            || lines.Length > LongestProof || !old.StartsWith(OldWord, StringComparison.Ordinal)
            || Decimals.Parse(old.AsSpan(OldWord.Length)) is not { } size)
            return null;
        var proof = new TreeHash[lines.Length];
        for (var i = 0; i < proof.Length; i++)
        {
            if (TreeHash.Parse(lines[i]) is not { } hash)
                return null;
            proof[i] = hash;
        }

        return new AddCheckpointRequest(size, proof, note);
    }

    /// <summary>The body of the request.</summary>
    public byte[] ToArray() => Encoding.UTF8.GetBytes(
        $"{OldWord}{Decimals.Write(OldSize)}\n{string.Concat(Proof.Select(hash => hash + "\n"))}\n{Note}");
}
