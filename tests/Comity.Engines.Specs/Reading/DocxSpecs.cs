using System.IO.Compression;
using System.Text;
using Comity.Legislation.Reading;

namespace Comity.Engines.Specs.Reading;

/// <summary>Word documents: numbers that Word prints, tracked changes, tables.</summary>
public class DocxSpecs
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void The_numbers_that_Word_prints_are_numbers() => Reads_as(
        Paragraph("Статья 1") + Numbered("Озеро открыто:", 0) + Numbered("днём;", 1) + Numbered("ночью.",
            1) + Numbered("Берег открыт.", 0)
        + Paragraph("Статья 2") + Paragraph("Лес закрыт."),
        """
        Article 1
          Paragraph 1 Озеро открыто:
            Point а днём;
            Point б ночью.
          Paragraph 2 Берег открыт.
        Article 2 Лес закрыт.
        """);

    [Fact]
    public void The_final_text_of_tracked_changes_is_read() => Reads_as(
        Paragraph("Статья 1") + "<w:p><w:r><w:t xml:space=\"preserve\">Озеро </w:t></w:r>"
        + "<w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>закрыто</w:delText></w:r></w:del>"
        + "<w:ins w:id=\"2\" w:author=\"x\"><w:r><w:t>открыто</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>",
        """
        Article 1 Озеро открыто.
        """);

    [Fact]
    public void Tables_are_read_row_by_row() => Reads_as(
        Paragraph("Статья 1") + Paragraph("Плата за лодку:")
        + "<w:tbl><w:tr>" + Cell("лодка") + Cell("5 монет") + "</w:tr>"
        + "<w:tr>" + Cell("плот") + Cell("3 монеты") + "</w:tr></w:tbl>",
        """
        Article 1
          Alinea Плата за лодку:
          Alinea лодка | 5 монет
          Alinea плот | 3 монеты
        """);

    [Fact]
    public void A_raised_digit_is_an_insertion() => Reads_as(
        "<w:p><w:r><w:t>Статья 83</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p>"
        + Paragraph("Озеро открыто."),
        """
        Article 83-2 Озеро открыто.
        """);

    [Fact]
    public void Footnotes_and_endnotes_are_notes()
    {
        var body = "<w:p><w:r><w:t>Статья 1</w:t></w:r></w:p><w:p><w:r><w:t>Озеро</w:t></w:r>"
            + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t xml:space=\"preserve\"> открыто</w:t></w:r>"
            + "<w:r><w:endnoteReference w:id=\"3\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>";

        Reads_as(body,
            """
            Article 1 Озеро² открыто³.
            Note 2 Большое.
            Note 3 Кроме ночи. И зимы.
            """,
            new Part("footnotes", Notes("footnote", Note("footnote", 0, "separator", "———"),
                Note("footnote", 2, "", "Большое."))),
            new Part("endnotes", Notes("endnote", Note("endnote", 0, "separator", "———"),
                Note("endnote", 3, "", "Кроме ночи.", "И зимы."))));
    }

    [Theory]
    [InlineData("<w:pict><v:shape><v:textbox><w:txbxContent>#</w:txbxContent></v:textbox></v:shape></w:pict>")]
    [InlineData("<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp>"
        + "<wps:txbx><w:txbxContent>#</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline>"
        + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>#</w:txbxContent></v:textbox>"
        + "</v:shape></w:pict></mc:Fallback></mc:AlternateContent>")]
    public void The_text_of_a_box_follows_the_paragraph_it_hangs_on_once(string box) => Reads_as(
        Paragraph("Статья 1") + "<w:p><w:r><w:t>Озеро открыто.</w:t></w:r><w:r>"
        + box.Replace("#", Paragraph("Берег открыт.") + Paragraph("Лес закрыт."), StringComparison.Ordinal) + "</w:r></w:p>",
        """
        Article 1
          Alinea Озеро открыто.
          Alinea Берег открыт.
          Alinea Лес закрыт.
        """);

    [Fact]
    public void Content_controls_hide_no_paragraphs_rows_cells_or_words() => Reads_as(
        Control(Paragraph("Статья 1")) + Paragraph("Плата за лодку:")
        + $"<w:tbl>{Control("<w:tr>" + Control(Cell("лодка")) + Cell("5 монет") + "</w:tr>")}"
        + $"<w:tr><w:tc>{Control(Paragraph("плот"))}</w:tc>{Cell("3 монеты")}</w:tr></w:tbl>"
        + $"<w:p>{Control("<w:r><w:t>Плату берёт староста.</w:t></w:r>")}</w:p>",
        """
        Article 1
          Alinea Плата за лодку:
          Alinea лодка | 5 монет
          Alinea плот | 3 монеты
          Alinea Плату берёт староста.
        """);

    [Fact]
    public void Formulas_are_read_as_their_letters_and_named()
    {
        var body = Paragraph("Статья 1") + "<w:p><w:r><w:t xml:space=\"preserve\">Плата равна </w:t></w:r><m:oMath><m:f><m:num>"
            + "<m:r><m:t>сумма</m:t></m:r></m:num><m:den><m:r><m:t>дни</m:t></m:r></m:den></m:f></m:oMath>"
            + "<w:r><w:t xml:space=\"preserve\"> монет.</w:t></w:r></w:p>";

        var result = Reads_as(body, "Article 1 Плата равна сумма дни монет.");

        Assert.Contains(result.Report.Findings, finding => finding is { Code: "formula", Line: 2 });
    }

    [Theory]
    [InlineData("text/html", "<html><body><p>Статья 2</p><p>Берег открыт.</p></body></html>")]
    [InlineData("text/plain", "Статья 2\nБерег открыт.\n")]
    public void An_inserted_document_of_text_is_read_in_its_place(string type, string content) => Reads_as(
        Paragraph("Статья 1") + Paragraph("Озеро открыто.") + "<w:altChunk r:id=\"r9\"/>"
        + Paragraph("Статья 3") + Paragraph("Лес закрыт."),
        """
        Article 1 Озеро открыто.
        Article 2 Берег открыт.
        Article 3 Лес закрыт.
        """,
        new Part("aFChunk", content, type, "r9"));

    [Fact]
    public void An_inserted_document_that_cannot_be_read_is_named()
    {
        var result = Reads_as(
            Paragraph("Статья 1") + Paragraph("Озеро открыто.") + "<w:altChunk r:id=\"r9\"/>", "Article 1 Озеро открыто.",
            new Part("aFChunk", "{\\rtf1 Статья 2}", "application/rtf", "r9"));

        Assert.Contains(result.Report.Findings, finding => finding is { Code: "insertion-unread", Line: 3 });
    }

    [Fact]
    public void Words_in_elements_that_nobody_knows_are_lost_words()
    {
        var result = Reads.Bytes(Document(Paragraph("Статья 1") + Paragraph("Озеро открыто.")
            + "<x:hidden xmlns:x=\"urn:x\"><w:p><w:r><w:t>Берег закрыт.</w:t></w:r></w:p></x:hidden>"), "law.docx", "rus");

        Assert.Equal(["Берег", "закрыт"], result.Report.WordsLost);
    }

    [Fact]
    public void Hidden_and_moved_away_words_are_not_of_the_text() => Reads_as(
        Paragraph("Статья 1") + "<w:p><w:r><w:t>Озеро открыто.</w:t></w:r>"
        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Тайно.</w:t></w:r>"
        + "<w:moveFrom w:id=\"1\" w:author=\"x\"><w:r><w:t>Ушло.</w:t></w:r></w:moveFrom></w:p>",
        "Article 1 Озеро открыто.");

    [Theory]
    [InlineData("upperRoman", 3, "III")]
    [InlineData("lowerRoman", 4, "iv")]
    [InlineData("upperLetter", 2, "B")]
    [InlineData("lowerLetter", 27, "aa")]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("russianUpper", 2, "Б")]
    [InlineData("russianLower", 26, "ы")]
    [InlineData("russianLower", 29, "я")]
    public void Numbers_are_formatted_as_Word_prints_them(string format, int value, string printed)
    {
        var paragraph = Numbered("вода", 0);
        var package = Package(Wrapped(Paragraph("Статья 1") + string.Concat(Enumerable.Repeat(paragraph, value))), format);

        var result = Reads.Bytes(package, "law.docx", "rus");

        Assert.Equal(printed + ".", result.Law!.Provisions.Last(provision => provision.Text == "вода").Designation);
    }

    /// <summary>A part of the package beside the main one.</summary>
    /// <param name="Type">The last word of its relationship, and its name.</param>
    /// <param name="Content">What is in it.</param>
    /// <param name="Mime">Its type where it is no part of Word's own.</param>
    /// <param name="Id">Its relationship where the text refers to it.</param>
    internal sealed record Part(string Type, string Content, string Mime = "", string Id = "");

    /// <summary>A document with this body.</summary>
    public static byte[] Document(string body) => Package(Wrapped(body));

    /// <summary>A package with this main part, and a numbering «1.» and «а)».</summary>
    public static byte[] Package(string document, string format = "decimal") => Package(document, format, []);

    internal static byte[] Package(string document, string format, Part[] parts)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry(archive, "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                <Override PartName="/word/numbering.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
                """
                + string.Concat(parts.Select(part =>
                    $"<Override PartName=\"/word/{part.Type}.part\" ContentType=\"{MimeOf(part)}\"/>")) + "</Types>");
            Entry(archive, "_rels/.rels", Relationships(Relationship("r1", "officeDocument", "word/document.xml")));
            Entry(archive, "word/_rels/document.xml.rels", Relationships(Relationship("r1", "numbering", "numbering.xml"),
                [.. parts.Select((part, i) =>
                    Relationship(part.Id.Length > 0 ? part.Id : $"p{i}", part.Type, part.Type + ".part"))]));
            foreach (var part in parts)
                Entry(archive, $"word/{part.Type}.part", part.Content);
            Entry(archive, "word/numbering.xml",
                $"""
                <w:numbering xmlns:w="{Namespace}"><w:abstractNum w:abstractNumId="0">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="%1."/></w:lvl>
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%2)"/></w:lvl>
                </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
                """);
            Entry(archive, "word/document.xml", document);
        }
        return bytes.ToArray();
    }

    private static void Entry(ZipArchive archive, string name, string content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string MimeOf(Part part) => part.Mime.Length > 0 ? part.Mime
        : $"application/vnd.openxmlformats-officedocument.wordprocessingml.{part.Type}+xml";

    private static string Relationships(string first, params string[] others) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"{first}{string.Concat(others)}</Relationships>";

    private static string Relationship(string id, string type, string target) =>
        $"""
        <Relationship Id="{id}" Target="{target}"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}"/>
        """;

    private static string Notes(string kind, params string[] notes) =>
        $"<w:{kind}s xmlns:w=\"{Namespace}\">{string.Concat(notes)}</w:{kind}s>";

    private static string Note(string kind, int id, string type, params string[] paragraphs) =>
        $"<w:{kind} w:id=\"{id}\" {(type.Length > 0 ? $"w:type=\"{type}\"" : "")}>"
        + $"{string.Concat(paragraphs.Select(Paragraph))}</w:{kind}>";

    private static string Control(string content) => $"<w:sdt><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static string Wrapped(string body) =>
        $"""
        <w:document xmlns:w="{Namespace}" xmlns:v="urn:schemas-microsoft-com:vml"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>{body}</w:body></w:document>
        """;

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Numbered(string text, int level) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        + $"<w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Cell(string text) => $"<w:tc>{Paragraph(text)}</w:tc>";

    private static ReadingResult Reads_as(string body, string tree, params Part[] parts)
    {
        var result = Reads.Bytes(Package(Wrapped(body), "decimal", parts), "law.docx", "rus");

        Assert.Equal("docx", result.Report.Format);
        Assert.Empty(result.Report.WordsLost);
        Assert.Equal(result.Report.WordsIn, result.Report.WordsInLaw + result.Report.WordsSetAside);
        Assert.Equal(tree + "\n", Reads.Draw(result.Law!.Root), ignoreLineEndingDifferences: true);
        return result;
    }
}
