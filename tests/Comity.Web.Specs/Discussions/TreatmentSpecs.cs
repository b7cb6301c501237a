using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Comity.Web.Specs.Discussions;

public sealed class TreatmentSpecs(PostgresServer postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Anybody_reads_what_became_of_every_proposal_and_counts_the_rest(bool onPostgres)
    {
        await using var talk = await Talk.StartAsync(onPostgres ? await postgres.NewDatabaseAsync() : null);
        using var citizen = await talk.Site.SignedInAsync(null);
        var third = await Talk.ProposeAsync(citizen, "art_3", "Question", "", "Cats too?");
        var second = await Talk.ProposeAsync(citizen, "art_2", "Modify", "The park closes at eleven.", "It is light.");
        await Talk.ProposeAsync(citizen, "art_1", "Support", "", "Well said.");
        await TestSite.SubmitAsync(citizen, second, second + "/support", ("Say", "give"));
        var next = await talk.PublishNextAsync();
        await AnswerSpecs.AnswerAsync(talk, second, "Accepted", "Summer is long.", $"{next}/~art_3", "closes at eleven");
        await AnswerSpecs.AnswerAsync(talk, third, "UnderConsideration", "We think about it.");

        using var reader = talk.Site.Browser();
        var table = await TestSite.PageAsync(reader, $"{Talk.Address}/table");
        Assert.Contains("1 of 3 answered", table.Body!.TextContent, StringComparison.Ordinal);
        var rows = table.QuerySelectorAll(".treatment tbody tr");
        Assert.Equal(["Article 1", "Article 2", "Article 3"], rows.Select(row => row.QuerySelector("td")!.TextContent.Trim()));
        Assert.Contains("Supported by 1 (verified 0)", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("closes at eleven", rows[1].Children[4].TextContent, StringComparison.Ordinal);
        Assert.Equal(["moved", "text changed", "orphaned"],
            rows.Select(row => row.QuerySelector("td:last-child .mark")!.TextContent));

        Assert.Equal(2, await CountAsync("treatment=unanswered"));
        Assert.Equal(1, await CountAsync("treatment=under-consideration"));
        Assert.Equal(1, await CountAsync("treatment=accepted"));
        Assert.Equal(1, await CountAsync("article=art_2"));
        Assert.Equal(0, await CountAsync("article=art_1&treatment=rejected"));
        Assert.Equal(HttpStatusCode.NotFound,
            (await reader.GetAsync($"{Talk.Address}/table?page=99", TestContext.Current.CancellationToken)).StatusCode);

        async Task<int> CountAsync(string query) =>
            (await TestSite.PageAsync(reader, $"{Talk.Address}/table?{query}")).QuerySelectorAll(".treatment tbody tr").Length;
    }

    [Fact]
    public async Task The_table_is_a_file_that_no_spreadsheet_runs()
    {
        await using var talk = await Talk.StartAsync();
        using var citizen = await talk.Site.SignedInAsync(null);
        var proposal = await Talk.ProposeAsync(citizen, "art_2", "Add", "=HYPERLINK(\"http://evil\")",
            "<img src=x onerror=alert(1)>");
        await AnswerSpecs.AnswerAsync(talk, proposal, "Rejected", "=1+1");
        using var reader = talk.Site.Browser();

        var csv = Encoding.UTF8.GetString(await FileAsync("csv"));
        Assert.Contains("HYPERLINK", csv, StringComparison.Ordinal);
        Assert.DoesNotMatch("(^|,)\"?[=+@-]", csv);
        var json = JsonNode.Parse(await FileAsync("json"))!;
        Assert.Contains("=1+1", json["rows"]![0]!["cells"]![4]!["text"]!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", Encoding.UTF8.GetString(await FileAsync("html")), StringComparison.Ordinal);
        using var docx = new ZipArchive(new MemoryStream(await FileAsync("docx")));
        Assert.NotNull(docx.GetEntry("word/document.xml"));
        Assert.Contains("отклонено", Encoding.UTF8.GetString(await FileAsync("csv&lang=ru")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound,
            (await reader.GetAsync($"{Talk.Address}/table/file?format=exe", TestContext.Current.CancellationToken)).StatusCode);

        async Task<byte[]> FileAsync(string format) => await reader.GetByteArrayAsync(
            $"{Talk.Address}/table/file?format={format}", TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_digest_of_a_day_says_what_came_and_what_was_answered(bool onPostgres)
    {
        await using var talk = await Talk.StartAsync(onPostgres ? await postgres.NewDatabaseAsync() : null);
        using var citizen = await talk.Site.SignedInAsync(null);
        await talk.SeedAsync(3, i => $"An early question number {i}.");
        var proposal = await Talk.ProposeAsync(citizen, "art_2", "Question", "", "Why ten?");
        await TestSite.SubmitAsync(citizen, proposal, proposal + "/support", ("Say", "give"));
        await AnswerSpecs.AnswerAsync(talk, proposal, "AlreadyCovered", "Article one says it.");

        using var reader = talk.Site.Browser();
        var today = (await reader.GetAsync($"{Talk.Address}/digest", TestContext.Current.CancellationToken))
            .Headers.Location!.OriginalString;
        var page = await TestSite.PageAsync(reader, today);
        Assert.Contains("1", page.QuerySelector("#came .hint")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("already covered: 1", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("New supporters on this day: 1", page.Body.TextContent, StringComparison.Ordinal);
        var early = await TestSite.PageAsync(reader, $"{Talk.Address}/digest/2026-03-01");
        Assert.Contains("3", early.QuerySelector("#came .hint")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound,
            (await reader.GetAsync($"{Talk.Address}/digest/tomorrow", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("be")]
    public async Task The_table_is_read_in_every_language(string language)
    {
        await using var talk = await Talk.StartAsync();
        await talk.SeedAsync(2, _ => "Why ten?");
        using var reader = talk.Site.Browser(language);
        foreach (var address in (string[])["table", "digest/2026-03-01"])
        {
            var page = await TestSite.PageAsync(reader, $"{Talk.Address}/{address}");
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.DoesNotContain("proposal", page.QuerySelector("h1")!.TextContent, StringComparison.OrdinalIgnoreCase);
        }
    }
}
