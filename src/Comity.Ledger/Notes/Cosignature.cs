using System.Buffers.Binary;
using System.Text;
using Comity.Ledger.Trees;

namespace Comity.Ledger.Notes;

/// <summary>The signature of a witness: that, as of a time, this is the largest consistent head of the log that it has seen
/// (c2sp.org/tlog-cosignature).</summary>
public static class Cosignature
{
    private const int TimeLength = 8;

    /// <summary>Cosigns a checkpoint.</summary>
    /// <param name="witness">The key of the witness, of type <see cref="KeyType.Ed25519Cosignature"/>.</param>
    /// <param name="text">The text of the checkpoint's note.</param>
    /// <param name="time">When.</param>
    /// <exception cref="ArgumentException">The key is of another type.</exception>
    public static NoteSignature Make(SignerKey witness, string text, DateTimeOffset time)
    {
        if (witness.Verifier.Type != KeyType.Ed25519Cosignature)
            throw new ArgumentException("Witnesses have keys of their own type.", nameof(witness));
        var signature = new byte[TimeLength + 64];
        var seconds = (ulong)time.ToUnixTimeSeconds();
        BinaryPrimitives.WriteUInt64BigEndian(signature, seconds);
        witness.Raw(EdDsaMessage(Encoding.UTF8.GetBytes(text), seconds)).CopyTo(signature, TimeLength);
        return new NoteSignature(witness.Name, witness.Verifier.Id, signature);
    }

    /// <summary>When the witness says that it signed; null when the signature is too short to say.</summary>
    public static DateTimeOffset? TimeOf(NoteSignature signature) =>
        signature.Signature.Length > TimeLength
        && BinaryPrimitives.ReadUInt64BigEndian(signature.Signature.Span) is <= 253_402_300_799 and var seconds
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;

    internal static bool Verifies(VerifierKey key, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        if (signature.Length <= TimeLength)
            return false;
        var time = BinaryPrimitives.ReadUInt64BigEndian(signature);
        signature = signature[TimeLength..];
        if (time > long.MaxValue)
            return false;
        if (key.Type == KeyType.Ed25519Cosignature)
            return key.VerifiesEdDsa(EdDsaMessage(text, time), signature);
        return Checkpoint.Parse(Encoding.UTF8.GetString(text)) is { } checkpoint
            && key.VerifiesMlDsa(MlDsaMessage(key.Name, checkpoint, time), signature);
    }

    private static byte[] EdDsaMessage(ReadOnlySpan<byte> text, ulong time) =>
        [.. Encoding.ASCII.GetBytes($"cosignature/v1\ntime {Decimals.Write((long)time)}\n"), .. text];

    /// <summary>The structure <c>cosigned_message</c> of a whole tree.</summary>
    internal static byte[] MlDsaMessage(string cosigner, Checkpoint checkpoint, ulong time)
    {
        var message = new MemoryStream();
        message.Write("subtree/v1\n\0"u8);
        Opaque(cosigner);
        Number(time);
        Opaque(checkpoint.Origin);
        Number(0);
        Number((ulong)checkpoint.Size);
        message.Write(checkpoint.Head.Root.ToArray());
        return message.ToArray();

        void Opaque(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            message.WriteByte((byte)bytes.Length);
            message.Write(bytes);
        }

        void Number(ulong value)
        {
            Span<byte> bytes = stackalloc byte[8];
            BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
            message.Write(bytes);
        }
    }
}
