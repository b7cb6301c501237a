using System.Security.Claims;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.AnswerProposals;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Auditing;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.Triage;

/// <summary>A second person of the secretariat confirms an answer to many, or rejects it.</summary>
public static class ConfirmBulk
{
    public static void MapConfirmBulk(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/{key}/triage/bulk/{id:guid}", ShowAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost("/discussions/{key}/triage/bulk/{id:guid}", DecideAsync).RequireAuthorization(Policies.Deliberate);
    }

    private static async Task<IResult> ShowAsync(
        string key, Guid id, ClaimsPrincipal user, ComityDb db, LawLibrary library, Phrasebook phrases, TimeProvider time,
        CancellationToken cancellation) =>
        await FindAsync(key, id, user, db, library, phrases, time, cancellation) is { } view
            ? Pages.Show<BulkPage>(view)
            : Results.NotFound();

    private static async Task<IResult> DecideAsync(
        string key, Guid id, [FromForm] string? say, ClaimsPrincipal user, ComityDb db, LawLibrary library, Answering answering,
        Audit audit, Phrasebook phrases, IOutputCacheStore pages, TimeProvider time, CancellationToken cancellation)
    {
        if (await FindAsync(key, id, user, db, library, phrases, time, cancellation) is not { } view
            || say is not ("confirm" or "reject"))
            return Results.NotFound();
        if (say == "confirm" && view.IsMine)
            return Refuse(view, "bulk.second");
        var input = new AnswerInput(view.Bulk.Disposition, view.Bulk.Reason, view.Bulk.Words, view.Bulk.Quote);
        var (words, refusal) = await NewWords.FindAsync(input, view.Text, db, library, cancellation);
        if (say == "confirm" && refusal is not null)
            return Refuse(view, refusal.Key);
        if (!await SettleAsync(
            view.Bulk, say == "confirm" ? BulkDecision.Confirmed : BulkDecision.Rejected, user, db, cancellation))
            return Refuse(view, "answer.in-between");
        if (say == "confirm")
        {
            var proposals = await db.Set<Proposal>().AsNoTracking()
                .Where(proposal => view.Bulk.Codes.Contains(proposal.Code) && proposal.DiscussionId == view.Bulk.DiscussionId
                    && !db.FinalAnswers().Any(answer => answer.ProposalId == proposal.Id))
                .ToListAsync(cancellation);
            var body = AnswerBody.From(input, words, view.Bulk.ProposedById) with { ConfirmedBy = user.Id() };
            await answering.AnswerAsync(view.Text.Discussion, body, proposals, db, cancellation);
            await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
        }
        else
        {
            audit.Record(db, AuditedAct.BulkRejected, user.Id(), view.Bulk.ProposedById);
            await db.SaveChangesAsync(cancellation);
        }

        return Results.LocalRedirect(view.Text.Discussion.Address + "/triage");
    }

    /// <summary>Of two who decide at once the first decides.</summary>
    private static async Task<bool> SettleAsync(
        BulkAnswer bulk, BulkDecision decision, ClaimsPrincipal user, ComityDb db, CancellationToken cancellation) =>
        await db.Set<BulkAnswer>().Where(row => row.Id == bulk.Id && row.Decision == null).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.Decision, decision)
                .SetProperty(one => one.DecidedById, user.Id()), cancellation) == 1;

    private static IResult Refuse(BulkView view, string why) =>
        Pages.Show<BulkPage>(view with { Refusal = new Refusal(why) }, StatusCodes.Status400BadRequest);

    private static async Task<BulkView?> FindAsync(
        string key, Guid id, ClaimsPrincipal user, ComityDb db, LawLibrary library, Phrasebook phrases, TimeProvider time,
        CancellationToken cancellation)
    {
        var bulk = await db.Set<BulkAnswer>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id && row.Discussion!.Key == key, cancellation);
        return bulk is not null
            && await DiscussedText.FindAsync(key, null, db, library, phrases, time, cancellation) is { } text
            ? new BulkView(text, bulk, bulk.ProposedById == user.Id(), null)
            : null;
    }
}

/// <summary>An answer that waits.</summary>
/// <param name="IsMine">Whoever reads it proposed it, and cannot confirm it.</param>
public sealed record BulkView(DiscussedText Text, BulkAnswer Bulk, bool IsMine, Refusal? Refusal);
