using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Comity.Deliberation.Opinions;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Discussions;

public sealed class OpinionMapSpecs(PostgresServer postgres)
{
    private const string Demo = "/discussions/basic-law-2026";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_map_on_the_page_is_the_one_that_anybody_draws_from_its_files()
    {
        await using var site = await TestSite.StartAsync(demo: true);
        using var secretariat = await site.SignedInAsync(Roles.Secretariat);
        var statements = await TestSite.PageAsync(secretariat, $"{Demo}/statements");
        var first = statements.QuerySelector("form[action$='/hide']")!.GetAttribute("action")!;
        await TestSite.SubmitAsync(secretariat, $"{Demo}/statements", first, ("reason", "Spam"));
        // What nobody has answered is in no file of votes and must change nothing, hidden or not.
        foreach (var words in (string[])["The sea is ours.", "The lake is ours."])
            await TestSite.SubmitAsync(secretariat, $"{Demo}/statements", $"{Demo}/statements", ("text", words));
        var added = (await TestSite.PageAsync(secretariat, $"{Demo}/statements")).QuerySelectorAll("form[action$='/hide']");
        await TestSite.SubmitAsync(
            secretariat, $"{Demo}/statements", added[^1].GetAttribute("action")!, ("reason", "Spam"));

        using var sceptic = site.Browser();
        var page = await TestSite.PageAsync(sceptic, $"{Demo}/opinions");
        var map = OpinionMap.Of(
            Votes(await sceptic.GetStringAsync($"{Demo}/opinions/votes.csv", Cancellation)), new OpinionMapOptions
            {
                Moderated = (await sceptic.GetStringAsync($"{Demo}/opinions/moderated.txt", Cancellation))
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries),
            });
        Assert.Single(map.Moderated, moderated => moderated);
        using var json = new MemoryStream();
        OpinionMapJson.Write(map, json);
        Assert.Equal(json.ToArray(), await sceptic.GetByteArrayAsync($"{Demo}/opinions/map.json", Cancellation));
        Assert.Equal(HttpStatusCode.NotFound,
            (await sceptic.GetAsync("/discussions/nothing/opinions/map.json", Cancellation)).StatusCode);
        Assert.NotNull(map.Groups);
        Assert.Equal(
            map.Groups.Ids.Select((_, g) => map.Groups.GroupOf.Count(group => group == g).ToString(CultureInfo.InvariantCulture)),
            page.QuerySelectorAll("[id^='group-'] .hint").Select(size => size.TextContent));
        Assert.Contains(map.Stability!.Value.ToString("0.00", CultureInfo.InvariantCulture), page.Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(map.Votes.Participants.Count, page.QuerySelectorAll(".people path").Length);
        var brigade = Assert.Single(map.Brigades);
        Assert.Contains($"{brigade.Participants.Count} people vote so much alike", page.Body.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task However_often_somebody_answers_at_once_it_is_one_vote_and_the_last_word_counts(bool onPostgres)
    {
        await using var talk = await Talk.StartAsync(onPostgres ? await postgres.NewDatabaseAsync() : null);
        using var citizen = await talk.Site.SignedInAsync(null);
        await AddAsync(citizen, "Dogs may run free at night.");
        var page = await StatementsAsync(citizen);
        var (address, token) = (page.QuerySelector("form.statement")!.GetAttribute("action")!, TokenOf(page));
        var answers = await Task.WhenAll(Enumerable.Range(0, 60)
            .Select(_ => citizen.PostAsync(address, Form(token, "agree"), Cancellation)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal([Vote.Agree], await VotesAsync(talk.Site));

        page = await StatementsAsync(citizen);
        Assert.Null(page.QuerySelector("form.statement"));
        page = await TestSite.PageAsync(citizen, page.QuerySelector("a[href*='again=']")!.GetAttribute("href")!);
        await citizen.PostAsync(page.QuerySelector("form.statement")!.GetAttribute("action")!, Form(TokenOf(page), "disagree"),
            Cancellation);
        Assert.Equal([Vote.Disagree], await VotesAsync(talk.Site));
        Assert.Empty((await talk.Site.AuditLogAsync()).Findings);
    }

    [Theory]
    [InlineData("", "at least one")]
    [InlineData("Call me at +7 701 234 56 78.", "+7 701 234 56 78")]
    [InlineData("Dogs may run free at night.", "there already")]
    [InlineData("dogs may RUN free  at night", "there already")]
    public async Task A_statement_that_cannot_be_taken_is_refused_with_what_to_do(string words, string said)
    {
        await using var talk = await Talk.StartAsync();
        using var citizen = await talk.Site.SignedInAsync(null);
        await AddAsync(citizen, "Dogs may run free at night.");
        var answer = await TestSite.SubmitAsync(
            citizen, $"{Talk.Address}/statements", $"{Talk.Address}/statements", ("text", words));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(said, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_person_is_asked_the_same_until_they_answer_and_then_never_again()
    {
        await using var talk = await Talk.StartAsync();
        using var citizen = await talk.Site.SignedInAsync(null);
        string[] added = ["Close the gate.", "Plant limes.", "Mend the bench.", "Feed no swans.", "Light the path."];
        foreach (var words in added)
            await AddAsync(citizen, words);
        var asked = new List<string>();
        while ((await StatementsAsync(citizen)).QuerySelector("form.statement") is { } form)
        {
            asked.Add(form.GetAttribute("action")!);
            var again = await StatementsAsync(citizen);
            Assert.Equal(asked[^1], again.QuerySelector("form.statement")!.GetAttribute("action"));
            await citizen.PostAsync(asked[^1], Form(TokenOf(again), "pass"), Cancellation);
        }

        Assert.Equal(added.Length, asked.Count);
        Assert.Equal(added.Length, asked.Distinct().Count());
    }

    [Fact]
    public async Task Whoever_says_what_is_said_already_is_led_there()
    {
        await using var talk = await Talk.StartAsync();
        using var citizen = await talk.Site.SignedInAsync(null);
        await AddAsync(citizen, "Dogs may run free at night.");
        var there = (await StatementsAsync(citizen)).QuerySelector("form.statement")!.GetAttribute("action")!;

        var refused = await TestSite.DocumentAsync(await SendAsync(citizen, "DOGS may run free at night!"));
        Assert.Equal(there, await AskedByAsync(citizen, refused.QuerySelector(".refusal a")!.GetAttribute("href")!));

        // Nearly the same is the author's to decide, who is shown the other first; other words are shown other statements.
        const string words = "Dogs may run free at night in the park.";
        var answer = await SendAsync(citizen, words);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var shown = await TestSite.DocumentAsync(answer);
        Assert.Equal(there, await AskedByAsync(citizen, shown.QuerySelector(".notice a")!.GetAttribute("href")!));
        Assert.Equal(words, shown.QuerySelector("textarea")!.TextContent);
        var seen = shown.QuerySelector("input[name=shown]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(citizen, words)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(citizen, words, seen)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(citizen, "Dogs may run free at night in any park.", seen)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(citizen, "Plant lime trees along the lake.")).StatusCode);

        // What is hidden is refused without leading anywhere, and never shown as similar.
        await TestSite.SubmitAsync(talk.Secretariat, $"{Talk.Address}/statements", there.Replace("/vote", "/hide",
            StringComparison.Ordinal), ("reason", "Spam"));
        refused = await TestSite.DocumentAsync(await SendAsync(citizen, "Dogs may run free at night."));
        Assert.Contains("are hidden for a reason", refused.QuerySelector(".refusal")!.TextContent, StringComparison.Ordinal);
        Assert.Null(refused.QuerySelector(".refusal a"));
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(citizen, "Dogs may run free at any night.", seen)).StatusCode);
    }

    [Fact]
    public async Task A_hidden_statement_is_asked_of_nobody_and_only_its_author_reads_its_words()
    {
        const string words = "The mayor is a fool.";
        var clock = new MovableClock();
        await using var site = await TestSite.StartAsync(demo: true, clock: clock);
        using var citizen = await site.SignedInAsync(null);
        using var secretariat = await site.SignedInAsync(Roles.Secretariat);
        await TestSite.SubmitAsync(citizen, $"{Demo}/statements", $"{Demo}/statements", ("text", words));
        var hide = (await TestSite.PageAsync(secretariat, $"{Demo}/statements")).QuerySelectorAll("li")
            .Single(item => item.TextContent.Contains(words, StringComparison.Ordinal))
            .QuerySelector("form")!.GetAttribute("action")!;
        await TestSite.SubmitAsync(secretariat, $"{Demo}/statements", hide, ("reason", "Abuse"));
        clock.Advance(TimeSpan.FromMinutes(1));
        using var reader = await site.SignedInAsync(null);
        foreach (var page in (string[])[$"{Demo}/opinions", $"{Demo}/statements"])
            Assert.DoesNotContain(words, (await TestSite.PageAsync(reader, page)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("insults or threatens", (await TestSite.PageAsync(citizen, $"{Demo}/opinions")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_has_voted_the_page_says_what_a_map_needs()
    {
        await using var talk = await Talk.StartAsync();
        var page = await TestSite.PageAsync(talk.Site.Browser(), $"{Talk.Address}/opinions");
        Assert.Contains("at least 10 people and 3 statements", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static VoteTable Votes(string csv)
    {
        var votes = new VoteTableBuilder();
        foreach (var cells in csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')))
            votes.Add(votes.Participant(cells[0]), votes.Statement(cells[1]),
                (Vote)sbyte.Parse(cells[2], CultureInfo.InvariantCulture));
        return votes.Build();
    }

    private static async Task AddAsync(HttpClient citizen, string words)
    {
        var answer = await TestSite.SubmitAsync(
            citizen, $"{Talk.Address}/statements", $"{Talk.Address}/statements", ("text", words));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient citizen, string words, string shown = "") =>
        TestSite.SubmitAsync(
            citizen, $"{Talk.Address}/statements", $"{Talk.Address}/statements", ("text", words), ("shown", shown));

    /// <summary>Where the vote goes of the statement that is asked at an address.</summary>
    private static async Task<string> AskedByAsync(HttpClient citizen, string address) =>
        (await TestSite.PageAsync(citizen, address)).QuerySelector("form.statement")!.GetAttribute("action")!;

    private static Task<IHtmlDocument> StatementsAsync(HttpClient citizen) =>
        TestSite.PageAsync(citizen, $"{Talk.Address}/statements");

    private static string TokenOf(IHtmlDocument page) =>
        page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static FormUrlEncodedContent Form(string token, string say) =>
        new([new("__RequestVerificationToken", token), new("say", say)]);

    private static async Task<List<Vote>> VotesAsync(TestSite site)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ComityDb>().Set<StatementVote>().Select(vote => vote.Vote)
            .ToListAsync(Cancellation);
    }
}
