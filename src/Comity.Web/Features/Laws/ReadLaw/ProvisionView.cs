using Comity.Legislation.Provisions;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Laws.ReadLaw;

/// <summary>One provision at its own address: its place, its neighbours, and what it was in other versions.</summary>
/// <param name="Shown">The article or part that is shown around the provision, or the provision itself.</param>
/// <param name="Path">What it stands in, outermost first.</param>
/// <param name="IsWhole">False when the part is too long to show at once: then its contents are shown.</param>
/// <param name="HasWholePage">The law's own page holds the whole text.</param>
public sealed record ProvisionView(
    LawHeading Heading, Provision Provision, Provision Shown, IReadOnlyList<Provision> Path, Provision? Before, Provision? After,
    IReadOnlyList<InVersion> History, IReadOnlyList<InVersion> OtherLanguages, bool IsWhole, bool HasWholePage)
{
    private const int LargestPart = 400_000;

    internal static async Task<ProvisionView> ForAsync(
        LawHeading heading, Versions versions, Law law, Provision provision, bool hasWholePage, LawLibrary library,
        Phrasebook phrases, CancellationToken cancellation)
    {
        var path = law.PathTo(provision);
        var shown = path.Append(provision)
            .FirstOrDefault(step => step.Kind is UnitKind.Article or UnitKind.Attachment) ?? provision;
        var row = law.Provisions.Where(other =>
            IsShownAlone(other) && (other.Kind == UnitKind.Article) == (shown.Kind == UnitKind.Article))
            .ToList();
        var place = row.IndexOf(shown);

        var history = new List<InVersion>();
        foreach (var version in heading.Versions)
        {
            var there = await library.ReadAsync(version.Id, cancellation);
            var same = version.Id == heading.Current.Id ? provision : WithIdentity(there, provision);
            var name = same is null ? "" : ProvisionNames.Of(there, same, phrases);
            history.Add(new InVersion(version, same, name));
        }

        var languages = new List<InVersion>();
        foreach (var version in versions.InOtherLanguages(heading.Current))
            languages.Add(new InVersion(version, (await library.ReadAsync(version.Id, cancellation)).Find(provision.EId), ""));

        return new ProvisionView(
            heading, provision, shown, path, place > 0 ? row[place - 1] : null, place >= 0 && place + 1 < row.Count
                ? row[place + 1] : null,
            history, languages,
            hasWholePage || shown.SelfAndDescendants().Sum(part => (long)part.Text.Length) <= LargestPart, hasWholePage);
    }

    private static bool IsShownAlone(Provision provision) =>
        provision.Kind == UnitKind.Article || provision.Kind.IsGrouping();

    private static Provision? WithIdentity(Law law, Provision provision) =>
        law.Provisions.FirstOrDefault(other => other.Identity == provision.Identity);
}

/// <summary>The provision as it is in another version; null where it is not.</summary>
public sealed record InVersion(VersionSummary Version, Provision? Provision, string Name);
