using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>Makes rows from correspondences.</summary>
internal sealed class ComparisonRows(Comparison comparison, TableProfile profile)
{
    private readonly LegalNames _oldNames = new(comparison.Old);
    private readonly LegalNames _newNames = new(comparison.New);
    private readonly TableWords[] _words = [.. profile.Languages.Select(TableWords.In)];
    private readonly bool _hasUnits = profile.Columns.Any(column => column.Kind == ColumnKind.Unit);

    public TableRow Row(PlannedRow planned)
    {
        var row = planned.Source;
        return new TableRow(RowIds.Of(row.Old, row.New), row.Class, row.Old, row.New,
            [.. profile.Columns.Select(column => column.Kind switch
            {
                ColumnKind.Ordinal => TableCell.Of(LegalNames.Invariant(planned.Ordinal)),
                ColumnKind.Unit => Units(row),
                ColumnKind.Current => Current(row),
                ColumnKind.Proposed or ColumnKind.Proposal => Proposed(row),
                _ => new TableCell([]),
            })]);
    }

    /// <summary>Whether a person who reads the row would see what changed.</summary>
    public bool ShowsChange(Correspondence row) =>
        OldText(row) is not var (_, old) || NewText(row) is not var (_, @new)
        || Notes(row, _words[0]).Any() || !WordDifference.AreEqual(old, @new);

    private TableCell Units(Correspondence row)
    {
        var (names, provisions) = row.New.Count > 0 ? (_newNames, row.New) : (_oldNames, row.Old);
        return TableCell.Of(_words.SelectMany(words =>
            Notes(row, words).Prepend(Names(names, row, provisions, words.Language))));
    }

    private TableCell Current(Correspondence row)
    {
        if (row.Old.Count == 0)
            return TableCell.Of(_words.Select(words => words.Absent));
        return CellText.Difference(OldText(row)!.Value, NewText(row), DifferenceKind.Deleted);
    }

    private TableCell Proposed(Correspondence row)
    {
        if (row.New.Count == 0)
            return TableCell.Of(_words.Select(words => words.Repealed));
        var cell = CellText.Difference(NewText(row)!.Value, OldText(row), DifferenceKind.Inserted);
        return _hasUnits
            ? cell
            : new TableCell([.. TableCell.Of(_words.SelectMany(words => Notes(row, words))).Blocks, .. cell.Blocks]);
    }

    private (string Context, string Text)? OldText(Correspondence row) => TextOf(_oldNames, row, row.Old);

    private (string Context, string Text)? NewText(Correspondence row) => TextOf(_newNames, row, row.New);

    private static (string Context, string Text)? TextOf(
        LegalNames names, Correspondence row, IReadOnlyList<Provision> provisions) => provisions.Count == 0
        ? null
        : new CellText(names.Paths).Of([.. provisions.Select(provision => (provision, row.TextOf(provision)))]);

    /// <summary>What the provision was, in brackets; nothing when it is where it was.</summary>
    private IEnumerable<string> Notes(Correspondence row, TableWords words)
    {
        if (row.Old.Count == 0 || row.New.Count == 0)
            yield break;
        var names = Names(_oldNames, row, row.Old, words.Language);
        if (row.Class == ChangeClass.Copied)
            yield return $"({words.Copy} {names})";
        else if (names != Names(_newNames, row, row.New, words.Language))
            yield return $"({string.Join("; ", row.Old.Select(provision => _oldNames.Former(provision, words.Language)))})";
        else if (row.IsMoved && Grouping(_oldNames, row.Old[0], words) is var from
            && Grouping(_newNames, row.New[0], words) is var to && from != to)
            yield return $"({words.Moved} {from} → {to})";
    }

    private static string Grouping(LegalNames names, Provision provision, TableWords words) =>
        names.Paths.Grouping(provision) is { } grouping ? names.Of(grouping, words.Language) : "…";

    private static string Names(
        LegalNames names, Correspondence row, IReadOnlyList<Provision> provisions, string language) =>
        string.Join("; ", provisions.Select(provision => Name(names, row, provision, language)));

    private static string Name(LegalNames names, Correspondence row, Provision provision, string language) =>
        provision.Kind.IsGrouping() ? names.Of(provision, language)
        : row.IsHeading ? names.OfPart(provision, language, ArticlePart.Heading)
        : row.Openings.Contains(provision) ? names.OfPart(provision, language, ArticlePart.OpeningWords)
        : names.Of(provision, language);
}
