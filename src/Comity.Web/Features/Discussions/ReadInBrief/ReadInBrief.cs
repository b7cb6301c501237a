using Comity.Web.Design;
using Comity.Web.Features.Laws;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ReadInBrief;

/// <summary>Ten proposals to know the hundreds: those that together best cover all, word for word; the terms of each article; how
/// many came when; and how many support from where.</summary>
public static class ReadInBrief
{
    public static void MapReadInBrief(this IEndpointRouteBuilder app) =>
        app.MapGet("/discussions/{key}/brief", ShowAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);

    private static async Task<IResult> ShowAsync(
        string key, string? article, string? language, ComityDb db, LawLibrary library, Briefs briefs, Phrasebook phrases,
        TimeProvider time, SiteOptions options, CancellationToken cancellation)
    {
        if (await DiscussedText.FindAsync(key, language, db, library, phrases, time, cancellation) is not { } text
            || (article is { Length: > 0 } && !text.Articles.Any(one => one.EId == article)))
            return Results.NotFound();
        var brief = await briefs.OfAsync(text, article ?? "", cancellation);
        var ids = brief.Telling.Select(one => one.Id).ToList();
        var rows = await db.Set<Proposal>().AsNoTracking().Where(row => ids.Contains(row.Id) && row.HiddenFor == null)
            .Select(ListedProposal.Of(db)).ToListAsync(cancellation);
        return Pages.Show<ReadInBriefPage>(new BriefView(
            text, article ?? "", brief.Count,
            [.. from one in brief.Telling
                join row in rows on one.Id equals row.Proposal.Id
                select new TellingProposal(row, one.StandsFor)],
            brief.Articles, brief.Days, brief.Regions.Named(options.Regions, phrases)));
    }
}

/// <summary>A discussion in brief.</summary>
/// <param name="Article">The eId of the one article it is about; empty for all.</param>
public sealed record BriefView(
    DiscussedText Text, string Article, int Count, IReadOnlyList<TellingProposal> Telling, IReadOnlyList<ArticleTerms> Articles,
    IReadOnlyList<DayCount> Days, IReadOnlyList<NamedCount> Regions);

/// <summary>A proposal that is read for others, and for how many, itself among them.</summary>
public sealed record TellingProposal(ListedProposal Row, int StandsFor);
