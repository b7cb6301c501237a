using Comity.Legislation.Reading;
using Comity.Legislation.Writing;
using Comity.Web.Platform.Localization;
using nietras.SeparatedValues;

namespace Comity.Web.Features.Discussions.ImportProposals;

/// <summary>A table as spreadsheets and systems of appeals write it: any usual separator, any usual alphabet.</summary>
public sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<CsvRow> Rows)
{
    public const int LargestFile = 16 * 1024 * 1024;
    public const int MostRows = 50_000;
    public const int MostColumns = 100;

    public static (CsvTable? Table, Refusal? Refusal) Read(byte[] bytes)
    {
        if (Encodings.Decode(bytes) is not { } decoded || decoded.Text.Contains('\0', StringComparison.Ordinal))
            return (null, new Refusal("import.no-table"));
        try
        {
            var rows = RowsOf(decoded.Text);
            return rows switch
            {
                [] or [_] => (null, new Refusal("import.nothing")),
                { Count: > MostRows + 1 } => (null, new Refusal("import.many", MostRows)),
                [{ Cells.Length: < 1 or > MostColumns }, ..] => (null, new Refusal("import.no-table")),
                [var header, .. var rest] => (new CsvTable([.. header.Cells.Select(cell => cell.Trim())], rest), null),
            };
        }
        catch (Exception problem) when (problem is InvalidDataException or ArgumentException or NotSupportedException
            or IndexOutOfRangeException or FormatException)
        {
            return (null, new Refusal("import.no-table"));
        }
    }

    private static List<CsvRow> RowsOf(string text)
    {
        using var reader = Sep.Reader(options => options with
        {
            HasHeader = false, Unescape = true, DisableColCountCheck = true,
        }).FromText(text);
        var rows = new List<CsvRow>();
        foreach (var row in reader)
        {
            var cells = new string[row.ColCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = row[i].ToString();
            if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                rows.Add(new CsvRow(rows.Count + 1, cells));
            if (rows.Count > MostRows + 1)
                break;
        }

        return rows;
    }
}

/// <summary>A row, and which it is as a spreadsheet counts: 1 for the names of the columns.</summary>
public sealed record CsvRow(int Number, string[] Cells)
{
    /// <summary>What stands in a column; empty where the row is too short, or the column was not chosen.</summary>
    public string this[int? column] => column is { } at and >= 0 && at < Cells.Length ? CsvLine.Unescape(Cells[at].Trim()) : "";
}
