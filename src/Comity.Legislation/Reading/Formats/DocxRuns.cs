using System.Text;
using Comity.Language;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Formula = DocumentFormat.OpenXml.Math;

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
            var raised = DocxText.IsRaised(run);
            foreach (var piece in run.ChildElements.SelectMany(Chosen))
                text.Append(raised ? Superscripts.Raise(DocxText.Text(piece)) : DocxText.Text(piece));
        }
        return text.ToString();
    }

    /// <summary>Whether every run with text is bold.</summary>
    public static bool IsBold(Paragraph paragraph)
    {
        var runs = Runs(paragraph).OfType<Run>().Where(run => run.InnerText.Trim().Length > 0).ToList();
        return runs.Count > 0 && runs.TrueForAll(run =>
            DocxText.Leading<RunProperties>(run)?.Bold is { } bold && bold.Val?.Value != false);
    }

    /// <summary>Whether an element stands in this paragraph and not in a box that hangs on it.</summary>
    public static bool IsOf(Paragraph paragraph, OpenXmlElement element) =>
        element.Ancestors<Paragraph>().FirstOrDefault() == paragraph && DocxText.IsShown(element);

    /// <summary>The element itself, or what is in the first of several ways to draw the same.</summary>
    public static IEnumerable<OpenXmlElement> Chosen(OpenXmlElement element) => element is not AlternateContent alternatives
        ? [element]
        : (DocxText.Leading<AlternateContentChoice>(alternatives)
            ?? (OpenXmlElement?)alternatives.GetFirstChild<AlternateContentFallback>())?.ChildElements ?? [];

    private static IEnumerable<OpenXmlElement> Runs(Paragraph paragraph) =>
        paragraph.Descendants().Where(element => element is Run or Formula.Run && IsOf(paragraph, element));
}
