using System.Security.Cryptography;
using System.Text;

namespace Comity.Ledger.Notes;

/// <summary>Names and numbers of keys (c2sp.org/signed-note, “Signatures”).</summary>
internal static class KeyName
{
    /// <summary>Whether a key may be called so: something without spaces, plus signs and control characters.</summary>
    public static bool IsValid(string name) =>
        name.Length > 0 && !name.Any(unit => char.IsWhiteSpace(unit) || char.IsControl(unit) || unit == '+');

    /// <summary>The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key); of ECDSA, of SHA-256(key).</summary>
    public static uint IdOf(string name, KeyType type, ReadOnlySpan<byte> key)
    {
        byte[] named = type == KeyType.Ecdsa ? [.. key] : [.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)type, .. key];
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(named));
    }
}
