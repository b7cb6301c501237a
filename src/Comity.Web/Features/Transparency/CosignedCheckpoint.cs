namespace Comity.Web.Features.Transparency;

/// <summary>A checkpoint of this node's log that partners have cosigned.</summary>
public sealed class CosignedCheckpoint
{
    public required long Size { get; init; }

    /// <summary>The signed note with the cosignatures.</summary>
    public required byte[] Note { get; set; }

    /// <summary>Whether as many have cosigned as the policy wants.</summary>
    public bool IsEnough { get; set; }
}
