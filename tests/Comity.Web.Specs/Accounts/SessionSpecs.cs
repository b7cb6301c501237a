using System.Net;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Accounts.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Specs.Accounts;

/// <summary>A cookie holds as long as the site says, not as long as somebody keeps it.</summary>
public sealed class SessionSpecs(DemoSite demo)
{
    private readonly string name = $"person {Guid.CreateVersion7():N}";

    [Fact]
    public async Task A_cookie_that_was_copied_ends_with_the_sign_out()
    {
        await demo.Site.OpenAsync(name);
        var (browser, cookie) = await EnterAsync();
        using var thief = With(cookie);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(thief, "/account"));
        await TestSite.SubmitAsync(browser, "/account", "/account/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(thief, "/account"));
    }

    [Fact]
    public async Task A_changed_password_ends_every_session_but_this_one()
    {
        await demo.Site.OpenAsync(name);
        using var elsewhere = await demo.Site.EnterAsync(name);
        using var here = await demo.Site.EnterAsync(name);
        var wrong = await TestSite.SubmitAsync(
            here, "/account/keys", "/account/password", ("current", "not that one at all"), ("password", "quite another one"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(elsewhere, "/account"));
        await TestSite.SubmitAsync(
            here, "/account/keys", "/account/password", ("current", TestSite.Password), ("password", "quite another one"));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(elsewhere, "/account"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(here, "/account"));
        using var again = await demo.Site.EnterAsync(name, "quite another one");
    }

    [Fact]
    public async Task Somebody_sees_where_they_are_signed_in_and_signs_out_there()
    {
        await demo.Site.OpenAsync(name);
        using var phone = demo.Site.Browser();
        phone.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0");
        await TestSite.SubmitAsync(phone, "/account/sign-in", ("name", name), ("password", TestSite.Password));
        using var desk = await demo.Site.EnterAsync(name);

        var page = await TestSite.PageAsync(desk, "/account/sessions");
        Assert.Contains("Firefox · Android", page.Body!.TextContent, StringComparison.Ordinal);
        var end = page.QuerySelector("form[action$='/end']")!.GetAttribute("action")!;
        await TestSite.SubmitAsync(desk, "/account/sessions", end);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(phone, "/account"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(desk, "/account"));
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        var person = await demo.Site.OpenAsync(name);
        using var owner = await demo.Site.EnterAsync(name);
        var session = await demo.Site.AskAsync(db => db.Set<Session>().Where(known => known.AccountId == person)
            .Select(known => known.Id).SingleAsync(TestContext.Current.CancellationToken));
        using var other = await demo.Site.SignedInAsync(null);
        var page = await TestSite.PageAsync(other, "/account");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await other.PostAsync($"/account/sessions/{session}/end", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(owner, "/account"));
    }

    [Fact]
    public async Task Signing_in_over_a_planted_cookie_does_not_share_the_session()
    {
        await demo.Site.OpenAsync(name);
        await demo.Site.OpenAsync(name + " attacker");
        var (attacker, planted) = await EnterAsync(name + " attacker");
        using (attacker)
        {
            using var victim = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() })
            {
                BaseAddress = demo.Site.Address,
            };
            victim.DefaultRequestHeaders.Add("Cookie", planted);
            await TestSite.SubmitAsync(victim, "/account/sign-in", ("name", name), ("password", TestSite.Password));
            Assert.DoesNotContain(
                name + ".", (await TestSite.PageAsync(attacker, "/account")).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_session_that_nobody_uses_ends_after_eight_hours()
    {
        var clock = new MovableClock();
        await using var site = await TestSite.StartAsync(clock: clock);
        using var browser = await site.SignedInAsync(Roles.Editor);
        clock.Advance(TimeSpan.FromHours(7));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/account"));
        clock.Advance(TimeSpan.FromHours(7));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/account"));
        clock.Advance(TimeSpan.FromHours(9));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, "/account"));
    }

    private async Task<(HttpClient Browser, string Cookie)> EnterAsync(string? who = null)
    {
        var browser = demo.Site.Browser();
        var answer = await TestSite.SubmitAsync(
            browser, "/account/sign-in", ("name", who ?? name), ("password", TestSite.Password));
        return (browser, answer.Headers.GetValues("Set-Cookie")
            .Single(cookie => cookie.StartsWith("comity=", StringComparison.Ordinal)).Split(';')[0]);
    }

    private HttpClient With(string cookie)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = demo.Site.Address,
        };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string address) =>
        (await browser.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode;
}
