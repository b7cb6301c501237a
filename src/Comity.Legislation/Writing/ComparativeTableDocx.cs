using Comity.Language;
using Comity.Legislation.Comparing;
using Comity.Legislation.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TableCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace Comity.Legislation.Writing;

/// <summary>Writes a comparative table as an office document (ISO/IEC 29500): A4 across, Times New Roman, the heading row
/// repeated on
/// every page, changed words bold.</summary>
/// <remarks>The first cell of every row has a bookmark named <see cref="Tables.TableRow.Id"/>, by which a table that people have
/// filled in can be read back. Equal tables give equal bytes.</remarks>
public static class ComparativeTableDocx
{
    private const int TextWidth = 14570;

    /// <summary>Writes the document.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Receives a DOCX; left open.</param>
    public static void Write(ComparativeTable table, Stream stream)
    {
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = DocxStyles.Styles(LanguageCodes.ToTag(table.NewLanguage));
            main.AddNewPart<FooterPart>("rId2").Footer = DocxStyles.PageNumber();
            main.Document = new Document(new Body([.. Heading(table), Table(table), DocxStyles.Landscape("rId2")]));
        }
        package.Position = 0;
        StableArchive.Copy(package, stream);
    }

    private static IEnumerable<OpenXmlElement> Heading(ComparativeTable table)
    {
        foreach (var caption in table.Profile.Captions)
            yield return Centred(Bold(caption));
        if (table.Subject.Length > 0 && !table.Profile.NamesAct)
            yield return Centred(Plain(table.Subject));
        yield return new Paragraph();
    }

    private static Table Table(ComparativeTable table)
    {
        var columns = table.Profile.Columns;
        int[] widths = [.. columns.Select(column => column.Width * TextWidth / 100)];
        var grid = new TableGrid(widths.Select(width => new GridColumn { Width = LegalNames.Invariant(width) }));
        var rows = new Table(DocxStyles.Grid(), grid);
        rows.Append(Repeated(columns.Select((column, index) =>
            Cell(widths[index], column.Labels.Select(label => Centred(Bold(label)))))));
        if (table.Profile.NumbersColumns)
            rows.Append(Repeated(widths.Select((width, index) =>
                Cell(width, [Centred(Plain(LegalNames.Invariant(index + 1)))]))));
        if (table.Profile.NamesAct && table.Subject.Length > 0)
        {
            var act = Cell(TextWidth, [Centred(Bold("1. " + table.Subject))]);
            act.TableCellProperties!.GridSpan = new GridSpan { Val = columns.Count };
            rows.Append(new TableRow(act));
        }
        var bookmark = 0;
        foreach (var row in table.Rows)
        {
            TableCell[] cells = [.. row.Cells.Select((cell, index) => Cell(widths[index], Paragraphs(cell)))];
            Mark(cells[0].GetFirstChild<Paragraph>()!, row.Id, LegalNames.Invariant(bookmark++));
            rows.Append(new TableRow(cells));
        }
        return rows;
    }

    private static void Mark(Paragraph paragraph, string name, string id)
    {
        var start = new BookmarkStart { Name = name, Id = id };
        if (paragraph.ParagraphProperties is { } properties)
            paragraph.InsertAfter(start, properties);
        else
            paragraph.PrependChild(start);
        paragraph.Append(new BookmarkEnd { Id = id });
    }

    private static IEnumerable<Paragraph> Paragraphs(Tables.TableCell cell) => cell.Blocks.Count == 0
        ? [new Paragraph()]
        : cell.Blocks.Select(block => new Paragraph(block.Select(span =>
            span.Kind == DifferenceKind.Kept ? Plain(span.Text) : Bold(span.Text))));

    private static TableRow Repeated(IEnumerable<TableCell> cells)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        row.Append(cells);
        return row;
    }

    private static TableCell Cell(int width, IEnumerable<Paragraph> paragraphs)
    {
        var cell = new TableCell(new TableCellProperties(
            new TableCellWidth { Width = LegalNames.Invariant(width), Type = TableWidthUnitValues.Dxa }));
        cell.Append(paragraphs);
        return cell;
    }

    private static Paragraph Centred(Run run) =>
        new(new ParagraphProperties(new Justification { Val = JustificationValues.Center }), run);

    private static Run Bold(string text) => new(new RunProperties(new Bold(), new BoldComplexScript()), Text(text));

    private static Run Plain(string text) => new(Text(text));

    private static Text Text(string text) => new(XmlWords.Legal(text)) { Space = SpaceProcessingModeValues.Preserve };
}
