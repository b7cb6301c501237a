using System.Security.Claims;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.FollowByMail;

/// <summary>A person asks for letters about a proposal, or for no more of them.</summary>
public static class FollowByMail
{
    public static void MapFollowByMail(this IEndpointRouteBuilder app) =>
        app.MapPost("/discussions/{key}/proposals/{code}/follow", FollowAsync).RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> FollowAsync(
        string key, string code, [FromForm] string? say, ClaimsPrincipal user, ComityDb db, Phrasebook phrases,
        CancellationToken cancellation)
    {
        if (await db.ProposalAt(key, code).FirstOrDefaultAsync(cancellation) is not { } proposal
            || say is not ("follow" or "stop"))
            return Results.NotFound();
        var (id, me) = (proposal.Id, user.Id());
        var mine = db.Set<Follower>().Where(row => row.ProposalId == id && row.PersonId == me);
        if (say == "stop")
        {
            await mine.ExecuteDeleteAsync(cancellation);
        }
        else if (!await mine.AnyAsync(cancellation))
        {
            db.Add(new Follower { ProposalId = id, PersonId = me, Language = phrases.Language });
            try
            {
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
            {
                // The same click came twice.
            }
        }

        return Results.LocalRedirect(proposal.AddressIn(proposal.Discussion!) + "#following");
    }
}
