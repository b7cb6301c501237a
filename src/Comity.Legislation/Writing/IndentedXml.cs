using System.Text;
using System.Xml;
using static Comity.Legislation.Writing.AkomaNtosoVocabulary;

namespace Comity.Legislation.Writing;

/// <summary>An XML document whose indentation never falls inside words: an element has either child elements or text.</summary>
internal sealed class IndentedXml : IDisposable
{
    private const int DeepestIndent = 24;

    private readonly XmlWriter _xml;
    private int _depth;
    private bool _isLeaf;

    public IndentedXml(Stream stream)
    {
        _xml = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
        });
        _xml.WriteStartDocument();
    }

    public void Start(string element)
    {
        Line();
        _xml.WriteStartElement(element, Namespace);
        _depth++;
        _isLeaf = true;
    }

    public void Attribute(string name, string value) => _xml.WriteAttributeString(name, XmlWords.Legal(value));

    public void Words(string text)
    {
        var legal = XmlWords.Legal(text);
        if (XmlWords.Collapsed(legal) != legal)
            _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(legal);
    }

    public void Text(string element, string text)
    {
        Start(element);
        Words(text);
        End();
    }

    public void End()
    {
        _depth--;
        if (!_isLeaf)
            Line();
        _xml.WriteEndElement();
        _isLeaf = false;
    }

    public void Dispose()
    {
        Line();
        _xml.WriteEndDocument();
        _xml.Dispose();
    }

    private void Line() => _xml.WriteWhitespace("\n" + new string(' ', 2 * Math.Min(_depth, DeepestIndent)));
}
