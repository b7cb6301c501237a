using System.Security.Claims;
using System.Text.Json.Nodes;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.OpenDiscussion;

/// <summary>The secretariat opens a discussion on a published version.</summary>
public static class OpenDiscussion
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(30);

    public static void MapOpenDiscussion(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/open", ShowAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost("/discussions/open", OpenAsync).RequireAuthorization(Policies.Deliberate);
    }

    private static async Task<IResult> ShowAsync(
        ComityDb db, Phrasebook phrases, TimeProvider time, CancellationToken cancellation) => Page(
        OpeningInput.Empty(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), Usual), null,
        await VersionsAsync(db, phrases, cancellation));

    private static async Task<IResult> OpenAsync(
        IFormCollection form, ClaimsPrincipal user, ComityDb db, NodeLog log, Phrasebook phrases, IOutputCacheStore pages,
        CancellationToken cancellation)
    {
        var input = OpeningInput.From(form);
        var known = await VersionsAsync(db, phrases, cancellation);
        var version = known.FirstOrDefault(one => one.Texts.Any(text => text.Iri == input.Version));
        var refusal = version is null ? new Refusal("open.choose") : input.Check(version.Languages);
        if (refusal is not null)
            return Page(input, refusal, known);
        var work = await db.Set<PublishedVersion>().Where(row => row.Id == version!.Version.Id).Select(row => row.WorkId)
            .SingleAsync(cancellation);
        var discussion = input.Open(work, version!.Version);
        try
        {
            await log.AppendAsync(
                EntryOf(discussion, version.Version).CommitAccount("by", user.Id()), together => together.Add(discussion));
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            return Page(input, new Refusal("open.key-taken", input.Key), known);
        }

        await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
        return Results.LocalRedirect(discussion.Address);
    }

    internal static NewEntry EntryOf(Discussion discussion, VersionSummary version)
    {
        var entry = new NewEntry("discussion-opened", new JsonObject
        {
            ["discussion"] = discussion.Key,
            ["work"] = version.WorkIri,
            ["version"] = discussion.VersionDate,
            ["opens"] = NewEntry.Moment(discussion.OpensAt),
            ["closes"] = NewEntry.Moment(discussion.ClosesAt),
            ["may-propose"] = discussion.MayPropose.InEntries(),
            ["may-support"] = discussion.MaySupport.InEntries(),
            ["languages"] = discussion.Languages,
            ["reasons"] = string.Join(' ', discussion.Reasons.Select(reason => reason.InEntries())),
        }) { Subject = discussion.Address };
        return discussion.Policy.Length == 0
            ? entry
            : entry.Commit("policy", new JsonObject { ["text"] = discussion.Policy });
    }

    private static IResult Page(OpeningInput input, Refusal? refusal, IReadOnlyList<OpenableVersion> versions) =>
        Pages.Show<OpenDiscussionPage>(
            new OpeningView(input, versions, refusal),
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static async Task<IReadOnlyList<OpenableVersion>> VersionsAsync(
        ComityDb db, Phrasebook phrases, CancellationToken cancellation)
    {
        var mine = TextLanguages.PreferredBy(phrases.Culture);
        return [.. (await db.Set<PublishedVersion>().Select(VersionSummary.Of).ToListAsync(cancellation))
            .GroupBy(version => (version.WorkIri, version.VersionDate))
            .Select(group => new OpenableVersion(
                [.. group.OrderBy(version => version.Language != mine).ThenBy(version => version.PublishedAt)]))
            .OrderByDescending(one => one.Version.PublishedAt)];
    }
}

/// <summary>A version in all its languages, that of the reader first.</summary>
public sealed record OpenableVersion(IReadOnlyList<VersionSummary> Texts)
{
    public VersionSummary Version => Texts[0];

    public IReadOnlyList<string> Languages =>
        [.. Texts.Select(version => version.Language).Order(StringComparer.Ordinal)];
}

/// <summary>The form.</summary>
public sealed record OpeningView(OpeningInput Input, IReadOnlyList<OpenableVersion> Versions, Refusal? Refusal)
{
    /// <summary>Those of all the texts; the form does not know which will be chosen.</summary>
    public IEnumerable<string> Languages => Versions.SelectMany(one => one.Languages).Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}
