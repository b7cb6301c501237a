using Comity.Ledger.Entries;
using Comity.Ledger.Notes;
using Comity.Ledger.Trees;

namespace Comity.Ledger.Auditing;

/// <summary>Checks a whole log: every signature, every entry, every hash, and that nothing was taken away or rewritten since an
/// earlier checkpoint or a receipt. A changed byte anywhere is named.</summary>
public static class LogAudit
{
    private const string CheckpointFile = "checkpoint";

    /// <summary>Reads the log once, from left to right; memory grows with one hash for every 256 entries.</summary>
    /// <param name="read">Where the files are; it is called several times at once.</param>
    /// <param name="options">What to check against.</param>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>What is wrong; a log that is wrong is an answer, not an exception.</returns>
    public static async Task<AuditReport> RunAsync(
        LogFileReader read, AuditOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        var findings = new List<AuditFinding>();
        if (await read(CheckpointFile, cancellation) is not { } bytes)
            return new AuditReport(null, [new AuditFinding(AuditCodes.FileMissing, CheckpointFile)]);
        var note = SignedNote.Parse(bytes.Span);
        var trusted = AuditedNote.Read(CheckpointFile, note, options, withWitnesses: true, findings, out var valid);
        // What nobody signed is looked at all the same: the damage may be in the checkpoint alone.
        if ((trusted ?? (note is null ? null : Checkpoint.Parse(note.Text))) is not { } checkpoint)
            return new AuditReport(null, findings);

        var earlier = options.Earlier
            .Select(file => (file.Name, Checkpoint: AuditedNote.Read(
                file.Name, SignedNote.Parse(file.Content.Span), options, withWitnesses: false, findings, out _)))
            .Where(file => file.Checkpoint is not null).ToList();
        var receipts = options.Receipts.Select(file => AuditedReceipt.Read(file, options, findings)).OfType<AuditedReceipt>()
            .ToList();

        // A size that nobody signed may be anything; what lies there decides then whether it is worth walking.
        if (trusted is null && await read(TileAddress.Of(checkpoint.Size).FirstOrDefault().Path, cancellation) is null)
            return new AuditReport(null, findings) { Note = note };
        var upper = await UpperTiles.ReadAsync(read, checkpoint.Size, findings, cancellation);
        var walk = new LeafWalk(read, checkpoint.Head, upper, findings);
        foreach (var size in earlier.Select(file => file.Checkpoint!.Size).Concat(receipts.Select(one => one.Checkpoint.Size)))
            walk.Roots[size] = default;
        foreach (var receipt in receipts)
            walk.Leaves[receipt.Proof.Index] = default;
        await walk.RunAsync(progress, cancellation);

        CompareRoots(checkpoint, walk, upper, findings);
        foreach (var (name, old) in earlier)
            CheckGrowth(name, old!, checkpoint, walk, findings);
        foreach (var receipt in receipts)
        {
            TreeHash? leaf = receipt.Proof.Index < checkpoint.Size ? walk.Leaves[receipt.Proof.Index] : null;
            if (receipt.Check(leaf) is { } finding)
                findings.Add(finding);
            CheckGrowth(receipt.Place, receipt.Checkpoint, checkpoint, walk, findings);
        }

        CheckOpenings(receipts, options, findings);
        var strangers = await LookAtTheRestAsync(read, checkpoint.Size, options.Present, findings, cancellation);
        return new AuditReport(checkpoint, findings)
        {
            Note = note,
            Witnesses = [.. valid.Where(key => key.IsCosigner)],
            Strangers = strangers,
        };
    }

