using System.Text;
using System.Xml;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Writing;

/// <summary>The names and characters that reading and writing of Akoma Ntoso share.</summary>
internal static class AkomaNtosoVocabulary
{
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <summary>Who made the markup; a file that names it is read with the exact meaning that it was written with.</summary>
    public const string Source = "#comity";

    public const string Note = "editorialNote";

    /// <summary>The hierarchical element of a kind; null when it has none and stands as a named <c>hcontainer</c>.</summary>
    public static string? ElementOf(UnitKind kind) =>
        kind is (>= UnitKind.Book and <= UnitKind.Alinea) ? NameOf(kind) : null;

    /// <summary>The name of a kind: as an element, or in the attribute of a container that stands for it.</summary>
    public static string NameOf(UnitKind kind) => kind == UnitKind.Note ? Note : kind.ToString().ToLowerInvariant();

    private static readonly Dictionary<string, UnitKind> _kinds =
        Enum.GetValues<UnitKind>().ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>The kind with this name, or null.</summary>
    public static UnitKind? KindOf(string? name) => name is not null && _kinds.TryGetValue(name, out var kind) ? kind : null;

    /// <summary>The text with every character that XML 1.0 cannot hold replaced by U+FFFD.</summary>
    public static string Legal(string text)
    {
        var first = FirstIllegal(text);
        if (first < 0)
            return text;
        var legal = new StringBuilder(text, 0, first, text.Length);
        for (var i = first; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                legal.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                legal.Append(text[i]).Append(text[++i]);
            else
                legal.Append('\uFFFD');
        }
        return legal.ToString();
    }

    /// <summary>The text as a reader of markup sees it: white space of XML at the edges dropped, inside as one space.</summary>
    public static string Collapsed(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\r' or '\n'))
                collapsed.Append(character);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
                collapsed.Append(' ');
        }
        if (collapsed.Length > 0 && collapsed[^1] == ' ')
            collapsed.Length--;
        return collapsed.ToString();
    }

    private static int FirstIllegal(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]))
                return i;
        }
        return -1;
    }
}
