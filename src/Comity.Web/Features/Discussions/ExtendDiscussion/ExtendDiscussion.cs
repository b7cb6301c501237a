using System.Security.Claims;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.SubmitProposal;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ExtendDiscussion;

/// <summary>The secretariat gives a discussion more time and says why. A closed one is open again by this alone, and what came
/// late before stays late.</summary>
public static class ExtendDiscussion
{
    public static void MapExtendDiscussion(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/{key}/extend", ShowAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost("/discussions/{key}/extend", ExtendAsync).RequireAuthorization(Policies.Deliberate);
    }

    private static async Task<IResult> ShowAsync(
        string key, ComityDb db, LawLibrary library, Phrasebook phrases, TimeProvider time, CancellationToken cancellation) =>
        await DiscussedText.FindAsync(key, null, db, library, phrases, time, cancellation) is { } text
            ? Pages.Show<ExtendDiscussionPage>(new ExtensionForm(text, "", "", null))
            : Results.NotFound();

    private static async Task<IResult> ExtendAsync(
        string key, IFormCollection form, ClaimsPrincipal user, ComityDb db, LawLibrary library, NodeLog log,
        Phrasebook phrases, TimeProvider time, IOutputCacheStore pages, CancellationToken cancellation)
    {
        if (await DiscussedText.FindAsync(key, null, db, library, phrases, time, cancellation) is not { } text)
            return Results.NotFound();
        var discussion = text.Discussion;
        var (closes, reason) = (form["Closes"].ToString(), ProposalInput.Clean(form["Reason"]));
        var to = Discussion.MidnightOf(closes)?.AddDays(1) ?? DateTimeOffset.MinValue;
        var refusal = to <= discussion.ClosesAt || to <= time.GetUtcNow()
            ? new Refusal("extend.bad-date", phrases.Moment(discussion.ClosesAt.AddTicks(-1)))
            : reason.Length is 0 or > Extension.LongestReason ? new Refusal("extend.no-reason", Extension.LongestReason) : null;
        if (refusal is null && !await AppendAsync(discussion, to, reason, user.Id(), db, log, time, cancellation))
            refusal = new Refusal("extend.in-between");
        if (refusal is not null)
            return Pages.Show<ExtendDiscussionPage>(
                new ExtensionForm(text, closes, reason, refusal), StatusCodes.Status400BadRequest);
        await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
        return Results.LocalRedirect(discussion.Address + "#history");
    }

    private static async Task<bool> AppendAsync(
        Discussion discussion, DateTimeOffset to, string reason, Guid by, ComityDb db, NodeLog log, TimeProvider time,
        CancellationToken cancellation)
    {
        var extension = new Extension
        {
            DiscussionId = discussion.Id,
            Number = 1 + await db.Set<Extension>().CountAsync(row => row.DiscussionId == discussion.Id, cancellation),
            From = discussion.ClosesAt,
            To = to,
            Reason = reason,
            ById = by,
            At = time.GetUtcNow(),
        };
        try
        {
            await log.AppendAsync(Extension.EntryOf(discussion, extension), together =>
            {
                discussion.MustStillClose(together, to);
                together.Add(extension);
            });
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }
}

/// <summary>The form, as it was filled in so far.</summary>
public sealed record ExtensionForm(DiscussedText Text, string Closes, string Reason, Refusal? Refusal);
