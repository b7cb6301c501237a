using System.Security.Claims;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.SubmitProposal;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ModerateProposals;

/// <summary>The secretariat hides the words of a proposal for a reason of the policy, shows them again, or decides that they stay
/// as they are; the author appeals, or says that they did not write it. Everybody reads what was done.</summary>
public static class ModerateProposal
{
    private const int PageSize = 100;

    public static void MapModerateProposal(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/{key}/moderation", ShowAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);
        app.MapPost("/discussions/{key}/proposals/{code}/hide", HideAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost("/discussions/{key}/proposals/{code}/restore", RestoreAsync).RequireAuthorization(Policies.Deliberate)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
        app.MapPost("/discussions/{key}/proposals/{code}/keep", KeepAsync).RequireAuthorization(Policies.Deliberate)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
        app.MapPost("/discussions/{key}/proposals/{code}/uphold", UpholdAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost("/discussions/{key}/proposals/{code}/appeal", AppealAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/discussions/{key}/proposals/{code}/disown", DisownAsync).RequireAuthorization(Policies.SignedIn)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> ShowAsync(string key, int? page, ComityDb db, CancellationToken cancellation)
    {
        var discussion = await db.Set<Discussion>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellation);
        if (discussion is null)
            return Results.NotFound();
        var all = db.ModerationsOf(discussion);
        var count = await all.CountAsync(cancellation);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var at = Math.Clamp(page ?? 1, 1, pages);
        var rows = await all.OrderByDescending(done => done.At).ThenBy(done => done.Id)
            .Skip((at - 1) * PageSize).Take(PageSize)
            .Select(done => new ModerationRow(done.Proposal!.Code, done.Statement!.Code, done.Act, done.Reason, done.At))
            .ToListAsync(cancellation);
        var hidden = await db.Set<Proposal>()
            .CountAsync(proposal => proposal.DiscussionId == discussion.Id && proposal.HiddenFor != null, cancellation);
        return Pages.Show<ModerationPage>(new ModerationView(discussion, rows, count, hidden, at, pages));
    }

    private static async Task<IResult> HideAsync(
        string key, string code, [FromForm] ModerationReason? reason, ClaimsPrincipal user, ComityDb db, Moderator moderator,
        Phrasebook phrases, CancellationToken cancellation) =>
        await db.ProposalAt(key, code).FirstOrDefaultAsync(cancellation) is not { } proposal ? Results.NotFound()
        : reason is null || !proposal.Discussion!.Reasons.Contains(reason.Value) || proposal.HiddenFor is not null
            ? SayChoose(phrases)
        : await moderator.DoAsync(proposal, ModerationAct.Hidden, reason, "", user.Id());

    private static async Task<IResult> RestoreAsync(
        string key, string code, ClaimsPrincipal user, ComityDb db, Moderator moderator, Phrasebook phrases,
        CancellationToken cancellation) =>
        await db.ProposalAt(key, code).FirstOrDefaultAsync(cancellation) is not { HiddenFor: not null, IsErased: false } proposal
            ? Results.NotFound()
        : proposal.AuthorId == user.Id() ? SayWhoDecides(phrases)
        : await moderator.DoAsync(proposal, ModerationAct.Restored, null, "", user.Id());

    private static async Task<IResult> KeepAsync(
        string key, string code, ClaimsPrincipal user, ComityDb db, Moderator moderator, Phrasebook phrases,
        CancellationToken cancellation) =>
        await db.ProposalAt(key, code).FirstOrDefaultAsync(cancellation) is not { HiddenFor: null } proposal
            || !await db.Set<ProposalReport>().AnyAsync(
                report => report.ProposalId == proposal.Id && report.IsOpen, cancellation) ? Results.NotFound()
        : proposal.AuthorId == user.Id() ? SayWhoDecides(phrases)
        : await moderator.DoAsync(proposal, ModerationAct.Kept, null, "", user.Id());

    /// <summary>Whoever hid the words may show them again, but not decide that hiding them was right.</summary>
    private static async Task<IResult> UpholdAsync(
        string key, string code, [FromForm] string? note, ClaimsPrincipal user, ComityDb db, Moderator moderator,
        Phrasebook phrases, CancellationToken cancellation)
    {
        if (await db.ProposalAt(key, code).FirstOrDefaultAsync(cancellation) is not { IsAppealed: true } proposal)
            return Results.NotFound();
        var done = await db.Set<Moderation>().AsNoTracking().Where(done => done.ProposalId == proposal.Id)
            .OrderBy(done => done.At).ToListAsync(cancellation);
        return Moderation.IsParty(proposal.AuthorId, done, user.Id())
            ? SayWhoDecides(phrases)
            : await NotedAsync(
                note, text => moderator.DoAsync(proposal, ModerationAct.Upheld, null, text, user.Id()), phrases);
    }

    internal static IResult SayChoose(Phrasebook phrases) =>
        Pages.Say(phrases["moderate.choose"], phrases["moderate.choose.text"], StatusCodes.Status400BadRequest);

    internal static IResult SayWhoDecides(Phrasebook phrases) =>
        Pages.Say(phrases["appeal.second"], phrases["appeal.second.text"], StatusCodes.Status403Forbidden);

    private static async Task<IResult> AppealAsync(
        string key, string code, [FromForm] string? note, ClaimsPrincipal user, ComityDb db, Moderator moderator,
        Phrasebook phrases, CancellationToken cancellation)
    {
        if (await db.ProposalAt(key, code).FirstOrDefaultAsync(cancellation)
            is not { HiddenFor: not null, IsAppealed: false, IsErased: false } proposal || proposal.AuthorId != user.Id())
            return Results.NotFound();
        return await NotedAsync(
            note, text => moderator.DoAsync(proposal, ModerationAct.Appealed, null, text, user.Id()), phrases);
    }

    /// <summary>Does what needs a note, once there is one.</summary>
    internal static async Task<IResult> NotedAsync(string? note, Func<string, Task<IResult>> act, Phrasebook phrases) =>
        ProposalInput.Clean(note) is { Length: > 0 and <= Moderation.LongestNote } text
            ? await act(text)
            : Pages.Say(phrases["appeal.empty"], phrases["appeal.empty.text", Moderation.LongestNote],
                StatusCodes.Status400BadRequest);

    private static async Task<IResult> DisownAsync(
        string key, string code, ClaimsPrincipal user, ComityDb db, Moderator moderator, CancellationToken cancellation) =>
        await db.ProposalAt(key, code).FirstOrDefaultAsync(cancellation) is { HiddenFor: null } proposal
            && proposal.AuthorId == user.Id()
            ? await moderator.DoAsync(proposal, ModerationAct.Disowned, ModerationReason.NotMine, "", user.Id())
            : Results.NotFound();
}

/// <summary>One thing that was done, without who did it.</summary>
/// <param name="Proposal">The code of the proposal that it was done about; null where it was a statement.</param>
/// <param name="Statement">The code of the statement.</param>
public sealed record ModerationRow(
    string? Proposal, string? Statement, ModerationAct Act, ModerationReason? Reason, DateTimeOffset At);

/// <summary>The public record of moderation.</summary>
public sealed record ModerationView(
    Discussion Discussion, IReadOnlyList<ModerationRow> Rows, int Count, int Hidden, int Page, int Pages);
