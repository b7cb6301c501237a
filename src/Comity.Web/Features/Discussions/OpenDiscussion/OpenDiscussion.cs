using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.OpenDiscussion;

/// <summary>The secretariat opens a discussion on a published version.</summary>
public static partial class OpenDiscussion
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(30);

    public static void MapOpenDiscussion(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/open", ShowAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost("/discussions/open", OpenAsync).RequireAuthorization(Policies.Deliberate);
    }

    private static async Task<IResult> ShowAsync(ComityDb db, TimeProvider time, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return await PageAsync(new OpeningInput(
            null, null, Iso(today), Iso(today.AddDays((int)Usual.TotalDays)), VerificationLevel.Unverified,
                VerificationLevel.Unverified), null, db, cancellation);
    }

    private static async Task<IResult> OpenAsync(
        [FromForm] OpeningInput input, ComityDb db, NodeLog log, IOutputCacheStore pages, CancellationToken cancellation)
    {
        var known = await VersionsAsync(db, cancellation);
        var version = known.FirstOrDefault(version => version.Iri == input.Version);
        var refusal = version is null ? new Refusal("open.choose") : Check(input);
        if (refusal is not null)
            return await PageAsync(input, refusal, db, cancellation);
        var discussion = new Discussion
        {
            Key = input.Key!,
            WorkId = await db.Set<PublishedVersion>().Where(row => row.Id == version!.Id).Select(row => row.WorkId)
                .SingleAsync(cancellation),
            VersionDate = version!.VersionDate,
            OpensAt = Midnight(input.Opens),
            ClosesAt = Midnight(input.Closes).AddDays(1),
            MayPropose = input.MayPropose,
            MaySupport = input.MaySupport,
        };
        try
        {
            await log.AppendAsync(EntryOf(discussion, version), together => together.Add(discussion));
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            return await PageAsync(input, new Refusal("open.key-taken", input.Key), db, cancellation);
        }

        await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
        return Results.LocalRedirect(discussion.Address);
    }

    internal static NewEntry EntryOf(Discussion discussion, VersionSummary version) =>
        new("discussion-opened", new JsonObject
        {
            ["discussion"] = discussion.Key,
            ["work"] = version.WorkIri,
            ["version"] = discussion.VersionDate,
            ["opens"] = NewEntry.Moment(discussion.OpensAt),
            ["closes"] = NewEntry.Moment(discussion.ClosesAt),
            ["may-propose"] = discussion.MayPropose.InEntries(),
            ["may-support"] = discussion.MaySupport.InEntries(),
        }) { Subject = discussion.Address };

    private static Refusal? Check(OpeningInput input) => input switch
    {
        { Key: null or "open" } => new Refusal("open.bad-key"),
        _ when !Keys().IsMatch(input.Key) => new Refusal("open.bad-key"),
        _ when !IsDate(input.Opens) || !IsDate(input.Closes) => new Refusal("open.bad-dates"),
        _ when string.CompareOrdinal(input.Closes, input.Opens) < 0 => new Refusal("open.bad-dates"),
        _ => null,
    };

    private static async Task<IResult> PageAsync(
        OpeningInput input, Refusal? refusal, ComityDb db, CancellationToken cancellation) =>
        Pages.Show<OpenDiscussionPage>(
            new OpeningView(input, await VersionsAsync(db, cancellation), refusal),
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    /// <summary>One text for each version: it stands for the others in other languages.</summary>
    private static async Task<IReadOnlyList<VersionSummary>> VersionsAsync(ComityDb db, CancellationToken cancellation) =>
        [.. (await db.Set<PublishedVersion>().Select(VersionSummary.Of).ToListAsync(cancellation))
            .GroupBy(version => (version.WorkIri, version.VersionDate))
            .Select(group => group.OrderBy(version => version.PublishedAt).First())
            .OrderByDescending(version => version.PublishedAt)];

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static DateTimeOffset Midnight(string? date) =>
        new(DateOnly.ParseExact(date!, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,79}$", RegexOptions.NonBacktracking)]
    private static partial Regex Keys();
}

/// <summary>What the form says; dates are ISO 8601, the last day included, in UTC.</summary>
public sealed record OpeningInput(
    string? Version, string? Key, string? Opens, string? Closes, VerificationLevel MayPropose, VerificationLevel MaySupport);

/// <summary>The form.</summary>
public sealed record OpeningView(OpeningInput Input, IReadOnlyList<VersionSummary> Versions, Refusal? Refusal);
