using Microsoft.Playwright;

namespace Comity.Journeys;

public sealed class ComparingJourneys(RunningSite site, Browser browser)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_clerk_compares_the_last_two_versions_filters_and_looks_at_every_view(bool script)
    {
        var page = await browser.OpenAsync(site.Address, script: script);
        await page.GotoAsync("/compare");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        Assert.True(await page.Locator(".change").CountAsync() > 5);
        Assert.True(await page.Locator(".stale li").CountAsync() > 0);

        await page.Locator(".filters a", new() { HasText = "split" }).ClickAsync();
        Assert.True(await page.Locator(".change").CountAsync() >= 1);
        await page.Locator(".filters a", new() { HasText = "All changes" }).ClickAsync();

        await page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = "Redline" }).ClickAsync();
        Assert.True(await page.Locator("ins").CountAsync() > 0);
        await page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = "Comparative table" }).ClickAsync();
        Assert.True(await page.Locator("table.comparative-table tbody tr").CountAsync() > 5);
        await page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = "Map" }).ClickAsync();
        Assert.True(await page.Locator(".map path").CountAsync() > 30);
        await page.Locator(".mapped tbody a").First.ClickAsync();
        Assert.Contains("/~", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_comparative_table_is_downloaded_for_word()
    {
        var page = await browser.OpenAsync(site.Address);
        await page.GotoAsync("/");
        await page.Locator(".laws a[href^='/compare?']").First.ClickAsync();
        await page.Locator(".files summary").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator(".files a", new() { HasText = "DOCX" }).ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        await using var archive = await System.IO.Compression.ZipFile.OpenReadAsync(
            (await download.PathAsync())!, TestContext.Current.CancellationToken);
        Assert.NotNull(archive.GetEntry("word/document.xml"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_keys_n_and_p_walk_through_the_changes_once_the_list_is_focused()
    {
        var page = await browser.OpenAsync(site.Address);
        await page.GotoAsync("/");
        await page.Locator(".laws a[href^='/compare?']").First.ClickAsync();
        await page.Locator("#changes").FocusAsync();
        await page.Keyboard.PressAsync("n");
        await UntilAsync(page, "document.activeElement.closest('.change') !== null");
        var first = await page.EvaluateAsync<string>("document.activeElement.closest('.change').id");
        await UntilAsync(
            page, "Math.abs(document.activeElement.closest('.change').getBoundingClientRect().top) < 60");
        await page.Keyboard.PressAsync("n");
        await UntilAsync(page, "id => document.activeElement.closest('.change').id !== id", first);
        await page.Context.CloseAsync();
    }

    // The page's policy forbids the evaluation inside it that waiting for a function needs.
    private static async Task UntilAsync(IPage page, string condition, object? argument = null)
    {
        for (var patience = 100; patience > 0; patience--)
        {
            if (await page.EvaluateAsync<bool>(condition, argument))
                return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"Never true: {condition}");
    }
}
