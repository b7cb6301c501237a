using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Comity.Legislation.Reading.Formats;

/// <summary>Word documents: paragraphs with the numbers that Word prints, tables row by row, the final text of tracked
/// changes.</summary>
internal sealed class DocxLines
{
    private const int Deepest = 200;

    private readonly List<SourceLine> lines = [];
    private readonly List<string> readable = [];
    private readonly CleanText clean;
    private readonly DocxNumbering numbering;
    private readonly Dictionary<string, Style> styles;
    private int paragraphs;

    private DocxLines(MainDocumentPart main, CleanText clean)
    {
        this.clean = clean;
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
            var main = document.MainDocumentPart ?? throw new RefusedException(RefusalCodes.Docx,
                "it has no text; save the document again");
            CheckDepth(main);
            var reader = new DocxLines(main, clean);
            if (main.Document?.Body is { } body)
                reader.Blocks(body);
            reader.Footnotes(main);
            var source = new SourceText { Format = "docx", Readable = reader.readable, Lines = reader.lines };
            if (document.PackageProperties.Title is { Length: > 0 } title)
                source.Facts["title"] = title;
            return source;
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or XmlException or InvalidDataException
            or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException
            or NotSupportedException or IOException)
        {
            throw new RefusedException(RefusalCodes.Docx,
                "its Word format is broken; open it in a word processor and save it again");
        }
    }

    /// <summary>The library builds its tree by recursion, so the depth is checked before.</summary>
    private static void CheckDepth(MainDocumentPart main)
    {
        OpenXmlPart?[] parts = [main, main.StyleDefinitionsPart, main.NumberingDefinitionsPart, main.FootnotesPart];
        foreach (var part in parts)
        {
            if (part is null)
                continue;
            using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
            using var xml = XmlReader.Create(stream,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (xml.Read())
                if (xml.Depth > Deepest)
                    throw new RefusedException(RefusalCodes.TooDeep,
                        "its Word format is nested more than 200 deep; save the text instead");
        }
    }

    private void Blocks(OpenXmlElement container)
    {
        foreach (var element in container.ChildElements)
            switch (element)
            {
                case Paragraph paragraph:
                    Add(paragraph);
                    break;
                case Table table:
                    foreach (var row in table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table))
                        Row(row);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun or MoveToRun:
                    Blocks(element);
                    break;
            }
    }

    /// <summary>A row of short cells is one line; a cell that holds a text of its own is read as such.</summary>
    private void Row(TableRow row)
    {
        var cells = row.Elements<TableCell>().ToList();
        if (cells.Any(cell => cell.Elements<Table>().Any()
            || cell.Elements<Paragraph>().Count(paragraph => paragraph.InnerText.Length > 0) > 1))
        {
            foreach (var cell in cells)
                Blocks(cell);
            return;
        }
        var text = new StringBuilder();
        paragraphs++;
        foreach (var paragraph in cells.SelectMany(cell => cell.Elements<Paragraph>()))
        {
            var cell = $"{numbering.Next(paragraph)}{DocxRuns.Text(paragraph)}".Trim();
            if (cell.Length == 0)
                continue;
            if (text.Length > 0)
                text.Append(text.Length < 8 && text[^1] is '.' or ')' ? " " : " | ");
            text.Append(cell.ReplaceLineEndings(" "));
        }
        Add(text.ToString(), new(paragraphs, ""));
    }

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
        foreach (var line in $"{(number == DocxNumbering.Bullet ? "" : number)}{DocxRuns.Text(paragraph)}".Split('\n'))
            Add(line, shape);
    }

    private void Add(string text, SourceLine shape)
    {
        text = clean.Of(text, shape.Line).Trim();
        if (text.Length == 0)
            return;
        readable.Add(text);
        lines.Add(shape with { Text = text });
    }

    private void Footnotes(MainDocumentPart main)
    {
        foreach (var note in main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [])
        {
            if (note.Type?.Value is { } type && type != FootnoteEndnoteValues.Normal || note.Id?.Value is not { } id)
                continue;
            var label = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var text = clean.Of(string.Join(' ', note.Elements<Paragraph>().Select(DocxRuns.Text)), paragraphs).Trim().ReplaceLineEndings(" ");
            if (text.Length == 0)
                continue;
            readable.Add($"{label} {text}");
            lines.Add(new(paragraphs, text) { Footnote = label });
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
