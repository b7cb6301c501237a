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
        run is Run && Leading<RunProperties>(run) is { VerticalTextAlignment.Val.Value: var place }
        && place == VerticalPositionValues.Superscript;

    /// <summary>What the format puts first in an element. The library would look for it among all children, and is asked for it
    /// by each of them.</summary>
    public static T? Leading<T>(OpenXmlElement element)
        where T : OpenXmlElement => element.ChildElements.Take(8).OfType<T>().FirstOrDefault();

    /// <summary>Not hidden, not deleted or moved away, and not the second of two ways to draw the same.</summary>
    public static bool IsShown(OpenXmlElement element)
    {
        for (var at = element; at is not null; at = at.Parent)
            if (at is Run && Leading<RunProperties>(at)?.Vanish is { } vanish && vanish.Val?.Value != false
                || at.LocalName is "del" or "moveFrom"
                || at is AlternateContentFallback && at.Parent is { } ways
                && Leading<AlternateContentChoice>(ways) is not null)
                return false;
        return true;
    }
}
