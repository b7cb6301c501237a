namespace Comity.Legislation.Tables;

/// <summary>What a column of a comparative table holds.</summary>
public enum ColumnKind
{
    /// <summary>The number of the row, from 1.</summary>
    Ordinal,

    /// <summary>The provision in legal form: «пункт 3 статьи 1».</summary>
    Unit,

    /// <summary>The text in force.</summary>
    Current,

    /// <summary>The text proposed.</summary>
    Proposed,

    /// <summary>Why; left empty for a person to fill in.</summary>
    Rationale,

    /// <summary>What was proposed to a draft, and by whom.</summary>
    Proposal,

    /// <summary>What became of the proposal.</summary>
    Treatment,
}

/// <summary>A column.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Width">Its share of the width of the table, in per cent.</param>
/// <param name="Labels">Its heading, one line for each language of the profile.</param>
public sealed record TableColumn(ColumnKind Kind, int Width, IReadOnlyList<string> Labels);

/// <summary>The form of a comparative table, as a parliament wants it. Profiles are data: make others with <c>with</c> or from
/// scratch.</summary>
public sealed record TableProfile
{
    /// <summary>The name by which it is asked for: <c>two-column</c>, <c>kz</c>.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 639-2/T languages of headings, names of units and set phrases; two are printed one above the other.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The columns from left to right.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>What stands above the table, one line for each language.</summary>
    public required IReadOnlyList<string> Captions { get; init; }

    /// <summary>Whether a row of column numbers follows the headings.</summary>
    public bool NumbersColumns { get; init; }

    /// <summary>Whether a row across the table names the amended act.</summary>
    public bool NamesAct { get; init; }

    /// <summary>The names that <see cref="Find"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["two-column", "kz", "kz-ru", "kz-kk", "treatment"];

    /// <summary>A profile by its name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="language">ISO 639-2/T language of the texts, for the profiles that follow it; English stands for those
    /// without set phrases (there are phrases in eng, rus, kaz, bel, ukr, fra, deu, ces, slk).</param>
    /// <returns>The profile, or null when there is none of this name.</returns>
    public static TableProfile? Find(string name, string language) => name switch
    {
        "two-column" => TwoColumn(language),
        "kz" => Kazakh("kz", "kaz", "rus"),
        "kz-ru" => Kazakh("kz-ru", "rus"),
        "kz-kk" => Kazakh("kz-kk", "kaz"),
        "treatment" => OfTreatment(language),
        _ => null,
    };

    private static TableProfile TwoColumn(string language)
    {
        var words = TableWords.In(language);
        return new TableProfile
        {
            Name = "two-column",
            Languages = [words.Language],
            Captions = [words.ComparativeTable],
            Columns =
            [
                new TableColumn(ColumnKind.Current, 50, [words.Current]),
                new TableColumn(ColumnKind.Proposed, 50, [words.Proposed]),
            ],
        };
    }

    private static TableProfile Kazakh(string name, params string[] languages)
    {
        TableWords[] words = [.. languages.Select(TableWords.In)];
        return new TableProfile
        {
            Name = name,
            Languages = languages,
            Captions = [.. words.Select(word => word.ComparativeTable.ToUpperInvariant())],
            NumbersColumns = true,
            NamesAct = true,
            Columns =
            [
                new TableColumn(ColumnKind.Ordinal, 5, [.. words.Select(word => word.Ordinal)]),
                new TableColumn(ColumnKind.Unit, 12, [.. words.Select(word => word.Unit)]),
                new TableColumn(ColumnKind.Current, 30, [.. words.Select(word => word.CurrentOfAct)]),
                new TableColumn(ColumnKind.Proposed, 33, [.. words.Select(word => word.Proposed)]),
                new TableColumn(ColumnKind.Rationale, 20, [.. words.Select(word => word.Rationale)]),
            ],
        };
    }

    private static TableProfile OfTreatment(string language)
    {
        var words = TableWords.In(language);
        return new TableProfile
        {
            Name = "treatment",
            Languages = [words.Language],
            Captions = [words.TableOfProposals],
            NumbersColumns = true,
            Columns =
            [
                new TableColumn(ColumnKind.Ordinal, 5, [words.Ordinal]),
                new TableColumn(ColumnKind.Unit, 12, [words.Unit]),
                new TableColumn(ColumnKind.Current, 28, [words.Draft]),
                new TableColumn(ColumnKind.Proposal, 30, [words.Proposal]),
                new TableColumn(ColumnKind.Treatment, 25, [words.Treatment]),
            ],
        };
    }
}
