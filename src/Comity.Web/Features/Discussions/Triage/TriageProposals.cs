using System.Security.Claims;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.Triage;

/// <summary>The desk of the secretariat: what says the same is one row, the largest first.</summary>
public static class TriageProposals
{
    internal const int PageSize = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    public static void MapTriageProposals(this IEndpointRouteBuilder app) =>
        app.MapGet("/discussions/{key}/triage", ShowAsync).RequireAuthorization(Policies.Deliberate);

    private static async Task<IResult> ShowAsync(
        string key, [AsParameters] TriageFilter filter, ClaimsPrincipal user, ComityDb db, LawLibrary library,
        Clustering clustering, Phrasebook phrases, TimeProvider time, CancellationToken cancellation)
    {
        if (await DiscussedText.FindAsync(key, null, db, library, phrases, time, cancellation) is not { } text)
            return Results.NotFound();
        var unsorted = await SortAsync(text.Discussion.Id, db, clustering, cancellation);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var clusters = filter.Of(db, text, user.Id(), today).GroupBy(row => row.LeadId)
            .Select(group => new { group.Key, Count = group.Count(), Unanswered = group.Count(row => !row.IsAnswered) });
        var totals = await clusters.GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Proposals = all.Sum(row => row.Count) })
            .SingleOrDefaultAsync(cancellation);
        var (count, proposals) = (totals?.Count ?? 0, totals?.Proposals ?? 0);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Page ?? 1, 1, pages);
        var found = await clusters.OrderByDescending(row => row.Count).ThenBy(row => row.Key)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var leads = found.ConvertAll(row => row.Key);
        var shown = await db.Set<Proposal>().AsNoTracking().Where(proposal => leads.Contains(proposal.Id))
            .ToDictionaryAsync(proposal => proposal.Id, cancellation);
        var waiting = await db.Set<BulkAnswer>().AsNoTracking()
            .Where(bulk => bulk.DiscussionId == text.Discussion.Id && bulk.Decision == null)
            .OrderBy(bulk => bulk.ProposedAt).ToListAsync(cancellation);
        var languages = await db.Set<Proposal>().Where(proposal => proposal.DiscussionId == text.Discussion.Id)
            .Select(proposal => proposal.Language).Distinct().OrderBy(language => language).ToListAsync(cancellation);
        var saved = await db.Set<SavedFilter>().AsNoTracking()
            .Where(row => row.DiscussionId == text.Discussion.Id && row.PersonId == user.Id()).OrderBy(row => row.Name)
            .ToListAsync(cancellation);
        return Pages.Show<TriagePage>(new TriageView(
            text, filter, [.. found.Select(row => new Cluster(shown[row.Key], row.Count, row.Unanswered))], count, proposals,
            page, pages, unsorted, languages, waiting, saved));
    }

    /// <summary>Sorts what has come in, without keeping anybody waiting for long.</summary>
    /// <returns>How many are still to be sorted.</returns>
    private static async Task<int> SortAsync(Guid discussion, ComityDb db, Clustering clustering, CancellationToken cancellation)
    {
        if (await CountAsync() is 0)
            return 0;
        await Task.WhenAny(clustering.SortAsync(discussion), Task.Delay(Patience, cancellation));
        return await CountAsync();

        async Task<int> CountAsync() =>
            await db.Set<Proposal>().CountAsync(proposal => proposal.DiscussionId == discussion, cancellation)
            - await db.Set<ClusterMember>().CountAsync(member => member.DiscussionId == discussion, cancellation);
    }
}

/// <summary>Proposals that say nearly the same, by the one that stands for them.</summary>
public sealed record Cluster(Proposal Lead, int Count, int Unanswered);

/// <summary>The clusters that the filter leaves.</summary>
/// <param name="Count">How many clusters.</param>
/// <param name="Proposals">How many proposals are in them.</param>
/// <param name="Unsorted">How many proposals are not in a cluster yet.</param>
/// <param name="Languages">In which languages there are proposals.</param>
/// <param name="Waiting">Answers that wait for a second person.</param>
/// <param name="Saved">The reader's filters by their names.</param>
public sealed record TriageView(
    DiscussedText Text, TriageFilter Filter, IReadOnlyList<Cluster> Clusters, int Count, int Proposals, int Page, int Pages,
    int Unsorted, IReadOnlyList<string> Languages, IReadOnlyList<BulkAnswer> Waiting,
    IReadOnlyList<SavedFilter> Saved)
{
    /// <summary>The name of the filter that is looked through; null for none.</summary>
    public string? Name { get; } = Saved.FirstOrDefault(saved => saved.Query == Filter.QueryFor(1))?.Name;
}
