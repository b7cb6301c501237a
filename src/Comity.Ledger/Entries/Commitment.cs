using System.Security.Cryptography;

namespace Comity.Ledger.Entries;

/// <summary>What an entry says of a body that stands beside the log: SHA-256(salt ‖ body). It binds to every byte of the body
/// and, when salt and body are gone, tells nothing about them.</summary>
public static class Commitment
{
    /// <summary>Bytes of salt: as many as the hash has, so that a short body cannot be found by trying.</summary>
    public const int SaltLength = 32;

    /// <summary>The commitment, in hexadecimal of lower case.</summary>
    /// <param name="salt">32 random bytes, new for each body.</param>
    /// <param name="body">The body, as <see cref="CanonicalJson"/>.</param>
    /// <exception cref="ArgumentException">The salt has another length.</exception>
    public static string To(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> body)
    {
        if (salt.Length != SaltLength)
            throw new ArgumentException("A salt has 32 bytes.", nameof(salt));
        return Convert.ToHexStringLower(SHA256.HashData([.. salt, .. body]));
    }
}
