using System.Security.Claims;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.Triage;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Auditing;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ModerateProposals;

/// <summary>What waits for a decision of the secretariat: appeals, what readers reported, and hidings of many that somebody else
/// proposed.</summary>
public static class DecideModeration
{
    private const int PageSize = 50;

    public static void MapDecideModeration(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/{key}/moderation/queue", ShowAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost("/discussions/{key}/moderation/queue/{id:guid}", DecideAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost("/discussions/{key}/triage/{code}/hide", ProposeAsync).RequireAuthorization(Policies.Deliberate);
    }

    private static async Task<IResult> ShowAsync(
        string key, ClaimsPrincipal user, ComityDb db, LawLibrary library, Phrasebook phrases, TimeProvider time,
        CancellationToken cancellation) =>
        await DiscussedText.FindAsync(key, null, db, library, phrases, time, cancellation) is { } text
            ? Pages.Show<DecideModerationPage>(await ViewAsync(text, user.Id(), null, db, cancellation))
            : Results.NotFound();

    /// <summary>The cluster as it was looked at goes to a second person; nothing is hidden yet.</summary>
    private static async Task<IResult> ProposeAsync(
        string key, string code, [FromForm] ModerationReason? reason, [FromForm] string? seen, ClaimsPrincipal user, ComityDb db,
        LawLibrary library, Phrasebook phrases, TimeProvider time, CancellationToken cancellation)
    {
        if (await ReadCluster.FindAsync(key, code, int.MaxValue, db, library, phrases, time, cancellation) is not { } view)
            return Results.NotFound();
        var discussion = view.Text.Discussion;
        var refusal = seen != view.Seen ? new Refusal("triage.has-changed")
            : reason is null || !discussion.Reasons.Contains(reason.Value) ? new Refusal("moderate.choose.text")
            : null;
        if (refusal is not null)
            return Pages.Show<ClusterPage>(view with { Refusal = refusal }, StatusCodes.Status400BadRequest);
        var members = await db.Set<Proposal>()
            .Where(proposal => proposal.HiddenFor == null && view.Unanswered.Contains(proposal.Code))
            .Select(proposal => proposal.Code).ToListAsync(cancellation);
        if (members.Count > 0)
        {
            db.Add(new BulkHiding
            {
                DiscussionId = discussion.Id,
                Lead = view.Lead.Code,
                Members = string.Join(' ', members),
                Reason = reason!.Value,
                ProposedById = user.Id(),
                ProposedAt = time.GetUtcNow(),
            });
            await db.SaveChangesAsync(cancellation);
        }

        return Results.LocalRedirect($"{discussion.Address}/moderation/queue");
    }

