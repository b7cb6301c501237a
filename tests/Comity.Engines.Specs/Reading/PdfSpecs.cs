using Comity.Legislation.Provisions;
using Comity.Legislation.Reading.Formats;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Comity.Engines.Specs.Reading;

/// <summary>PDF documents: one written here, hostile ones, and the two that are in the real material.</summary>
public class PdfSpecs
{
    [Fact]
    public void Lines_become_paragraphs_and_running_heads_are_set_aside()
    {
        var result = Reads.Bytes(LakesAct(), "lakes.pdf", "eng");

        Assert.Equal("pdf", result.Report.Format);
        Assert.Empty(result.Report.WordsLost);
        Assert.Equal(result.Report.WordsIn, result.Report.WordsInLaw + result.Report.WordsSetAside);
        Assert.Equal(6, result.Report.Findings.Count(finding => finding.Code == "running-head"));
        Assert.Equal(
            """
            Preface
              Alinea THE LAKES ACT
            Article 1 «Lakes»
              Paragraph 1 A lake is water that stands and is surrounded by land on every side of it, whatever its depth.
              Paragraph 2 A puddle is not a lake.
            Article 2 «Shores» The shore of a lake belongs to everyone who comes to it in peace, and nobody may fence it.
            Article 2-1 «Boats» Boats are allowed.

            """, Reads.Draw(result.Law!.Root), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Letters_that_stand_in_no_line_are_lost_words()
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(LakesAct());
        var page = document.GetPage(1);
        var lines = PdfPage.Of(page.Letters, 1).Lines;

        Assert.Equal("", PdfPage.Missing(page.Letters, lines));
        lines.RemoveAll(line => line.Text.Contains("puddle", StringComparison.Ordinal));
        Assert.Equal([.. "2.Apuddleisnotalake.".Order()], PdfPage.Missing(page.Letters, lines));
    }

    [Theory]
    [InlineData("[\n")]
    [InlineData("[ ")]
    [InlineData("<< /A\n")]
    [InlineData("<< /A [\r")]
    public void A_PDF_nested_too_deep_is_refused(string mark)
    {
        var page = HandmadePdf.Of(string.Concat(Enumerable.Repeat(mark, 100_000)));

        var report = Reads.Bytes(page, "law.pdf").Report;

        Assert.Equal("too-deep", report.Refusal?.Code);
    }

    [Fact]
    public void A_page_may_use_many_brackets_in_one_line()
    {
        var words = string.Concat(Enumerable.Range(1, 400).Select(i => $"[(water{i} [)] TJ "));

        Assert.Null(Reads.Bytes(HandmadePdf.Of($"(Article 1) Tj 0 -20 Td {words}"), "law.pdf").Report.Refusal);
    }

    /// <remarks>Counted by <c>pdftotext -layout</c> and the lines that begin with «Статья» and a number.</remarks>
    [Theory]
    [InlineData("by-draft-rc1-2021-07-ru.original.pdf", 78)]
    [InlineData("by-draft-rc2-2021-12-27-ru.original.pdf", 158)]
    public void A_draft_is_read_with_all_its_articles(string file, int articles)
    {
        var report = Reads.Bytes(File.ReadAllBytes(RealMaterial.Path("laws", "belarus", file)), file).Report;

        Assert.Equal("pdf", report.Format);
        Assert.Equal(articles, report.Counts[UnitKind.Article]);
        Assert.Empty(report.WordsLost);
        Assert.Contains(report.Findings, finding => finding.Code == "running-head");
    }

    /// <summary>Three pages, each with a running head and its number.</summary>
    private static byte[] LakesAct()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        Page("THE LAKES ACT", "", "Article 1. Lakes",
            "1. A lake is water that stands and is surrounded by land on every",
            "side of it, whatever its depth.", "2. A puddle is not a lake.");
        Page("Article 2. Shores", "The shore of a lake belongs to everyone who comes to it in peace, and",
            "nobody may fence it.");
        var last = Page("", "Boats are allowed.", "");
        var raised = last.AddText("Article 2", 12, new PdfPoint(60, 740), font);
        var right = raised[^1].BoundingBox.Right;
        right = last.AddText("1", 7, new PdfPoint(right + 0.5, 745), font)[^1].BoundingBox.Right;
        last.AddText(". Boats", 12, new PdfPoint(right + 0.5, 740), font);
        return builder.Build();

        PdfPageBuilder Page(params string[] lines)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText("Collected laws of the valley", 9, new PdfPoint(60, 790), font);
            for (var i = 0; i < lines.Length; i++)
                if (lines[i].Length > 0)
                    page.AddText(lines[i], 12, new PdfPoint(60, 740 - (16 * i)), font);
            page.AddText($"{page.PageNumber}", 9, new PdfPoint(300, 40), font);
            return page;
        }
    }
}
