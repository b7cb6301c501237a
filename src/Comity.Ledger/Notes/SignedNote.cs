using System.Text;

namespace Comity.Ledger.Notes;

/// <summary>A text with the signatures of those who stand for it (c2sp.org/signed-note). Nothing of it is to be believed before
/// <see cref="Check"/>.</summary>
/// <param name="Text">The signed text, ending in a line feed.</param>
/// <param name="Signatures">The signature lines in their order, at least one.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>The most signatures that are read.</summary>
    public const int MostSignatures = 100;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a note; null when the bytes are none: no UTF-8, control characters, no signature, or a line after the text
    /// that is no signature.</summary>
    public static SignedNote? Parse(ReadOnlySpan<byte> note)
    {
        string all;
        try
        {
            all = Strict.GetString(note);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        var end = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || all[^1] != '\n' || all.Any(unit => unit < ' ' && unit != '\n'))
            return null;
        var lines = all[(end + 2)..].Split('\n')[..^1];
        if (lines.Length is 0 or > MostSignatures)
            return null;
        var signatures = new NoteSignature[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            if (NoteSignature.Parse(lines[i]) is not { } signature)
                return null;
            signatures[i] = signature;
        }

        return new SignedNote(all[..(end + 1)], signatures);
    }

    /// <summary>A note that the keys sign, in their order.</summary>
    /// <exception cref="ArgumentException">The text does not end in a line feed or has other control characters.</exception>
    public static SignedNote Sign(string text, params IEnumerable<SignerKey> signers)
    {
        if (!text.EndsWith('\n') || text.Any(unit => unit < ' ' && unit != '\n'))
            throw new ArgumentException("A note ends in a line feed and has no other control characters.", nameof(text));
        var bytes = Encoding.UTF8.GetBytes(text);
        return new SignedNote(text, [.. signers.Select(signer => signer.Sign(bytes))]);
    }

    /// <summary>The note as bytes.</summary>
    public byte[] ToArray() => Encoding.UTF8.GetBytes(ToString());

    /// <summary>The note as text.</summary>
    public override string ToString() =>
        $"{Text}\n{string.Concat(Signatures.Select(signature => signature + "\n"))}";

    /// <summary>The same note with more signatures; one that is there already is not repeated, and a newer one by the same key
    /// takes the place of the older.</summary>
    public SignedNote With(IEnumerable<NoteSignature> more)
    {
        var signatures = Signatures.ToList();
        foreach (var signature in more)
        {
            signatures.RemoveAll(known => known.Name == signature.Name && known.KeyId == signature.KeyId);
            signatures.Add(signature);
        }

        return this with { Signatures = signatures };
    }

    /// <summary>Which of the trusted keys signed. Signatures of other keys are passed over; a wrong signature under a trusted key
    /// spoils the note.</summary>
    public SignatureCheck Check(IEnumerable<VerifierKey> trusted)
    {
        var text = Encoding.UTF8.GetBytes(Text);
        var valid = new List<VerifierKey>();
        foreach (var key in trusted.Where(key => key.IsSupported))
        {
            foreach (var signature in Signatures.Where(signature => signature.IsBy(key)))
            {
                if (!key.Verifies(text, signature.Signature.Span))
                    return new SignatureCheck([], key);
                if (!valid.Contains(key))
                    valid.Add(key);
            }
        }

        return new SignatureCheck(valid, null);
    }
}

/// <summary>What became of the signatures of a note.</summary>
/// <param name="Valid">The trusted keys that signed.</param>
/// <param name="Broken">A trusted key under whose name and number stands a signature that is not its own; null when there is
/// none.</param>
public sealed record SignatureCheck(IReadOnlyList<VerifierKey> Valid, VerifierKey? Broken)
{
    /// <summary>Whether the note may be believed: a trusted key signed, and no signature of one is wrong.</summary>
    public bool IsValid => Broken is null && Valid.Count > 0;
}
