using System.Globalization;
using Comity.Web.Design;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.Digest;

/// <summary>One day of a discussion: what came, what was answered, what was supported most. A day is one of UTC.</summary>
public static class ReadDigest
{
    private const int MostListed = 20;

    public static void MapReadDigest(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/{key}/digest", Today).AllowAnonymous();
        app.MapGet("/discussions/{key}/digest/{date}", ShowAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);
    }

    private static IResult Today(string key, TimeProvider time) => Results.LocalRedirect(
        $"/discussions/{Uri.EscapeDataString(key)}/digest/{Iso(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))}");

    private static async Task<IResult> ShowAsync(
        string key, string date, string? language, ComityDb db, LawLibrary library, Phrasebook phrases, TimeProvider time,
        CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day == DateOnly.MaxValue
            || await DiscussedText.FindAsync(key, language, db, library, phrases, time, cancellation) is not { } text)
            return Results.NotFound();
        var discussion = text.Discussion.Id;
        var from = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var to = from.AddDays(1);

        var came = db.Set<Proposal>().AsNoTracking().Where(proposal =>
            proposal.DiscussionId == discussion && proposal.SubmittedAt >= from && proposal.SubmittedAt < to);
        var answers = db.Set<Answer>().AsNoTracking().Where(answer =>
            answer.DiscussionId == discussion && answer.AnsweredAt >= from && answer.AnsweredAt < to);
        var supports = await db.Set<Support>()
            .Where(support => support.GivenAt >= from && support.GivenAt < to && support.Proposal!.DiscussionId == discussion)
            .GroupBy(support => support.ProposalId).Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(row => row.Count).ThenBy(row => row.Key).Take(MostListed)
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var supported = supports.Keys.ToList();
        return Pages.Show<DigestPage>(new DigestView(
            text, day,
            Before(day, text.Discussion, time), After(day, time),
            await came.CountAsync(cancellation),
            await came.OrderByDescending(proposal => db.Set<Support>().Count(support =>
                    support.ProposalId == proposal.Id && !support.IsLate))
                .ThenBy(proposal => proposal.Id).Take(MostListed).Select(ListedProposal.Of(db)).ToListAsync(cancellation),
            await answers.GroupBy(answer => answer.Disposition).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(row => row.Key, row => row.Count, cancellation),
            await answers.Include(answer => answer.Proposal)
                .OrderByDescending(answer => answer.AnsweredAt).ThenBy(answer => answer.Id)
                .Take(MostListed).ToListAsync(cancellation),
            [.. (await db.Set<Proposal>().AsNoTracking().Where(proposal => supported.Contains(proposal.Id))
                .Select(ListedProposal.Of(db)).ToListAsync(cancellation))
                .Select(row => new SupportedToday(row, supports[row.Proposal.Id]))
                .OrderByDescending(row => row.Today).ThenBy(row => row.Row.Proposal.Id)]));
    }

    private static DateOnly? Before(DateOnly day, Discussion discussion, TimeProvider time) =>
        day > DateOnly.FromDateTime(discussion.OpensAt.UtcDateTime)
        && day.AddDays(-1) <= DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)
            ? day.AddDays(-1)
            : null;

    private static DateOnly? After(DateOnly day, TimeProvider time) =>
        day < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) ? day.AddDays(1) : null;

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A day.</summary>
/// <param name="Before">The day before, while the discussion was open.</param>
/// <param name="After">The day after, unless it is to come.</param>
/// <param name="Came">How many proposals came.</param>
/// <param name="Newest">Some of them, those first that have most supporters by now.</param>
/// <param name="ByDisposition">How many answers were given.</param>
/// <param name="Answers">Some of them, the last first.</param>
/// <param name="Supported">What was supported most on this day.</param>
public sealed record DigestView(
    DiscussedText Text, DateOnly Day, DateOnly? Before, DateOnly? After, int Came, IReadOnlyList<ListedProposal> Newest,
    IReadOnlyDictionary<Disposition, int> ByDisposition, IReadOnlyList<Answer> Answers, IReadOnlyList<SupportedToday> Supported);

/// <summary>A proposal and how many began to support it on the day.</summary>
public sealed record SupportedToday(ListedProposal Row, int Today);
