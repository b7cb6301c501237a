using System.Net;
using AngleSharp.Html.Dom;
using Comity.Web.Features.Accounts;
using Comity.Web.Specs.Discussions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Specs.Accounts;

/// <summary>A national eID over OpenID Connect, with a provider that runs here.</summary>
public sealed class EidSpecs : IAsyncLifetime
{
    private EidProvider provider = null!;
    private TestSite site = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await EidProvider.StartAsync();
        site = await TestSite.StartAsync(change: options => options with { Eid = provider.Settings, Regions = Talk.Regions });
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task A_citizen_comes_with_the_eID_alone_and_is_the_same_person_the_next_time()
    {
        using var browser = site.Browser();
        Assert.Contains("Testland eID",
            (await TestSite.PageAsync(browser, "/account/sign-in")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/account", await VerifyAsync(browser));
        Assert.Contains("Your identity is verified", await DeskAsync(browser), StringComparison.Ordinal);

        using var again = site.Browser();
        Assert.Equal("/account", await VerifyAsync(again));
        Assert.Equal(1, await site.AskAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task Nothing_that_the_provider_says_of_a_person_is_kept()
    {
        using var browser = site.Browser();
        await VerifyAsync(browser);
        var login = await site.AskAsync(db => db.UserLogins.SingleAsync());
        Assert.DoesNotContain(provider.Subject!, login.ProviderKey, StringComparison.Ordinal);
        Assert.Equal(64, login.ProviderKey.Length);
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_is_raised_and_no_second_account_can_be_raised_by_the_same_eID()
    {
        using var first = await site.SignedInAsync(Roles.Editor);
        Assert.DoesNotContain("identity is verified", await DeskAsync(first), StringComparison.Ordinal);
        Assert.Equal("/account", await VerifyAsync(first));
        Assert.Contains("identity is verified", await DeskAsync(first), StringComparison.Ordinal);

        using var second = await site.SignedInAsync(null);
        Assert.Null(await VerifyAsync(second));
        Assert.DoesNotContain("identity is verified", await DeskAsync(second), StringComparison.Ordinal);
        provider.Subject = "900202400456";
        Assert.Null(await VerifyAsync(first));
        Assert.Equal(1, await site.AskAsync(db => db.UserLogins.CountAsync()));
    }

    [Fact]
    public async Task The_region_that_the_eID_says_is_theirs_and_they_choose_no_other()
    {
        provider.Region = "XX-02";
        using var first = site.Browser();
        await VerifyAsync(first);
        var desk = await TestSite.PageAsync(first, "/account");
        Assert.Contains("You live in: South", desk.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(desk.QuerySelector("form[action='/account/region']"));
        var token = desk.QuerySelector("form[action='/account/name'] input[type=hidden]") as IHtmlInputElement;
        var answer = await first.PostAsync("/account/region", new FormUrlEncodedContent(
            [new(token!.Name!, token.Value), new("region", "XX-01")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);

        // What is not on the list, or not said, changes nothing; whoever has moved, has moved.
        foreach (var (said, known) in new (string?, string)[] { ("XX-99", "XX-02"), (null, "XX-02"), ("XX-01", "XX-01") })
        {
            provider.Region = said;
            using var again = site.Browser();
            await VerifyAsync(again);
            Assert.Equal(known, await site.AskAsync(db => db.Users.Select(account => account.Region).SingleAsync()));
        }
    }

    [Fact]
    public async Task Who_said_it_themselves_and_is_verified_then_has_the_region_that_the_eID_says()
    {
        using var citizen = await site.SignedInAsync(null);
        await TestSite.SubmitAsync(citizen, "/account", "/account/region", ("region", "XX-03"));
        provider.Region = "XX-01";
        Assert.Equal("/account", await VerifyAsync(citizen));
        Assert.Contains("You live in: North", await DeskAsync(citizen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_up_or_comes_back_without_having_gone_is_not_signed_in()
    {
        provider.Subject = null;
        using var browser = site.Browser();
        Assert.Null(await VerifyAsync(browser));
        using var other = site.Browser();
        foreach (var address in (string[])["/account/eid/back", "/account/eid/callback?code=x&state=y"])
        {
            var answer = await other.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Redirect, $"{answer.StatusCode}");
        }

        Assert.Equal(HttpStatusCode.Redirect,
            (await other.GetAsync("/account", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(0, await site.AskAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task The_answer_to_one_browser_opens_nothing_in_another()
    {
        using var attacker = site.Browser();
        var answer = await WalkAsync(attacker, "/account/eid", stopAt: "/account/eid/callback");
        using var victim = await site.SignedInAsync(null);
        await WalkAsync(victim, answer.Headers.Location!.PathAndQuery);
        Assert.DoesNotContain("identity is verified", await DeskAsync(victim), StringComparison.Ordinal);
        Assert.Empty(await site.AskAsync(db => db.Set<IdentityUserLogin<Guid>>().ToListAsync()));
    }

    [Fact]
    public async Task The_way_back_is_an_address_of_the_site_whatever_host_a_request_names()
    {
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Host = "evil.example";
        var answer = await browser.GetAsync("/account/eid", TestContext.Current.CancellationToken);
        Assert.Contains(Uri.EscapeDataString($"{site.Address}account/eid/callback"),
            answer.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", answer.Headers.Location!.Query, StringComparison.Ordinal);
    }

    /// <summary>Where the person ends, or null when they are refused.</summary>
    private static async Task<string?> VerifyAsync(HttpClient browser)
    {
        var answer = await WalkAsync(browser, "/account/eid", stopAt: "/account");
        return answer.StatusCode == HttpStatusCode.Redirect ? answer.Headers.Location!.OriginalString : null;
    }

    /// <summary>Follows the redirects, up to one that leads to <paramref name="stopAt"/>.</summary>
    private static async Task<HttpResponseMessage> WalkAsync(HttpClient browser, string address, string? stopAt = null)
    {
        var next = new Uri(browser.BaseAddress!, address);
        while (true)
        {
            var answer = await browser.GetAsync(next, TestContext.Current.CancellationToken);
            if (answer.Headers.Location is not { } location)
                return answer;
            next = new Uri(next, location);
            if (next.AbsolutePath == stopAt)
                return answer;
        }
    }

    private static async Task<string> DeskAsync(HttpClient browser) =>
        (await TestSite.PageAsync(browser, "/account")).Body!.TextContent;
}
