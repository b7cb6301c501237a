using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Laws;

/// <summary>The published versions of one work, and which of them an address means.</summary>
public sealed class Versions(IReadOnlyList<VersionSummary> all)
{
    /// <summary>Oldest first.</summary>
    public IReadOnlyList<VersionSummary> All { get; } = [.. all.Order(VersionSummary.ByTime)];

    public static async Task<Versions?> OfAsync(ComityDb db, string workIri, CancellationToken cancellation)
    {
        var key = PublishedWork.KeyOf(workIri);
        var found = await db.Set<PublishedVersion>().Where(version => version.Work!.Key == key)
            .Select(VersionSummary.Of).ToListAsync(cancellation);
        return found.Count == 0 ? null : new Versions(found);
    }

    /// <summary>The version that the address names; the newest when it names none; null when it names one that is not
    /// here.</summary>
    public VersionSummary? Find(LawIri iri, string preferredLanguage) => iri switch
    {
        { Language: null } => In(preferredLanguage).LastOrDefault() ?? Fullest(),
        { VersionDate: null } => In(iri.Language).LastOrDefault(),
        { InForceOn: true } =>
            In(iri.Language).LastOrDefault(version => string.CompareOrdinal(version.VersionDate, iri.VersionDate) <= 0),
        { VersionDate: "" } => In(iri.Language).FirstOrDefault(),
        _ => In(iri.Language).FirstOrDefault(version => version.VersionDate == iri.VersionDate),
    };

    /// <summary>For a reader whose language is not here: the newest in the language with most versions.</summary>
    private VersionSummary Fullest() => All.GroupBy(version => version.Language, StringComparer.Ordinal)
        .MaxBy(language => (language.Count(), language.Max(version => version.Articles), language.Key))!.Last();

    public IEnumerable<VersionSummary> In(string language) => All.Where(version => version.Language == language);

    /// <summary>The same version in the other languages, or there the newest one.</summary>
    public IEnumerable<VersionSummary> InOtherLanguages(VersionSummary version) => All
        .Where(other => other.Language != version.Language)
        .GroupBy(other => other.Language, StringComparer.Ordinal)
        .Select(group => group.FirstOrDefault(other => other.VersionDate == version.VersionDate) ?? group.Last());
}
