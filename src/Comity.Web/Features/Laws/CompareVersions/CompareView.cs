using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Laws.CompareVersions;

/// <summary>A comparison as a page shows it.</summary>
/// <param name="Counts">How many rows there are of each class, classes without rows left out.</param>
/// <param name="Changes">The rows on this page.</param>
/// <param name="Shown">How many rows the filter leaves on all pages.</param>
/// <param name="Map">What the map is drawn from; null in the other views.</param>
public sealed record CompareView(
    CompareQuery Query, IReadOnlyList<KeyValuePair<ChangeClass, int>> Counts, IReadOnlyList<Change> Changes, int Shown, int Pages,
    IReadOnlyList<StaleRow> Stale, CorrespondenceMap? Map)
{
    private const int RowsOnPage = 150;

    public static CompareView From(CompareQuery query, Comparison comparison, Phrasebook phrases)
    {
        var oldNames = new LawNames(comparison.Old, phrases);
        var newNames = new LawNames(comparison.New, phrases);
        var shown = comparison.Correspondences.Select((row, index) => (Row: row, Ordinal: index + 1))
            .Where(entry => query.Shows(entry.Row)).ToList();
        var pages = Math.Max(1, (shown.Count + RowsOnPage - 1) / RowsOnPage);
        var page = Math.Clamp(query.Page, 1, pages);
        return new CompareView(
            query with { Page = page },
            [.. comparison.Correspondences.CountBy(row => row.Class).OrderBy(count => count.Key)],
            [.. shown.Skip((page - 1) * RowsOnPage).Take(RowsOnPage)
                .Select(entry => Change.From(entry.Ordinal, entry.Row, query, oldNames, newNames))],
            shown.Count,
            pages,
            [.. comparison.StaleReferences.Select(stale => StaleRow.From(stale, query, oldNames, newNames))],
            query.View == CompareQuery.Map ? CorrespondenceMap.Draw(comparison, oldNames, newNames) : null);
    }
}

/// <summary>A reference that still names a number whose provision has moved away.</summary>
/// <param name="Before">The words before the reference.</param>
/// <param name="Reference">The reference as printed.</param>
/// <param name="Now">Where the provision stands now; null when it was repealed.</param>
public sealed record StaleRow(
    NamedProvision In, string Before, string Reference, string After, NamedProvision Pointed, NamedProvision? Now)
{
    private const int Context = 60;

    internal static StaleRow From(StaleReference stale, CompareQuery query, LawNames oldNames, LawNames newNames)
    {
        var text = stale.In.Text;
        var start = Math.Clamp(stale.Start, 0, text.Length);
        var end = Math.Clamp(stale.Start + stale.Length, start, text.Length);
        var from = Math.Max(0, start - Context);
        var to = Math.Min(text.Length, end + Context);
        return new StaleRow(
            Named(stale.In, query.New, newNames),
            (from > 0 ? "…" : "") + text[from..start],
            text[start..end],
            text[end..to] + (to < text.Length ? "…" : ""),
            Named(stale.Pointed, query.Old, oldNames),
            stale.Now is null ? null : Named(stale.Now, query.New, newNames));
    }

    private static NamedProvision Named(Provision provision, VersionSummary version, LawNames names) =>
        new(names.Of(provision), names.Tiny(provision), version.AddressOf(provision.EId), provision);
}
