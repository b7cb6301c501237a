using Comity.Ledger.Notes;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Transparency;

/// <summary>The checkpoints of the node's log with what partners have said of them.</summary>
public sealed class Cosigned(ComityDb db, LogFiles files)
{
    /// <summary>The newest checkpoint, with the cosignatures that it has so far.</summary>
    public async Task<SignedNote> NewestAsync(CancellationToken cancellation)
    {
        var head = await files.HeadAsync(cancellation);
        var cosigned = await db.Set<CosignedCheckpoint>().AsNoTracking()
            .FirstOrDefaultAsync(checkpoint => checkpoint.Size == head.Size, cancellation);
        return SignedNote.Parse(cosigned?.Note ?? head.Checkpoint)!;
    }

    /// <summary>The newest checkpoint that enough partners have cosigned; null when there is none yet.</summary>
    public async Task<SignedNote?> EnoughAsync(CancellationToken cancellation) =>
        await db.Set<CosignedCheckpoint>().AsNoTracking().Where(checkpoint => checkpoint.IsEnough)
            .OrderByDescending(checkpoint => checkpoint.Size).Select(checkpoint => checkpoint.Note)
            .FirstOrDefaultAsync(cancellation) is { } note ? SignedNote.Parse(note) : null;

    /// <summary>What a receipt of the entry is made with: the newest checkpoint that enough have cosigned, if the entry is in it;
    /// otherwise the newest.</summary>
    public async Task<SignedNote> ForReceiptAsync(long index, CancellationToken cancellation) =>
        await EnoughAsync(cancellation) is { } note && Checkpoint.Parse(note.Text)!.Size > index
            ? note : await NewestAsync(cancellation);
}
