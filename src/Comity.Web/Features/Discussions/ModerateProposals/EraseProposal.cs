using System.Security.Claims;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.Triage;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ModerateProposals;

/// <summary>Destroys the words of a hidden proposal where a law demands it: its row, what the log keeps beside it, and what was
/// found in them. Whoever hid the words does not destroy them too, and an appeal is decided first. The entry stays, and another
/// says that this was done.</summary>
public static class EraseProposal
{
    private static readonly string[] Grounds = ["request", "court"];

    public static void MapEraseProposal(this IEndpointRouteBuilder app) =>
        app.MapPost("/discussions/{key}/proposals/{code}/erase", EraseAsync).RequireAuthorization(Policies.Administer);

    private static async Task<IResult> EraseAsync(
        string key, string code, [FromForm] string? ground, ClaimsPrincipal user, ComityDb db, NodeLog log, Phrasebook phrases,
        IOutputCacheStore pages, TimeProvider time, CancellationToken cancellation)
    {
        if (await db.ProposalAt(key, code).FirstOrDefaultAsync(cancellation)
                is not { HiddenFor: not null, IsErased: false, IsAppealed: false } proposal
            || await db.ReceivedAsync(proposal, cancellation) is not { } received)
            return Results.NotFound();
        if (!Grounds.Contains(ground, StringComparer.Ordinal))
            return Pages.Say(phrases["erase.choose"], phrases["erase.text"], StatusCodes.Status400BadRequest);
        var before = await db.Set<Moderation>().AsNoTracking().Where(row => row.ProposalId == proposal.Id)
            .OrderBy(row => row.At).ToListAsync(cancellation);
        if (Moderation.IsParty(proposal.AuthorId, before, user.Id()))
            return Pages.Say(phrases["appeal.second"], phrases["erase.second"], StatusCodes.Status403Forbidden);
        var done = new Moderation
        {
            ProposalId = proposal.Id,
            Act = ModerationAct.Erased,
            Reason = proposal.HiddenFor,
            ById = user.Id(),
            At = time.GetUtcNow(),
        };
        await log.EraseAsync(received.Commitment, ground!, user.Id(), together =>
        {
            together.Add(done);
            Moderator.MustBeOne(together.Set<Proposal>()
                .Where(row => row.Id == proposal.Id && row.HiddenFor != null && !row.IsErased && !row.IsAppealed)
                .ExecuteUpdate(row => row.SetProperty(one => one.Wording, "").SetProperty(one => one.Reason, "")
                    .SetProperty(one => one.IsErased, true)));
            together.Set<ClusterMember>().Where(row => row.ProposalId == proposal.Id).ExecuteUpdate(row => row
                .SetProperty(one => one.Remainder, "").SetProperty(one => one.Skeleton, (string?)null));
        });
        await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
        return Results.LocalRedirect(proposal.AddressIn(proposal.Discussion!));
    }
}
