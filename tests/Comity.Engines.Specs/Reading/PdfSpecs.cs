using System.Diagnostics;
using Comity.Legislation.Provisions;

namespace Comity.Engines.Specs.Reading;

/// <summary>PDF documents: hostile ones, and the two that are in the real material.</summary>
public class PdfSpecs
{
    [Theory]
    [InlineData("[\n")]
    [InlineData("[ ")]
    [InlineData("<< /A\n")]
    [InlineData("<< /A [\r")]
    public void A_PDF_nested_too_deep_is_refused(string mark)
    {
        var page = HandmadePdf.Of(string.Concat(Enumerable.Repeat(mark, 100_000)));

        var watch = Stopwatch.StartNew();
        var report = Reads.Bytes(page, "law.pdf").Report;

        Assert.Equal("too-deep", report.Refusal?.Code);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
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
}
