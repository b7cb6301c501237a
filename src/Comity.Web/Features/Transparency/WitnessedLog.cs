using Comity.Ledger.Notes;
using Comity.Ledger.Trees;

namespace Comity.Web.Features.Transparency;

/// <summary>What this node's witness has cosigned last of a partner's log.</summary>
public sealed class WitnessedLog
{
    public required string Origin { get; init; }

    /// <summary>SHA-256 of the origin in hexadecimal: the address under which the checkpoint is shown.</summary>
    public required string Key { get; init; }

    public long Size { get; private set; }

    public byte[] Root { get; private set; } = TreeHash.OfNothing.ToArray();

    /// <summary>The checkpoint with this node's cosignature; empty before the first.</summary>
    public byte[] Note { get; private set; } = [];

    public TreeHead Head => new(Size, new TreeHash(Root));

    public void MoveTo(TreeHead head, SignedNote note) =>
        (Size, Root, Note) = (head.Size, head.Root.ToArray(), note.ToArray());
}
