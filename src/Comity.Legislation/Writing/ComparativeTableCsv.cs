using System.Text;
using Comity.Legislation.Tables;

namespace Comity.Legislation.Writing;

/// <summary>Writes a comparative table as CSV for spreadsheets: UTF-8 with a byte order mark, lines by
/// <see cref="CsvLine"/>.</summary>
public static class ComparativeTableCsv
{
    /// <summary>Writes the headings and a line for each row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Left open.</param>
    public static void Write(ComparativeTable table, Stream stream)
    {
        using var csv = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        csv.Write(CsvLine.Of(table.Profile.Columns.Select(column => string.Join(" / ", column.Labels))));
        foreach (var row in table.Rows)
            csv.Write(CsvLine.Of(row.Cells.Select(cell => cell.Text)));
    }
}
