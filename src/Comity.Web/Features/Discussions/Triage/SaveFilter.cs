using System.Security.Claims;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.SubmitProposal;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.Triage;

/// <summary>Somebody of the secretariat gives the filter that they look through a name, or takes it away.</summary>
public static class SaveFilter
{
    public static void MapSaveFilter(this IEndpointRouteBuilder app) =>
        app.MapPost("/discussions/{key}/triage/filters", SaveAsync).RequireAuthorization(Policies.Deliberate);

    /// <param name="say"><c>save</c> or <c>remove</c>.</param>
    private static async Task<IResult> SaveAsync(
        string key, [AsParameters] TriageFilter filter, [FromForm] string? name, [FromForm] string? say, ClaimsPrincipal user,
        ComityDb db, Phrasebook phrases, CancellationToken cancellation)
    {
        var discussion = await db.Set<Discussion>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellation);
        if (discussion is null || say is not ("save" or "remove"))
            return Results.NotFound();
        var (me, query, called) = (user.Id(), filter.QueryFor(1), ProposalInput.Clean(name).ReplaceLineEndings(" "));
        var mine = db.Set<SavedFilter>().Where(row => row.DiscussionId == discussion.Id && row.PersonId == me);
        if (say == "remove")
        {
            await mine.Where(row => row.Name == called).ExecuteDeleteAsync(cancellation);
            return Results.LocalRedirect($"{discussion.Address}/triage{query}");
        }

        if (called.Length is 0 or > SavedFilter.LongestName || query.Length > SavedFilter.LongestQuery
            || await mine.CountAsync(row => row.Name != called, cancellation) >= SavedFilter.Most)
            return Pages.Say(phrases["filter.save"], phrases["filter.bad", SavedFilter.LongestName, SavedFilter.Most],
                StatusCodes.Status400BadRequest);
        if (await mine.Where(row => row.Name == called)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Query, query), cancellation) == 0)
        {
            db.Add(new SavedFilter { DiscussionId = discussion.Id, PersonId = me, Name = called, Query = query });
            try
            {
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException)
            {
                // The same name came twice at once.
            }
        }

        return Results.LocalRedirect($"{discussion.Address}/triage{query}");
    }
}
