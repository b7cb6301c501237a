using System.Globalization;
using System.IO.Compression;
using System.Text;
using Comity.Legislation.Reading;

namespace Comity.Engines.Specs.Reading;

/// <summary>Files that unfold into far more than a law: refused in the process itself, with one sentence.</summary>
public class FloodSpecs
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("1.\n", 20_000_000, "law.txt")]
    [InlineData("1.\n", 20_000_000, "law.md")]
    [InlineData("\n", 60_000_000, "law.txt")]
    [InlineData("\n", 60_000_000, "law.md")]
    [InlineData("a\r", 300_001, "law.txt")]
    [InlineData("<p>a</p>", 300_001, "law.html")]
    public void More_lines_than_any_law_has_are_refused(string line, int times, string name) =>
        Refused("too-many-lines", Encoding.UTF8.GetBytes(
            (name == "law.html" ? "<html><body>" : "") + new StringBuilder(line.Length * times).Insert(0, line, times)), name);

    [Fact]
    public void Three_hundred_thousand_lines_are_read()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 300_000; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i}) вода;\n\n");

        Assert.Empty(Reads.Text(text.ToString()).Report.WordsLost);
    }

    [Theory]
    [InlineData("<p class=\"#\">вода</p>", 5_000_000, "too-large")]
    [InlineData("<p #>вода</p>", 5_000_000, "too-large")]
    [InlineData("<#>вода</p>", 5_000_000, "too-large")]
    [InlineData("<p>вода</p #>", 5_000_000, "too-large")]
    [InlineData("<svg><style><p #></style></svg>", 5_000_000, "too-large")]
    public void A_tag_of_megabytes_is_refused(string page, int length, string code) =>
        Refused(code, Encoding.UTF8.GetBytes($"<html><body>{page.Replace("#", new('a', length), StringComparison.Ordinal)}"),
            "law.html");

    [Fact]
    public void A_tag_of_a_million_attributes_is_refused()
    {
        var tag = new StringBuilder("<html><body><p");
        for (var i = 0; i < 1_000_000; i++)
            tag.Append(CultureInfo.InvariantCulture, $" a{i}");

        Refused("too-large", Encoding.UTF8.GetBytes(tag.Append(">вода</p>").ToString()), "law.html");
    }

    [Fact]
    public void Five_million_end_tags_are_refused() =>
        Refused("too-large", Encoding.UTF8.GetBytes("<html><body>" + new StringBuilder().Insert(0, "</b>", 5_000_000)),
            "law.html");

    [Fact]
    public void A_picture_that_stands_in_the_page_itself_may_be_long()
    {
        var picture = $"<img alt='' src='data:image/png;base64,{new string('A', 300_000)}'>";

        Assert.NotNull(Reads.Text($"<html><body>{picture}<p>Article 1</p><p>The lake is open.</p>", "law.html").Law);
    }

    [Theory]
    [InlineData("document")]
    [InlineData("footnotes")]
    [InlineData("endnotes")]
    [InlineData("styles")]
    public void A_Word_document_of_more_elements_than_any_law_has_is_refused(string part)
    {
        var flood = Element(part, Varied(800_000));

        Refused("too-large", part == "document" ? DocxSpecs.Package(flood)
            : DocxSpecs.Package(Element("document", "<w:body/>"), "decimal", [new DocxSpecs.Part(part, flood)]), "law.docx");
    }

    [Theory]
    [InlineData("footnotes")]
    [InlineData("endnotes")]
    public void Notes_that_unpack_out_of_all_proportion_are_refused(string part) =>
        Refused("zip-bomb", DocxSpecs.Package(Element("document", "<w:body/>"),
            "decimal", [new DocxSpecs.Part(part, Element(part, new string(' ', 20_000_000)))]), "law.docx");

    [Theory]
    [InlineData("<w:p><w:r>", "<w:t>a</w:t>", "</w:r></w:p>")]
    [InlineData("<w:p>", "<w:r><w:t>a</w:t></w:r>", "</w:p>")]
    [InlineData("<w:p>", "<w:r><w:br/></w:r>", "</w:p>")]
    [InlineData("<w:p>", "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
        "</w:p>")]
    [InlineData("<w:p>", "<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink>", "</w:p>")]
    [InlineData("<w:sdt><w:sdtContent>", "<w:p><w:r><w:t>a</w:t></w:r></w:p>", "</w:sdtContent></w:sdt>")]
    [InlineData("<w:tbl><w:tr>", "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>", "</w:tr></w:tbl>")]
    [InlineData("<w:tbl>", "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>", "</w:tbl>")]
    [InlineData("<mc:AlternateContent>", "<mc:Fallback><w:p><w:r><w:t>a</w:t></w:r></w:p></mc:Fallback>",
        "</mc:AlternateContent>")]
    [InlineData("<w:p><mc:AlternateContent>", "<mc:Fallback><w:r><w:t>a</w:t></w:r></mc:Fallback>",
        "</mc:AlternateContent></w:p>")]
    public void Four_times_as_much_of_anything_in_a_Word_document_is_about_four_times_the_steps(
        string before, string repeated, string after)
    {
        var growth = CountedSteps.Growth("law.docx", 1500, n => DocxSpecs.Package(Element("document", "<w:body>"
            + before + new StringBuilder().Insert(0, repeated, n) + after + "</w:body>")));

        Assert.InRange(growth, 0, 6);
    }

    [Theory]
    [InlineData("", "<p>вода", "")]
    [InlineData("", "вода<br>", "")]
    [InlineData("<p>", "<b>a</b>", "</p>")]
    [InlineData("<p>", "a&amp;<sup>1</sup>", "</p>")]
    [InlineData("<p>", "<a href='#'>a</a> ", "</p>")]
    [InlineData("<ol>", "<li>вода", "</ol>")]
    [InlineData("<table>", "<tr><td>a<td>b", "</table>")]
    [InlineData("<table><tr>", "<td>a", "</table>")]
    [InlineData("", "<nav>a</nav>", "")]
    [InlineData("<p>", "a</x>", "</p>")]
    public void Four_times_as_much_of_anything_in_a_page_is_about_four_times_the_steps(
        string before, string repeated, string after)
    {
        var growth = CountedSteps.Growth("law.html", 2000, n => Encoding.UTF8.GetBytes("<html><body><p>Статья 1</p>"
            + before + new StringBuilder().Insert(0, repeated, n) + after));

        Assert.InRange(growth, 0, 6);
    }

    [Theory]
    [InlineData("", "<article><num>Art. 1</num><content><p>a</p></content></article>", "")]
    [InlineData("", "<article><p>a</p></article><article/>", "")]
    [InlineData("<article>", "<p>a</p>", "</article>")]
    [InlineData("<article>", "<p>a<authorialNote><p>b</p></authorialNote></p>", "</article>")]
    [InlineData("<article><p>", "<b>a</b><authorialNote marker='1'>b</authorialNote>", "</p></article>")]
    [InlineData("<article>", "<quotedStructure startQuote='«' endQuote='»'/>", "</article>")]
    [InlineData("<article><p>", "<quotedText startQuote='«' endQuote='»'/>", "</p></article>")]
    [InlineData("<article>", "<unheard>a</unheard>", "</article>")]
    [InlineData("", "<toc><tocItem>a</tocItem></toc>", "<article><p>a</p></article>")]
    public void Four_times_as_much_of_anything_in_Akoma_Ntoso_is_about_four_times_the_steps(
        string before, string repeated, string after)
    {
        var growth = CountedSteps.Growth("law.xml", 2000, n => AkomaNtoso(
            before + new StringBuilder().Insert(0, repeated, n) + after));

        Assert.InRange(growth, 0, 6);
    }

    [Fact]
    public void Akoma_Ntoso_of_more_elements_than_any_law_has_is_refused() =>
        Refused("too-large", AkomaNtoso(new StringBuilder().Insert(0, "<p>a</p>", 1_000_001).ToString()), "law.xml");

    [Fact]
    public void A_number_of_a_megabyte_does_not_stand_in_every_address()
    {
        var number = new string('7', 1_000_000);
        var law = Reads.Bytes(AkomaNtoso($"<article wId='{number}'><num>{number}</num>"
            + new StringBuilder().Insert(0, "<paragraph><content><p>a</p></content></paragraph>", 100) + "</article>")).Law!;

        Assert.All(law.Provisions, provision => Assert.InRange(provision.EId.Length + (provision.WId?.Length ?? 0), 1, 500));
    }

    [Fact]
    public void Tables_in_tables_are_read()
    {
        var cell = "<w:p><w:r><w:t>вода</w:t></w:r></w:p>";
        for (var depth = 0; depth < 60; depth++)
            cell = $"<w:tbl><w:tr><w:tc>{cell}<w:p/></w:tc></w:tr></w:tbl>";

        var package = DocxSpecs.Package(Element("document", $"<w:body>{cell}</w:body>"));

        Assert.Empty(Reads.Bytes(package, "law.docx").Report.WordsLost);
    }

    [Fact]
    public void An_archive_that_says_it_is_smaller_than_it_is_is_refused()
    {
        var honest = DocxSpecs.Package(Element("document", "<w:body><w:p><w:r><w:t>" + new string('a', 3_000_000)
            + "</w:t></w:r></w:p></w:body>"));
        var sizes = honest.AsSpan();
        for (var at = sizes.IndexOf("PK\u0001\u0002"u8); at >= 0 && at < sizes.Length;)
        {
            BitConverter.TryWriteBytes(sizes[(at + 24)..], 100);
            var next = sizes[(at + 4)..].IndexOf("PK\u0001\u0002"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        Assert.NotNull(Reads.Bytes(honest, "law.docx").Report.Refusal);
    }

    [Fact]
    public void An_archive_of_connections_alone_is_refused()
    {
        var connections = new StringBuilder(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (var i = 0; i < 50_000; i++)
            connections.Append(CultureInfo.InvariantCulture,
                $"<Relationship Id='r{i}' Type='x:{i * 7919}' Target='http://y.example/{i * 104_729}' TargetMode='External'/>");

        Refused("zip-bomb", Added(DocxSpecs.Package(Element("document", "<w:body/>")), "word/_rels/styles.xml.rels",
            connections.Append("</Relationships>").ToString()), "law.docx");
    }

    private static byte[] AkomaNtoso(string body) => Encoding.UTF8.GetBytes(
        $"<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act><body>{body}</body></act></akomaNtoso>");

    private static string Varied(int elements)
    {
        var text = new StringBuilder(elements * 20);
        for (var i = 0; i < elements; i++)
            text.Append(CultureInfo.InvariantCulture, $"<w:p w:rsidR=\"{i * 2_654_435_761L % 4_294_967_296L:X8}\"/>");
        return text.ToString();
    }

    private static string Element(string name, string content) =>
        $"<w:{name} xmlns:w=\"{Word}\" "
        + $"xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">{content}</w:{name}>";

    private static byte[] Added(byte[] package, string name, string content)
    {
        using var bytes = new MemoryStream();
        bytes.Write(package);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        using (var writer = new StreamWriter(archive.CreateEntry(name).Open()))
            writer.Write(content);
        return bytes.ToArray();
    }

    private static void Refused(string code, byte[] bytes, string name)
    {
        var report = Reads.Bytes(bytes, name).Report;

        Assert.Equal(code, report.Refusal?.Code);
        Assert.StartsWith($"«{name}» was not read: ", report.Refusal?.Message, StringComparison.Ordinal);
    }
}
