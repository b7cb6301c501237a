using System.Buffers;

namespace Comity.Legislation.Writing;

/// <summary>One line of a CSV file (RFC 4180) for spreadsheets: comma, CRLF.</summary>
/// <remarks>A spreadsheet runs a cell that begins with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> as a formula; such a text gets an
/// apostrophe before it, as OWASP advises.</remarks>
public static class CsvLine
{
    private static readonly SearchValues<char> _quoted = SearchValues.Create("\",\r\n;'");

    /// <summary>The line with its end.</summary>
    /// <param name="cells">The cells, as they are.</param>
    public static string Of(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>A cell as it was before it was written here.</summary>
    public static string Unescape(string cell) => cell is ['\'', .. var text] && IsFormula(text) ? text : cell;

    private static bool IsFormula(string text) =>
        text.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || text is ['\t' or '\r', ..];

    private static string Cell(string text)
    {
        var cell = IsFormula(text) ? "'" + text : text;
        return cell.AsSpan().ContainsAny(_quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
