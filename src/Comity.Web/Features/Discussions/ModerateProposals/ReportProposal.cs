using System.Security.Claims;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.SubmitProposal;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ModerateProposals;

/// <summary>A reader asks the secretariat to look at the words of a proposal, once: what was looked at is not asked about again
/// by the same person.</summary>
public static class ReportProposal
{
    public static void MapReportProposal(this IEndpointRouteBuilder app) =>
        app.MapPost("/discussions/{key}/proposals/{code}/report", ReportAsync).RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> ReportAsync(
        string key, string code, [FromForm] ModerationReason? reason, [FromForm] string? note, ClaimsPrincipal user, ComityDb db,
        Phrasebook phrases, TimeProvider time, CancellationToken cancellation)
    {
        if (await db.ProposalAt(key, code).FirstOrDefaultAsync(cancellation) is not { HiddenFor: null } proposal)
            return Results.NotFound();
        var text = ProposalInput.Clean(note);
        if (reason is null || !proposal.Discussion!.Reasons.Contains(reason.Value) || text.Length > ProposalReport.LongestNote)
            return Pages.Say(phrases["complaint.choose"], phrases["complaint.choose.text", ProposalReport.LongestNote],
                StatusCodes.Status400BadRequest);
        db.Add(new ProposalReport
        {
            ProposalId = proposal.Id, PersonId = user.Id(), Reason = reason.Value, Note = text, At = time.GetUtcNow(),
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // They did before, and that is enough.
        }

        return Pages.Say(phrases["complaint.thanks"], phrases["complaint.thanks.text"], StatusCodes.Status200OK);
    }
}
