using Comity.Legislation.Provisions;
using Comity.Web.Design;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;

namespace Comity.Web.Features.Laws.ReadLaw;

/// <summary>A law, a provision of it, or its file, at the permanent Akoma Ntoso address of each.</summary>
public static class ReadLaw
{
    /// <summary>A text with more characters than this is read part by part.</summary>
    private const int LargestWhole = 1_000_000;

    public static void MapReadLaw(this IEndpointRouteBuilder app) =>
        app.MapGet("/akn/{**iri}", AnswerAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);

    private static async Task<IResult> AnswerAsync(
        HttpContext http, string? iri, ComityDb db, LawLibrary library, Phrasebook phrases, CancellationToken cancellation)
    {
        if (LawIri.Parse(iri ?? "") is not { } asked
            || await Versions.OfAsync(db, asked.WorkIri, cancellation) is not { } versions)
            return Results.NotFound();
        if (asked is { Format: not null, EId: not null })
            return Results.NotFound();
        if (versions.Find(asked, TextLanguages.PreferredBy(phrases.Culture)) is not { } version)
            return Pages.Say(phrases["law.no-version"], phrases["law.no-version.text"], StatusCodes.Status404NotFound);

        var canonical = version.Iri + (asked.EId is null ? "" : "/~" + asked.EId) + (asked.Format is null ? "" : ".akn");
        if (http.Request.Path.Value != canonical)
            return Redirect(http, canonical, permanent: asked is { Language: not null, InForceOn: false });
        if (http.IsFresh(version.Hash, asked.EId, versions.All.Count, versions.All.Max(other => other.PublishedAt.UtcTicks)))
            return Etags.NotModified;
        if (asked.Format is not null)
            return await AkomaNtosoFile.SendAsync(db, version, cancellation);

        var law = await library.ReadAsync(version.Id, cancellation);
        var heading = LawHeading.For(version, versions);
        var whole = law.Provisions.Sum(provision => (long)provision.Text.Length) <= LargestWhole;
        if (asked.EId is null)
            return Pages.Show<ReadLawPage>(new LawView(heading, law, whole));
        if (law.Find(asked.EId) is { } provision)
            return Pages.Show<ReadProvisionPage>(await ProvisionView.ForAsync(
                heading, versions, law, provision, whole, library, phrases, cancellation));
        if (law.Provisions.FirstOrDefault(moved => moved.WId == asked.EId) is { } moved)
            return Redirect(http, version.Iri + "/~" + moved.EId, permanent: true);
        return Pages.Show<NoProvisionPage>(
            new NoProvisionView(heading, asked.EId, await HavingAsync(asked.EId, version, versions, library, cancellation)),
            StatusCodes.Status404NotFound);
    }

    private static async Task<IReadOnlyList<VersionSummary>> HavingAsync(
        string eId, VersionSummary not, Versions versions, LawLibrary library, CancellationToken cancellation)
    {
        var having = new List<VersionSummary>();
        foreach (var version in versions.In(not.Language).Where(version => version.Id != not.Id))
        {
            if (await library.HasAsync(version.Id, eId, cancellation))
                having.Add(version);
        }

        return having;
    }

    private static IResult Redirect(HttpContext http, string path, bool permanent)
    {
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = "Cookie, Accept-Language";
        var address = Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)
            .Replace("%40", "@", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);
        return Results.LocalRedirect(address + http.Request.QueryString, permanent);
    }
}

/// <summary>What stands above every page of a law.</summary>
/// <param name="Current">The version shown.</param>
/// <param name="Versions">All versions in its language, newest first.</param>
/// <param name="OtherLanguages">The same version elsewhere.</param>
public sealed record LawHeading(
    VersionSummary Current, IReadOnlyList<VersionSummary> Versions, IReadOnlyList<VersionSummary> OtherLanguages)
{
    public VersionSummary? Previous => Versions.SkipWhile(version => version.Id != Current.Id).Skip(1).FirstOrDefault();

    public bool IsNewest => Versions[0].Id == Current.Id;

    public static LawHeading For(VersionSummary version, Versions versions) =>
        new(version, [.. versions.In(version.Language).Reverse()], [.. versions.InOtherLanguages(version)]);
}

/// <summary>A whole law.</summary>
/// <param name="IsWhole">False when the text is so long that the page holds its contents only.</param>
public sealed record LawView(LawHeading Heading, Law Law, bool IsWhole);

/// <summary>An address that this version does not have, and the versions that do.</summary>
public sealed record NoProvisionView(LawHeading Heading, string EId, IReadOnlyList<VersionSummary> Having);
