using System.Globalization;
using System.Text;
using Comity.Language;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Formula = DocumentFormat.OpenXml.Math;

namespace Comity.Legislation.Reading.Formats;

/// <summary>All words that a reader of a Word document sees, wherever they stand: the witness for the blocks.</summary>
/// <remarks>It asks only for the names of elements, and so finds words in elements that nobody knows.</remarks>
internal static class DocxText
{
    /// <summary>The words under an element, one piece for every paragraph.</summary>
    public static List<string> Of(OpenXmlElement root)
    {
        var pieces = new Dictionary<OpenXmlElement, StringBuilder>();
        foreach (var element in root.Descendants())
        {
            if (Text(element) is not { Length: > 0 } text || !IsShown(element))
                continue;
            var paragraph = element.Ancestors().FirstOrDefault(ancestor => ancestor.LocalName == "p") ?? root;
            if (!pieces.TryGetValue(paragraph, out var piece))
                pieces[paragraph] = piece = new();
            piece.Append(IsRaised(element.Parent) ? Superscripts.Raise(text) : text);
        }
        var clean = new CleanText();
        return [.. pieces.Values.Select(piece => clean.Of(piece.ToString(), 0))];
    }

    /// <summary>What an element of a run prints; empty when nothing.</summary>
    public static string Text(OpenXmlElement element) => element.LocalName switch
    {
        "t" => element is Formula.Text ? $" {element.InnerText} " : element.InnerText,
        "tab" or "ptab" => " ",
        "br" or "cr" => "\n",
        "noBreakHyphen" => "-",
        "footnoteReference" or "endnoteReference" when element is FootnoteEndnoteReferenceType { Id.Value: var id } =>
            Superscripts.Raise(id.ToString(CultureInfo.InvariantCulture)),
        _ => "",
    };

    /// <summary>Whether the text of a run stands above the line.</summary>
    public static bool IsRaised(OpenXmlElement? run) =>
        run is Run { RunProperties.VerticalTextAlignment.Val.Value: var place } && place == VerticalPositionValues.Superscript;

    /// <summary>Not hidden, not deleted or moved away, and not the second of two ways to draw the same.</summary>
    public static bool IsShown(OpenXmlElement element)
    {
        for (var at = element; at is not null; at = at.Parent)
            if (at is Run { RunProperties.Vanish: { } vanish } && vanish.Val?.Value != false
                || at.LocalName is "del" or "moveFrom"
                || at is AlternateContentFallback && at.Parent?.GetFirstChild<AlternateContentChoice>() is not null)
                return false;
        return true;
    }
}
