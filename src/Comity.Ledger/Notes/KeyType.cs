namespace Comity.Ledger.Notes;

/// <summary>What a key signs and how: the signature types of c2sp.org/signed-note.</summary>
public enum KeyType
{
    /// <summary>Ed25519 over the text of the note.</summary>
    Ed25519 = 0x01,

    /// <summary>ECDSA with SHA-256 over the text of the note, on P-256, P-384 or P-521.</summary>
    Ecdsa = 0x02,

    /// <summary>Ed25519 of a witness over a checkpoint and the time: <c>cosignature/v1</c> of
    /// c2sp.org/tlog-cosignature.</summary>
    Ed25519Cosignature = 0x04,

    /// <summary>ML-DSA-44 of a witness over the head of a checkpoint and the time: <c>subtree/v1</c> of
    /// c2sp.org/tlog-cosignature. Verified where the system's cryptography has it.</summary>
    MlDsaCosignature = 0x06,
}
