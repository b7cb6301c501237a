using System.Net;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Specs.Accounts;

/// <summary>A link in a letter opens an account or gives it back, once, to whoever reads that mail.</summary>
public sealed class MailedLinkSpecs(DemoSite demo)
{
    private readonly string address = $"p{Guid.CreateVersion7():N}@example.org";

    [Fact]
    public async Task A_citizen_opens_an_account_with_a_link_and_a_password_and_the_link_works_once()
    {
        using var browser = demo.Site.Browser();
        await AskAsync(browser);
        var link = await demo.Site.LinkAsync(address);
        var tooShort = await TestSite.SubmitAsync(browser, link, ("password", "short"));
        Assert.Equal(HttpStatusCode.BadRequest, tooShort.StatusCode);
        var opened = await TestSite.SubmitAsync(browser, link, ("password", TestSite.Password));
        Assert.Equal("/account", opened.Headers.Location?.OriginalString);
        var desk = (await TestSite.PageAsync(browser, "/account")).Body!.TextContent;
        Assert.Contains(address, desk, StringComparison.Ordinal);
        Assert.Contains("e-mail address is confirmed", desk, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(demo.Site.Browser(), link)).StatusCode);
        using var again = await demo.Site.EnterAsync(address);
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_and_every_session_ends()
    {
        using var first = demo.Site.Browser();
        await AskAsync(first);
        await TestSite.SubmitAsync(first, await demo.Site.LinkAsync(address), ("password", TestSite.Password));

        using var second = demo.Site.Browser();
        await AskAsync(second);
        var link = await demo.Site.LinkAsync(address, atLeast: 2);
        await TestSite.SubmitAsync(second, link, ("password", "quite another one"));
        Assert.Equal(HttpStatusCode.Redirect, (await GetAsync(first, "/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(second, "/account")).StatusCode);
        using var with = await demo.Site.EnterAsync(address, "quite another one");
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(demo.Site.Browser(), link)).StatusCode);
    }

    [Fact]
    public async Task Of_two_who_use_a_link_at_once_one_gets_in()
    {
        using var browser = demo.Site.Browser();
        await AskAsync(browser);
        var link = await demo.Site.LinkAsync(address);
        var browsers = Enumerable.Range(0, 6).Select(_ => demo.Site.Browser()).ToList();
        var pages = await Task.WhenAll(browsers.Select(one => TestSite.PageAsync(one, link)));
        var answers = await Task.WhenAll(browsers.Zip(pages, (one, page) => one.PostAsync("/account/link",
            new FormUrlEncodedContent(
            [
                new("__RequestVerificationToken",
                    page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")),
                new("t", page.QuerySelector("input[name=t]")!.GetAttribute("value")), new("password", TestSite.Password),
            ]), TestContext.Current.CancellationToken)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.All(answers, answer => Assert.True((int)answer.StatusCode < 500));
    }

    [Fact]
    public async Task Asking_is_answered_alike_whether_there_is_an_account_or_not()
    {
        using var browser = demo.Site.Browser();
        var before = await AskAsync(browser);
        await TestSite.SubmitAsync(browser, await demo.Site.LinkAsync(address), ("password", TestSite.Password));
        using var other = demo.Site.Browser();
        Assert.Equal(before, await AskAsync(other));
        var letters = await demo.Site.LettersAsync(address, atLeast: 2);
        Assert.Equal(letters[0].Subject, letters[1].Subject);
    }

    [Fact]
    public async Task Nobody_floods_the_mail_of_another()
    {
        using var browser = demo.Site.Browser();
        for (var time = 0; time < 6; time++)
            await AskAsync(browser);
        Assert.Equal(3, await demo.Site.AskAsync(db => db.Set<Letter>().CountAsync(
            letter => letter.To == address, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@b\r\nBcc: c@example.org")]
    [InlineData("Name <a@example.org>")]
    [InlineData("a@example.org,b@example.org")]
    public async Task What_is_no_address_is_refused(string hostile)
    {
        using var browser = demo.Site.Browser();
        var answer = await TestSite.SubmitAsync(browser, "/account/mail", ("address", hostile));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CfDJ8")]
    [InlineData("%00%ff")]
    public async Task A_link_that_the_site_did_not_write_opens_nothing(string token) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(demo.Site.Browser(), "/account/link?t=" + token)).StatusCode);

    [Fact]
    public async Task A_link_runs_out_after_two_hours()
    {
        var clock = new MovableClock();
        await using var site = await TestSite.StartAsync(clock: clock);
        using var browser = site.Browser();
        await TestSite.SubmitAsync(browser, "/account/mail", ("address", address));
        var link = await site.LinkAsync(address);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(browser, link)).StatusCode);
        clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(browser, link)).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://laws.example.org")]
    public async Task Links_begin_with_the_address_of_the_site_whatever_host_a_request_names(string? known)
    {
        await using var site = await TestSite.StartAsync(change: options =>
            options with { PublicAddress = known is null ? null : new Uri(known) });
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Host = "evil.example";
        browser.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        await TestSite.SubmitAsync(browser, "/account/mail", ("address", address));
        var expected = known is null ? site.Address : new Uri(known);
        Assert.Equal(expected.Authority, TestSite.LinkIn((await site.LettersAsync(address))[^1]).Authority);
        Assert.Contains($"{expected}account/set-up?token=", site.Console, StringComparison.Ordinal);
        var asked = await GetAsync(browser, "/account");
        Assert.StartsWith("/account/sign-in", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(HttpClient browser)
    {
        var answer = await TestSite.SubmitAsync(browser, "/account/mail", ("address", address));
        return $"{(int)answer.StatusCode} {(await TestSite.DocumentAsync(answer)).QuerySelector("main")!.TextContent}";
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string link) =>
        browser.GetAsync(link, TestContext.Current.CancellationToken);
}
