using System.Security.Claims;
using System.Text.Json.Nodes;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.JudgeProvision;

/// <summary>A person approves or disapproves of an article; the last word counts.</summary>
public static class JudgeProvision
{
    public static void MapJudgeProvision(this IEndpointRouteBuilder app) =>
        app.MapPost("/discussions/{key}/judge", JudgeAsync).RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> JudgeAsync(
        string key, [FromForm] string? eId, [FromForm] string? say, ClaimsPrincipal user, ComityDb db, LawLibrary library,
        NodeLog log, Phrasebook phrases, TimeProvider time, IOutputCacheStore pages, CancellationToken cancellation)
    {
        if (await DiscussedText.FindAsync(key, null, db, library, phrases, time, cancellation) is not { } text
            || text.Articles.FirstOrDefault(article => article.EId == eId) is not { } article
            || say is not ("for" or "against"))
            return Results.NotFound();
        if (text.Phase == Phase.Coming || user.Level() < text.Discussion.MaySupport)
            return Pages.Say(phrases["support.level"], phrases["support.level.text"], StatusCodes.Status403Forbidden);
        var judgement = new Judgement
        {
            DiscussionId = text.Discussion.Id,
            EId = article.EId,
            PersonId = user.Id(),
            Level = user.Level(),
            Approves = say == "for",
            GivenAt = time.GetUtcNow(),
            IsLate = text.Phase == Phase.Closed,
        };
        var isNew = !await db.Set<Judgement>().AnyAsync(row => row.DiscussionId == judgement.DiscussionId
            && row.EId == judgement.EId && row.PersonId == judgement.PersonId, cancellation);
        await log.SayAsync(EntryOf(text.Discussion, judgement), judgement, isNew);
        await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
        return Results.LocalRedirect(text.Discussion.AddressOf(article.EId) + "#judgements");
    }

    private static NewEntry EntryOf(Discussion discussion, Judgement judgement) =>
        new("article-judged", new JsonObject
        {
            ["discussion"] = discussion.Key,
            ["provision"] = judgement.EId,
            ["pseudonym"] = discussion.PseudonymOf(judgement.PersonId),
            ["level"] = judgement.Level.InEntries(),
            ["approves"] = judgement.Approves,
            ["late"] = judgement.IsLate,
        });
}
