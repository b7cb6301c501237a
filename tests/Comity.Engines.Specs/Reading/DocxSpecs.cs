using System.IO.Compression;
using System.Text;

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
        var package = Package(
            $"<w:document xmlns:w=\"{Namespace}\"><w:body>{Paragraph("Статья 1")}"
            + $"{string.Concat(Enumerable.Repeat(paragraph, value))}</w:body></w:document>", format);

        var result = Reads.Bytes(package, "law.docx", "rus");

        Assert.Equal(printed + ".", result.Law!.Provisions.Last(provision => provision.Text == "вода").Designation);
    }

    /// <summary>A document with this body.</summary>
    public static byte[] Document(string body) =>
        Package($"<w:document xmlns:w=\"{Namespace}\"><w:body>{body}</w:body></w:document>");

    /// <summary>A package with this main part, and a numbering «1.» and «а)».</summary>
    public static byte[] Package(string document, string format = "decimal")
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
                </Types>
                """);
            Entry(archive, "_rels/.rels", Relationships("officeDocument", "word/document.xml"));
            Entry(archive, "word/_rels/document.xml.rels", Relationships("numbering", "numbering.xml"));
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

    private static string Relationships(string type, string target) =>
        $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}" Target="{target}"/></Relationships>
        """;

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Numbered(string text, int level) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        + $"<w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Cell(string text) => $"<w:tc>{Paragraph(text)}</w:tc>";

    private static void Reads_as(string body, string tree)
    {
        var result = Reads.Bytes(Package($"<w:document xmlns:w=\"{Namespace}\"><w:body>{body}</w:body></w:document>"),
            "law.docx", "rus");

        Assert.Equal("docx", result.Report.Format);
        Assert.Empty(result.Report.WordsLost);
        Assert.Equal(tree + "\n", Reads.Draw(result.Law!.Root), ignoreLineEndingDifferences: true);
    }
}
