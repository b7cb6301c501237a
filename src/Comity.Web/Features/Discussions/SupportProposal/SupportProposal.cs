using System.Security.Claims;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.SupportProposal;

/// <summary>A person supports a proposal, or takes that back. The table's key makes it one support, however many requests
/// come at once.</summary>
public static class SupportProposal
{
    public static void MapSupportProposal(this IEndpointRouteBuilder app) =>
        app.MapPost("/discussions/{key}/proposals/{code}/support", AnswerAsync).RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> AnswerAsync(
        string key, string code, [FromForm] string? say, ClaimsPrincipal user, SupportedProposals proposals, NodeLog log,
        Phrasebook phrases, TimeProvider time, IOutputCacheStore pages, CancellationToken cancellation)
    {
        var me = user.Id();
        var found = await proposals.ReadAsync(key, code, me);
        if (found is null)
            return Results.NotFound();
        var (proposal, discussion) = (found.Proposal, found.Discussion);
        if (user.Level() < discussion.MaySupport)
            return Pages.Say(phrases["support.level"], phrases["support.level.text"], StatusCodes.Status403Forbidden);
        var support = new Support
        {
            ProposalId = proposal.Id,
            PersonId = me,
            Level = user.Level(),
            GivenAt = time.GetUtcNow(),
            IsLate = discussion.PhaseAt(time.GetUtcNow()) == Phase.Closed,
            Region = user.Region(),
        };
        var withdraws = say == "withdraw";
        // What is so already needs no place in the queue; the key of the table decides between requests at once.
        if (withdraws != found.IsGiven)
            return Results.LocalRedirect(proposal.AddressIn(discussion) + "#supports");
        if (withdraws && support.IsLate)
            return Pages.Say(phrases["support.closed"], phrases["support.closed.text"], StatusCodes.Status409Conflict);
        try
        {
            await log.AppendAsync(Support.EntryOf(discussion, proposal, support, withdraws), together =>
            {
                if (withdraws)
                    together.Remove(support);
                else
                    together.Add(support);
            });
        }
        catch (DbUpdateException problem) when (problem.IsConflict())
        {
            // Given, or taken back, already: that is what was wanted.
        }

        await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
        return Results.LocalRedirect(proposal.AddressIn(discussion) + "#supports");
    }
}
