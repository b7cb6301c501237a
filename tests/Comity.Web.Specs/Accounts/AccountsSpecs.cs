using System.Net;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Accounts;

public sealed class AccountsSpecs(PostgresServer postgres)
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
    public async Task Of_many_who_open_the_link_on_the_console_at_once_one_becomes_administrator()
    {
        await using var site = await TestSite.StartAsync();
        await OneBecomesAdministratorAsync(site);
    }

    [Fact]
    public async Task On_PostgreSQL_as_well()
    {
        await using var site = await TestSite.StartAsync(postgres: await postgres.NewDatabaseAsync());
        await OneBecomesAdministratorAsync(site);
    }

    private static async Task OneBecomesAdministratorAsync(TestSite site)
    {
        var link = site.App.Services.GetRequiredService<FirstRun>().Path;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        {
            using var browser = site.Browser();
            var page = await TestSite.PageAsync(browser, link);
            if (page.QuerySelector("input[name=token]") is null)
                return HttpStatusCode.NotFound;
            return (await browser.PostAsync("/account/set-up", new FormUrlEncodedContent(
            [
                new("__RequestVerificationToken",
                    page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")),
                new("token", page.QuerySelector("input[name=token]")!.GetAttribute("value")),
                new("name", $"administrator {(char)('a' + number)}"), new("password", TestSite.Password),
            ]), TestContext.Current.CancellationToken)).StatusCode;
        }));
        Assert.Single(answers, HttpStatusCode.Redirect);
        Assert.Equal(1, await site.AskAsync(db => db.Users.CountAsync(TestContext.Current.CancellationToken)));
        var entry = Assert.Single(await site.AskAsync(db => db.Set<AuditEntry>().ToListAsync()));
        Assert.Equal((AuditedAct.SetUp, null), (entry.Act, entry.By));
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
