using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading;
using Comity.Legislation.Tables;
using Comity.Legislation.Writing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using static Comity.Engines.Specs.Tables.ComparativeTableSpecs;

namespace Comity.Engines.Specs.Writing;

public sealed class ComparativeTableWritingSpecs
{
    private const string Hostile = "<script>alert(1)</script> & \"quoted\" \u0000\u0008 ]]> {{x}} \uD800 =1+1";

    [Fact]
    public void The_document_is_valid_and_the_heading_row_repeats()
    {
        foreach (var profile in TableProfile.Names)
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(Docx(Any(profile))), isEditable: false);
            Assert.Empty(FaultsIn(document));
            var body = document.MainDocumentPart!.Document!.Body!;
            Assert.Equal(PageOrientationValues.Landscape, body.Descendants<PageSize>().Single().Orient!.Value);
            Assert.NotEmpty(body.Descendants<TableHeader>());
        }
    }

    [Fact]
    public void Changed_words_are_bold_and_every_row_can_be_found_again()
    {
        var table = Any("kz");
        using var document = WordprocessingDocument.Open(new MemoryStream(Docx(table)), isEditable: false);
        var body = document.MainDocumentPart!.Document!.Body!;
        var marks = body.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value!);
        Assert.Equal(table.Rows.Select(row => row.Id), marks, StringComparer.Ordinal);
        Assert.NotNull(RunWith("только").RunProperties?.Bold);
        Assert.Null(RunWith("Хлеб").RunProperties?.Bold);

        Run RunWith(string word) => body.Descendants<Run>().First(run => run.InnerText.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void Equal_tables_give_equal_documents() => Assert.Equal(Docx(Any("kz")), Docx(Any("kz")));

    [Fact]
    public void Markup_in_a_law_stays_text_in_html()
    {
        var html = Html(Hostiles());
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("ins b"));
        Assert.Equal("ru", page.DocumentElement.GetAttribute("lang"));
        Assert.DoesNotContain("&#x", Html(Any("kz")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_forbids_inline_style_shows_the_table_and_a_document_keeps_its_widths()
    {
        Assert.DoesNotContain("style", ComparativeTableHtml.Fragment(Any("kz")), StringComparison.Ordinal);
        var page = new HtmlParser().ParseDocument(Html(Any("kz")));
        Assert.Empty(page.QuerySelectorAll("[style]"));
        Assert.Contains("th.proposed { width: 33% }", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("tbody tr:not(.act)"), row =>
            Assert.Equal(
                "ordinal unit current proposed rationale", string.Join(' ', row.Children.Select(cell => cell.ClassName))));
    }

    [Fact]
    public void Hostile_text_leaves_the_document_valid()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Docx(Hostiles())), isEditable: false);
        Assert.Empty(FaultsIn(document));
    }

    [Fact]
    public void A_spreadsheet_finds_no_formula()
    {
        var table = Table("two-column", [Article("1", "Хлеб.")],
            [new Provision { Kind = UnitKind.Article, Text = "=HYPERLINK(\"http://x\";\"a\")" }]);
        using var stream = new MemoryStream();
        ComparativeTableCsv.Write(table, stream);
        var bytes = stream.ToArray();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3).Split("\r\n");
        Assert.Equal("Действующая редакция,Предлагаемая редакция", lines[0]);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\"", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_names_classes_provisions_and_stretches()
    {
        using var stream = new MemoryStream();
        ComparativeTableJson.Write(Any("kz"), stream);
        var root = JsonDocument.Parse(stream.ToArray()).RootElement;
        Assert.Equal("kz", root.GetProperty("profile").GetString());
        Assert.Equal("proposed", root.GetProperty("columns")[3].GetProperty("kind").GetString());
        var row = root.GetProperty("rows")[0];
        Assert.Equal("modified", row.GetProperty("class").GetString());
        Assert.Equal("art_1", row.GetProperty("old")[0].GetProperty("eId").GetString());
        var spans = row.GetProperty("cells")[3].GetProperty("blocks")[1].EnumerateArray();
        Assert.Contains(spans, span => span.GetProperty("kind").GetString() == "inserted");
    }

    [Fact]
    public void Two_real_constitutions_give_a_valid_document()
    {
        var comparison = Comparer.Compare(
            Read("belarus", "by-1994-03-15-ru.txt"), Read("belarus", "by-1996-11-24-ru.txt"));
        var table = ComparativeTable.From(comparison, TableProfile.Find("kz", "rus")!);
        using var document = WordprocessingDocument.Open(new MemoryStream(Docx(table)), isEditable: false);
        Assert.Empty(FaultsIn(document));
    }

    private static IEnumerable<string> FaultsIn(WordprocessingDocument document) =>
        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
            .Select(fault => $"{fault.Path?.XPath}: {fault.Description}");

    private static Law Read(params string[] path)
    {
        using var stream = File.OpenRead(RealMaterial.Path(["laws", .. path]));
        return LawReader.Read(stream, new ReadingOptions { FileName = path[^1] }).Law!;
    }

    private static ComparativeTable Hostiles() => Table("kz-ru", [Article("1", "Хлеб.")], [Article("1", "Хлеб. " + Hostile)]);

    private static ComparativeTable Any(string profile) => profile == "treatment"
        ? ComparativeTable.From(Provisions.Sketch.Law(Article("1", "Хлеб.")), [new TreatedProposal("art_1", "a\nb", "c", "")],
            TableProfile.Find(profile, "rus")!)
        : Table(profile, [Article("1", "Хлеб раздают всем детям по утрам."), Article("2", "Соль продают на рынке.")],
            [Article("1", "Хлеб раздают только детям по утрам."), Article("3", "Никто не обязан петь громче своего соседа.")]);

    private static byte[] Docx(ComparativeTable table)
    {
        using var stream = new MemoryStream();
        ComparativeTableDocx.Write(table, stream);
        return stream.ToArray();
    }

    private static string Html(ComparativeTable table)
    {
        using var stream = new MemoryStream();
        ComparativeTableHtml.Write(table, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
