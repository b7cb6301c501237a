using Comity.Ledger.Notes;
using Comity.Ledger.Trees;

namespace Comity.Ledger.Witnessing;

/// <summary>The rules of a witness (c2sp.org/tlog-witness). Whoever keeps what it cosigned last asks here, and stores the new
/// head in the same step as it looked the old one up, before it answers.</summary>
public static class Witness
{
    /// <summary>Whether to cosign.</summary>
    /// <param name="request">What was sent; null for a body that is no request.</param>
    /// <param name="logs">The keys of the logs that are witnessed; the name of a key is the origin of its log.</param>
    /// <param name="latest">The head that was cosigned last for an origin; <see cref="TreeHead.Empty"/> when none was.</param>
    public static WitnessDecision Decide(
        AddCheckpointRequest? request, IEnumerable<VerifierKey> logs, Func<string, TreeHead> latest)
    {
        if (request is null || Checkpoint.Parse(request.Note.Text) is not { } checkpoint)
            return new WitnessDecision(WitnessStatus.BadRequest);
        var keys = logs.Where(key => key.Name == checkpoint.Origin).ToList();
        if (keys.Count == 0)
            return new WitnessDecision(WitnessStatus.UnknownLog);
        if (!request.Note.Check(keys).IsValid)
            return new WitnessDecision(WitnessStatus.NotSigned);
        if (request.OldSize > checkpoint.Size)
            return new WitnessDecision(WitnessStatus.BadRequest);
        var known = latest(checkpoint.Origin);
        if (request.OldSize != known.Size)
            return new WitnessDecision(WitnessStatus.Conflict) { LatestSize = known.Size };
        return IsGrownFrom(known, checkpoint.Head, request.Proof)
            ? new WitnessDecision(WitnessStatus.Cosign) { Checkpoint = checkpoint }
            : new WitnessDecision(WitnessStatus.Inconsistent);
    }

    private static bool IsGrownFrom(TreeHead known, TreeHead @new, IReadOnlyList<TreeHash> proof) => known.Size == 0
        ? proof.Count == 0 && (@new.Size > 0 || @new == TreeHead.Empty)
        : MerkleProof.ProvesConsistency(proof, known, @new);
}

/// <summary>What a witness answers; the number is the status of HTTP.</summary>
public enum WitnessStatus
{
    /// <summary>The head is consistent: store it, cosign it.</summary>
    Cosign = 200,

    /// <summary>The request is none, or asks to go back.</summary>
    BadRequest = 400,

    /// <summary>No trusted key of the log signed.</summary>
    NotSigned = 403,

    /// <summary>No such log is witnessed here.</summary>
    UnknownLog = 404,

    /// <summary>Another size was cosigned last.</summary>
    Conflict = 409,

    /// <summary>The proof does not hold, or the size is the same and the root is another.</summary>
    Inconsistent = 422,
}

/// <summary>The decision of a witness.</summary>
/// <param name="Status">What it answers.</param>
public sealed record WitnessDecision(WitnessStatus Status)
{
    /// <summary>The media type of the answer to a conflict.</summary>
    public const string SizeType = "text/x.tlog.size";

    /// <summary>On a conflict the size that was cosigned last: the body of the answer, with a line feed.</summary>
    public long LatestSize { get; init; }

    /// <summary>The checkpoint to store and to cosign; null when it is not to be.</summary>
    public Checkpoint? Checkpoint { get; init; }
}
