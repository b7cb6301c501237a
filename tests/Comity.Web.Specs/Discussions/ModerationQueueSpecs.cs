using System.Net;
using AngleSharp.Html.Dom;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Specs.Discussions;

/// <summary>What waits for a decision of the secretariat, and who may take it.</summary>
public sealed class ModerationQueueSpecs(PostgresServer postgres)
{
    private const string Queue = Talk.Address + "/moderation/queue";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_appeal_waits_until_somebody_else_than_who_hid_it_decides(bool onPostgres)
    {
        await using var talk = await Talk.StartAsync(onPostgres ? await postgres.NewDatabaseAsync() : null);
        using var author = await talk.Site.SignedInAsync(null);
        using var second = await talk.Site.SignedInAsync(Roles.Secretariat);
        var proposal = await Talk.ProposeAsync(author, "art_2", "Question", "", "Who sleeps in the park?");
        await TestSite.SubmitAsync(talk.Secretariat, proposal, proposal + "/hide", ("reason", "Abuse"));
        Assert.Empty(await FormsAsync(second, "/uphold"));
        await TestSite.SubmitAsync(author, proposal, proposal + "/appeal", ("note", "I only asked."));

        Assert.Empty(await FormsAsync(talk.Secretariat, "/uphold"));
        Assert.Single(await FormsAsync(talk.Secretariat, "/restore"));
        Assert.Contains("I only asked.", (await TestSite.PageAsync(second, Queue)).Body!.TextContent, StringComparison.Ordinal);
        var alone = await PostAsync(talk.Secretariat, proposal + "/uphold", ("note", "No."));
        Assert.Equal(HttpStatusCode.Forbidden, alone.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest,
            (await TestSite.SubmitAsync(second, Queue, proposal + "/uphold", ("note", " "))).StatusCode);
        await TestSite.SubmitAsync(second, Queue, proposal + "/uphold", ("note", "It insults who sleeps there."));

        Assert.Empty(await FormsAsync(second, "/uphold"));
        var page = (await TestSite.PageAsync(author, proposal)).Body!.TextContent;
        Assert.Contains("It insults who sleeps there.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("It insults", (await TestSite.PageAsync(talk.Site.Browser(), proposal)).Body!.TextContent,
            StringComparison.Ordinal);
        await TestSite.SubmitAsync(author, proposal, proposal + "/appeal", ("note", "Once more."));
        await TestSite.SubmitAsync(second, Queue, proposal + "/restore");
        Assert.Contains("Who sleeps", (await TestSite.PageAsync(talk.Site.Browser(), proposal)).Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Empty((await talk.Site.AuditLogAsync()).Findings);
    }

    [Fact]
    public async Task Nobody_of_the_secretariat_decides_about_their_own_words()
    {
        await using var talk = await Talk.StartAsync();
        using var second = await talk.Site.SignedInAsync(Roles.Secretariat);
        var mine = await Talk.ProposeAsync(second, "art_2", "Question", "", "Who sleeps in the park?");
        await TestSite.SubmitAsync(talk.Secretariat, mine, mine + "/hide", ("reason", "Abuse"));
        await TestSite.SubmitAsync(second, mine, mine + "/appeal", ("note", "I only asked."));
        foreach (var act in (string[])["restore", "uphold"])
            Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(second, $"{mine}/{act}", ("note", "So be it."))).StatusCode);
        Assert.DoesNotContain("Who sleeps", (await TestSite.PageAsync(talk.Site.Browser(), mine)).Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_readers_report_is_looked_at_once_and_who_reported_is_nowhere()
    {
        await using var talk = await Talk.StartAsync();
        using var author = await talk.Site.SignedInAsync(null);
        using var first = await talk.Site.SignedInAsync(null);
        using var second = await talk.Site.SignedInAsync(null);
        var proposal = await Talk.ProposeAsync(author, "art_2", "Question", "", "Who sleeps in the park?");
        var before = await talk.Site.AskAsync(db => db.Set<LogEntry>().CountAsync());
        Assert.Equal(HttpStatusCode.BadRequest,
            (await TestSite.SubmitAsync(first, proposal, proposal + "/report", ("reason", "Dislike"))).StatusCode);
        foreach (var reader in (HttpClient[])[first, first, second])
            await TestSite.SubmitAsync(reader, proposal, proposal + "/report", ("reason", "Spam"), ("note", "Noise."));
        Assert.Equal(before, await talk.Site.AskAsync(db => db.Set<LogEntry>().CountAsync()));

        var queue = await TestSite.PageAsync(talk.Secretariat, Queue);
        Assert.Equal("2", queue.QuerySelector("[aria-labelledby=reported] li .facts li")!.TextContent.Trim().Split(' ')[^1]);
        await TestSite.SubmitAsync(talk.Secretariat, Queue, proposal + "/keep");
        Assert.Empty(await FormsAsync(talk.Secretariat, "/keep"));
        Assert.Contains("stays", (await TestSite.PageAsync(first, $"{Talk.Address}/moderation")).Body!.TextContent,
            StringComparison.Ordinal);
        await TestSite.SubmitAsync(first, proposal, proposal + "/report", ("reason", "Spam"));
        Assert.Empty(await FormsAsync(talk.Secretariat, "/keep"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Many_are_hidden_at_once_only_when_a_second_person_confirms(bool onPostgres)
    {
        const string words = "Buy the best umbrellas of the whole city at the gate of the park, today only.";
        await using var talk = await Talk.StartAsync(onPostgres ? await postgres.NewDatabaseAsync() : null);
        using var second = await talk.Site.SignedInAsync(Roles.Secretariat);
        await talk.SeedAsync(30, i => $"{words} Number {i}.");
        var cluster = (await talk.TriageAsync()).QuerySelector(".clusters a")!.GetAttribute("href")!;
        var seen = await LastPageAsync(talk.Secretariat, cluster);
        await TestSite.SubmitAsync(talk.Secretariat, seen, cluster + "/hide", ("reason", "Spam"));
        Assert.Equal(0, await HiddenAsync(talk.Site));

        var decide = (await FormsAsync(second, "")).Select(form => form.GetAttribute("action")!)
            .Single(action => action.StartsWith(Queue + "/", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(talk.Secretariat, decide, ("say", "confirm"))).StatusCode);
        Assert.Equal(0, await HiddenAsync(talk.Site));
        var both = await TestSite.SubmitAtOnceAsync(second, Queue, decide, 2, ("say", "confirm"));
        Assert.Single(both, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(30, await HiddenAsync(talk.Site));
        var entries = await talk.Site.EntriesAsync("proposal-hidden");
        Assert.Equal(30, entries.Count);
        Assert.All(entries, entry => Assert.Contains("\"confirmed-by\"", entry, StringComparison.Ordinal));
        Assert.Empty((await talk.Site.AuditLogAsync()).Findings);
    }

    [Fact]
    public async Task Where_nothing_waits_the_queue_says_so_and_statements_are_on_the_public_record()
    {
        await using var talk = await Talk.StartAsync();
        Assert.Contains("Nothing waits.", (await TestSite.PageAsync(talk.Secretariat, Queue)).Body!.TextContent,
            StringComparison.Ordinal);
        const string statements = Talk.Address + "/statements";
        await TestSite.SubmitAsync(talk.Secretariat, statements, statements, ("text", "Dogs may run free at night."));
        var hide = (await TestSite.PageAsync(talk.Secretariat, statements)).QuerySelector("form[action$='/hide']")!
            .GetAttribute("action")!;
        await TestSite.SubmitAsync(talk.Secretariat, statements, hide, ("reason", "Spam"));
        var record = await TestSite.PageAsync(talk.Site.Browser(), $"{Talk.Address}/moderation");
        Assert.Contains("statement " + hide.Split('/')[^2], record.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_author_of_a_hidden_statement_appeals_and_somebody_else_decides()
    {
        await using var talk = await Talk.StartAsync();
        var (citizen, second) = (await talk.Site.SignedInAsync(null), await talk.Site.SignedInAsync(Roles.Secretariat));
        const string statements = Talk.Address + "/statements";
        await TestSite.SubmitAsync(citizen, statements, statements, ("text", "The park needs more benches."));
        var hide = (await TestSite.PageAsync(talk.Secretariat, statements)).QuerySelector("form[action$='/hide']")!
            .GetAttribute("action")!;
        var (appeal, uphold, restore) =
            (hide.Replace("/hide", "/appeal"), hide.Replace("/hide", "/uphold"), hide.Replace("/hide", "/restore"));
        await TestSite.SubmitAsync(talk.Secretariat, statements, hide, ("reason", "Spam"));
        Assert.Null((await TestSite.PageAsync(second, statements)).QuerySelector($"form[action='{appeal}']"));
        await TestSite.SubmitAsync(citizen, statements, appeal, ("note", "Benches are no advertisement."));
        Assert.Contains("You appealed.", await TextAsync(citizen, statements), StringComparison.Ordinal);

        // Whoever hid it may show it again, but not decide that it stays hidden.
        var queue = await TestSite.PageAsync(talk.Secretariat, Queue);
        Assert.NotNull(queue.QuerySelector($"form[action='{restore}']"));
        Assert.Null(queue.QuerySelector($"form[action='{uphold}']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(talk.Secretariat, uphold, ("note", "No."))).StatusCode);
        Assert.Contains("Benches are no advertisement.", await TextAsync(second, Queue), StringComparison.Ordinal);
        await TestSite.SubmitAsync(second, Queue, uphold, ("note", "The same was sent forty times."));
        Assert.Contains("The same was sent forty times.", await TextAsync(citizen, statements), StringComparison.Ordinal);
        Assert.Contains("Nothing waits.", await TextAsync(second, Queue), StringComparison.Ordinal);

        await TestSite.SubmitAsync(citizen, statements, appeal, ("note", "I sent it once."));
        await TestSite.SubmitAsync(second, Queue, restore);
        Assert.Contains("The park needs more benches.", await TextAsync(second, statements), StringComparison.Ordinal);
        Assert.DoesNotContain("Your statements that are hidden", await TextAsync(citizen, statements), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(HttpClient browser, string address) =>
        (await TestSite.PageAsync(browser, address)).Body!.TextContent;

    private static async Task<IReadOnlyList<IHtmlFormElement>> FormsAsync(HttpClient browser, string act) =>
        [.. (await TestSite.PageAsync(browser, Queue)).Forms
            .Where(form => form.GetAttribute("action")!.EndsWith(act, StringComparison.Ordinal)
                && form.GetAttribute("action")!.StartsWith(Talk.Address, StringComparison.Ordinal))];

    /// <summary>Sends what no form on the page would send.</summary>
    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string address, (string, string) field) =>
        await browser.PostAsync(address, new FormUrlEncodedContent(
            [await TokenAsync(browser), KeyValuePair.Create(field.Item1, field.Item2)]), TestContext.Current.CancellationToken);

    private static async Task<KeyValuePair<string, string>> TokenAsync(HttpClient browser)
    {
        var token = (IHtmlInputElement)(await TestSite.PageAsync(browser, Talk.Address + "/extend"))
            .QuerySelector("main input[type=hidden]")!;
        return KeyValuePair.Create(token.Name!, token.Value);
    }

    private static async Task<string> LastPageAsync(HttpClient browser, string cluster)
    {
        var last = (await TestSite.PageAsync(browser, cluster)).QuerySelectorAll("nav a[href*='page=']")
            .Select(link => link.GetAttribute("href")!).LastOrDefault();
        return last is null ? cluster : cluster + last.Split('#')[0];
    }

    private static Task<int> HiddenAsync(TestSite site) =>
        site.AskAsync(db => db.Set<Web.Features.Discussions.Proposal>().CountAsync(proposal => proposal.HiddenFor != null));
}
