using Comity.Web.Design;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ListDiscussions;

/// <summary>All discussions: those that are open first, then those to come, then those that are over.</summary>
public static class ListDiscussions
{
    public static void MapListDiscussions(this IEndpointRouteBuilder app) =>
        app.MapGet("/discussions", ShowAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);

    private static async Task<IResult> ShowAsync(
        ComityDb db, Phrasebook phrases, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var rows = await db.Set<Discussion>().AsNoTracking().Include(row => row.Work).ToListAsync(cancellation);
        var counts = await db.Set<Proposal>().GroupBy(proposal => proposal.DiscussionId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count,
                cancellation);
        var listed = new List<ListedDiscussion>();
        foreach (var row in rows.OrderBy(row => Rank(row.PhaseAt(now))).ThenByDescending(row => row.OpensAt))
        {
            var version = (await Versions.OfAsync(db, row.Work!.Iri, cancellation))!
                .Find(new LawIri(row.Work.Iri), TextLanguages.PreferredBy(phrases.Culture))!;
            listed.Add(new ListedDiscussion(row, version, row.PhaseAt(now), counts.GetValueOrDefault(row.Id)));
        }

        return Pages.Show<ListDiscussionsPage>(new DiscussionList(listed));
    }

    private static int Rank(Phase phase) => phase switch { Phase.Open => 0, Phase.Coming => 1, _ => 2 };
}

/// <summary>The discussions of this parliament.</summary>
public sealed record DiscussionList(IReadOnlyList<ListedDiscussion> Discussions);

/// <summary>One of them, by the title of the law in the reader's language.</summary>
public sealed record ListedDiscussion(Discussion Discussion, VersionSummary Law, Phase Phase, int Proposals);
