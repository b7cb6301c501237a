using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Comity.Legislation.Reading.Formats;

/// <summary>Passes once over all parts of a Word document that will be read, before the library makes a tree of them: it does
/// so by recursion, and an element takes far more memory than its letters in the file.</summary>
internal static class DocxBounds
{
    private const int Deepest = 200;
    private const int MostElements = 1_500_000;
    private const int LongestPart = 48 * 1024 * 1024;

    /// <exception cref="RefusedException">Too deep, or too many elements.</exception>
    /// <exception cref="XmlException">A part is malformed, has a document type, or is longer than is read.</exception>
    public static void Check(MainDocumentPart text)
    {
        OpenXmlPart?[] parts =
            [text, text.StyleDefinitionsPart, text.NumberingDefinitionsPart, text.FootnotesPart, text.EndnotesPart];
        var elements = 0;
        foreach (var part in parts)
        {
            if (part is null)
                continue;
            using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
            using var xml = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = LongestPart,
            });
            while (xml.Read())
            {
                if (xml.Depth > Deepest)
                    throw new RefusedException(RefusalCodes.TooDeep,
                        "its Word format is nested more than 200 deep; save the text instead");
                if (xml.NodeType == XmlNodeType.Element && (elements += 1 + xml.AttributeCount) > MostElements)
                    throw new RefusedException(RefusalCodes.TooLarge,
                        "its Word format has more than 1,500,000 elements and attributes; save the text instead");
            }
        }
    }
}