    /// <summary>Checks receipts by themselves, without the log: the entry of each is in it, and openings are of these
    /// entries.</summary>
    /// <returns>A report for each receipt; what is wrong with openings stands in the first.</returns>
    public static IReadOnlyList<AuditReport> CheckReceipts(AuditOptions options)
    {
        var looked = options.Receipts.Select(file =>
        {
            var findings = new List<AuditFinding>();
            var read = AuditedReceipt.Read(file, options, findings);
            if (read?.Check() is { } finding)
                findings.Add(finding);
            return (Receipt: read, Findings: findings);
        }).ToList();
        if (looked.Count > 0)
            CheckOpenings([.. looked.Select(one => one.Receipt).OfType<AuditedReceipt>()], options, looked[0].Findings);
        return looked.ConvertAll(one => new AuditReport(one.Receipt?.Checkpoint, one.Findings)
        {
            Note = one.Receipt?.Proof.Note,
        });
    }

    private static void CheckOpenings(
        IReadOnlyList<AuditedReceipt> receipts, AuditOptions options, List<AuditFinding> findings)
    {
        foreach (var file in options.Openings)
        {
            if (Opening.Parse(file.Content.Span) is not { } opening)
                findings.Add(new AuditFinding(AuditCodes.FileMalformed, file.Name));
            else if (receipts.FirstOrDefault(one => one.Proof.Index == opening.Entry && !one.Proof.Extra.IsEmpty)
                is not { } receipt)
                findings.Add(new AuditFinding(AuditCodes.OpeningNeedsReceipt, file.Name, opening.Entry));
            else if (!opening.Opens(receipt.Proof.Extra.Span))
                findings.Add(new AuditFinding(AuditCodes.OpeningDiffers, file.Name, opening.Entry));
        }
    }

    private static void CompareRoots(Checkpoint checkpoint, LeafWalk walk, UpperTiles upper, List<AuditFinding> findings)
    {
        var isRight = walk.Root == checkpoint.Head.Root;
        var before = findings.Count;
        findings.AddRange(upper.Differences(isRight));
        if (!isRight && findings.Count == before)
            findings.Add(new AuditFinding(AuditCodes.RootDiffers, CheckpointFile, checkpoint.Size));
    }

    private static void CheckGrowth(
        string name, Checkpoint old, Checkpoint now, LeafWalk walk, List<AuditFinding> findings)
    {
        if (old.Size > now.Size)
            findings.Add(new AuditFinding(AuditCodes.Shrunk, name, old.Size));
        else if (walk.Roots[old.Size] != old.Head.Root)
            findings.Add(new AuditFinding(AuditCodes.Rewritten, name, old.Size));
    }

    /// <summary>Older partial files must be beginnings of the newer ones; anything else is no part of a log.</summary>
    private static async Task<IReadOnlyList<string>> LookAtTheRestAsync(
        LogFileReader read, long size, IReadOnlyList<string> present, List<AuditFinding> findings,
        CancellationToken cancellation)
    {
        var strangers = new List<string>();
        foreach (var path in present.Where(path => path != CheckpointFile))
        {
            if (TileAddress.Parse(path) is not { } tile
                || (tile.Index * TileAddress.FullWidth) + tile.Width > TileAddress.WidthOf(tile.Level, size))
            {
                strangers.Add(path);
                continue;
            }

            var newest = TileAddress.Holding(tile.Level, tile.Index * TileAddress.FullWidth, size);
            if (newest != tile && !await IsBeginningAsync(read, tile, newest, cancellation))
                findings.Add(new AuditFinding(AuditCodes.PartialDiffers, path));
        }

        return strangers;
    }

    private static async Task<bool> IsBeginningAsync(
        LogFileReader read, TileAddress part, TileAddress whole, CancellationToken cancellation)
    {
        // A whole file that is missing has been named already.
        if (await read(part.Path, cancellation) is not { } beginning || await read(whole.Path, cancellation) is not { } all)
            return true;
        return part.Level == TileAddress.Entries
            ? EntryBundle.Read(beginning)?.Count == part.Width && all.Span.StartsWith(beginning.Span)
            : beginning.Length == part.Width * TreeHash.Length && all.Span.StartsWith(beginning.Span);
    }
}
