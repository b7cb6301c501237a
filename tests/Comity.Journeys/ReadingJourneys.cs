using Microsoft.Playwright;

namespace Comity.Journeys;

public sealed class ReadingJourneys(RunningSite site, Browser browser)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_citizen_finds_a_law_opens_an_article_and_reads_it_in_another_language(bool script)
    {
        var page = await browser.OpenAsync(site.Address, script: script);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("basic law");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.Locator(".laws h2 a").First.ClickAsync();
        await page.Locator(".contents a", new() { HasText = "Article 5" }).First.ClickAsync();
        Assert.EndsWith("#art_5", page.Url, StringComparison.Ordinal);
        await page.Locator("#art_5 h1 a, #art_5 h2 a, #art_5 h3 a, #art_5 h4 a, #art_5 h5 a").First.ClickAsync();
        Assert.EndsWith("/~art_5", page.Url, StringComparison.Ordinal);
        await page.Locator(".ways").GetByRole(AriaRole.Link, new() { Name = "Қазақша" }).ClickAsync();
        Assert.Contains("kaz@", page.Url, StringComparison.Ordinal);
        Assert.EndsWith("/~art_5", page.Url, StringComparison.Ordinal);
        Assert.Contains("5", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_tab_stop_skips_to_the_page_and_the_next_ones_to_the_text_and_the_contents()
    {
        var page = await browser.OpenAsync(site.Address);
        await page.GotoAsync("/");
        await page.Locator(".laws h2 a").First.ClickAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#text", page.Url, StringComparison.Ordinal);
        Assert.Equal("text", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_phone_the_contents_are_folded_and_open_by_a_tap()
    {
        var page = await browser.OpenAsync(site.Address, phone: true);
        await page.GotoAsync("/");
        await page.Locator(".laws h2 a").First.ClickAsync();
        var entry = page.Locator(".contents a", new() { HasText = "Article 5" }).First;
        Assert.False(await entry.IsVisibleAsync());
        await page.Locator(".contents summary").ClickAsync();
        Assert.True(await entry.IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_reader_chooses_language_and_darkness_and_both_stay(bool script)
    {
        var page = await browser.OpenAsync(site.Address, script: script);
        await page.GotoAsync("/");
        var light = await BackgroundAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Dark" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Қазақша" }).Last.ClickAsync();
        await page.Locator(".laws h2 a").First.ClickAsync();
        Assert.Equal("kk", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.NotEqual(light, await BackgroundAsync(page));
        await page.Context.CloseAsync();
    }

    private static async Task<string> BackgroundAsync(IPage page)
    {
        var colour = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        Assert.StartsWith("rgb(", colour, StringComparison.Ordinal);
        return colour;
    }
}
