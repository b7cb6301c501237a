using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Comity.Web.Specs.Platform;

public sealed class AnswersSpecs(DemoSite demo)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/compare")]
    [InlineData("/account/sign-in")]
    [InlineData("/nothing-here")]
    [InlineData("/health")]
    public async Task Every_answer_forbids_inline_code_frames_and_guessing_of_types(string address)
    {
        var answer = await GetAsync(address);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("kk", "Заңдар")]
    [InlineData("ru-RU,ru;q=0.9", "Законы")]
    [InlineData("be", "Законы")]
    [InlineData("fr", "Laws")]
    [InlineData("", "Laws")]
    public async Task The_language_is_the_one_the_browser_asks_for_and_else_english(string languages, string heading) =>
        Assert.Equal(heading, (await TestSite.PageAsync(demo.Site.Browser(languages), "/")).QuerySelector("h1")!.TextContent);

    [Fact]
    public async Task A_chosen_language_and_theme_stay()
    {
        using var browser = demo.Site.Browser();
        var chosen = await browser.GetAsync("/preferences?lang=kk&return=/compare", TestContext.Current.CancellationToken);
        Assert.Equal("/compare", chosen.Headers.Location!.OriginalString);
        await browser.GetAsync("/preferences?theme=dark", TestContext.Current.CancellationToken);
        var page = await TestSite.PageAsync(browser, "/");
        Assert.Equal("kk", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("dark", page.DocumentElement.GetAttribute("data-theme"));
        Assert.Equal("ru", (await TestSite.PageAsync(browser, "/?lang=ru")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("en", "There is nothing at this address")]
    [InlineData("kk", "Бұл мекенжайда ештеңе жоқ")]
    [InlineData("be", "Па гэтым адрасе нічога няма")]
    public async Task Errors_are_told_in_the_language_of_the_reader(string language, string heading) =>
        Assert.Equal(heading, (await TestSite.PageAsync(demo.Site.Browser(language), "/nothing-here"))
            .QuerySelector("h1")!.TextContent);

    [Fact]
    public async Task Programs_are_told_in_problem_details()
    {
        var answer = await GetAsync("/api/nothing-here");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(404, problem.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var form = new FormUrlEncodedContent([new("name", "a"), new("password", "b")]);
        var answer = await demo.Site.Browser().PostAsync("/account/sign-in", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Public_pages_set_no_cookie_and_hold_no_form_that_changes_something()
    {
        foreach (var address in (string[])["/", demo.Newest, demo.Newest + "/~art_5", "/compare"])
        {
            var answer = await GetAsync(address);
            Assert.False(answer.Headers.Contains("Set-Cookie"), address);
            Assert.Null((await TestSite.DocumentAsync(answer)).QuerySelector("form[method=post]"));
        }
    }

    [Fact]
    public async Task Style_and_script_are_addressed_by_their_content_and_kept_for_ever()
    {
        var page = await TestSite.PageAsync(demo.Site.Browser(), "/");
        var style = await GetAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        Assert.Equal("text/css", style.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", style.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/assets/0/comity.css")).StatusCode);
    }

    [Fact]
    public async Task The_site_says_that_it_is_well() => Assert.Equal(HttpStatusCode.OK, (await GetAsync("/health")).StatusCode);

    private Task<HttpResponseMessage> GetAsync(string address) =>
        demo.Site.Browser().GetAsync(address, TestContext.Current.CancellationToken);
}
