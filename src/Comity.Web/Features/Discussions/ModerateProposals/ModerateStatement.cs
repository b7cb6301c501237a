using System.Security.Claims;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ModerateProposals;

/// <summary>The secretariat hides a statement for a reason of the policy, shows it again, or decides that it stays hidden; the
/// author appeals. The rules are those of proposals.</summary>
public static class ModerateStatement
{
    public static void MapModerateStatement(this IEndpointRouteBuilder app)
    {
        app.MapPost("/discussions/{key}/statements/{code}/hide", HideAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost("/discussions/{key}/statements/{code}/restore", RestoreAsync).RequireAuthorization(Policies.Deliberate)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
        app.MapPost("/discussions/{key}/statements/{code}/uphold", UpholdAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost("/discussions/{key}/statements/{code}/appeal", AppealAsync).RequireAuthorization(Policies.SignedIn);
    }

    private static async Task<IResult> HideAsync(
        string key, string code, [FromForm] ModerationReason? reason, ClaimsPrincipal user, ComityDb db, Moderator moderator,
        Phrasebook phrases, CancellationToken cancellation) =>
        await db.StatementAt(key, code).FirstOrDefaultAsync(cancellation) is not { } statement ? Results.NotFound()
        : reason is null || !statement.Discussion!.Reasons.Contains(reason.Value) || statement.HiddenFor is not null
            ? ModerateProposal.SayChoose(phrases)
        : await moderator.DoAsync(statement, ModerationAct.Hidden, reason, "", user.Id());

    private static async Task<IResult> RestoreAsync(
        string key, string code, ClaimsPrincipal user, ComityDb db, Moderator moderator, Phrasebook phrases,
        CancellationToken cancellation) =>
        await db.StatementAt(key, code).FirstOrDefaultAsync(cancellation) is not { HiddenFor: not null } statement
            ? Results.NotFound()
        : statement.AuthorId == user.Id() ? ModerateProposal.SayWhoDecides(phrases)
        : await moderator.DoAsync(statement, ModerationAct.Restored, null, "", user.Id());

    private static async Task<IResult> UpholdAsync(
        string key, string code, [FromForm] string? note, ClaimsPrincipal user, ComityDb db, Moderator moderator,
        Phrasebook phrases, CancellationToken cancellation)
    {
        if (await db.StatementAt(key, code).FirstOrDefaultAsync(cancellation) is not { IsAppealed: true } statement)
            return Results.NotFound();
        var done = await db.Set<Moderation>().AsNoTracking().Where(done => done.StatementId == statement.Id)
            .OrderBy(done => done.At).ToListAsync(cancellation);
        return Moderation.IsParty(statement.AuthorId, done, user.Id())
            ? ModerateProposal.SayWhoDecides(phrases)
            : await ModerateProposal.NotedAsync(
                note, text => moderator.DoAsync(statement, ModerationAct.Upheld, null, text, user.Id()), phrases);
    }

    private static async Task<IResult> AppealAsync(
        string key, string code, [FromForm] string? note, ClaimsPrincipal user, ComityDb db, Moderator moderator,
        Phrasebook phrases, CancellationToken cancellation) =>
        await db.StatementAt(key, code).FirstOrDefaultAsync(cancellation) is { HiddenFor: not null, IsAppealed: false } statement
            && statement.AuthorId == user.Id()
            ? await ModerateProposal.NotedAsync(
                note, text => moderator.DoAsync(statement, ModerationAct.Appealed, null, text, user.Id()), phrases)
            : Results.NotFound();
}
