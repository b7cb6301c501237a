using Comity.Legislation.Comparing;
using Comity.Web.Design;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Laws.CompareVersions;

/// <summary>Any two published texts side by side, as a redline, as a comparative table and as a map; and as files.</summary>
public static class CompareVersions
{
    public static void MapCompareVersions(this IEndpointRouteBuilder app)
    {
        app.MapGet("/compare", ShowAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);
        app.MapGet("/compare/file", SendAsync).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, [AsParameters] CompareInput input, ComityDb db, Comparisons comparisons, Phrasebook phrases,
        CancellationToken cancellation)
    {
        var (old, @new) = (input.Old, input.New);
        if (string.IsNullOrWhiteSpace(old) || string.IsNullOrWhiteSpace(@new))
            return await ChooseAsync(db, old, @new, null, cancellation);
        var from = await FindAsync(db, old, cancellation);
        var to = await FindAsync(db, @new, cancellation);
        if (from is null || to is null)
            return await ChooseAsync(db, old, @new, new Refusal("compare.unknown", from is null ? old : @new), cancellation);

        var query = new CompareQuery(
            from, to, Known(input.View), LevelOf(input.Level), ShownOf(input.Class), input.Page ?? 1,
                ComparativeFiles.ProfileOf(input.Profile));
        var pair = await ComparedPair.OfAsync(db, from, to, query.Level, cancellation);
        if (http.IsFresh(from.Hash, to.Hash, query.Address, pair.Key))
            return Etags.NotModified;
        return await comparisons.MakeAsync(
            pair, made => CompareView.From(query, made.Comparison, pair.Decisions.Count, phrases), cancellation) is { } view
            ? Pages.Show<CompareVersionsPage>(view)
            : Busy(http);
    }

    private static async Task<IResult> SendAsync(
        HttpContext http, [AsParameters] CompareInput input, ComityDb db, Comparisons comparisons, CancellationToken cancellation)
    {
        var from = await FindAsync(db, input.Old, cancellation);
        var to = await FindAsync(db, input.New, cancellation);
        if (from is null || to is null || !ComparativeFiles.Formats.Any(known => known == input.Format))
            return Results.NotFound();
        var query = new CompareQuery(
            from, to, CompareQuery.Table, LevelOf(input.Level), CompareQuery.Everything, 1,
                ComparativeFiles.ProfileOf(input.Profile));
        var pair = await ComparedPair.OfAsync(db, from, to, query.Level, cancellation);
        if (http.IsFresh(from.Hash, to.Hash, query.Address, input.Format, pair.Key))
            return Etags.NotModified;
        var format = input.Format!;
        return await comparisons.FileAsync(
            pair, $"{format} {query.Profile}", made => ComparativeFiles.Write(format, query, made),
            cancellation) is { } file
            ? Results.File(file, ComparativeFiles.TypeOf(format), ComparativeFiles.NameOf(format, query))
            : Busy(http);
    }

    /// <summary>The published version at an address of this site, whole or only its path; null when there is none.</summary>
    internal static async Task<VersionSummary?> FindAsync(ComityDb db, string? address, CancellationToken cancellation)
    {
        var path = address?.Trim() ?? "";
        if (Uri.TryCreate(path, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            path = Uri.UnescapeDataString(uri.AbsolutePath);
        if (!path.StartsWith("/akn/", StringComparison.Ordinal) || LawIri.Parse(path["/akn/".Length..]) is not { } iri)
            return null;
        return await Versions.OfAsync(db, iri.WorkIri, cancellation) is { } versions ? versions.Find(iri, "") : null;
    }

    private static async Task<IResult> ChooseAsync(
        ComityDb db, string? old, string? @new, Refusal? refusal, CancellationToken cancellation)
    {
        var all = await db.Set<PublishedVersion>().Select(VersionSummary.Of).ToListAsync(cancellation);
        var view = new ChooseView(
            [.. all.GroupBy(version => version.WorkIri, StringComparer.Ordinal)
                .Select(group => (IReadOnlyList<VersionSummary>)[.. group.OrderByDescending(version =>
                    version, VersionSummary.ByTime)])
                .OrderBy(group => group[0].Title, StringComparer.CurrentCulture)],
            old ?? "",
            @new ?? "",
            refusal);
        return Pages.Show<ChooseVersionsPage>(view, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound);
    }

    private static IResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "5";
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static string Known(string? view) => CompareQuery.Views.FirstOrDefault(known => known == view) ?? CompareQuery.Side;

    internal static ComparisonLevel LevelOf(string? level) =>
        level == CompareQuery.NameOf(ComparisonLevel.Paragraph) ? ComparisonLevel.Paragraph : ComparisonLevel.Article;

    private static string? ShownOf(string? name) =>
        name == CompareQuery.Everything || CompareQuery.IsClass(name) ? name : null;
}

/// <summary>What the address of a comparison says.</summary>
public sealed record CompareInput(
    string? Old, string? New, string? View, string? Level, string? Class, string? Profile, string? Format, int? Page);

/// <summary>The form that asks for two texts.</summary>
/// <param name="Works">The versions of each work, newest first.</param>
public sealed record ChooseView(IReadOnlyList<IReadOnlyList<VersionSummary>> Works, string Old, string New, Refusal? Refusal);
