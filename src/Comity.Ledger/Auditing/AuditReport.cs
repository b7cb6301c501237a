using Comity.Ledger.Notes;
using Comity.Ledger.Witnessing;

namespace Comity.Ledger.Auditing;

/// <summary>What to check a log against.</summary>
/// <param name="Keys">The keys of the log that are trusted, and those of its witnesses.</param>
public sealed record AuditOptions(IReadOnlyList<VerifierKey> Keys)
{
    /// <summary>Which witnesses must have cosigned.</summary>
    public WitnessPolicy Policy { get; init; } = WitnessPolicy.None;

    /// <summary>Checkpoints that were kept from earlier: the log must have grown from each.</summary>
    public IReadOnlyList<GivenFile> Earlier { get; init; } = [];

    /// <summary>Receipts: the entry of each must be in the log.</summary>
    public IReadOnlyList<GivenFile> Receipts { get; init; } = [];

    /// <summary>Words that entries commit to: each must be what the entry of a receipt commits to.</summary>
    public IReadOnlyList<GivenFile> Openings { get; init; } = [];

    /// <summary>Paths of files that lie there, to look at those too that the size does not call for.</summary>
    public IReadOnlyList<string> Present { get; init; } = [];
}

/// <summary>A file that the caller has.</summary>
/// <param name="Name">What findings call it.</param>
/// <param name="Content">What stands in it.</param>
public sealed record GivenFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>What an audit found.</summary>
/// <param name="Checkpoint">The checkpoint of the log; null when there is none that can be read.</param>
/// <param name="Findings">What is wrong.</param>
public sealed record AuditReport(Checkpoint? Checkpoint, IReadOnlyList<AuditFinding> Findings)
{
    /// <summary>Whether everything was checked and nothing is wrong.</summary>
    public bool IsClean => Findings.Count == 0;

    /// <summary>The note of the checkpoint, with the signatures that it came with.</summary>
    public SignedNote? Note { get; init; }

    /// <summary>The witnesses whose cosignatures hold.</summary>
    public IReadOnlyList<VerifierKey> Witnesses { get; init; } = [];

    /// <summary>Files that lie there and are no part of a log.</summary>
    public IReadOnlyList<string> Strangers { get; init; } = [];
}
