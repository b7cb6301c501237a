using System.Net;
using AngleSharp.Html.Dom;
using Comity.Web.Features.Accounts;

namespace Comity.Web.Specs.Discussions;

public sealed class ModerationSpecs(PostgresServer postgres)
{
    private const string Words = "The council of Velmar sings badly.";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Hidden_words_are_nowhere_and_that_they_are_hidden_and_why_is_public(bool onPostgres)
    {
        await using var site = await TestSite.StartAsync(
            demo: true, postgres: onPostgres ? await postgres.NewDatabaseAsync() : null);
        using var author = await site.SignedInAsync(null);
        using var secretariat = await site.SignedInAsync(Roles.Secretariat);
        using var visitor = site.Browser();
        var proposal = await ProposeAsync(author);

        var refused = await TestSite.SubmitAsync(secretariat, proposal, proposal + "/hide", ("reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await TestSite.SubmitAsync(secretariat, proposal, proposal + "/hide", ("reason", "Abuse"));
        foreach (var page in (string[])[proposal, "/discussions/basic-law-2026/~art_20"])
            Assert.DoesNotContain(Words, (await TestSite.PageAsync(visitor, page)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("insults or threatens", (await TestSite.PageAsync(visitor, proposal)).Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("words hidden", await RecordAsync(visitor), StringComparison.Ordinal);

        await TestSite.SubmitAsync(author, proposal, proposal + "/appeal", ("note", "They do sing badly."));
        var record = await RecordAsync(visitor);
        Assert.Contains("the author appealed", record, StringComparison.Ordinal);
        Assert.DoesNotContain("They do sing badly.", record, StringComparison.Ordinal);

        await TestSite.SubmitAsync(secretariat, proposal, proposal + "/restore");
        Assert.Contains(Words, (await TestSite.PageAsync(visitor, proposal)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("words shown again", await RecordAsync(visitor), StringComparison.Ordinal);
        Assert.Empty((await site.AuditLogAsync()).Findings);
    }

    [Fact]
    public async Task Whoever_did_not_write_what_was_sent_under_their_account_says_so()
    {
        await using var site = await TestSite.StartAsync(demo: true);
        using var author = await site.SignedInAsync(null);
        using var other = await site.SignedInAsync(null);
        var proposal = await ProposeAsync(author);
        Assert.Empty((await TestSite.PageAsync(other, proposal)).QuerySelectorAll("form[action$='/disown']"));
        await TestSite.SubmitAsync(author, proposal, proposal + "/disown");
        Assert.DoesNotContain(Words, (await TestSite.PageAsync(other, proposal)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("this is not me", await RecordAsync(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_appeals_or_disowns_for_another()
    {
        await using var site = await TestSite.StartAsync(demo: true);
        using var author = await site.SignedInAsync(null);
        using var other = await site.SignedInAsync(null);
        var mine = await ProposeAsync(author);
        var theirs = await ProposeAsync(other);
        var form = (await TestSite.PageAsync(other, theirs)).Forms.First(form =>
            form.GetAttribute("action") == theirs + "/disown");
        var token = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .Select(input => KeyValuePair.Create(input.Name!, input.Value)).Append(KeyValuePair.Create("note", "x")).ToList();
        foreach (var act in (string[])["appeal", "disown"])
        {
            var answer = await other.PostAsync($"{mine}/{act}", new FormUrlEncodedContent(token),
                TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Hidden_words_are_not_offered_as_similar_and_the_desk_shows_them_only_when_asked()
    {
        const string words = "Let the park be open all night for the people who cannot sleep.";
        await using var talk = await Talk.StartAsync();
        using var author = await talk.Site.SignedInAsync(null);
        using var other = await talk.Site.SignedInAsync(null);
        var proposal = await Talk.ProposeAsync(author, "art_2", "Question", "", words);
        Assert.Contains(words, await PreviewAsync(), StringComparison.Ordinal);
        await TestSite.SubmitAsync(talk.Secretariat, proposal, proposal + "/hide", ("reason", "Spam"));
        Assert.DoesNotContain(words, await PreviewAsync(), StringComparison.Ordinal);

        var desk = await talk.TriageAsync();
        Assert.DoesNotContain(words, desk.Body!.TextContent, StringComparison.Ordinal);
        var cluster = await TestSite.PageAsync(talk.Secretariat, desk.QuerySelector(".clusters a")!.GetAttribute("href")!);
        foreach (var page in (IHtmlDocument[])[cluster, await TestSite.PageAsync(talk.Secretariat, proposal + "/answer")])
        {
            Assert.Contains("advertises", page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(words, page.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
            foreach (var details in page.QuerySelectorAll("details"))
                details.Remove();
            Assert.DoesNotContain(words, page.Body!.TextContent, StringComparison.Ordinal);
        }

        async Task<string> PreviewAsync()
        {
            var fields = (await TestSite.PageAsync(other, $"{Talk.Address}/propose?eId=art_3"))
                .QuerySelectorAll("form.propose input[type=hidden]").OfType<IHtmlInputElement>()
                .Select(input => KeyValuePair.Create(input.Name!, input.Value))
                .Concat([KeyValuePair.Create("Kind", "Question"), KeyValuePair.Create("Wording", ""),
                    KeyValuePair.Create("Reason", words), KeyValuePair.Create("fragment", "1")]);
            var answer = await other.PostAsync($"{Talk.Address}/propose/preview", new FormUrlEncodedContent(fields),
                TestContext.Current.CancellationToken);
            return (await TestSite.DocumentAsync(answer)).Body!.TextContent;
        }
    }

    private static async Task<string> RecordAsync(HttpClient browser) =>
        (await TestSite.PageAsync(browser, "/discussions/basic-law-2026/moderation")).Body!.TextContent;

    private static async Task<string> ProposeAsync(HttpClient citizen)
    {
        var answer = await TestSite.SubmitAsync(citizen, "/discussions/basic-law-2026/propose?eId=art_20",
            "/discussions/basic-law-2026/propose", ("Kind", "Question"), ("Wording", ""), ("Reason", Words));
        return answer.Headers.Location!.OriginalString;
    }
}
