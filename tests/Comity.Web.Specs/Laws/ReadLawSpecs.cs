using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;

namespace Comity.Web.Specs.Laws;

public sealed class ReadLawSpecs(DemoSite demo)
{
    private HttpClient Browser => demo.Site.Browser();

    [Fact]
    public async Task The_list_names_the_law_its_version_and_its_languages()
    {
        var list = await TestSite.PageAsync(Browser, "/");
        var law = list.QuerySelector(".laws li")!.TextContent;
        Assert.Contains("Basic Law", law, StringComparison.Ordinal);
        Assert.Contains("Русский", law, StringComparison.Ordinal);
        Assert.Contains("Illustrative", law, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_finds_a_title_in_any_case_and_alphabet()
    {
        Assert.NotNull((await TestSite.PageAsync(Browser, "/?q=ОСНОВНОЙ")).QuerySelector(".laws li"));
        Assert.Null((await TestSite.PageAsync(Browser, "/?q=nothing+is+called+this")).QuerySelector(".laws li"));
    }

    [Fact]
    public async Task Every_provision_has_an_element_and_every_number_leads_to_its_permanent_address()
    {
        var law = await TestSite.PageAsync(Browser, demo.Newest);
        var numbers = law.QuerySelectorAll(".text a.number").Select(link => link.GetAttribute("href")!).ToList();
        Assert.True(numbers.Count > 100);
        Assert.All(numbers, address => Assert.StartsWith(demo.Newest + "/~", address, StringComparison.Ordinal));
        Assert.NotNull(law.GetElementById("art_5"));
        Assert.Equal(law.QuerySelectorAll("[id]").Length, law.QuerySelectorAll("[id]").Select(element => element.Id).Distinct()
            .Count());
    }

    [Fact]
    public async Task A_provision_is_shown_at_its_address_with_its_place_and_its_neighbours()
    {
        var page = await TestSite.PageAsync(Browser, demo.Newest + "/~art_5__para_1");
        Assert.Equal("art_5__para_1", page.QuerySelector(".target")!.Id);
        Assert.NotNull(page.QuerySelector(".path a"));
        Assert.EndsWith("~art_4", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("~art_6", page.QuerySelector("a[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(demo.Newest + "/~art_5__para_1", page.QuerySelector(".address")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_opens_at_the_same_provision()
    {
        var page = await TestSite.PageAsync(Browser, demo.Newest + "/~art_5");
        var russian = page.QuerySelector(".ways a[hreflang=ru]")!.GetAttribute("href")!;
        Assert.EndsWith("/~art_5", russian, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(russian)).StatusCode);
    }

    [Fact]
    public async Task The_address_of_a_work_leads_to_its_newest_version_in_the_language_of_the_reader()
    {
        var work = demo.Newest[..demo.Newest.LastIndexOf('/')];
        var answer = await demo.Site.Browser("ru").GetAsync(work + "/~art_3", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith(demo.Newest.Replace("eng@", "rus@", StringComparison.Ordinal) + "/~art_3",
            Uri.UnescapeDataString(answer.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eng@", "en@")]
    [InlineData("/akn/xx/act", "/akn/XX/act")]
    [InlineData("/~art_3", "/!main~art_3")]
    [InlineData("/~art_3", "~art_3")]
    [InlineData("/~art_3", "/~art_3/")]
    public async Task Other_ways_of_writing_an_address_lead_to_the_one_way(string ours, string other)
    {
        var answer = await GetAsync((demo.Newest + "/~art_3").Replace(ours, other, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.EndsWith(demo.Newest + "/~art_3", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_asked_for_in_the_address_is_still_asked_for_after_the_way_to_the_one_address()
    {
        var work = demo.Newest[..demo.Newest.LastIndexOf('/')];
        var answer = await GetAsync(work + "/~art_3?lang=kk");
        Assert.EndsWith("/~art_3?lang=kk", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/~art_5.akn")]
    [InlineData("/~art_5.xml")]
    public async Task A_provision_alone_is_to_be_had_as_no_file(string file) =>
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(demo.Newest + file)).StatusCode);

    [Fact]
    public async Task A_day_between_two_versions_names_the_earlier_one()
    {
        var day = demo.Newest[..demo.Newest.LastIndexOf('@')] + ":2026-01-01";
        Assert.EndsWith(demo.Older, (await GetAsync(day)).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_only_another_version_has_says_which()
    {
        var newest = await TestSite.PageAsync(Browser, demo.Newest);
        var older = await TestSite.PageAsync(Browser, demo.Older);
        var gone = newest.QuerySelectorAll(".text [id]").Select(element => element.Id!)
            .First(id => older.GetElementById(id) is null);
        var answer = await GetAsync($"{demo.Older}/~{gone}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await TestSite.DocumentAsync(answer)).QuerySelector($"main a[href='{demo.Newest}/~{gone}']"));
    }

    [Fact]
    public async Task A_page_the_reader_already_has_is_not_sent_again()
    {
        foreach (var address in (string[])[demo.Newest, demo.Newest + "/~art_5", demo.Newest + ".akn", "/"])
        {
            var first = await GetAsync(address);
            var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            var second = await Browser.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task The_same_page_in_another_language_or_theme_is_another_page()
    {
        var english = await GetAsync(demo.Newest);
        var kazakh = await demo.Site.Browser("kk").GetAsync(demo.Newest, TestContext.Current.CancellationToken);
        Assert.NotEqual(english.Headers.ETag, kazakh.Headers.ETag);
        Assert.Contains("Cookie", english.Headers.Vary);
        Assert.Contains("Accept-Language", english.Headers.Vary);
    }

    [Fact]
    public async Task The_file_is_the_text_as_akoma_ntoso()
    {
        var answer = await GetAsync(demo.Newest + ".akn");
        Assert.Equal(new MediaTypeHeaderValue("application/akn+xml", "utf-8"), answer.Content.Headers.ContentType);
        var xml = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("akomaNtoso", xml.Root!.Name.LocalName);
    }

    [Theory]
    [InlineData("/akn/xx/act/none")]
    [InlineData("/akn/")]
    [InlineData("/akn/../../etc/passwd")]
    [InlineData("/akn/xx/act/2020-06-01/basic-law/eng@1999-01-01")]
    [InlineData("/akn/xx/act/2020-06-01/basic-law/zzz@2026-02-12")]
    [InlineData("/akn/%7F")]
    public async Task What_is_not_here_is_a_page_that_says_so(string address)
    {
        var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Cyrillic_is_sent_as_letters_and_not_as_character_references()
    {
        var russian = await demo.Site.Browser("ru").GetStringAsync(
            demo.Newest.Replace("eng@", "rus@", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Contains("Статья 1", russian, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x4", russian, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> GetAsync(string address) =>
        Browser.GetAsync(address, TestContext.Current.CancellationToken);
}
