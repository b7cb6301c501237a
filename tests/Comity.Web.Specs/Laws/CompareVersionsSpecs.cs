using System.Net;
using System.Text.Json;

namespace Comity.Web.Specs.Laws;

public sealed class CompareVersionsSpecs(DemoSite demo)
{
    private string Address =>
        $"/compare?old={Uri.EscapeDataString(demo.Older)}&new={Uri.EscapeDataString(demo.Newest)}";

    [Fact]
    public async Task The_summary_counts_every_row_once()
    {
        var page = await TestSite.PageAsync(demo.Site.Browser(), Address);
        var counts = page.QuerySelectorAll(".filters a").Select(link => int.Parse(
            link.TextContent[(link.TextContent.LastIndexOf(':') + 1)..].Trim(),
                System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(counts[^1], counts[1..^1].Sum());
        Assert.True(counts[0] > 5);
    }

    [Fact]
    public async Task A_filter_leaves_only_its_class()
    {
        var page = await TestSite.PageAsync(demo.Site.Browser(), Address + "&class=new");
        var changes = page.QuerySelectorAll(".change");
        Assert.NotEmpty(changes);
        Assert.All(changes, change =>
            Assert.Contains("new", change.QuerySelector(".kind")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deleted_and_inserted_words_are_marked_by_elements_and_not_by_colour_alone()
    {
        var page = await TestSite.PageAsync(demo.Site.Browser(), Address + "&class=modified&view=redline");
        Assert.NotNull(page.QuerySelector(".change del"));
        Assert.NotNull(page.QuerySelector(".change ins"));
    }

    [Theory]
    [InlineData("side", ".sides")]
    [InlineData("redline", ".redline")]
    [InlineData("table", "table.comparative-table td[lang=en] ins")]
    [InlineData("map", ".map svg path")]
    [InlineData("nonsense", ".sides")]
    public async Task Every_view_shows_the_comparison(string view, string shown) =>
        Assert.NotNull((await TestSite.PageAsync(demo.Site.Browser(), $"{Address}&view={view}")).QuerySelector(shown));

    [Fact]
    public async Task The_map_says_nothing_that_the_table_beside_it_does_not()
    {
        var page = await TestSite.PageAsync(demo.Site.Browser(), Address + "&view=map&class=all");
        Assert.Equal("img", page.QuerySelector(".map svg")!.GetAttribute("role"));
        Assert.True(page.QuerySelectorAll(".mapped tbody tr").Length >= page.QuerySelectorAll(".map path.moved").Length);
    }

    [Fact]
    public async Task References_to_old_numbers_are_warned_of()
    {
        var page = await TestSite.PageAsync(demo.Site.Browser(), Address);
        Assert.NotNull(page.QuerySelector(".stale li mark"));
    }

    [Theory]
    [InlineData("html", "text/html")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    [InlineData("table-json", "application/json")]
    public async Task The_comparison_is_to_be_had_as_a_file(string format, string type)
    {
        var answer = await demo.Site.Browser().GetAsync(
            Address.Replace("/compare?", $"/compare/file?format={format}&", StringComparison.Ordinal),
                TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.NotNull(answer.Headers.ETag);
        Assert.True((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 1000);
        if (format.EndsWith("json", StringComparison.Ordinal))
        {
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.True(json.RootElement.TryGetProperty(format == "json" ? "correspondences" : "rows", out _));
        }
    }

    [Fact]
    public async Task Texts_of_different_languages_compare_without_failing()
    {
        var russian = Uri.EscapeDataString(demo.Newest.Replace("eng@", "rus@", StringComparison.Ordinal));
        var answer = await demo.Site.Browser().GetAsync(
            $"/compare?old={russian}&new={Uri.EscapeDataString(demo.Newest)}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("old=/akn/xx/act/none&new=/akn/xx/act/none")]
    [InlineData("old=<script>&new=%00")]
    [InlineData("old=http://example.org/&new=file:///etc/passwd")]
    public async Task What_cannot_be_compared_brings_the_form_back_with_a_sentence(string query)
    {
        var answer = await demo.Site.Browser().GetAsync("/compare?" + query, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await TestSite.DocumentAsync(answer)).QuerySelector(".refusal"));
    }

    [Fact]
    public async Task Two_texts_are_chosen_from_lists_without_javascript()
    {
        var page = await TestSite.PageAsync(demo.Site.Browser(), "/compare");
        Assert.Equal(demo.Older, page.QuerySelector("#old option[selected]")!.GetAttribute("value"));
        Assert.Equal(demo.Newest, page.QuerySelector("#new option[selected]")!.GetAttribute("value"));
    }
}
