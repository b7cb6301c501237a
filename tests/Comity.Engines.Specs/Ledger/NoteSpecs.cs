using System.Security.Cryptography;
using System.Text;
using Comity.Ledger.Notes;
using Comity.Ledger.Trees;
using CsCheck;

namespace Comity.Engines.Specs.Ledger;

public sealed class NoteSpecs
{
    private const string Text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

    // The key and the signature of Go's golang.org/x/mod/sumdb/note.
    private const string PeterNeumann = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private const string Signature =
        "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    [Fact]
    public void A_note_of_another_implementation_is_verified()
    {
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes($"{Text}\n{Signature}"))!;
        var key = VerifierKey.Parse(PeterNeumann)!;
        Assert.True(note.Check([key]).IsValid);
        Assert.Equal(PeterNeumann, key.ToString());
        note = note with { Text = Text.Replace("answer", "question", StringComparison.Ordinal) };
        Assert.Equal(key, note.Check([key]).Broken);
    }

    [Fact]
    public void What_a_key_signs_it_verifies_and_a_changed_byte_it_does_not()
    {
        using var signer = AnyLog.KeyOf(3);
        var bytes = SignedNote.Sign("a\n\nb\n", signer).ToArray();
        Assert.True(SignedNote.Parse(bytes)!.Check([signer.Verifier]).IsValid);
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[i] ^= 1;
            Assert.False(SignedNote.Parse(changed)?.Check([signer.Verifier]).IsValid ?? false, $"byte {i}");
        }
    }

    [Fact]
    public void Signatures_of_strangers_are_passed_over_and_a_wrong_one_of_a_known_key_spoils_the_note()
    {
        using var known = AnyLog.KeyOf(1);
        using var other = AnyLog.KeyOf(2, "other.example");
        var note = SignedNote.Sign("text\n", known, other);
        Assert.Equal([known.Verifier], note.Check([known.Verifier]).Valid);
        var wrong = note.Signatures[1] with { Signature = new byte[64] };
        note = note with { Signatures = [note.Signatures[0], wrong] };
        Assert.True(note.Check([known.Verifier]).IsValid);
        Assert.Equal(other.Verifier, note.Check([known.Verifier, other.Verifier]).Broken);
        Assert.False(note.Check([]).IsValid);
    }

    [Fact]
    public void At_least_sixteen_signatures_are_read()
    {
        var signers = Enumerable.Range(1, 16).Select(seed => AnyLog.KeyOf((byte)seed, $"w{seed}.example")).ToList();
        var note = SignedNote.Parse(SignedNote.Sign("text\n", signers).ToArray())!;
        Assert.Equal(16, note.Check(signers.Select(signer => signer.Verifier)).Valid.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n\u2014 name AAAAAAAA")]
    [InlineData("text\n\n- name AAAAAAAA\n")]
    [InlineData("text\n\n\u2014 na+me AAAAAAAA\n")]
    [InlineData("text\n\n\u2014 name AAAAAA==\n")]
    [InlineData("text\n\n\u2014 name AAAAAAAA \n")]
    [InlineData("te\rxt\n\n\u2014 name AAAAAAAA\n")]
    [InlineData("te\0xt\n\n\u2014 name AAAAAAAA\n")]
    public void What_is_no_note_is_not_read(string note) => Assert.Null(SignedNote.Parse(Encoding.UTF8.GetBytes(note)));

    [Fact]
    public void Any_bytes_are_a_note_that_is_written_as_it_was_read_or_none() =>
        Gen.OneOf(Gen.Byte.Array[0, 60], Gen.String["ab\n\u2014 =+AZ09"].Select(Encoding.UTF8.GetBytes)).Sample(bytes =>
        {
            if (SignedNote.Parse(bytes) is { } note)
                Assert.Equal(bytes, note.ToArray());
        });

    [Theory]
    [InlineData("")]
    [InlineData("PeterNeumann+c74f20a3")]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T")]
    [InlineData("PeterNeumann+c74f20a3+CRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    public void What_is_no_key_is_not_read(string key) => Assert.Null(VerifierKey.Parse(key));

    [Fact]
    public void A_private_key_is_read_as_it_was_written_and_only_whole()
    {
        using var signer = AnyLog.KeyOf(7);
        var secret = signer.Encode();
        using var read = SignerKey.Parse(secret)!;
        Assert.Equal(signer.Verifier.ToString(), read.Verifier.ToString());
        Assert.Null(SignerKey.Parse(secret[..^4]));
        Assert.Null(SignerKey.Parse(secret.Replace("PRIVATE", "PUBLIC", StringComparison.Ordinal)));
        Assert.Null(SignerKey.Parse(signer.Verifier.ToString()));
    }

    [Fact]
    public void Ecdsa_signatures_are_verified()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var spki = pair.ExportSubjectPublicKeyInfo();
        var id = SHA256.HashData(spki).AsSpan(0, 4);
        var key = VerifierKey.Parse(
            $"ec.example+{Convert.ToHexStringLower(id)}+{Convert.ToBase64String([(byte)KeyType.Ecdsa, .. spki])}")!;
        var signature = pair.SignData("text\n"u8, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        var note = new SignedNote("text\n", [new NoteSignature("ec.example", key.Id, signature)]);
        Assert.True(note.Check([key]).IsValid);
        Assert.False((note with { Text = "test\n" }).Check([key]).IsValid);
        Assert.False((note with { Signatures = [note.Signatures[0] with { Signature = new byte[9] }] }).Check([key]).IsValid);
    }

    [Fact]
    public void A_cosignature_holds_for_its_checkpoint_and_its_time_alone()
    {
        using var witness = AnyLog.KeyOf(5, "witness.example", KeyType.Ed25519Cosignature);
        var log = new AnyLog(3);
        var time = DateTimeOffset.FromUnixTimeSeconds(1_679_315_147);
        var cosignature = Cosignature.Make(witness, log.Checkpoint.Text, time);
        Assert.Equal(time, Cosignature.TimeOf(cosignature));
        var note = SignedNote.Parse(log.Files["checkpoint"])!.With([cosignature]);
        Assert.Equal(2, note.Check([log.Key.Verifier, witness.Verifier]).Valid.Count);
        Assert.True(SignedNote.Parse(note.ToArray())!.Check([witness.Verifier]).IsValid);

        var later = cosignature.Signature.ToArray();
        later[7]++;
        Assert.NotNull(note.With([cosignature with { Signature = later }]).Check([witness.Verifier]).Broken);
        Assert.NotNull((note with { Text = new AnyLog(4).Checkpoint.Text }).Check([witness.Verifier]).Broken);
    }

    // The example of c2sp.org/tlog-cosignature for Ed25519: what is signed.
    [Fact]
    public void ML_DSA_signs_the_structure_of_the_specification()
    {
        var checkpoint = new Checkpoint("log.example", new TreeHead(2, TreeHash.OfNothing));
        byte[] expected =
        [
            .. "subtree/v1\n\0"u8, 3, .. "w.x"u8, 0, 0, 0, 0, 0, 0, 0, 9, 11, .. "log.example"u8,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, .. TreeHash.OfNothing.ToArray(),
        ];
        Assert.Equal(expected, Cosignature.MlDsaMessage("w.x", checkpoint, 9));
    }

    [Fact]
    public void A_key_that_this_system_cannot_use_is_a_stranger()
    {
        byte[] encoded = [(byte)KeyType.MlDsaCosignature, .. new byte[1312]];
        var id = SHA256.HashData([.. "w.example\n"u8, .. encoded]).AsSpan(0, 4);
        var key = VerifierKey.Parse($"w.example+{Convert.ToHexStringLower(id)}+{Convert.ToBase64String(encoded)}")!;
        Assert.Equal(MLDsa.IsSupported, key.IsSupported);
        var note = new SignedNote("text\n", [new NoteSignature("w.example", key.Id, new byte[2428])]);
        Assert.False(note.Check([key]).IsValid);
        Assert.Equal(key.IsSupported, note.Check([key]).Broken is not null);
    }

    [Theory]
    [InlineData("a\n1\n", false)]
    [InlineData("a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("a\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n", false)]
    [InlineData("\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", true)]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextension\n", true)]
    public void A_checkpoint_has_an_origin_a_size_and_a_root(string text, bool isOne)
    {
        Assert.Equal(isOne, Checkpoint.Parse(text) is not null);
        Assert.Equal(isOne ? text : null, Checkpoint.Parse(text)?.Text);
    }
}
