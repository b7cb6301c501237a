using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Formula = DocumentFormat.OpenXml.Math;

namespace Comity.Legislation.Reading.Formats;

/// <summary>Word documents: paragraphs with the numbers that Word prints, tables row by row, tracked changes made.</summary>
internal sealed class DocxLines
{
    private const int MostInsertions = 20;

    private readonly MainDocumentPart main;
    private readonly CleanText clean;
    private readonly List<string> readable = [];
    private readonly SourceText source;
    private readonly DocxNumbering numbering;
    private readonly Dictionary<string, Style> styles;
    private int paragraphs;
    private int insertions;

    private DocxLines(MainDocumentPart main, CleanText clean)
    {
        (this.main, this.clean) = (main, clean);
        source = new() { Format = "docx", Readable = readable };
        styles = main.StyleDefinitionsPart?.Styles?.Elements<Style>()
            .Where(style => style.StyleId?.Value is not null)
            .GroupBy(style => style.StyleId!.Value!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal) ?? [];
        numbering = new DocxNumbering(main.NumberingDefinitionsPart?.Numbering, styles);
    }

    public static SourceText Read(ReadOnlyMemory<byte> bytes, CleanText clean)
    {
        ZipLimits.Check(bytes);
        try
        {
            using var stream = bytes.AsStream();
            using var document = WordprocessingDocument.Open(stream, false);
            var part = document.MainDocumentPart
                ?? throw new RefusedException(RefusalCodes.Docx, "it has no text; save the document again");
            DocxBounds.Check(part);
            var reader = new DocxLines(part, clean);
            if (part.Document?.Body is { } body)
            {
                reader.readable.AddRange(DocxText.Of(body));
                reader.Blocks(body);
            }
            reader.Notes(part.FootnotesPart?.Footnotes);
            reader.Notes(part.EndnotesPart?.Endnotes);
            if (document.PackageProperties.Title is { Length: > 0 } title)
                reader.source.Facts["title"] = title;
            return reader.source;
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or XmlException or InvalidDataException
            or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException
            or NotSupportedException or IOException)
        {
            throw new RefusedException(RefusalCodes.Docx,
                "its Word format is broken; open it in a word processor and save it again");
        }
    }

