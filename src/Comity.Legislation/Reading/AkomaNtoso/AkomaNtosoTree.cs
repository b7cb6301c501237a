using System.Text;
using System.Xml;
using Comity.Legislation.Provisions;
using Comity.Legislation.Writing;

namespace Comity.Legislation.Reading.AkomaNtoso;

/// <summary>The second pass over the file: every word goes to a provision or is set aside.</summary>
/// <remarks>
/// Running text collects in a buffer. Where a block begins or ends, the buffer becomes the text of the innermost open
/// provision, or an alinea in it. Footnotes leave the running text and become notes after it. What a text quotes keeps its
/// words and makes no provisions: an amending act has its own articles and not those it inserts elsewhere.
/// </remarks>
internal sealed class AkomaNtosoTree
{
    /// <summary>An address written here has at most 400 characters and what one provision adds to it.</summary>
    private const int LongestId = 1000;

    private readonly AkomaNtosoSurvey _survey;
    private readonly Stack<Opened> _open = new();
    private readonly Stack<ProvisionDraft> _documents = new();
    private readonly Dictionary<string, ProvisionDraft> _metaNotes = new(StringComparer.Ordinal);
    private StringBuilder _buffer = new();
    private ProvisionDraft _current;
    private ProvisionDraft? _lastPlaced;
    private Place _place = Place.Block;
    private string _opening = "";
    private bool _isPreserved;
    private bool _isAfterNote;
    private int _meta;
    private int _metaNotesOpen;
    private int _quotations;
    private int _raised;

    public AkomaNtosoTree(AkomaNtosoSurvey survey)
    {
        _survey = survey;
        _current = Root;
    }

    private enum Place
    {
        Block,
        Designation,
        Heading,
    }

    private sealed record Opened(string Name, string EId, ProvisionDraft? Draft, ProvisionDraft Enclosing, int Line)
    {
        public Place Resumes { get; init; }

        public StringBuilder? Suspended { get; init; }

        public string SuspendedOpening { get; init; } = "";

        public string EndQuote { get; init; } = "";

        public int TitleStart { get; init; }

        public int Meta { get; init; }
    }

    /// <summary>The act; complete once the whole file was added.</summary>
    public ProvisionDraft Root { get; } = new(UnitKind.Act);

    /// <summary>What is no part of the law: tables of contents and notes that nothing refers to.</summary>
    public List<(string Code, int Line, ProvisionDraft Draft)> SetAside { get; } = [];

