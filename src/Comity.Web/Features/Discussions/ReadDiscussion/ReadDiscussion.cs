using System.Security.Claims;
using Comity.Legislation.Provisions;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ReadDiscussion;

/// <summary>A discussion: the articles with what was said of each; and one provision with its proposals.</summary>
public static class ReadDiscussion
{
    private const int PageSize = 50;

    public static void MapReadDiscussion(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/{key}", ShowAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);
        app.MapGet("/discussions/{key}/~{eId}", ShowProvisionAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);
    }

    private static async Task<IResult> ShowAsync(
        string key, string? language, ClaimsPrincipal user, ComityDb db, LawLibrary library, Phrasebook phrases,
        TimeProvider time, CancellationToken cancellation)
    {
        if (await DiscussedText.FindAsync(key, language, db, library, phrases, time, cancellation) is not { } text)
            return Results.NotFound();
        var proposals = await db.Set<Proposal>().Where(proposal => proposal.DiscussionId == text.Discussion.Id)
            .GroupBy(proposal => proposal.EId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, StringComparer.Ordinal, cancellation);
        var judgements = await Judgements(db, text.Discussion.Id).ToDictionaryAsync(row => row.EId, StringComparer.Ordinal,
            cancellation);
        var rows = text.Articles.Select(article => new DiscussedArticle(
            article, article.SelfAndDescendants().Sum(part => proposals.GetValueOrDefault(part.EId)),
            judgements.GetValueOrDefault(article.EId))).ToList();
        return Pages.Show<ReadDiscussionPage>(new DiscussionView(
            text, rows, proposals.Values.Sum(), await DiscussionHistory.OfAsync(text.Discussion, db, cancellation),
            user.MayDeliberate()));
    }

    private static async Task<IResult> ShowProvisionAsync(
        string key, string eId, string? language, int? page, ClaimsPrincipal user, ComityDb db, LawLibrary library,
        Phrasebook phrases, TimeProvider time, CancellationToken cancellation)
    {
        if (await DiscussedText.FindAsync(key, language, db, library, phrases, time, cancellation) is not { } text
            || text.Law.Find(eId) is not { } provision)
            return Results.NotFound();
        var inside = provision.SelfAndDescendants().Select(part => part.EId).ToList();
        var all = db.Set<Proposal>().AsNoTracking()
            .Where(proposal => proposal.DiscussionId == text.Discussion.Id && inside.Contains(proposal.EId));
        var count = await all.CountAsync(cancellation);
        var at = Math.Clamp(page ?? 1, 1, Math.Max(1, (count + PageSize - 1) / PageSize));
        var rows = await all
            .OrderByDescending(proposal => db.Set<Support>().Count(support => support.ProposalId == proposal.Id
                && !support.IsLate))
            .ThenBy(proposal => proposal.SubmittedAt).ThenBy(proposal => proposal.Code)
            .Skip((at - 1) * PageSize).Take(PageSize).Select(ListedProposal.Of(db)).ToListAsync(cancellation);
        var article = text.ArticleOf(provision);
        return Pages.Show<ReadDiscussedProvisionPage>(new DiscussedProvisionView(
            text, provision, article,
            await Judgements(db, text.Discussion.Id, article.EId).FirstOrDefaultAsync(cancellation),
            user.Identity?.IsAuthenticated == true
                ? new Mine((await db.Set<Judgement>().FindAsync([text.Discussion.Id, article.EId, user.Id()],
                    cancellation))?.Approves)
                : null,
            rows, count, at, (count + PageSize - 1) / PageSize));
    }

    private static IQueryable<JudgementCount> Judgements(ComityDb db, Guid discussion, string? eId = null) => db.Set<Judgement>()
        .Where(row => row.DiscussionId == discussion && !row.IsLate && (eId == null || row.EId == eId))
        .GroupBy(row => row.EId)
        .Select(group => new JudgementCount(
            group.Key, group.Count(row => row.Approves), group.Count(row => row.Approves
                && row.Level == VerificationLevel.Identity),
            group.Count(row => !row.Approves), group.Count(row => !row.Approves && row.Level == VerificationLevel.Identity)));
}

/// <summary>A discussion and its articles.</summary>
/// <param name="MayAnswer">Whoever reads it is of the secretariat.</param>
public sealed record DiscussionView(
    DiscussedText Text, IReadOnlyList<DiscussedArticle> Articles, int Proposals, DiscussionHistory History,
    bool MayAnswer);

/// <summary>An article with how much was said of it.</summary>
public sealed record DiscussedArticle(Provision Article, int Proposals, JudgementCount? Judgements);

/// <summary>How many approve and disapprove of an article: all people, and those with a verified identity.</summary>
public sealed record JudgementCount(
    string EId, int Approving, int ApprovingVerified, int Disapproving, int DisapprovingVerified);

/// <summary>What the person reading has said of the article: null for nothing yet.</summary>
public sealed record Mine(bool? Approves);

/// <summary>A provision, what people think of its article, and the proposals on it.</summary>
/// <param name="Mine">Null for a reader who has not signed in.</param>
public sealed record DiscussedProvisionView(
    DiscussedText Text, Provision Provision, Provision Article, JudgementCount? Judgements, Mine? Mine,
    IReadOnlyList<ListedProposal> Proposals, int Count, int Page, int Pages);
