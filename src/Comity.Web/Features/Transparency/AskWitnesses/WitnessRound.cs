using Comity.Ledger.Notes;
using Comity.Ledger.Trees;
using Comity.Ledger.Witnessing;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Transparency.AskWitnesses;

/// <summary>One round: every partner that has not cosigned the newest checkpoint is asked once.</summary>
internal sealed class WitnessRound(
    WitnessClient client, ComityDb db, LogFiles files, SiteOptions options, ILogger<WitnessRound> logger)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var note = SignedNote.Parse((await files.HeadAsync(cancellation)).Checkpoint)!;
        var size = Checkpoint.Parse(note.Text)!.Size;
        if (size == 0)
            return;
        var row = await db.Set<CosignedCheckpoint>().FirstOrDefaultAsync(known => known.Size == size, cancellation);
        note = row is null ? note : SignedNote.Parse(row.Note)!;
        var before = note.Signatures.Count;
        foreach (var witness in options.Policy.Witnesses.Where(witness => witness.Address is not null))
        {
            if (note.Signatures.Any(signature => signature.IsBy(witness.Key)))
                continue;
            try
            {
                note = note.With(await AskAsync(witness, note, size, cancellation));
            }
            catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or InvalidDataException
                && !cancellation.IsCancellationRequested)
            {
                NotCosigned(logger, witness.Key.Name, problem.Message, null);
            }
        }

        if (note.Signatures.Count > before)
            await KeepAsync(row, note, size, cancellation);
    }

    private async Task<IEnumerable<NoteSignature>> AskAsync(
        KnownWitness witness, SignedNote note, long size, CancellationToken cancellation)
    {
        var tree = new TileTree(size, files.ReadAsync);
        var own = note with { Signatures = [.. note.Signatures.Take(1)] };
        return await client.AskAsync(witness, own, size, async old => await tree.ProveConsistencyAsync(old, cancellation),
            cancellation);
    }

    private async Task KeepAsync(CosignedCheckpoint? row, SignedNote note, long size, CancellationToken cancellation)
    {
        if (row is null)
            db.Add(row = new CosignedCheckpoint { Size = size, Note = [] });
        row.Note = note.ToArray();
        var trusted = options.Policy.Witnesses.Select(witness => witness.Key).Concat(options.Policy.Logs.Select(log => log.Key));
        row.IsEnough = options.Policy.HasQuorum(note.Check(trusted).Valid);
        await db.SaveChangesAsync(cancellation);
        if (row.IsEnough)
            await db.Set<CosignedCheckpoint>().Where(older => older.Size < size).ExecuteDeleteAsync(cancellation);
    }

    private static readonly Action<ILogger, string, string, Exception?> NotCosigned = LoggerMessage.Define<string, string>(
        LogLevel.Warning, new EventId(1), "The witness {Witness} did not cosign: {Reason}");
}