    /// <summary>Takes in the whole file.</summary>
    public void Add(XmlReader reader)
    {
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    Start(reader);
                    if (isEmpty)
                        End();
                    break;
                case XmlNodeType.EndElement:
                    End();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                    when _meta == 0:
                    _isPreserved |= _survey.IsOwn && reader.XmlSpace == XmlSpace.Preserve;
                    Append(AkomaNtosoDialect.Readable(reader.Value, _raised > 0));
                    break;
            }
        }
        Root.PlaceNotes();
        SetAside.AddRange(_metaNotes.Values.Select(note => (FindingCodes.NoteSetAside, 0, note)));
    }

    private void Start(XmlReader reader)
    {
        var name = reader.LocalName;
        var line = ((IXmlLineInfo)reader).LineNumber;
        var eId = reader.GetAttribute("eId") ?? reader.GetAttribute("id") ?? "";
        var startsMeta = name == "meta" && _metaNotesOpen == 0 ? 1 : 0;
        if (startsMeta > 0 && _meta == 0)
            Flush();
        _meta += startsMeta;
        var opened = new Opened(name, eId, null, _current, line) { Resumes = _place, Meta = startsMeta };
        if (name == "note" && _meta > 0)
            opened = Suspend(opened, NoteDraft(reader));
        else if (_meta > 0)
            Metadata(reader);
        else if (name == "authorialNote")
            opened = Suspend(opened, NoteDraft(reader));
        else if (name == "toc")
            opened = Suspend(opened, new ProvisionDraft(UnitKind.Alinea));
        else if (AkomaNtosoDialect.IsInline(name))
            opened = opened with { EndQuote = Inline(reader, name), TitleStart = _buffer.Length };
        else
            opened = Block(reader, opened);
        _open.Push(opened);
    }

    private void Metadata(XmlReader reader)
    {
        if (_documents.TryPeek(out var document) && _open.Any(open => open.Name == "identification"))
            document.Document!.Add(reader);
    }

    private string Inline(XmlReader reader, string name)
    {
        if (name is "eol" or "br")
            _buffer.Append(' ');
        else if (name == "sup")
            _raised++;
        else if (name == "noteRef" && _metaNotes.Remove((reader.GetAttribute("href") ?? "").TrimStart('#'), out var note))
        {
            _current.Annotate(note);
            _isAfterNote = true;
        }
        else if (name is "quotedText" or "embeddedText" && Quote(reader, "startQuote") is { Length: > 0 } quote
            && !EndsWith(_buffer, quote))
            _buffer.Append(quote);
        return Quote(reader, "endQuote");
    }

    private Opened Block(XmlReader reader, Opened opened)
    {
        var isDirect = _open.TryPeek(out var parent) && parent.Draft == _current;
        Flush();
        if (opened.Name is "num" or "heading" or "subheading")
        {
            if (isDirect && _quotations == 0)
                _place = opened.Name == "num" ? Place.Designation : Place.Heading;
            if (opened.Name == "num" && isDirect && _survey.IsOwn)
                _current.Number = reader.GetAttribute("title") is { Length: <= LongestId } title ? title
                    : Numbers.FromEId(parent!.EId);
            return opened;
        }
        _place = Place.Block;
        if (AkomaNtosoDialect.IsQuotation(opened.Name))
        {
            _quotations++;
            _opening += Quote(reader, "startQuote");
            _lastPlaced = null;
            return opened with { EndQuote = Quote(reader, "endQuote") };
        }
        if (AkomaNtosoDialect.IsDocument(opened.Name))
            Document(opened.Name);
        var draft = _quotations > 0 ? null : _survey.IsOwn ? OwnDraft(reader, opened) : ForeignDraft(reader, opened);
        if (draft is null)
            return opened;
        _current = draft;
        return opened with { Draft = draft };
    }

    private void Document(string name)
    {
        if (_documents.Count > 0 && !(_current is { Document: null, Kind: UnitKind.Attachment }))
        {
            _documents.Push(_documents.Peek());
            return;
        }
        _current.Document = new AkomaNtosoIdentification(name);
        _current.HoldsLaw = name is "act" or "bill";
        _documents.Push(_current);
    }

    private ProvisionDraft? OwnDraft(XmlReader reader, Opened opened)
    {
        var kind = AkomaNtosoDialect.OwnKindOf(
            opened.Name, reader.GetAttribute("name") ?? reader.GetAttribute("class"), opened.EId.Length > 0);
        if (kind is null)
            return null;
        var draft = NewDraft(reader, kind.Value, opened.EId);
        if (kind != UnitKind.Act || opened.EId.Length > 0)
            _current.Children.Add(draft);
        return draft;
    }

    private ProvisionDraft? ForeignDraft(XmlReader reader, Opened opened)
    {
        var kind = opened.Name switch
        {
            "preface" or "coverPage" or "header" => UnitKind.Preface,
            "preamble" => UnitKind.Preamble,
            "conclusions" => UnitKind.Conclusions,
            var name => AkomaNtosoDialect.KindOf(name, _current.Kind, _survey.HasArticles),
        };
        if (kind is null)
            return null;
        if (kind == UnitKind.Preface && _current.Children is [.., { Kind: UnitKind.Preface } before])
            return before;
        var draft = NewDraft(reader, kind.Value, opened.EId);
        _current.Children.Add(draft);
        return draft;
    }

    private ProvisionDraft NewDraft(XmlReader reader, UnitKind kind, string eId) => new(kind)
    {
        WId = reader.GetAttribute("wId") is { Length: > 0 and <= LongestId } wId && wId != eId && !wId.Any(char.IsWhiteSpace)
            ? wId : null,
        Identity = ProvisionDraft.IdentityFrom(reader.GetAttribute("GUID")),
        HoldsEqualBlocks = !_survey.IsOwn && kind == UnitKind.Article,
        HoldsOnlyBlocks = !_survey.IsOwn && kind is UnitKind.Preface or UnitKind.Preamble or UnitKind.Conclusions,
    };

    private static ProvisionDraft NoteDraft(XmlReader reader) => new(UnitKind.Note)
    {
        Designation = AkomaNtosoDialect.Readable(reader.GetAttribute("marker") ?? "", isRaised: false).Trim(),
    };

    private Opened Suspend(Opened opened, ProvisionDraft draft)
    {
        var suspended = opened with { Draft = draft, Suspended = _buffer, SuspendedOpening = _opening };
        _buffer = new StringBuilder();
        _opening = "";
        _place = Place.Block;
        _current = draft;
        if (opened.Name == "note")
        {
            suspended = suspended with { Meta = _meta };
            _meta = 0;
            _metaNotesOpen++;
        }
        return suspended;
    }

    private void End()
    {
        var opened = _open.Pop();
        if (opened.Suspended is { } suspended)
            Resume(opened, suspended);
        else if (_meta > 0)
            _meta -= opened.Meta;
        else if (AkomaNtosoDialect.IsInline(opened.Name))
            EndInline(opened);
        else
            EndBlock(opened);
    }

    private void EndInline(Opened opened)
    {
        if (opened.Name == "sup")
            _raised--;
        else if (opened.Name is "quotedText" or "embeddedText" && !EndsWith(_buffer, opened.EndQuote))
            _buffer.Append(opened.EndQuote);
        else if (opened.Name == "docTitle" && opened.TitleStart < _buffer.Length
            && _documents.TryPeek(out var document) && document.Document is { Title: "" } identification)
            identification.Title = XmlWords.Collapsed(_buffer.ToString()[opened.TitleStart..]);
    }

    private void EndBlock(Opened opened)
    {
        if (opened.Name == "num" && _quotations > 0)
            Lead();
        Flush();
        _place = opened.Resumes;
        if (AkomaNtosoDialect.IsQuotation(opened.Name))
        {
            _quotations--;
            PlaceOpening();
            if (_lastPlaced is not null)
                _lastPlaced.Text += opened.EndQuote;
        }
        else if (AkomaNtosoDialect.IsDocument(opened.Name))
            _documents.Pop();
        if (opened.Draft is not { } draft)
            return;
        draft.PlaceNotes();
        if (opened.Name is "item" or "li" && draft.Designation.Length == 0)
            draft.Kind = UnitKind.Indent;
        if (!_survey.IsOwn && draft.IsEmpty)
            opened.Enclosing.Remove(draft);
        if (draft.Kind == UnitKind.Act)
            (Root.Designation, Root.Number, Root.Heading, Root.Text) =
                (draft.Designation, draft.Number, draft.Heading, draft.Text);
        _current = opened.Enclosing;
    }

    private void Resume(Opened opened, StringBuilder suspended)
    {
        Flush();
        PlaceOpening();
        var draft = opened.Draft!;
        draft.PlaceNotes();
        (_current, _place) = (opened.Enclosing, opened.Resumes);
        _buffer = suspended;
        _opening = opened.SuspendedOpening;
        if (opened.Name == "note")
        {
            _meta = opened.Meta;
            _metaNotesOpen--;
            if (opened.EId.Length == 0 || !_metaNotes.TryAdd(opened.EId, draft))
                SetAside.Add((FindingCodes.NoteSetAside, opened.Line, draft));
            return;
        }
        _isAfterNote = true;
        if (opened.Name == "toc")
            SetAside.Add((FindingCodes.ContentsSetAside, opened.Line, draft));
        else if (!draft.IsEmpty)
            _current.Annotate(draft);
    }

    private void Append(string text)
    {
        if (_isAfterNote && text.Length > 0)
        {
            if (_buffer.Length > 0 && char.IsLetterOrDigit(_buffer[^1]) && char.IsLetterOrDigit(text[0]))
                _buffer.Append(' ');
            _isAfterNote = false;
        }
        _buffer.Append(text);
    }

    private void Flush()
    {
        var text = _isPreserved ? _buffer.ToString() : XmlWords.Collapsed(_buffer.ToString());
        _buffer.Clear();
        (_isPreserved, _isAfterNote) = (false, false);
        if (text.Length == 0)
            return;
        text = _opening + text;
        _opening = "";
        if (_place == Place.Designation && _current.Designation.Length == 0)
            _current.Designation = text;
        else if (_place == Place.Heading && _current.Heading.Length == 0)
            _current.Heading = text;
        else
            _lastPlaced = _current.Place(text);
    }

    /// <summary>A number inside a quotation leads the block that follows it.</summary>
    private void Lead()
    {
        if (XmlWords.Collapsed(_buffer.ToString()) is { Length: > 0 } number)
            _opening += number + " ";
        _buffer.Clear();
    }

    /// <summary>A number with nothing after it is a block of its own.</summary>
    private void PlaceOpening()
    {
        if (_opening.Trim() is { Length: > 0 } rest)
            _lastPlaced = _current.Place(rest);
        _opening = "";
    }

    /// <summary>A quotation mark given as an attribute; letters there would be words that nobody printed.</summary>
    private static string Quote(XmlReader reader, string attribute) =>
        reader.GetAttribute(attribute) is { Length: > 0 and < 5 } quote && !quote.Any(char.IsLetterOrDigit)
            ? XmlWords.Legal(quote) : "";

    private static bool EndsWith(StringBuilder buffer, string end) =>
        end.Length > 0 && buffer.Length >= end.Length && buffer.ToString(buffer.Length - end.Length, end.Length) == end;
}
