using Microsoft.Playwright;

namespace Comity.Journeys;

public sealed class PublishingJourneys(RunningSite site, Browser browser)
{
    private const string Text = """
        LAW ON PUBLIC LIBRARIES

        Article 1. Libraries
        1. Every district has a library that anyone may use without payment.
        2. A library lends books, newspapers and recordings.

        Article 2. Librarians
        1. A librarian is appointed by the district council.
        2. The council may not tell a librarian which books to buy.
        """;

    [Theory, InlineData(true), InlineData(false)]
    public async Task An_editor_signs_in_uploads_a_text_checks_the_report_and_publishes(bool script)
    {
        var page = await browser.OpenAsync(site.Address, script: script);
        await page.GotoAsync("/laws/upload");
        await page.GetByLabel("Name").FillAsync("editor");
        await page.GetByLabel("Password").FillAsync(site.EditorPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "libraries.txt",
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.UTF8.GetBytes(Text),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the text" }).ClickAsync();
        Assert.Contains("No word was lost", await page.Locator(".proof").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Librarians", await page.Locator(".preview").First.InnerTextAsync(), StringComparison.Ordinal);

        var name = script ? "libraries" : "libraries-without-script";
        await page.Locator("#title").FillAsync("Law on Public Libraries");
        await page.Locator("#language").SelectOptionAsync("eng");
        await page.Locator("#version").FillAsync("2026-04-01");
        await page.Locator("#of").SelectOptionAsync("");
        await page.Locator("#country").FillAsync("xx");
        await page.Locator("#date").FillAsync("2026-04-01");
        await page.Locator("#name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        Assert.EndsWith($"/akn/xx/act/2026-04-01/{name}/eng@2026-04-01", page.Url, StringComparison.Ordinal);
        Assert.Contains("without payment", await page.Locator("#art_1").InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync("/laws/upload");
        Assert.Contains("/account/sign-in", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
