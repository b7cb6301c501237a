using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.CloseDiscussions;

/// <summary>Says in the log that a discussion has come to its end, once for each end however many processes look. What counts
/// and what is late follows from the dates alone, also while nobody has said it yet.</summary>
public sealed class ClosingTime(
    IServiceScopeFactory scopes, NodeLog log, IOutputCacheStore pages, TimeProvider time, ILogger<ClosingTime> logger)
    : Recurring(TimeSpan.FromSeconds(20), logger)
{
    protected override Task DoAsync(CancellationToken cancellation) => CloseDueAsync(cancellation);

    public async Task CloseDueAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        var now = time.GetUtcNow();
        var due = await db.Set<Discussion>().AsNoTracking()
            .Where(discussion => discussion.ClosesAt <= now && !db.Set<Closing>().Any(closing =>
                closing.DiscussionId == discussion.Id && closing.ClosedAt == discussion.ClosesAt))
            .ToListAsync(cancellation);
        foreach (var discussion in due)
            await CloseAsync(discussion, cancellation);
    }

    private async Task CloseAsync(Discussion discussion, CancellationToken cancellation)
    {
        var closing = new Closing { DiscussionId = discussion.Id, ClosedAt = discussion.ClosesAt };
        try
        {
            await log.AppendAsync(Closing.EntryOf(discussion, closing), together =>
            {
                discussion.MustStillClose(together);
                together.Add(closing);
            });
        }
        catch (DbUpdateException)
        {
            // Another process has said it, or somebody gave the discussion more time in between.
        }

        await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
    }
}
