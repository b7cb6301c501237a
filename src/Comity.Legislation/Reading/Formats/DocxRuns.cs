using System.Globalization;
using System.Text;
using Comity.Language;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Comity.Legislation.Reading.Formats;

/// <summary>The text of a paragraph of Word as it stands after all tracked changes.</summary>
internal static class DocxRuns
{
    /// <summary>The text; line breaks are <c>\n</c>.</summary>
    public static string Text(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var run in Runs(paragraph))
        {
            var raised = run.RunProperties?.VerticalTextAlignment?.Val?.Value == VerticalPositionValues.Superscript;
            foreach (var piece in run.ChildElements)
                Append(text, piece, raised);
        }
        return text.ToString();
    }

    /// <summary>Whether every run with text is bold.</summary>
    public static bool IsBold(Paragraph paragraph)
    {
        var runs = Runs(paragraph).Where(run => run.InnerText.Trim().Length > 0).ToList();
        return runs.Count > 0 && runs.TrueForAll(run => run.RunProperties?.Bold is { } bold && bold.Val?.Value != false);
    }

    private static IEnumerable<Run> Runs(Paragraph paragraph) =>
        paragraph.Descendants<Run>().Where(run =>
            run.RunProperties?.Vanish is not { } vanish || vanish.Val?.Value == false).Where(run =>
            run.Ancestors<Paragraph>().First() == paragraph
            && !run.Ancestors().Any(ancestor => ancestor is DeletedRun or MoveFromRun));

    private static void Append(StringBuilder text, OpenXmlElement piece, bool raised)
    {
        switch (piece)
        {
            case Text { Text: var value }:
                foreach (var c in value)
                    text.Append(raised ? Superscripts.Raise(c) : c);
                break;
            case TabChar:
                text.Append(' ');
                break;
            case Break { Type: null } or CarriageReturn:
                text.Append('\n');
                break;
            case NoBreakHyphen:
                text.Append('-');
                break;
            case FootnoteReference { Id.Value: var id }:
                text.Append(Superscripts.Raise(id.ToString(CultureInfo.InvariantCulture)));
                break;
        }
    }
}
