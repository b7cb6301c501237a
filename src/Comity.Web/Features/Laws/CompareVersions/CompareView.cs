using Comity.Legislation.Comparing;
using Comity.Legislation.Tables;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Laws.CompareVersions;

/// <summary>A comparison as a page shows it.</summary>
/// <param name="Counts">How many rows there are of each class, classes without rows left out.</param>
/// <param name="Changes">The rows on this page.</param>
/// <param name="Decided">How many pairs editors decided.</param>
/// <param name="Shown">How many rows the filter leaves on all pages.</param>
/// <param name="Excerpt">Which of the texts seems to be only an excerpt.</param>
/// <param name="Map">What the map is drawn from; null in the other views.</param>
/// <param name="Table">The rows of the comparative table on this page; null in the other views.</param>
public sealed record CompareView(
    CompareQuery Query, IReadOnlyList<KeyValuePair<ChangeClass, int>> Counts, IReadOnlyList<Change> Changes, int Decided,
    int Shown, int Pages, IReadOnlyList<StaleRow> Stale, Excerpt? Excerpt, CorrespondenceMap? Map, ComparativeTable? Table)
{
    private const int RowsOnPage = 150;

    public static CompareView From(CompareQuery query, Comparison comparison, int decided, Phrasebook phrases)
    {
        var old = new ComparedText(query.Old, comparison.Old, phrases);
        var @new = new ComparedText(query.New, comparison.New, phrases);
        var view = new CompareView(
            query,
            [.. comparison.Correspondences.CountBy(row => row.Class).OrderBy(count => count.Key)],
            [], decided, 0, 1,
            [.. comparison.StaleReferences.Select(stale => StaleRow.From(stale, old, @new))],
            comparison.Excerpt,
            query.View == CompareQuery.Map ? CorrespondenceMap.Draw(comparison, old, @new) : null,
            null);
        return query.View == CompareQuery.Table
            ? view.WithTable(comparison)
            : view.WithChanges(comparison, old, @new);
    }

    private CompareView WithTable(Comparison comparison)
    {
        var profile = ComparativeFiles.ProfileFor(Query, comparison);
        var rows = ComparativeTable.Plan(comparison, profile, withIdentical: Query.Shows(ChangeClass.Identical))
            .Where(row => Query.Shows(row.Source.Class)).ToList();
        var page = OnPage(rows.Count);
        return page with { Table = ComparativeTable.From(comparison, profile, page.Part(rows)) };
    }

    private CompareView WithChanges(Comparison comparison, ComparedText old, ComparedText @new)
    {
        var rows = comparison.Correspondences.Select((row, index) => (Row: row, Ordinal: index + 1))
            .Where(entry => Query.Shows(entry.Row.Class)).ToList();
        var page = OnPage(rows.Count);
        return page with
        {
            Changes = [.. page.Part(rows).Select(entry =>
                Change.From(entry.Ordinal, entry.Row, old, @new, withWords: Query.View != CompareQuery.Map))],
        };
    }

    private CompareView OnPage(int rows)
    {
        var pages = Math.Max(1, (rows + RowsOnPage - 1) / RowsOnPage);
        return this with { Shown = rows, Pages = pages, Query = Query with { Page = Math.Clamp(Query.Page, 1, pages) } };
    }

    private IEnumerable<T> Part<T>(IEnumerable<T> rows) => rows.Skip((Query.Page - 1) * RowsOnPage).Take(RowsOnPage);
}

/// <summary>A reference that still names a number whose provision has moved away.</summary>
/// <param name="Before">The words before the reference.</param>
/// <param name="Reference">The reference as printed.</param>
/// <param name="Now">Where the provision stands now; null when it was repealed.</param>
public sealed record StaleRow(
    NamedProvision In, string Before, string Reference, string After, NamedProvision Pointed, NamedProvision? Now)
{
    private const int Context = 60;

    internal static StaleRow From(StaleReference stale, ComparedText old, ComparedText @new)
    {
        var text = stale.In.Text;
        var start = Math.Clamp(stale.Start, 0, text.Length);
        var end = Math.Clamp(stale.Start + stale.Length, start, text.Length);
        var from = Math.Max(0, start - Context);
        var to = Math.Min(text.Length, end + Context);
        return new StaleRow(
            @new.Named(stale.In),
            (from > 0 ? "…" : "") + text[from..start],
            text[start..end],
            text[end..to] + (to < text.Length ? "…" : ""),
            old.Named(stale.Pointed),
            stale.Now is null ? null : @new.Named(stale.Now));
    }
}
