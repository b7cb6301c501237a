using System.Net;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions;
using Comity.Web.Features.Discussions.CloseDiscussions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Discussions;

/// <summary>How a discussion begins, ends and goes on.</summary>
public sealed class LifeSpecs(PostgresServer postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_discussion_closes_once_is_extended_with_a_reason_and_closes_again(bool onPostgres)
    {
        var clock = new MovableClock();
        clock.SetTo(new DateTimeOffset(2026, 12, 31, 23, 40, 0, TimeSpan.Zero));
        await using var talk = await Talk.StartAsync(onPostgres ? await postgres.NewDatabaseAsync() : null, clock, "2026-12-31");
        using var citizen = await talk.Site.SignedInAsync(null);
        clock.SetTo(new DateTimeOffset(2026, 12, 31, 23, 50, 0, TimeSpan.Zero));
        await CloseAsync(talk.Site);
        Assert.Equal(0, await ClosingsAsync(talk.Site));
        var inTime = await Talk.ProposeAsync(citizen, "art_1", "Question", "", "In time?");

        clock.SetTo(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => CloseAsync(talk.Site)));
        Assert.Equal(1, await ClosingsAsync(talk.Site));
        var late = await Talk.ProposeAsync(citizen, "art_1", "Question", "", "Too late?");

        (string, string)[] wrong = [("2026-12-31", "More time."), ("2027-01-31", ""), ("soon", "More.")];
        foreach (var (closes, reason) in wrong)
            Assert.Equal(HttpStatusCode.BadRequest, (await ExtendAsync(talk, closes, reason)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect,
            (await ExtendAsync(talk, "2027-01-31", "Half the country had no light.")).StatusCode);
        var again = await Talk.ProposeAsync(citizen, "art_1", "Question", "", "In time again?");
        Assert.Equal((false, true, false), (await IsLateAsync(inTime), await IsLateAsync(late), await IsLateAsync(again)));

        clock.SetTo(new DateTimeOffset(2027, 2, 1, 0, 0, 0, TimeSpan.Zero));
        await CloseAsync(talk.Site);
        Assert.Equal(2, await ClosingsAsync(talk.Site));
        using var visitor = talk.Site.Browser();
        var page = await TestSite.PageAsync(visitor, Talk.Address);
        var history = page.QuerySelectorAll("section[aria-labelledby=history] li");
        Assert.Equal(4, history.Length);
        Assert.All(history, one => Assert.NotNull(one.QuerySelector("a[href^='/log/entries/']")));
        Assert.Contains("Half the country had no light.", history[2].TextContent, StringComparison.Ordinal);
        Assert.Empty((await talk.Site.AuditLogAsync()).Findings);
        Assert.DoesNotContain("no light", Assert.Single(await talk.Site.EntriesAsync("discussion-extended")),
            StringComparison.Ordinal);

        async Task<bool> IsLateAsync(string proposal) =>
            (await TestSite.PageAsync(citizen, proposal)).QuerySelector("h1 + .facts .mark") is not null;
    }

    [Fact]
    public async Task Two_processes_on_one_database_say_once_that_a_discussion_is_closed()
    {
        var clock = new MovableClock();
        var database = await postgres.NewDatabaseAsync();
        var folder = Directory.CreateTempSubdirectory("comity-two-");
        await using (var talk = await Talk.StartAsync(database, clock, "2026-12-31", folder.FullName))
        await using (var second = await TestSite.StartAsync(
            postgres: database, clock: clock, change: options => options with { DataFolder = folder.FullName }))
        {
            clock.SetTo(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
            await Task.WhenAll(Enumerable.Range(0, 20).Select(i => CloseAsync(i % 2 == 0 ? talk.Site : second)));
            Assert.Equal(1, await ClosingsAsync(second));
            Assert.Empty((await second.AuditLogAsync()).Findings);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Two_who_extend_at_once_extend_it_once()
    {
        await using var talk = await Talk.StartAsync(closes: "2999-01-01");
        using var other = await talk.Site.SignedInAsync(Roles.Secretariat);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => TestSite.SubmitAsync(
            i % 2 == 0 ? talk.Secretariat : other, $"{Talk.Address}/extend",
            ("Closes", "2999-02-01"), ("Reason", "More time."))));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Single(await talk.Site.EntriesAsync("discussion-extended"));
    }

    [Fact]
    public async Task The_rules_are_public_and_only_they_apply()
    {
        await using var talk = await Talk.StartAsync();
        using var citizen = await talk.Site.SignedInAsync(null);
        var version = await talk.Site.AskAsync(db => db.Set<Discussion>().Select(row => row.Work!.Iri).SingleAsync());
        var address = $"{version}/eng@2026-01-01";
        Assert.Equal(HttpStatusCode.BadRequest, (await OpenAsync("strict", ("Languages", "kaz"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await OpenAsync("strict", ("Reasons", "Dislike"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await OpenAsync(
            "strict", ("Languages", "eng"), ("Reasons", "Abuse"), ("Reasons", "Spam"),
            ("Policy", "We look every morning."))).StatusCode);
        var page = (await TestSite.PageAsync(citizen, "/discussions/strict")).Body!.TextContent;
        Assert.Contains("We look every morning.", page, StringComparison.Ordinal);
        Assert.Contains("advertises", page, StringComparison.Ordinal);
        Assert.DoesNotContain("a law forbids", page, StringComparison.Ordinal);
        var entry = (await talk.Site.EntriesAsync("discussion-opened"))[^1];
        Assert.Contains("\"languages\":\"eng\"", entry, StringComparison.Ordinal);
        Assert.Contains("\"reasons\":\"abuse spam notmine\"", entry, StringComparison.Ordinal);
        Assert.DoesNotContain("morning", entry, StringComparison.Ordinal);

        var answer = await TestSite.SubmitAsync(citizen, "/discussions/strict/propose?eId=art_1", "/discussions/strict/propose",
            ("Kind", "Question"), ("Wording", ""), ("Reason", "Why?"));
        var proposal = answer.Headers.Location!.OriginalString;
        Assert.Equal(HttpStatusCode.BadRequest, (await TestSite.SubmitAsync(
            talk.Secretariat, proposal, $"{proposal}/hide", ("reason", "Unlawful"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await TestSite.SubmitAsync(
            talk.Secretariat, proposal, $"{proposal}/hide", ("reason", "Abuse"))).StatusCode);

        Task<HttpResponseMessage> OpenAsync(string key, params (string, string)[] fields) => TestSite.SubmitAsync(
            talk.Secretariat, "/discussions/open",
            [("Version", address), ("Key", key), ("Opens", "2026-01-01"), ("Closes", "2999-01-01"), ("MayPropose", "Unverified"),
                ("MaySupport", "Unverified"), .. fields]);
    }

    private static Task<HttpResponseMessage> ExtendAsync(Talk talk, string closes, string reason) => TestSite.SubmitAsync(
        talk.Secretariat, $"{Talk.Address}/extend", ("Closes", closes), ("Reason", reason));

    private static Task CloseAsync(TestSite site) =>
        site.App.Services.GetRequiredService<ClosingTime>().CloseDueAsync(TestContext.Current.CancellationToken);

    private static async Task<int> ClosingsAsync(TestSite site) =>
        (await site.EntriesAsync("discussion-closed")).Count;
}
