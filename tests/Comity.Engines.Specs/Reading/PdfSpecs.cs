using Comity.Legislation.Provisions;

namespace Comity.Engines.Specs.Reading;

/// <summary>PDF documents, on the two that are in the real material.</summary>
/// <remarks>Counted by <c>pdftotext -layout</c> and the lines that begin with «Статья» and a number.</remarks>
public class PdfSpecs
{
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
