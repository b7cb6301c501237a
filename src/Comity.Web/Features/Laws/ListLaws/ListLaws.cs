using Comity.Web.Design;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Laws.ListLaws;

/// <summary>The front page: every law, newest version first, with a search in the titles.</summary>
public static class ListLaws
{
    private const int LargestList = 200;

    public static void MapListLaws(this IEndpointRouteBuilder app) =>
        app.MapGet("/", ShowAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);

    private static async Task<IResult> ShowAsync(
        HttpContext http, ComityDb db, Phrasebook phrases, CancellationToken cancellation, string q = "")
    {
        var sought = q.Trim().ToLowerInvariant();
        sought = sought[..Math.Min(sought.Length, 200)];
        var works = await db.Set<PublishedWork>()
            .Where(work => sought.Length == 0 || work.Versions.Any(version => version.TitleKey.Contains(sought)))
            .OrderByDescending(work => work.Versions.Max(version => version.PublishedAt))
            .Take(LargestList)
            .Select(work => work.Id)
            .ToListAsync(cancellation);
        var versions = await db.Set<PublishedVersion>().Where(version => works.Contains(version.WorkId))
            .Select(VersionSummary.Of).ToListAsync(cancellation);
        if (http.IsFresh(sought, versions.Count, versions.Select(version => version.PublishedAt.UtcTicks).DefaultIfEmpty().Max()))
            return Etags.NotModified;
        var language = TextLanguages.PreferredBy(phrases.Culture);
        var laws = versions.GroupBy(version => version.WorkIri, StringComparer.Ordinal)
            .Select(group => Listed(new Versions([.. group]), language))
            .OrderBy(law => law.Newest.Title, StringComparer.Create(phrases.Culture, ignoreCase: true)).ToList();
        return Pages.Show<ListLawsPage>(new LawList(laws, q.Trim()));
    }

    private static ListedLaw Listed(Versions versions, string language)
    {
        var newest = versions.Find(new LawIri(versions.All[0].WorkIri), language)!;
        return new ListedLaw(
            newest,
            [.. versions.InOtherLanguages(newest)],
            [.. versions.In(newest.Language).Reverse()]);
    }
}

/// <summary>The list of laws and what was sought in it.</summary>
public sealed record LawList(IReadOnlyList<ListedLaw> Laws, string Sought);

/// <summary>A law in the list: its newest version in the reader's language, other languages, and versions newest first.</summary>
public sealed record ListedLaw(
    VersionSummary Newest, IReadOnlyList<VersionSummary> OtherLanguages, IReadOnlyList<VersionSummary> Versions);
