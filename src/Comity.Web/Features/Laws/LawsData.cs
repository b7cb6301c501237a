using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Laws;

/// <summary>What laws hold about an editor: drafts, which are theirs, and what they published and decided, which is public and
/// names them by their id alone.</summary>
internal sealed class LawsData(ComityDb db) : IHoldsPersonalData
{
    public string Name => "laws";

    public async Task<object> ExportAsync(Guid person, CancellationToken cancellation) => new
    {
        Drafts = await db.Set<Draft>().Where(draft => draft.OwnerId == person)
            .Select(draft => new { draft.FileName, draft.CreatedAt, Text = draft.Akn }).ToListAsync(cancellation),
        Published = await db.Set<PublishedVersion>().Where(version => version.PublishedById == person)
            .Select(version => new { version.Title, version.VersionDate, version.PublishedAt }).ToListAsync(cancellation),
        Decided = await db.Set<PairDecision>().Where(decision => decision.DecidedById == person)
            .Select(decision => new { decision.OldEId, decision.NewEId, decision.DecidedAt }).ToListAsync(cancellation),
    };

    public Task EraseAsync(Guid person, CancellationToken cancellation) =>
        db.Set<Draft>().Where(draft => draft.OwnerId == person).ExecuteDeleteAsync(cancellation);
}
