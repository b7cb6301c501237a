using System.Globalization;
using NSec.Cryptography;

namespace Comity.Ledger.Notes;

/// <summary>A private Ed25519 key with its name: a log's, or a witness's. It does not leave the process; whoever keeps it keeps
/// <see cref="Encode"/>.</summary>
public sealed class SignerKey : IDisposable
{
    private const string Prefix = "PRIVATE+KEY";
    private const int SeedLength = 32;

    private readonly Key key;
    private readonly byte[] seed;

    /// <summary>Makes a key of its seed.</summary>
    /// <param name="name">Who signs: a URL without the scheme, for a log its origin.</param>
    /// <param name="type"><see cref="KeyType.Ed25519"/> or <see cref="KeyType.Ed25519Cosignature"/>.</param>
    /// <param name="seed">32 bytes that nobody else knows (RFC 8032, section 5.1.5).</param>
    /// <exception cref="ArgumentException">The name has spaces or plus signs, the seed another length, or the type is
    /// another.</exception>
    public SignerKey(string name, KeyType type, ReadOnlySpan<byte> seed)
    {
        if (!KeyName.IsValid(name))
            throw new ArgumentException("A name has no spaces and no plus signs.", nameof(name));
        if (seed.Length != SeedLength)
            throw new ArgumentException("A seed has 32 bytes.", nameof(seed));
        if (type is not (KeyType.Ed25519 or KeyType.Ed25519Cosignature))
            throw new ArgumentException("Only Ed25519 keys sign here.", nameof(type));
        this.seed = seed.ToArray();
        key = Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey);
        Verifier = VerifierKey.Of(name, type, key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>The public half, for everybody.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>Who signs.</summary>
    public string Name => Verifier.Name;

    /// <summary>Reads what <see cref="Encode"/> wrote; null when the text is no such key.</summary>
    public static SignerKey? Parse(string text)
    {
        if (!text.StartsWith(Prefix + "+", StringComparison.Ordinal)
            || text[(Prefix.Length + 1)..].Split('+', 3) is not [var name, var id, var encoded]
            || !KeyName.IsValid(name)
            || Armor.Decode(encoded) is not
                [(byte)KeyType.Ed25519 or (byte)KeyType.Ed25519Cosignature, .. { Length: SeedLength }] bytes)
            return null;
        var parsed = new SignerKey(name, (KeyType)bytes[0], bytes.AsSpan(1));
        if (id == parsed.Verifier.Id.ToString("x8", CultureInfo.InvariantCulture))
            return parsed;
        parsed.Dispose();
        return null;
    }

    /// <summary>The secret as <c>PRIVATE+KEY+name+id+base64(type ‖ seed)</c>, the form of Go's <c>note.NewSigner</c>.</summary>
    public string Encode() =>
        $"{Prefix}+{Name}+{Verifier.Id.ToString("x8", CultureInfo.InvariantCulture)}+"
        + Convert.ToBase64String([(byte)Verifier.Type, .. seed]);

    /// <summary>Signs the text of a note.</summary>
    /// <exception cref="InvalidOperationException">It is the key of a witness, which cosigns.</exception>
    public NoteSignature Sign(ReadOnlySpan<byte> text) => Verifier.Type == KeyType.Ed25519
        ? new NoteSignature(Name, Verifier.Id, Raw(text))
        : throw new InvalidOperationException("The key of a witness cosigns checkpoints and signs nothing else.");

    /// <summary>Signs any message as it is, for what has its own form.</summary>
    internal byte[] Raw(ReadOnlySpan<byte> message) => SignatureAlgorithm.Ed25519.Sign(key, message);

    /// <summary>Forgets the key.</summary>
    public void Dispose()
    {
        key.Dispose();
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(seed);
    }
}
