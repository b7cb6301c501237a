using System.Text;
using System.Xml;

namespace Comity.Legislation.Writing;

/// <summary>Text as XML can hold it.</summary>
internal static class XmlWords
{
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
