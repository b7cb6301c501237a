using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Comity.Language;
using Comity.Legislation.Comparing;
using Comity.Legislation.Tables;

namespace Comity.Legislation.Writing;

/// <summary>Writes a comparative table as HTML: changed words are bold inside <c>del</c> and <c>ins</c>, so that a photocopy
/// and a screen reader show them too.</summary>
public static class ComparativeTableHtml
{
    private const string Style = """
        @page { size: A4 landscape; margin: 15mm; }
        body { font: 11pt/1.35 "Times New Roman", "Liberation Serif", serif; margin: 2rem auto; max-width: 80rem;
          padding: 0 1rem; }
        .comparative-table { border-collapse: collapse; table-layout: fixed; width: 100%; }
        .comparative-table caption { font-weight: bold; padding-bottom: 1em; }
        .comparative-table :is(th, td) { border: 1px solid; overflow-wrap: break-word; padding: .3em .5em; text-align: left;
          vertical-align: top; }
        .comparative-table thead :is(th, td), .comparative-table .act th { text-align: center; }
        .comparative-table p { margin: 0 0 .4em; }
        .comparative-table :is(ins, del) { font-weight: bold; text-decoration: none; }
        @media print { body { margin: 0; max-width: none; padding: 0; } thead { display: table-header-group; } }
        """;

    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A whole document that needs no other file and prints on A4 across.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Receives UTF-8; left open.</param>
    public static void Write(ComparativeTable table, Stream stream)
    {
        using var html = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        html.Write($"""
            <!DOCTYPE html>
            <html lang="{Encoded(LanguageCodes.ToTag(table.Profile.Languages[0]))}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{Encoded(string.Join(" / ", table.Profile.Captions))}</title>
            <style>
            {Style}
            {Widths(table.Profile)}
            </style>
            </head>
            <body>

            """.ReplaceLineEndings("\n"));
        html.Write(Fragment(table));
        html.Write("</body>\n</html>\n");
    }

    /// <summary>The <c>table</c> element alone, for a page that has its own style.</summary>
    /// <param name="table">The table.</param>
    /// <returns>One <c>table</c> of the class <c>comparative-table</c>, without style; its rows have their
    /// <see cref="TableRow.Id"/> as id, its cells the kind of their column as class.</returns>
    public static string Fragment(ComparativeTable table)
    {
        var html = new StringBuilder();
        var (profile, columns) = (table.Profile, table.Profile.Columns);
        html.Append("<table class=\"comparative-table\">\n<caption>");
        Lines(html, profile.Captions, profile.Languages);
        if (table.Subject.Length > 0 && !profile.NamesAct)
            html.Append("<p>").Append(Encoded(table.Subject)).Append("</p>");
        html.Append("</caption>\n<thead>\n<tr>");
        foreach (var column in columns)
        {
            html.Append("<th class=\"").Append(ClassOf(column)).Append("\" scope=\"col\">");
            Lines(html, column.Labels, profile.Languages);
            html.Append("</th>");
        }
        html.Append("</tr>\n");
        if (profile.NumbersColumns)
        {
            var numbers = columns.Select((column, index) =>
                $"<td class=\"{ClassOf(column)}\">{LegalNames.Invariant(index + 1)}</td>");
            html.Append("<tr aria-hidden=\"true\">").Append(string.Concat(numbers)).Append("</tr>\n");
        }
        html.Append("</thead>\n<tbody>\n");
        if (profile.NamesAct && table.Subject.Length > 0)
            html.Append("<tr class=\"act\"><th colspan=\"").Append(columns.Count).Append("\" scope=\"rowgroup\">1. ")
                .Append(Encoded(table.Subject)).Append("</th></tr>\n");
        foreach (var row in table.Rows)
            Row(html, table, row);
        return html.Append("</tbody>\n</table>\n").ToString();
    }

    private static void Row(StringBuilder html, ComparativeTable table, TableRow row)
    {
        html.Append("<tr id=\"").Append(Encoded(row.Id)).Append('"');
        if (row.Class is { } change)
            html.Append(" data-class=\"").Append(ComparisonJson.NameOf(change)).Append('"');
        html.Append('>');
        foreach (var (column, cell) in table.Profile.Columns.Zip(row.Cells))
        {
            var language = column.Kind switch
            {
                ColumnKind.Current => table.OldLanguage,
                ColumnKind.Proposed => table.NewLanguage,
                _ => "",
            };
            html.Append("<td class=\"").Append(ClassOf(column)).Append("\" data-label=\"")
                .Append(Encoded(string.Join(" / ", column.Labels))).Append('"');
            if (language.Length > 0)
                html.Append(" lang=\"").Append(Encoded(LanguageCodes.ToTag(language))).Append('"');
            html.Append('>');
            foreach (var block in cell.Blocks)
            {
                html.Append("<p>");
                foreach (var span in block)
                    html.Append(Marked(span));
                html.Append("</p>");
            }
            html.Append("</td>");
        }
        html.Append("</tr>\n");
    }

    private static string ClassOf(TableColumn column) => column.Kind.ToString().ToLowerInvariant();

    private static string Widths(TableProfile profile) => string.Join('\n', profile.Columns.Select(column => string.Create(
        CultureInfo.InvariantCulture, $".comparative-table th.{ClassOf(column)} {{ width: {column.Width}% }}")));

    private static string Marked(DifferenceSpan span) => span.Kind switch
    {
        DifferenceKind.Deleted => $"<del><b>{Encoded(span.Text)}</b></del>",
        DifferenceKind.Inserted => $"<ins><b>{Encoded(span.Text)}</b></ins>",
        _ => Encoded(span.Text),
    };

    private static void Lines(StringBuilder html, IReadOnlyList<string> lines, IReadOnlyList<string> languages)
    {
        foreach (var (line, language) in lines.Zip(languages))
            html.Append(CultureInfo.InvariantCulture,
                $"<p lang=\"{Encoded(LanguageCodes.ToTag(language))}\">{Encoded(line)}</p>");
    }

    private static string Encoded(string text) => _encoder.Encode(text);
}
