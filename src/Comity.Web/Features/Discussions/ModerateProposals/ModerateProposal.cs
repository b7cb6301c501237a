using System.Security.Claims;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.ReadInBrief;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ModerateProposals;

/// <summary>The secretariat hides the words of a proposal for a reason of the policy, or shows them again; the author appeals, or
/// says that they did not write it. Everybody reads what was done.</summary>
public static class ModerateProposal
{
    private const int PageSize = 100;

    public static void MapModerateProposal(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/{key}/moderation", ShowAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);
        app.MapPost("/discussions/{key}/proposals/{code}/hide", HideAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost("/discussions/{key}/proposals/{code}/restore", RestoreAsync).RequireAuthorization(Policies.Deliberate)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
        app.MapPost("/discussions/{key}/proposals/{code}/appeal", AppealAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/discussions/{key}/proposals/{code}/disown", DisownAsync).RequireAuthorization(Policies.SignedIn)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> ShowAsync(string key, int? page, ComityDb db, CancellationToken cancellation)
    {
        var discussion = await db.Set<Discussion>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellation);
        if (discussion is null)
            return Results.NotFound();
        var all = db.Set<Moderation>().AsNoTracking().Where(done => done.Proposal!.DiscussionId == discussion.Id);
        var count = await all.CountAsync(cancellation);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var at = Math.Clamp(page ?? 1, 1, pages);
        var rows = await all.OrderByDescending(done => done.At).ThenBy(done => done.Id)
            .Skip((at - 1) * PageSize).Take(PageSize)
            .Select(done => new ModerationRow(done.Proposal!.Code, done.Act, done.Reason, done.At)).ToListAsync(cancellation);
        var hidden = await db.Set<Proposal>()
            .CountAsync(proposal => proposal.DiscussionId == discussion.Id && proposal.HiddenFor != null, cancellation);
        return Pages.Show<ModerationPage>(new ModerationView(discussion, rows, count, hidden, at, pages));
    }

    private static async Task<IResult> HideAsync(
        string key, string code, [FromForm] ModerationReason? reason, ClaimsPrincipal user, ComityDb db, Moderator moderator,
        Phrasebook phrases, CancellationToken cancellation) =>
        await db.ProposalAt(key, code).FirstOrDefaultAsync(cancellation) is not { } proposal ? Results.NotFound()
        : reason is null || !Enum.IsDefined(reason.Value) || proposal.HiddenFor is not null
            ? Pages.Say(phrases["moderate.choose"], phrases["moderate.choose.text"], StatusCodes.Status400BadRequest)
        : await moderator.DoAsync(proposal, ModerationAct.Hidden, reason, "", user.Id(), cancellation);

    private static async Task<IResult> RestoreAsync(
        string key, string code, ClaimsPrincipal user, ComityDb db, Moderator moderator, CancellationToken cancellation) =>
        await db.ProposalAt(key, code).FirstOrDefaultAsync(cancellation) is { HiddenFor: not null } proposal
            ? await moderator.DoAsync(proposal, ModerationAct.Restored, null, "", user.Id(), cancellation)
            : Results.NotFound();

    private static async Task<IResult> AppealAsync(
        string key, string code, [FromForm] string? note, ClaimsPrincipal user, ComityDb db, Moderator moderator,
        Phrasebook phrases, CancellationToken cancellation)
    {
        if (await db.ProposalAt(key, code).FirstOrDefaultAsync(cancellation) is not { HiddenFor: not null } proposal
            || proposal.AuthorId != user.Id())
            return Results.NotFound();
        var text = (note ?? "").Trim();
        return text.Length is 0 or > Moderation.LongestNote
            ? Pages.Say(phrases["appeal.empty"], phrases["appeal.empty.text", Moderation.LongestNote],
                StatusCodes.Status400BadRequest)
            : await moderator.DoAsync(proposal, ModerationAct.Appealed, null, text, user.Id(), cancellation);
    }

    private static async Task<IResult> DisownAsync(
        string key, string code, ClaimsPrincipal user, ComityDb db, Moderator moderator, CancellationToken cancellation) =>
        await db.ProposalAt(key, code).FirstOrDefaultAsync(cancellation) is { HiddenFor: null } proposal
            && proposal.AuthorId == user.Id()
            ? await moderator.DoAsync(proposal, ModerationAct.Disowned, ModerationReason.NotMine, "", user.Id(), cancellation)
            : Results.NotFound();
}

/// <summary>Writes down what is done about a proposal, in the log and beside it, and shows or hides its words with it.</summary>
public sealed class Moderator(NodeLog log, Briefs briefs, IOutputCacheStore pages, TimeProvider time)
{
    public async Task<IResult> DoAsync(
        Proposal proposal, ModerationAct act, ModerationReason? reason, string note, Guid by, CancellationToken cancellation)
    {
        var done = new Moderation
        {
            ProposalId = proposal.Id,
            Act = act,
            Reason = reason,
            Note = note,
            ById = by,
            At = time.GetUtcNow(),
        };
        await log.AppendAsync(Moderation.EntryOf(proposal.Discussion!, proposal, done), together =>
        {
            together.Add(done);
            if (act == ModerationAct.Appealed)
                return;
            together.Set<Proposal>().Where(row => row.Id == proposal.Id)
                .ExecuteUpdate(row => row.SetProperty(one => one.HiddenFor, reason));
        });
        briefs.Forget();
        await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
        return Results.LocalRedirect(proposal.AddressIn(proposal.Discussion!));
    }
}

/// <summary>One thing that was done, without who did it.</summary>
public sealed record ModerationRow(string Code, ModerationAct Act, ModerationReason? Reason, DateTimeOffset At);

/// <summary>The public record of moderation.</summary>
public sealed record ModerationView(
    Discussion Discussion, IReadOnlyList<ModerationRow> Rows, int Count, int Hidden, int Page, int Pages);
