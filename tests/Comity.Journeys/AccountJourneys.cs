using Microsoft.Playwright;

namespace Comity.Journeys;

public sealed class AccountJourneys(RunningSite site, Browser browser)
{
    /// <summary>Passkeys belong to a name; an address of four numbers has none.</summary>
    private string Address => site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    [Fact]
    public async Task A_citizen_opens_an_account_with_a_passkey_and_comes_back_with_it()
    {
        var page = await browser.OpenAsync(Address, phone: true);
        await AddAuthenticatorAsync(page);
        await page.GotoAsync("/account/mail");
        await page.GetByLabel("E-mail address").FillAsync("citizen@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the link" }).ClickAsync();
        await page.GotoAsync(await site.LinkAsync("citizen@example.org"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/account");
        Assert.Contains("citizen@example.org", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await page.GotoAsync("/account/sign-in?return=/account/keys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).WaitForAsync();
        await page.GotoAsync("/account/sessions");
        Assert.Contains("with a passkey", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_editor_adds_a_passkey_to_a_password_and_a_browser_without_one_says_so()
    {
        var page = await browser.OpenAsync(Address);
        await AddAuthenticatorAsync(page);
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.GetByText("No passkey was used").WaitForAsync();
        await page.GetByLabel("E-mail or name").FillAsync("editor");
        await page.GetByLabel("Password").FillAsync(site.EditorPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GotoAsync("/account/keys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" })
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_an_account_is_opened_with_a_password()
    {
        var page = await browser.OpenAsync(Address, script: false);
        await page.GotoAsync("/account/mail");
        await page.GetByLabel("E-mail address").FillAsync("plain@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the link" }).ClickAsync();
        await page.GotoAsync(await site.LinkAsync("plain@example.org"));
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).IsVisibleAsync());
        await page.GetByLabel("New password").FillAsync("several words are good");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take this password" }).ClickAsync();
        Assert.Contains("plain@example.org", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new
            {
                protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true,
                isUserVerified = true, automaticPresenceSimulation = true,
            },
        });
    }
}