    private void Blocks(OpenXmlElement container)
    {
        foreach (var element in container.ChildElements.SelectMany(DocxRuns.Chosen))
            switch (element)
            {
                case Paragraph paragraph:
                    Add(paragraph);
                    break;
                case Table table:
                    foreach (var row in table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table))
                        Row(row);
                    break;
                case AltChunk insertion:
                    Insert(insertion);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun or MoveToRun:
                    Blocks(element);
                    break;
            }
    }

    /// <summary>A row of short cells is one line; a cell that holds a text of its own is read as such.</summary>
    private void Row(TableRow row)
    {
        var cells = row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row).ToList();
        if (cells.Exists(HoldsText))
        {
            foreach (var cell in cells)
                Blocks(cell);
            return;
        }
        var text = new StringBuilder();
        paragraphs++;
        foreach (var paragraph in cells.SelectMany(ShownParagraphs))
        {
            var cell = $"{Number(paragraph)}{Text(paragraph)}".Trim();
            if (cell.Length == 0)
                continue;
            if (text.Length > 0)
                text.Append(text.Length < 8 && text[^1] is '.' or ')' ? " " : " | ");
            text.Append(cell.ReplaceLineEndings(" "));
        }
        Add(text.ToString(), new(paragraphs, ""));
    }

    private static bool HoldsText(TableCell cell) =>
        cell.Descendants<Table>().Any() || cell.Descendants<AltChunk>().Any()
        || ShownParagraphs(cell).Where(paragraph => DocxRuns.Text(paragraph).Length > 0).Skip(1).Any();

    private static IEnumerable<Paragraph> ShownParagraphs(OpenXmlElement container) =>
        container.Descendants<Paragraph>().Where(DocxText.IsShown);

    private void Add(Paragraph paragraph)
    {
        paragraphs++;
        var number = numbering.Next(paragraph);
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } id ? styles.GetValueOrDefault(id) : null;
        var shape = new SourceLine(paragraphs, "")
        {
            HeadingLevel = HeadingLevel(paragraph, style),
            Bold = DocxRuns.IsBold(paragraph),
            Centred = (paragraph.ParagraphProperties?.Justification?.Val
                ?? style?.StyleParagraphProperties?.Justification?.Val)?.Value
                == JustificationValues.Center,
            Bullet = number == DocxNumbering.Bullet,
        };
        foreach (var line in $"{Printed(number)}{Text(paragraph)}".Split('\n'))
            Add(line, shape);
        foreach (var box in paragraph.Descendants<TextBoxContent>().Where(box => DocxRuns.IsOf(paragraph, box)))
            Blocks(box);
    }

    private void Add(string text, SourceLine shape)
    {
        text = clean.Of(text, shape.Line).Trim();
        if (text.Length > 0)
            source.Lines.Add(shape with { Text = text });
    }

    private string Text(Paragraph paragraph)
    {
        var text = DocxRuns.Text(paragraph);
        if (!paragraph.Descendants<Formula.OfficeMath>().Any(formula => DocxRuns.IsOf(paragraph, formula)))
            return text;
        text = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        source.Findings.Add(new(FindingCodes.Formula, paragraphs,
            "A formula was read as its letters alone; compare it with the document.", Finding.ExcerptOf(text)));
        return text;
    }

    private string Number(Paragraph paragraph) => Printed(numbering.Next(paragraph));

    /// <summary>The number, which is not in the text of the document and so is nobody's but ours to prove.</summary>
    private string Printed(string number)
    {
        if (number == DocxNumbering.Bullet)
            return "";
        readable.Add(new CleanText().Of(number, paragraphs));
        return number;
    }

    /// <summary>Footnotes or endnotes, after everything else.</summary>
    private void Notes(OpenXmlElement? notes)
    {
        foreach (var note in notes?.Elements<FootnoteEndnoteType>() ?? [])
        {
            if (note.Type?.Value is { } type && type != FootnoteEndnoteValues.Normal || note.Id?.Value is not { } id)
                continue;
            var label = id.ToString(CultureInfo.InvariantCulture);
            var pieces = DocxText.Of(note);
            var text = clean.Of(string.Join(' ', ShownParagraphs(note).Select(Text)), paragraphs).Trim().ReplaceLineEndings(" ");
            readable.AddRange(pieces);
            if (text.Length == 0)
                continue;
            readable.Add(label);
            source.Lines.Add(new(paragraphs, text) { Footnote = label });
        }
    }

    /// <summary>A document of another kind that stands here; Word makes it part of the text when it saves.</summary>
    private void Insert(AltChunk insertion)
    {
        paragraphs++;
        if (Inserted(insertion) is not { } inserted)
        {
            source.Findings.Add(new(FindingCodes.InsertionUnread, paragraphs,
                "A document inserted here was not read; open the file in a word processor and save it again."));
            return;
        }
        readable.AddRange(inserted.Readable);
        source.Lines.AddRange(inserted.Lines.Select(line => line with { Line = paragraphs }));
        LineLimit.Check(source.Lines);
        source.Aside.AddRange(inserted.Aside.Select(aside => aside with { Line = paragraphs }));
        source.Findings.AddRange(inserted.Findings.Select(finding => finding with { Line = paragraphs }));
    }

    private SourceText? Inserted(AltChunk insertion)
    {
        if (insertion.Id?.Value is not { } id || !main.TryGetPartById(id, out var part) || ++insertions > MostInsertions
            || part.ContentType.Split(';')[0] is not ("text/html" or "application/xhtml+xml" or "text/plain"))
            return null;
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        try
        {
            return FormatSniffing.Decoded(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), clean, "");
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private static int HeadingLevel(Paragraph paragraph, Style? style)
    {
        var outline = paragraph.ParagraphProperties?.OutlineLevel?.Val ?? style?.StyleParagraphProperties?.OutlineLevel?.Val;
        if (outline?.Value is >= 0 and < 6 and var level)
            return level + 1;
        return style?.StyleName?.Val?.Value is { } name && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
            && name[^1] is >= '1' and <= '6' ? name[^1] - '0' : 0;
    }
}
