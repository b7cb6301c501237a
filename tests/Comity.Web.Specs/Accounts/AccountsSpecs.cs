using System.Net;
using Comity.Web.Features.Accounts;

namespace Comity.Web.Specs.Accounts;

public sealed class AccountsSpecs
{
    [Fact]
    public async Task The_first_administrator_is_made_by_the_link_on_the_console_and_only_once()
    {
        await using var site = await TestSite.StartAsync();
        var link = new Uri(site.Console.Split('\n')
            .Single(line => line.Contains("/account/set-up?token=", StringComparison.Ordinal)).Trim());
        using var browser = site.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(browser, "/account/set-up?token=guess")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(browser, "/account/set-up")).StatusCode);

        var refused = await TestSite.SubmitAsync(browser, link.PathAndQuery, ("name", "Айгерім"), ("password", "short"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var made = await TestSite.SubmitAsync(browser, link.PathAndQuery, ("name", "Айгерім"), ("password", TestSite.Password));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Contains("Айгерім", (await TestSite.PageAsync(browser, "/account")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(browser, link.PathAndQuery)).StatusCode);

        var added = await TestSite.SubmitAsync(browser, "/account/people", ("name", "editor two"),
            ("password", TestSite.Password),
            ("role", Roles.Editor));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal(3, (await TestSite.PageAsync(browser, "/account/people")).QuerySelectorAll("tr").Length);
    }

    [Fact]
    public async Task The_demo_editor_signs_in_with_the_password_on_the_console_and_out_again()
    {
        await using var site = await TestSite.StartAsync(demo: true);
        var password = site.Console.Split('\n').First(line => line.Contains("'editor'", StringComparison.Ordinal)).Trim()
            .Split(' ')[^1];
        using var browser = site.Browser();
        var entered = await TestSite.SubmitAsync(browser, "/account/sign-in?return=/laws/upload", ("name", "editor"),
            ("password", password));
        Assert.Equal("/laws/upload", entered.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(browser, "/laws/upload")).StatusCode);
        await TestSite.SubmitAsync(browser, "/account", "/account/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, (await GetAsync(browser, "/laws/upload")).StatusCode);
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_even_for_the_right_one()
    {
        await using var site = await TestSite.StartAsync(demo: true);
        var password = site.Console.Split('\n').First(line => line.Contains("'editor'", StringComparison.Ordinal)).Trim()
            .Split(' ')[^1];
        using var browser = site.Browser();
        for (var guess = 0; guess < 5; guess++)
            await TestSite.SubmitAsync(browser, "/account/sign-in", ("name", "editor"), ("password", "wrong wrong wrong"));
        var answer = await TestSite.SubmitAsync(browser, "/account/sign-in", ("name", "editor"), ("password", password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("five minutes", (await TestSite.DocumentAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_fast_is_answered_with_too_many_requests()
    {
        await using var site = await TestSite.StartAsync(guessesPerMinute: 3);
        using var browser = site.Browser();
        HttpResponseMessage? answer = null;
        for (var guess = 0; guess < 4; guess++)
            answer = await TestSite.SubmitAsync(browser, "/account/sign-in", ("name", $"n{guess}"),
                ("password", "wrong wrong wrong"));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer!.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in_or_choosing_a_language(string elsewhere)
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        var chosen = await GetAsync(browser, $"/preferences?lang=kk&return={Uri.EscapeDataString(elsewhere)}");
        Assert.Equal("/", chosen.Headers.Location!.OriginalString);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string address) =>
        browser.GetAsync(address, TestContext.Current.CancellationToken);
}
