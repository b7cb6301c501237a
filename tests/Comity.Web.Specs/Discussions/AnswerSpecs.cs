using System.Net;
using System.Text;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Discussions;

public sealed class AnswerSpecs(PostgresServer postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_accepted_proposal_leads_to_the_words_of_the_new_version_and_to_an_entry_of_the_log(bool onPostgres)
    {
        await using var talk = await Talk.StartAsync(onPostgres ? await postgres.NewDatabaseAsync() : null);
        using var citizen = await talk.Site.SignedInAsync(null);
        var proposal = await Talk.ProposeAsync(citizen, "art_2", "Modify", "The park closes at eleven.",
            "It is light until then.");
        var next = await talk.PublishNextAsync();

        var answer = await AnswerAsync(talk, proposal, "Accepted", "Summer is long.", $"{next}/~art_3", "closes  at eleven");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        var page = await TestSite.PageAsync(citizen, proposal);
        var shown = page.QuerySelector(".answer")!;
        Assert.Contains("accepted", shown.QuerySelector(".kind")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Summer is long.", shown.TextContent, StringComparison.Ordinal);
        var words = shown.QuerySelector("blockquote a")!.GetAttribute("href")!;
        Assert.StartsWith($"{next}/~art_3", words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync(words, TestContext.Current.CancellationToken)).StatusCode);

        var entry = await EntryAsync(talk, $"{proposal}#answer-1");
        Assert.Contains("\"disposition\":\"accepted\"", entry, StringComparison.Ordinal);
        Assert.Contains("\"version-after\":", entry, StringComparison.Ordinal);
        Assert.DoesNotContain("Summer", entry, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Because.", "", "", "Choose what becomes of the proposal")]
    [InlineData("17", "Because.", "", "", "Choose what becomes of the proposal")]
    [InlineData("Rejected", "", "", "", "Write the reason")]
    [InlineData("Rejected", "No.", "", "closes at eleven", "Only what was accepted leads to new words")]
    [InlineData("Accepted", "Yes.", "NEXT/~art_3", "", "Copy the new words")]
    [InlineData("Accepted", "Yes.", "NEXT/~art_3", "closes at midnight", "These words are not in that provision")]
    [InlineData("Accepted", "Yes.", "NEXT/~art_9", "closes at eleven", "not the address of a provision")]
    [InlineData("Accepted", "Yes.", "OLD/~art_2", "closes at ten", "not the address of a provision")]
    [InlineData("Accepted", "Yes.", "", "closes at eleven", "not the address of a provision")]
    [InlineData("Accepted", "Yes.", "javascript:alert(1)", "closes at eleven", "not the address of a provision")]
    public async Task An_answer_that_does_not_hold_is_refused_in_one_sentence(
        string disposition, string reason, string words, string quote, string sentence)
    {
        await using var talk = await Talk.StartAsync();
        using var citizen = await talk.Site.SignedInAsync(null);
        var proposal = await Talk.ProposeAsync(citizen, "art_2", "Question", "", "Why ten?");
        var next = await talk.PublishNextAsync();
        words = words.Replace("NEXT", next, StringComparison.Ordinal)
            .Replace("OLD", next.Replace("2026-06-01", "2026-01-01", StringComparison.Ordinal), StringComparison.Ordinal);
        var answer = await AnswerAsync(talk, proposal, disposition, reason, words, quote);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, (await TestSite.DocumentAsync(answer)).QuerySelector(".refusal")!.TextContent,
            StringComparison.Ordinal);
        Assert.Empty((await TestSite.PageAsync(citizen, proposal)).QuerySelectorAll(".answer"));
    }

    [Fact]
    public async Task A_later_answer_corrects_an_earlier_one_and_both_stay()
    {
        await using var talk = await Talk.StartAsync();
        using var citizen = await talk.Site.SignedInAsync(null);
        var proposal = await Talk.ProposeAsync(citizen, "art_2", "Question", "", "Why ten?");
        await AnswerAsync(talk, proposal, "UnderConsideration", "We think about it.");
        await AnswerAsync(talk, proposal, "Rejected", "<b>The neighbours sleep.</b>");
        var answers = (await TestSite.PageAsync(citizen, proposal)).QuerySelectorAll(".answer");
        Assert.Equal(["answer-2", "answer-1"], answers.Select(answer => answer.Id!));
        Assert.Contains("<b>The neighbours sleep.</b>", answers[0].TextContent, StringComparison.Ordinal);
        Assert.NotNull(answers[1].QuerySelector(".mark"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_who_answer_at_once_none_takes_the_place_of_another(bool onPostgres)
    {
        await using var talk = await Talk.StartAsync(onPostgres ? await postgres.NewDatabaseAsync() : null);
        using var citizen = await talk.Site.SignedInAsync(null);
        var proposal = await Talk.ProposeAsync(citizen, "art_2", "Question", "", "Why ten?");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => AnswerAsync(talk, proposal, "Rejected", $"No {i}.")));
        var given = answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect);
        var shown = (await TestSite.PageAsync(citizen, proposal)).QuerySelectorAll(".answer");
        Assert.Equal(Enumerable.Range(1, given).Reverse().Select(number => $"answer-{number}"),
            shown.Select(answer => answer.Id!));
        Assert.NotEqual(0, given);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Editor, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Secretariat, HttpStatusCode.OK)]
    [InlineData(Roles.Administrator, HttpStatusCode.OK)]
    public async Task Only_the_secretariat_answers_and_triages(string? role, HttpStatusCode expected)
    {
        await using var talk = await Talk.StartAsync();
        using var citizen = await talk.Site.SignedInAsync(null);
        using var person = await talk.Site.SignedInAsync(role);
        var proposal = await Talk.ProposeAsync(citizen, "art_2", "Question", "", "Why ten?");
        await talk.TriageAsync();
        var code = proposal[(proposal.LastIndexOf('/') + 1)..];
        foreach (var address in (string[])[$"{proposal}/answer", $"{Talk.Address}/triage", $"{Talk.Address}/triage/{code}"])
            Assert.Equal(expected, (await person.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        using var stranger = talk.Site.Browser();
        Assert.Equal(HttpStatusCode.Redirect,
            (await stranger.GetAsync($"{Talk.Address}/triage", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Every_proposal_is_carried_into_the_next_version_by_what_it_is_about()
    {
        await using var talk = await Talk.StartAsync();
        using var citizen = await talk.Site.SignedInAsync(null);
        string[] proposals =
        [
            await Talk.ProposeAsync(citizen, "art_1", "Question", "", "Everyone?"),
            await Talk.ProposeAsync(citizen, "art_2", "Question", "", "Why ten?"),
            await Talk.ProposeAsync(citizen, "art_3", "Question", "", "Cats too?"),
        ];
        Assert.Null((await TestSite.PageAsync(citizen, proposals[0])).QuerySelector("#carried"));
        var next = await talk.PublishNextAsync();

        var sections = new List<AngleSharp.Dom.IElement>();
        foreach (var proposal in proposals)
            sections.Add((await TestSite.PageAsync(citizen, proposal)).QuerySelector("#carried")!.ParentElement!);
        Assert.Equal(["moved", "text changed", "orphaned"], sections.Select(one => one.QuerySelector(".kind")!.TextContent));
        Assert.Equal($"{next}/~art_2", sections[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("eleven", sections[1].QuerySelector("ins")!.TextContent.Trim());
        Assert.Null(sections[2].QuerySelector("a"));
    }

    internal static Task<HttpResponseMessage> AnswerAsync(
        Talk talk, string proposal, string disposition, string reason, string words = "", string quote = "") =>
        TestSite.SubmitAsync(talk.Secretariat, $"{proposal}/answer", $"{proposal}/answer",
            ("Disposition", disposition), ("Reason", reason), ("Words", words), ("Quote", quote));

    private static async Task<string> EntryAsync(Talk talk, string subject)
    {
        await using var scope = talk.Site.App.Services.CreateAsyncScope();
        return Encoding.UTF8.GetString(await scope.ServiceProvider.GetRequiredService<ComityDb>().Set<LogEntry>()
            .Where(entry => entry.Subject == subject).Select(entry => entry.Body)
            .SingleAsync(TestContext.Current.CancellationToken));
    }
}
