using System.Globalization;
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

/// <summary>One answer to all of a cluster that have none, and who is to give it. Those that deserve their own are answered
/// first, each on its page.</summary>
public static class AnswerCluster
{
    public static void MapAnswerCluster(this IEndpointRouteBuilder app)
    {
        app.MapPost("/discussions/{key}/triage/{code}/answer", AnswerAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost("/discussions/{key}/triage/{code}/assign", AssignAsync).RequireAuthorization(Policies.Deliberate);
    }

    private static async Task<IResult> AnswerAsync(
        string key, string code, [FromForm] AnswerInput input, [FromForm] string? seen, ClaimsPrincipal user, ComityDb db,
        LawLibrary library, Answering answering, Phrasebook phrases, IOutputCacheStore pages, TimeProvider time,
        CancellationToken cancellation)
    {
        if (await ReadCluster.FindAsync(key, code, int.MaxValue, db, library, phrases, time, cancellation) is not { } view)
            return Results.NotFound();
        var cleaned = input.Cleaned();
        var (words, refusal) = (default(NewWords), seen == view.Seen ? cleaned.Check() : new Refusal("triage.has-changed"));
        if (refusal is null)
            (words, refusal) = await NewWords.FindAsync(cleaned, view.Text, db, library, cancellation);
        if (refusal is not null)
            return Pages.Show<ClusterPage>(view with { Input = cleaned, Refusal = refusal }, StatusCodes.Status400BadRequest);

        if (view.Unanswered.Count > BulkAnswer.MostAlone)
            return await ProposeAsync(view, cleaned, user, db, time);
        var proposals = await db.Set<Proposal>().AsNoTracking().Where(proposal => view.Unanswered.Contains(proposal.Code))
            .ToListAsync(cancellation);
        await answering.AnswerAsync(
            view.Text.Discussion, AnswerBody.From(cleaned, words, user.Id()), proposals, db, cancellation);
        await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
        return Results.LocalRedirect(view.Text.Discussion.Address + "/triage");
    }

    private static async Task<IResult> ProposeAsync(
        ClusterView view, AnswerInput input, ClaimsPrincipal user, ComityDb db, TimeProvider time)
    {
        var bulk = new BulkAnswer
        {
            DiscussionId = view.Text.Discussion.Id,
            Lead = view.Lead.Code,
            Members = string.Join(' ', view.Unanswered),
            Disposition = input.Disposition!.Value,
            Reason = input.Reason!,
            Words = input.Words,
            Quote = input.Quote,
            ProposedById = user.Id(),
            ProposedAt = time.GetUtcNow(),
        };
        db.Add(bulk);
        await db.SaveChangesAsync();
        return Results.LocalRedirect($"{view.Text.Discussion.Address}/triage/bulk/{bulk.Id}");
    }

    private static async Task<IResult> AssignAsync(
        string key, string code, [FromForm] Guid? person, [FromForm] string? due, ClaimsPrincipal user, ComityDb db,
        LawLibrary library, Audit audit, Phrasebook phrases, TimeProvider time, CancellationToken cancellation)
    {
        if (await ReadCluster.FindAsync(key, code, 1, db, library, phrases, time, cancellation) is not { } view)
            return Results.NotFound();
        var isDate = DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (!view.Secretariat.Any(one => one.Id == person) || (!isDate && !string.IsNullOrEmpty(due)))
            return Pages.Show<ClusterPage>(
                view with { Refusal = new Refusal("assign.choose") }, StatusCodes.Status400BadRequest);
        var proposals = await db.Set<Proposal>().Where(proposal => view.Unanswered.Contains(proposal.Code))
            .Select(proposal => proposal.Id).ToListAsync(cancellation);
        var known = await db.Set<Assignment>().Where(assignment => proposals.Contains(assignment.ProposalId))
            .ToDictionaryAsync(assignment => assignment.ProposalId, cancellation);
        foreach (var proposal in proposals)
        {
            if (known.TryGetValue(proposal, out var assignment))
                (assignment.PersonId, assignment.DueOn) = (person!.Value, isDate ? day : null);
            else
                db.Add(new Assignment { ProposalId = proposal, PersonId = person!.Value, DueOn = isDate ? day : null });
        }

        audit.Record(db, AuditedAct.WorkAssigned, user.Id(), person);
        await db.SaveChangesAsync(cancellation);
        return Results.LocalRedirect(view.Address);
    }
}