    private static async Task<IResult> DecideAsync(
        string key, Guid id, [FromForm] string? say, ClaimsPrincipal user, ComityDb db, LawLibrary library, Moderator moderator,
        Audit audit, Phrasebook phrases, TimeProvider time, CancellationToken cancellation)
    {
        if (await DiscussedText.FindAsync(key, null, db, library, phrases, time, cancellation) is not { } text
            || say is not ("confirm" or "reject")
            || await db.Set<BulkHiding>().AsNoTracking().FirstOrDefaultAsync(
                row => row.Id == id && row.DiscussionId == text.Discussion.Id, cancellation) is not { } bulk)
            return Results.NotFound();
        if (say == "confirm" && bulk.ProposedById == user.Id())
            return await RefuseAsync("queue.second");
        // Of two who decide at once the first decides.
        if (await db.Set<BulkHiding>().Where(row => row.Id == id && row.Decision == null).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.Decision, say == "confirm" ? BulkDecision.Confirmed : BulkDecision.Rejected)
                .SetProperty(one => one.DecidedById, user.Id()), cancellation) == 0)
            return await RefuseAsync("queue.in-between");
        if (say == "confirm")
        {
            // Nothing is cancelled any more; and what was decided about one of them since then holds.
            var proposals = await db.Set<Proposal>().AsNoTracking().Include(proposal => proposal.Discussion)
                .Where(proposal => bulk.Codes.Contains(proposal.Code) && proposal.DiscussionId == bulk.DiscussionId
                    && proposal.HiddenFor == null
                    && !db.Set<Moderation>().Any(done => done.ProposalId == proposal.Id && done.At > bulk.ProposedAt))
                .ToListAsync(CancellationToken.None);
            await moderator.HideAsync(proposals, bulk.Reason, bulk.ProposedById, user.Id());
        }
        else
        {
            audit.Record(db, AuditedAct.BulkRejected, user.Id(), bulk.ProposedById);
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return Results.LocalRedirect($"{text.Discussion.Address}/moderation/queue");

        async Task<IResult> RefuseAsync(string why) => Pages.Show<DecideModerationPage>(
            await ViewAsync(text, user.Id(), new Refusal(why), db, cancellation), StatusCodes.Status400BadRequest);
    }

    private static async Task<QueueView> ViewAsync(
        DiscussedText text, Guid me, Refusal? refusal, ComityDb db, CancellationToken cancellation)
    {
        var all = db.Set<Proposal>().AsNoTracking().Where(proposal => proposal.DiscussionId == text.Discussion.Id);
        var appealed = await all.Where(proposal => proposal.IsAppealed).OrderBy(proposal => proposal.Id).Take(PageSize)
            .ToListAsync(cancellation);
        var reported = await all
            .Select(proposal => new
            {
                Proposal = proposal,
                Reports = db.Set<ProposalReport>().Count(report => report.ProposalId == proposal.Id && report.IsOpen),
            })
            .Where(row => row.Reports > 0 && row.Proposal.HiddenFor == null)
            .OrderByDescending(row => row.Reports).ThenBy(row => row.Proposal.Id).Take(PageSize).ToListAsync(cancellation);
        var statements = await db.Set<Statement>().AsNoTracking()
            .Where(statement => statement.DiscussionId == text.Discussion.Id && statement.IsAppealed)
            .OrderBy(statement => statement.Id).Take(PageSize).ToListAsync(cancellation);
        var ids = appealed.Select(proposal => proposal.Id).Concat(statements.Select(statement => statement.Id)).ToList();
        var done = (await db.Set<Moderation>().AsNoTracking()
            .Where(one => ids.Contains(one.ProposalId!.Value) || ids.Contains(one.StatementId!.Value))
            .OrderBy(one => one.At).ToListAsync(cancellation)).ToLookup(one => (one.ProposalId ?? one.StatementId)!.Value);
        var reports = (await db.Set<ProposalReport>().AsNoTracking()
            .Where(report => report.IsOpen && reported.Select(row => row.Proposal.Id).Contains(report.ProposalId))
            .OrderBy(report => report.At).ToListAsync(cancellation)).ToLookup(report => report.ProposalId);
        return new QueueView(
            text,
            [
                .. appealed.Select(proposal => OpenAppeal.Of(proposal, null, proposal.AuthorId, done[proposal.Id], me)),
                .. statements.Select(row => OpenAppeal.Of(null, row, row.AuthorId, done[row.Id], me)),
            ],
            reported.ConvertAll(row => new ReportedProposal(row.Proposal, [.. reports[row.Proposal.Id]])),
            await db.Set<BulkHiding>().AsNoTracking()
                .Where(bulk => bulk.DiscussionId == text.Discussion.Id && bulk.Decision == null)
                .OrderBy(bulk => bulk.ProposedAt).ToListAsync(cancellation),
            me, refusal);
    }
}

/// <summary>An author asks to look again.</summary>
/// <param name="Proposal">About which proposal; null where it is about a statement.</param>
/// <param name="Statement">About which statement.</param>
/// <param name="Note">What the author writes.</param>
/// <param name="IsMine">Whoever reads wrote the words, and decides nothing about them.</param>
/// <param name="IsParty">Whoever reads wrote or hid the words, and cannot decide that hiding them was right.</param>
public sealed record OpenAppeal(Proposal? Proposal, Statement? Statement, string Note, bool IsMine, bool IsParty)
{
    internal static OpenAppeal Of(
        Proposal? proposal, Statement? statement, Guid? author, IEnumerable<Moderation> done, Guid reader) =>
        new(proposal, statement, done.Last(one => one.Act == ModerationAct.Appealed).Note, author == reader,
            Moderation.IsParty(author, done, reader));
}

/// <summary>Readers think that this should not be read.</summary>
public sealed record ReportedProposal(Proposal Proposal, IReadOnlyList<ProposalReport> Reports);

/// <summary>What waits; <paramref name="Reader"/> is who reads it.</summary>
public sealed record QueueView(
    DiscussedText Text, IReadOnlyList<OpenAppeal> Appeals, IReadOnlyList<ReportedProposal> Reported,
    IReadOnlyList<BulkHiding> Bulk, Guid Reader, Refusal? Refusal);
