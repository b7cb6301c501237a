using System.Buffers;
using System.Text;
using Comity.Legislation.Tables;

namespace Comity.Legislation.Writing;

/// <summary>Writes a comparative table as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, comma, CRLF.</summary>
/// <remarks>A spreadsheet runs a cell that begins with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> as a formula; such a text gets an
/// apostrophe before it, as OWASP advises.</remarks>
public static class ComparativeTableCsv
{
    private static readonly SearchValues<char> _quoted = SearchValues.Create("\",\r\n;'");

    /// <summary>Writes the headings and a line for each row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Left open.</param>
    public static void Write(ComparativeTable table, Stream stream)
    {
        using var csv = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        Line(csv, table.Profile.Columns.Select(column => string.Join(" / ", column.Labels)));
        foreach (var row in table.Rows)
            Line(csv, row.Cells.Select(cell => cell.Text));
    }

    private static void Line(StreamWriter csv, IEnumerable<string> fields)
    {
        csv.Write(string.Join(',', fields.Select(Field)));
        csv.Write("\r\n");
    }

    private static string Field(string text)
    {
        var isFormula = text.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]
            || text is ['\t' or '\r', ..];
        var field = isFormula ? "'" + text : text;
        return field.AsSpan().ContainsAny(_quoted) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
    }
}
