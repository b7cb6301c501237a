using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>A cell: blocks of text from top to bottom, each in stretches that say what changed.</summary>
/// <param name="Blocks">The left text has kept and deleted stretches, the right one kept and inserted ones.</param>
public sealed record TableCell(IReadOnlyList<IReadOnlyList<DifferenceSpan>> Blocks)
{
    /// <summary>The text alone, one line for each block.</summary>
    public string Text => string.Join('\n', Blocks.Select(block => string.Concat(block.Select(span => span.Text))));

    internal static TableCell Of(params IEnumerable<string> blocks) =>
        new([.. blocks.Select(block => (IReadOnlyList<DifferenceSpan>)[new DifferenceSpan(DifferenceKind.Kept, block)])]);
}

/// <summary>A row.</summary>
/// <param name="Id">Its name for machines, the same whenever the same provisions are compared: 19 letters and digits.</param>
/// <param name="Class">What happened; null in a table of proposals.</param>
/// <param name="Old">The provisions of the earlier text.</param>
/// <param name="New">The provisions of the later text, or of the draft.</param>
/// <param name="Cells">One for each column of the profile.</param>
public sealed record TableRow(
    string Id, ChangeClass? Class, IReadOnlyList<Provision> Old, IReadOnlyList<Provision> New, IReadOnlyList<TableCell> Cells);

/// <summary>A row of a comparison's table before it is made.</summary>
/// <param name="Ordinal">Its number in the whole table, from 1.</param>
/// <param name="Source">What it is made of.</param>
public sealed record PlannedRow(int Ordinal, Correspondence Source);

/// <summary>A proposal to a draft, and what became of it.</summary>
/// <param name="EId">The provision of the draft that it concerns.</param>
/// <param name="Proposal">What was proposed; lines are separated by line feeds.</param>
/// <param name="Author">Who proposed it; empty when it stays anonymous.</param>
/// <param name="Treatment">How it was taken into account; empty while nothing was decided.</param>
/// <param name="NewWording">The words that it led to; empty while there are none.</param>
public sealed record TreatedProposal(string EId, string Proposal, string Author, string Treatment, string NewWording = "");

/// <summary>A comparative table («сравнительная таблица», «салыстырма кесте») ready to be written in any format.</summary>
/// <param name="Profile">The columns and set phrases.</param>
/// <param name="Subject">The act or acts that it is about.</param>
/// <param name="OldLanguage">ISO 639-2/T language of the earlier text, or of the draft.</param>
/// <param name="NewLanguage">ISO 639-2/T language of the later text, or of the proposals.</param>
/// <param name="Rows">The rows, in the order of the later text.</param>
public sealed record ComparativeTable(
    TableProfile Profile, string Subject, string OldLanguage, string NewLanguage, IReadOnlyList<TableRow> Rows)
{
    /// <summary>The table of a comparison: a row for each provision or heading that changed.</summary>
    /// <param name="comparison">The comparison, at the level that the rows shall have.</param>
    /// <param name="profile">The form.</param>
    /// <param name="withIdentical">Whether provisions that did not change have rows too.</param>
    /// <remarks>
    /// Provisions that differ only in the shape of dashes, quotation marks and spaces count as unchanged. Unchanged stretches are
    /// shortened to «…». The left cell of a new provision and the right cell of a repealed one hold the set phrase of the
    /// profile; a provision that was renumbered or moved says what it was.
    /// </remarks>
    public static ComparativeTable From(Comparison comparison, TableProfile profile, bool withIdentical = false) =>
        From(comparison, profile, Plan(comparison, profile, withIdentical));

    /// <summary>The same with some of the planned rows alone: a page of the table costs what its rows cost.</summary>
    /// <param name="comparison">The comparison that was planned.</param>
    /// <param name="profile">The form.</param>
    /// <param name="rows">Rows of <see cref="Plan"/>.</param>
    public static ComparativeTable From(Comparison comparison, TableProfile profile, IEnumerable<PlannedRow> rows)
    {
        var made = new ComparisonRows(comparison, profile);
        return new ComparativeTable(
            profile, comparison.Old.Title, comparison.Old.Language, comparison.New.Language, [.. rows.Select(made.Row)]);
    }

    /// <summary>Which rows the table of a comparison has, before what is in their cells is found out.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="profile">The form.</param>
    /// <param name="withIdentical">Whether provisions that did not change have rows too.</param>
    public static IReadOnlyList<PlannedRow> Plan(Comparison comparison, TableProfile profile, bool withIdentical = false)
    {
        var rows = new ComparisonRows(comparison, profile);
        return [.. ComparisonOrder.Of(comparison)
            .Where(row => withIdentical || (row.Class != ChangeClass.Identical && rows.ShowsChange(row)))
            .Select((row, index) => new PlannedRow(index + 1, row))];
    }

    /// <summary>The table of proposals to a draft: a row for each proposal, in the order given.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="proposals">The proposals with what became of them.</param>
    /// <param name="profile">The form.</param>
    /// <exception cref="ArgumentException">A proposal names an eId that the draft has not.</exception>
    public static ComparativeTable From(Law draft, IReadOnlyList<TreatedProposal> proposals, TableProfile profile)
    {
        var rows = new ProposalRows(draft, profile);
        return new ComparativeTable(profile, draft.Title, draft.Language, draft.Language, [.. proposals.Select(rows.Row)]);
    }
}
