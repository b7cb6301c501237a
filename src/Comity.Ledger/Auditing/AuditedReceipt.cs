using Comity.Ledger.Notes;
using Comity.Ledger.Trees;

namespace Comity.Ledger.Auditing;

/// <summary>A receipt, looked at by an auditor.</summary>
/// <param name="Place">What findings call it.</param>
/// <param name="Proof">The receipt.</param>
/// <param name="Checkpoint">The checkpoint in it, which trusted keys signed.</param>
internal sealed record AuditedReceipt(string Place, LogProof Proof, Checkpoint Checkpoint)
{
    private TreeHash? Held => Proof.Extra.IsEmpty ? null : TreeHash.OfEntry(Proof.Extra.Span);

    public static AuditedReceipt? Read(GivenFile file, AuditOptions options, List<AuditFinding> findings)
    {
        if (LogProof.Parse(file.Content.Span) is not { } proof)
        {
            findings.Add(new AuditFinding(AuditCodes.FileMalformed, file.Name));
            return null;
        }

        return AuditedNote.Read(file.Name, proof.Note, options, withWitnesses: false, findings, out _) is { } checkpoint
            ? new AuditedReceipt(file.Name, proof, checkpoint) : null;
    }

    /// <summary>Without the log: that the entry in the receipt is in the tree that the receipt's checkpoint signs.</summary>
    public AuditFinding? Check() => Held is not { } held
        ? new AuditFinding(AuditCodes.ReceiptNeedsLog, Place, Proof.Index)
        : Proves(held) ? null : new AuditFinding(AuditCodes.ReceiptProvesNothing, Place, Proof.Index);

    /// <summary>With the log: that it is the entry at this index there, too.</summary>
    /// <param name="leaf">The leaf of the log at the index; null when the log ends before it.</param>
    public AuditFinding? Check(TreeHash? leaf)
    {
        if (!Proves(Held ?? leaf ?? TreeHash.OfNothing))
            return new AuditFinding(AuditCodes.ReceiptProvesNothing, Place, Proof.Index);
        return leaf is { } found && Held is { } held && found != held
            ? new AuditFinding(AuditCodes.ReceiptOfAnother, Place, Proof.Index) : null;
    }

    private bool Proves(TreeHash leaf) => MerkleProof.ProvesInclusion(Proof.Path, Proof.Index, leaf, Checkpoint.Head);
}
