using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Comity.Journeys;

/// <summary>Every page in every interface language, on a phone and on a desk, in light and dark: no barrier that axe finds,
/// nothing
/// that scrolls sideways, nothing that the page's own security policy stops; and a picture of each for people to look
/// at.</summary>
public sealed class EveryPageJourneys(RunningSite site, Browser browser)
{
    /// <summary>Runs axe in the page itself: its own way of running opens a second window for every page, which takes longer
    /// than everything else here together.</summary>
    private const string RunAxe =
        """
        async () => (await axe.run(document, { runOnly:
            ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
            .violations.map(violation => `${violation.id}: ${violation.help}: ${violation.nodes[0].html}`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Theory]
    [InlineData("kk", true, false)]
    [InlineData("ru", false, false)]
    [InlineData("be", true, true)]
    [InlineData("en", false, true)]
    public async Task Every_page_is_without_barriers(string language, bool phone, bool dark)
    {
        var page = await browser.OpenAsync(site.Address, language, phone, dark);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error"
                && !message.Text.Contains("the server responded with a status of", StringComparison.Ordinal))
                complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");

        foreach (var (name, address) in await AddressesAsync(page, language))
        {
            await page.GotoAsync(address);
            await CheckAsync(page, name, $"{name}-{language}-{(phone ? "phone" : "desktop")}-{(dark ? "dark" : "light")}",
                complaints);
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        await page.Context.CloseAsync();
    }

    private async Task<List<(string Name, string Address)>> AddressesAsync(IPage page, string language)
    {
        await page.GotoAsync("/");
        var newest = (await page.Locator(".laws h2 a", new() { HasText = "" }).Last.GetAttributeAsync("href"))!;
        var demo = (await page.Locator(".laws li:has(.mark) h2 a").First.GetAttributeAsync("href")) ?? newest;
        var compare = (await page.Locator(".laws li:has(.mark) a[href^='/compare?']").First.GetAttributeAsync("href"))!;
        List<(string, string)> addresses =
        [
            ("laws", "/"), ("law", demo), ("article", demo + "/~art_5"), ("paragraph", demo + "/~art_5__para_1"),
            ("no-provision", demo + "/~art_999"), ("not-found", "/nothing-here"),
            ("compare-choose", "/compare"), ("compare-side", compare), ("compare-redline", compare + "&view=redline"),
            ("compare-table", compare + "&view=table"), ("compare-table-kz", compare + "&view=table&profile=kz"),
            ("compare-map", compare + "&view=map"), ("log", "/log"), ("log-entry", "/log/entries/3"),
            ("sign-in", "/account/sign-in"), ("link-asked", "/account/mail"),
            ("discussions", "/discussions"), ("discussion", "/discussions/basic-law-2026"),
            ("discussed-article", "/discussions/basic-law-2026/~art_9"), ("treatment", "/discussions/basic-law-2026/table"),
            ("digest", "/discussions/basic-law-2026/digest"), ("moderation", "/discussions/basic-law-2026/moderation"),
            ("opinions", "/discussions/basic-law-2026/opinions"), ("open-data", "/discussions/basic-law-2026/data"),
            ("brief", "/discussions/basic-law-2026/brief"),
        ];
        await page.GotoAsync("/account/mail");
        await page.Locator("#address").FillAsync($"{language}@example.org");
        await page.Locator("main form button").ClickAsync();
        addresses.Add(("link", await site.LinkAsync($"{language}@example.org")));
        await SignInAsync(page);
        addresses.AddRange([("desk", "/account"), ("upload", "/laws/upload"), ("drafts", "/laws/drafts"),
            ("keys", "/account/keys"), ("sessions", "/account/sessions"), ("own-data", "/account/data"),
            ("propose", "/discussions/basic-law-2026/propose?eId=art_9"), ("open-discussion", "/discussions/open"),
            ("extend-discussion", "/discussions/basic-law-2026/extend"),
            ("import", "/discussions/basic-law-2026/import"),
            ("moderation-queue", "/discussions/basic-law-2026/moderation/queue"),
            ("triage", "/discussions/basic-law-2026/triage"), ("statements", "/discussions/basic-law-2026/statements"),
            ("newsroom", "/newsroom"), ("report", await ReportAsync(page)), ("audit", "/account/audit"),
            ("people", "/account/people"), ("people-none", "/account/people?find=nobody"),
            ("draft", await DraftAsync(page)), ("decide", await DecideAsync(page, compare))]);
        return addresses;
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/account/sign-in");
        await page.Locator("#name").FillAsync(RunningSite.Administrator);
        await page.Locator("#password").FillAsync(RunningSite.AdministratorPassword);
        await page.Locator("form[action='/account/sign-in'] button").ClickAsync();
    }

    private static async Task<string> DecideAsync(IPage page, string compare)
    {
        await page.GotoAsync(compare);
        return (await page.Locator("a.correct").First.GetAttributeAsync("href"))!;
    }

    private static async Task<string> ReportAsync(IPage page)
    {
        await page.GotoAsync("/newsroom");
        return (await page.Locator("a[href^='/newsroom/reports/']").First.GetAttributeAsync("href"))!;
    }

    private static async Task<string> DraftAsync(IPage page)
    {
        await page.GotoAsync("/laws/upload");
        await page.Locator("#text").FillAsync(
            """
            LAW ON TREES

            Article 1. Planting
            1. Everyone may plant a tree.
            3. Nobody may fell one.

            Article 2. Keeping
            A tree is kept by the village.
            """);
        await page.Locator("main button").ClickAsync();
        return page.Url;
    }

    private static async Task CheckAsync(IPage page, string name, string picture, List<string> complaints)
    {
        var wider = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wider > 0)
            complaints.Add($"{picture}: {wider} pixels wider than the window");
        await page.EvaluateAsync(Axe);
        complaints.AddRange((await page.EvaluateAsync<string[]>(RunAxe)).Select(violation => $"{picture}: {violation}"));
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Pictures, name, picture + ".png"),
            FullPage = name is not ("law" or "compare-side" or "compare-redline" or "compare-table" or "compare-table-kz"),
        });
    }

    private static string Pictures
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && folder.Name != "artifacts")
                folder = folder.Parent;
            return Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "screenshots");
        }
    }
}
