using System.Buffers.Binary;

namespace Comity.Ledger.Notes;

/// <summary>One signature line of a note.</summary>
/// <param name="Name">Who says that they signed.</param>
/// <param name="KeyId">With which key, in the number that <see cref="VerifierKey.Id"/> is.</param>
/// <param name="Signature">The bytes, in the form of the key's type.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Signature)
{
    private const string Dash = "\u2014 ";

    /// <summary>Reads <c>— name base64(id ‖ signature)</c>, without the line feed; null when the line is none.</summary>
    public static NoteSignature? Parse(string line)
    {
        if (!line.StartsWith(Dash, StringComparison.Ordinal)
            || line[Dash.Length..].Split(' ') is not [var name, var encoded]
            || !KeyName.IsValid(name)
            || Armor.Decode(encoded) is not { Length: > 4 } bytes)
            return null;
        return new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(4));
    }

    /// <summary>The line, without the line feed.</summary>
    public override string ToString()
    {
        var bytes = new byte[4 + Signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Signature.CopyTo(bytes.AsMemory(4));
        return $"{Dash}{Name} {Convert.ToBase64String(bytes)}";
    }

    /// <summary>Whether this key says that it made the signature.</summary>
    public bool IsBy(VerifierKey key) => Name == key.Name && KeyId == key.Id;
}
