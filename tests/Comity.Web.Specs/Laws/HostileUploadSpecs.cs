using System.Globalization;
using System.Net;
using System.Text;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Laws.UploadLaw;

namespace Comity.Web.Specs.Laws;

/// <summary>Documents made to bring down whoever reads them: the site outlives its reading process.</summary>
public sealed class HostileUploadSpecs(DemoSite demo)
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_that_brings_its_reader_down_is_refused_and_nothing_else_happens()
    {
        using var reading = new ReadingProcess();
        var read = await reading.ReadAsync(CyclicPdf(), "cycle.pdf", null, Cancellation);
        Assert.Null(read.Law);
        Assert.NotNull(read.Report.Refusal);

        using var editor = await demo.Site.SignedInAsync(Roles.Editor);
        var token = (await TestSite.PageAsync(editor, "/laws/upload")).QuerySelector("input[name=__RequestVerificationToken]")!;
        var form = new MultipartFormDataContent
        {
            { new StringContent(token.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(""), "text" },
            { new StringContent(""), "language" },
            { new ByteArrayContent(CyclicPdf()), "file", "cycle.pdf" },
        };
        var answer = await editor.PostAsync("/laws/upload", form, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/health", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task What_is_read_apart_is_what_is_read_here()
    {
        using var reading = new ReadingProcess();
        var text = "Law on Bees\n\nArticle 1. Hives\nA hive belongs to its keeper.\n\nArticle 2. Swarms\n1) One.\n"u8.ToArray();
        var apart = await reading.ReadAsync(text, "bees.txt", null, Cancellation);
        var here = Legislation.Reading.LawReader.Read(new MemoryStream(text), new() { FileName = "bees.txt" });
        Assert.Equal(
            here.Law!.Provisions.Select(provision => (provision.EId, provision.Text)),
            apart.Law!.Provisions.Select(provision => (provision.EId, provision.Text)));
        Assert.Equal(here.Report.Counts, apart.Report.Counts);
        Assert.Equal(here.Report.WordsIn, apart.Report.WordsIn);
    }

    /// <summary>Two pictures that draw each other.</summary>
    private static byte[] CyclicPdf()
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>",
            Stream("", "/A Do"),
            Stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</B 6 0 R>>>>", "/B Do"),
            Stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>", "/A Do"),
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (index, body) in objects.Index())
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        var xref = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        pdf.Append(
            CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());

        static string Stream(string entries, string content) =>
            $"<<{entries}/Length {content.Length}>>\nstream\n{content}\nendstream";
    }
}
