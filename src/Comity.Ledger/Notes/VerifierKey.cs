using System.Globalization;
using System.Security.Cryptography;
using NSec.Cryptography;

namespace Comity.Ledger.Notes;

/// <summary>A public key that is trusted to sign notes, with its name and its type.</summary>
public sealed class VerifierKey
{
    private const int EdDsaLength = 32;
    private const int MlDsaLength = 1312;

    private readonly byte[] key;

    private VerifierKey(string name, KeyType type, byte[] key) =>
        (Name, Type, this.key, Id) = (name, type, key, KeyName.IdOf(name, type, key));

    /// <summary>Who signs: for a log its origin.</summary>
    public string Name { get; }

    /// <summary>What it signs and how.</summary>
    public KeyType Type { get; }

    /// <summary>The number that signatures carry to say which key made them. It is no proof of anything.</summary>
    public uint Id { get; }

    /// <summary>The public key in the encoding of its type: 32 bytes of Ed25519, 1,312 of ML-DSA-44, or a DER
    /// SubjectPublicKeyInfo of ECDSA.</summary>
    public ReadOnlyMemory<byte> Key => key;

    /// <summary>Whether this system can check such a signature; one that it cannot check counts as one of an unknown
    /// key.</summary>
    public bool IsSupported => Type != KeyType.MlDsaCosignature || MLDsa.IsSupported;

    /// <summary>Whether it is a witness's key, not a log's.</summary>
    public bool IsCosigner => Type is KeyType.Ed25519Cosignature or KeyType.MlDsaCosignature;

    /// <summary>Whether a key, and so a log, may be called this: at most 200 characters, none of them a space, a control
    /// character or a plus sign.</summary>
    public static bool IsName(string name) => name.Length <= 200 && KeyName.IsValid(name);

    /// <summary>Reads <c>name+id+base64(type ‖ key)</c>, the encoded key of c2sp.org/signed-note, “Verifier keys”; null when the
    /// text is none, the type is unknown, or the number is not that of the key.</summary>
    public static VerifierKey? Parse(string text)
    {
        if (text.Split('+', 3) is not [var name, [_, _, _, _, _, _, _, _] id, var encoded]
            || !KeyName.IsValid(name) || Armor.Decode(encoded) is not [var type, .. var key])
            return null;
        var parsed = new VerifierKey(name, (KeyType)type, key);
        return parsed.HasValidKey() && id == parsed.Id.ToString("x8", CultureInfo.InvariantCulture) ? parsed : null;
    }

    /// <summary>The key as <see cref="Parse"/> reads it.</summary>
    public override string ToString() =>
        $"{Name}+{Id.ToString("x8", CultureInfo.InvariantCulture)}+{Convert.ToBase64String([(byte)Type, .. key])}";

    internal static VerifierKey Of(string name, KeyType type, byte[] key) => new(name, type, key);

    /// <summary>Whether the signature is this key's over the text of the note.</summary>
    internal bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) => Type switch
    {
        KeyType.Ed25519 => VerifiesEdDsa(text, signature),
        KeyType.Ecdsa => VerifiesEcdsa(text, signature),
        _ => Cosignature.Verifies(this, text, signature),
    };

    internal bool VerifiesEdDsa(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        SignatureAlgorithm.Ed25519.Verify(
            PublicKey.Import(SignatureAlgorithm.Ed25519, key, KeyBlobFormat.RawPublicKey), message, signature);

    internal bool VerifiesMlDsa(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != MLDsaAlgorithm.MLDsa44.SignatureSizeInBytes)
            return false;
        using var imported = MLDsa.ImportMLDsaPublicKey(MLDsaAlgorithm.MLDsa44, key);
        return imported.VerifyData(message, signature);
    }

    private bool VerifiesEcdsa(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        using var imported = ECDsa.Create();
        imported.ImportSubjectPublicKeyInfo(key, out _);
        return imported.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private bool HasValidKey()
    {
        switch (Type)
        {
            case KeyType.Ed25519 or KeyType.Ed25519Cosignature:
                return key.Length == EdDsaLength
                    && PublicKey.TryImport(SignatureAlgorithm.Ed25519, key, KeyBlobFormat.RawPublicKey, out _);
            case KeyType.MlDsaCosignature:
                return key.Length == MlDsaLength;
            case KeyType.Ecdsa:
                try
                {
                    using var imported = ECDsa.Create();
                    imported.ImportSubjectPublicKeyInfo(key, out var read);
                    return read == key.Length && imported.KeySize is 256 or 384 or 521;
                }
                catch (CryptographicException)
                {
                    return false;
                }

            default:
                return false;
        }
    }
}
