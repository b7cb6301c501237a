using System.Globalization;
using System.Text;
using System.Xml;
using Comity.Legislation.Reading.Formats;
using Comity.Legislation.Writing;

namespace Comity.Legislation.Reading.AkomaNtoso;

/// <summary>A first pass over the file: whether it can be read at all, which dialect it is in, and every word in it.</summary>
internal sealed class AkomaNtosoSurvey
{
    private const int Deepest = 200;
    private const int MostElements = 1_000_000;
    private const int MostUnknown = 1000;

    private readonly StringBuilder _text = new();

    /// <summary>Written by this program, so that every element has exactly one meaning.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>Articles stand in the text itself, not only in what it quotes.</summary>
    public bool HasArticles { get; private set; }

    /// <summary>All readable text, with a line end at every border of a block.</summary>
    public string Text => _text.ToString();

    /// <summary>What nobody sees in it.</summary>
    public CleanText Clean { get; } = new();

    /// <summary>The names of elements that are not in the standard, with the line of the first.</summary>
    public SortedDictionary<string, int> Unknown { get; } = new(StringComparer.Ordinal);

    public static AkomaNtosoSurvey Of(XmlReader reader)
    {
        var survey = new AkomaNtosoSurvey();
        var root = true;
        while (reader.Read())
        {
            if (root && reader.NodeType == XmlNodeType.Element)
            {
                root = false;
                Root(reader);
            }
            survey.Node(reader);
        }
        return survey;
    }

    private int _metaDepth = int.MaxValue;
    private int _noteDepth = int.MaxValue;
    private int _quotationDepth = int.MaxValue;
    private int _raised;
    private int _elements;
    private bool _identified;

    private static void Root(XmlReader reader)
    {
        if (reader.LocalName is not ("akomaNtoso" or "akomantoso") && !AkomaNtosoDialect.IsDocument(reader.LocalName))
            throw new RefusedException(RefusalCodes.NotAkomaNtoso,
                $"it is XML, but its root <{Shortened(reader.LocalName)}> is not of Akoma Ntoso; give Akoma Ntoso, HTML or text",
                Line(reader));
    }

    private void Node(XmlReader reader)
    {
        if (reader.Depth > Deepest)
            throw new RefusedException(RefusalCodes.TooDeep, string.Create(CultureInfo.InvariantCulture,
                $"elements are nested more than {Deepest} deep in line {Line(reader)}, which no law needs; repair the file"),
                Line(reader));
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Start(reader);
                break;
            case XmlNodeType.EndElement:
                End(reader);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                when IsReadable:
                Append(reader, reader.Value);
                break;
        }
    }

    private bool IsReadable => _metaDepth == int.MaxValue || _noteDepth != int.MaxValue;

    private void Start(XmlReader reader)
    {
        if (++_elements > MostElements)
            throw new RefusedException(RefusalCodes.TooLarge,
                "it has more than 1,000,000 elements, which no law needs; split it", Line(reader));
        var name = reader.LocalName;
        if (name == "meta")
            _metaDepth = Math.Min(_metaDepth, reader.Depth);
        else if (name == "note" && _metaDepth != int.MaxValue)
            _noteDepth = Math.Min(_noteDepth, reader.Depth);
        else if (AkomaNtosoDialect.IsQuotation(name))
            _quotationDepth = Math.Min(_quotationDepth, reader.Depth);
        else if (name is "article" or "rule" && _quotationDepth == int.MaxValue)
            HasArticles = true;
        else if (name == "identification" && !_identified)
        {
            _identified = true;
            IsOwn = reader.NamespaceURI == AkomaNtosoVocabulary.Namespace
                && reader.GetAttribute("source") == AkomaNtosoVocabulary.Source;
        }
        if (IsReadable && !AkomaNtosoDialect.IsRead(name) && name != "note" && Unknown.Count < MostUnknown)
            Unknown.TryAdd(name, Line(reader));
        if (IsReadable && (name == "authorialNote" || reader.Depth == _noteDepth))
        {
            _text.Append('\n');
            Append(reader, reader.GetAttribute("marker") ?? "");
        }
        Border(name);
        if (name is "sup" && !reader.IsEmptyElement)
            _raised++;
        if (reader.IsEmptyElement)
            Leave(reader);
    }

    private void Append(XmlReader reader, string text)
    {
        Clean.Count(text, Line(reader));
        _text.Append(AkomaNtosoDialect.Readable(text, _raised > 0 && reader.NodeType != XmlNodeType.Element));
    }

    private void End(XmlReader reader)
    {
        if (reader.LocalName == "sup")
            _raised--;
        Border(reader.LocalName);
        Leave(reader);
    }

    private void Leave(XmlReader reader)
    {
        if (reader.Depth == _metaDepth)
            _metaDepth = int.MaxValue;
        if (reader.Depth == _noteDepth)
            _noteDepth = int.MaxValue;
        if (reader.Depth == _quotationDepth)
            _quotationDepth = int.MaxValue;
    }

    private void Border(string name)
    {
        if (name is "eol" or "br")
            _text.Append(' ');
        else if (!AkomaNtosoDialect.IsInline(name))
            _text.Append('\n');
    }

    private static int Line(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;

    private static string Shortened(string name) => name.Length > 40 ? name[..40] + "…" : name;
}
