using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions;
using Comity.Web.Features.Discussions.ImportProposals;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Discussions;

/// <summary>What came another way is brought in as a table.</summary>
public sealed class ImportProposalsSpecs
{
    private const string Page = $"{Talk.Address}/import";

    private const string Appeals = """
        № обращения;Дата;ФИО;ИИН;E-mail;Статья;Текст обращения
        ЖТ-1;05.02.2026;Иванова Анна;900101400123;anna@example.org;ст. 2;Парк надо закрывать позже.
        ЖТ-2;06.02.2026;Петров Пётр;;;;"Прошу дополнить статью 3:
        собак без намордника не пускать."
        ЖТ-3;;;;;99;Такой статьи нет.
        ЖТ-4;;;;;2;Позвоните мне по номеру +7 701 123 45 67.
        ЖТ-5;;;;;;О статьях 1 и 2.
        ЖТ-5;;;;;2;Ещё раз.
        ЖТ-6;;;;;2;
        """;

    /// <summary>The columns as somebody chooses them who also wants the articles that only the words name.</summary>
    private const string Chosen = "?chosen=true&reason=6&provision=5&number=0&received=1&contact=4&named=true";

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_of_appeals_becomes_proposals_with_entries_and_receipts_and_no_names()
    {
        await using var talk = await Talk.StartAsync();
        var address = await HandInAsync(talk, Encoding.GetEncoding(1251).GetBytes(Appeals), "e-otinish");

        var guessed = await TestSite.PageAsync(talk.Secretariat, address);
        Assert.Equal(["1", "0", "6", "1"], guessed.QuerySelectorAll("dl.facts dd").Select(cell => cell.TextContent));
        var page = await TestSite.PageAsync(talk.Secretariat, address + Chosen);
        Assert.Equal(["2", "0", "5", "1"], page.QuerySelectorAll("dl.facts dd").Select(cell => cell.TextContent));
        Assert.Contains("ФИО, ИИН", page.Body!.TextContent, StringComparison.Ordinal);
        var take = page.QuerySelector("form[action*='chosen=true']")!.GetAttribute("action")!;
        var taken = await TestSite.SubmitAsync(talk.Secretariat, address + Chosen, take, ("say", "take"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        await DoneAsync(talk, address, "2");

        var entries = (await talk.Site.EntriesAsync("proposal-received")).Select(entry => JsonNode.Parse(entry)!).ToList();
        Assert.All(entries, entry => Assert.Equal("e-otinish", entry["source"]!.GetValue<string>()));
        Assert.Equal(["art_2", "art_3"], entries.Select(entry => entry["provision"]!.GetValue<string>()).Order());
        var imported = Assert.Single(await talk.Site.EntriesAsync("proposals-imported"));
        Assert.Equal(2, JsonNode.Parse(imported)!["count"]!.GetValue<int>());
        await using var scope = talk.Site.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        var proposals = await db.Set<Proposal>().OrderBy(row => row.EId).ToListAsync(Ending);
        Assert.Equal(new DateOnly(2026, 2, 5), proposals[0].ReceivedOn);
        Assert.Equal("Прошу дополнить статью 3:\nсобак без намордника не пускать.", proposals[1].Reason);
        Assert.NotEqual(proposals[0].Pseudonym, proposals[1].Pseudonym);
        var letter = Assert.Single(await db.Set<Letter>().Where(row => row.To == "anna@example.org").ToListAsync(Ending));
        Assert.Contains(proposals[0].Code, letter.Subject, StringComparison.Ordinal);
        var shown = await talk.Site.Browser().GetStringAsync($"{Talk.Address}/proposals/{proposals[0].Code}", Ending);
        Assert.Contains("e-otinish", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("anna@", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_held_back_can_be_had_with_the_reasons_and_brought_in_again_corrected_and_nothing_comes_twice()
    {
        await using var talk = await Talk.StartAsync();
        var first = await HandInAsync(talk, Encoding.UTF8.GetBytes(Appeals), "letters");
        await TakeAsync(talk, first, "2", Chosen);
        var page = await TestSite.PageAsync(talk.Secretariat, first);

        var held = await talk.Secretariat.GetStringAsync(
            page.QuerySelector("a[href*='held.csv']")!.GetAttribute("href"), Ending);

        Assert.Equal(5, held.Split(",ЖТ-").Length - 1);
        Assert.Contains("“99” is no provision of this text", held, StringComparison.Ordinal);
        Assert.Contains("looks like a telephone number", held, StringComparison.Ordinal);
        var corrected = held.Replace(",99,", ",Article 1,", StringComparison.Ordinal)
            .Replace("+7 701 123 45 67", "…", StringComparison.Ordinal);
        var second = await HandInAsync(talk, Encoding.UTF8.GetBytes(corrected), "letters");
        await TakeAsync(talk, second, "2", "");
        var changed = Appeals.Replace("позже", "раньше", StringComparison.Ordinal);
        var again = await HandInAsync(talk, Encoding.UTF8.GetBytes(changed), "letters");
        page = await TestSite.PageAsync(talk.Secretariat, again + Chosen);
        Assert.Equal(["0", "1", "6", "0"], page.QuerySelectorAll("dl.facts dd").Select(cell => cell.TextContent));
        Assert.Equal(4, (await talk.Site.EntriesAsync("proposal-received")).Count);
    }

    [Fact]
    public async Task People_who_wrote_the_same_letter_are_counted_each_and_the_same_table_is_taken_once()
    {
        await using var talk = await Talk.StartAsync();
        var table = "provision,reason\nArticle 2,The park closes too early.\nArticle 2,The park closes too early.\n";
        var address = await HandInAsync(talk, Encoding.UTF8.GetBytes(table), "letters");
        await TakeAsync(talk, address, "2");

        Assert.Equal(2, (await talk.Site.EntriesAsync("proposal-received")).Count);
        var again = await SendAsync(talk, Encoding.UTF8.GetBytes(table), "other-letters");
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        await TestSite.SubmitAsync(talk.Secretariat, address, $"{address}/discard", ("say", "discard"));
        again = await SendAsync(talk, Encoding.UTF8.GetBytes(table), "other-letters");
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
    }

    /// <summary>Ten people were uncounted otherwise: the corrected rows of a campaign look like those that are here.</summary>
    [Fact]
    public async Task Equal_letters_of_which_some_were_held_back_are_all_counted_once_they_are_corrected()
    {
        await using var talk = await Talk.StartAsync();
        var table = "provision,reason\nArticle 2,- Close later!\nArtcle 2,- Close later!\nArticle 2,- Close later!\n";
        var first = await HandInAsync(talk, Encoding.UTF8.GetBytes(table), "letters");
        await TakeAsync(talk, first, "2");
        var page = await TestSite.PageAsync(talk.Secretariat, first);
        var held = await talk.Secretariat.GetStringAsync(
            page.QuerySelector("a[href*='held.csv']")!.GetAttribute("href"), Ending);
        var corrected = held.Replace("Artcle", "Article", StringComparison.Ordinal);
        await TakeAsync(talk, await HandInAsync(talk, Encoding.UTF8.GetBytes(corrected), "letters"), "1");

        var reasons = await talk.Site.AskAsync(db => db.Set<Proposal>().Select(row => row.Reason).ToListAsync(Ending));
        Assert.Equal(Enumerable.Repeat("- Close later!", 3), reasons);

        // The next week's export holds the same letters: without numbers nobody knows who they are.
        var again = await HandInAsync(talk, Encoding.UTF8.GetBytes(table + "Article 1,Something new.\n"), "letters");
        Assert.Equal(["1", "0", "3", "0"], (await TestSite.PageAsync(talk.Secretariat, again))
            .QuerySelectorAll("dl.facts dd").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task What_cannot_be_read_holds_the_row_back()
    {
        await using var talk = await Talk.StartAsync();
        var table = """
            provision,reason,date,email,kind,language
            2,Close later.,5 февраля 2026,,,
            2,Close later.,2999-01-01,,,
            2,Close later.,,anna(at)example.org,,
            2,Close later.,,,сломать,
            2,Close later.,,,,kk
            """;

        var page = await TestSite.PageAsync(
            talk.Secretariat, await HandInAsync(talk, Encoding.UTF8.GetBytes(table), "letters"));

        Assert.Collection(page.QuerySelectorAll("tbody tr td:last-child").Select(cell => cell.TextContent),
            day => Assert.Contains("“5 февраля 2026” is no day", day, StringComparison.Ordinal),
            day => Assert.Contains("“2999-01-01” is no day", day, StringComparison.Ordinal),
            address => Assert.Contains("is no e-mail address", address, StringComparison.Ordinal),
            kind => Assert.Contains("“сломать” is none of: ", kind, StringComparison.Ordinal),
            language => Assert.Contains("is not there in the language “kk”", language, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_row_asks_for_is_understood_as_the_pages_call_it_in_every_language()
    {
        await using var talk = await Talk.StartAsync();
        var rows = UiLanguages.All.SelectMany(language => Enum.GetValues<ProposalKind>().Select(kind =>
            $"Article 2,\"{new Phrasebooks().For(language)[$"asks.{kind}"]}\",Words of {kind} in {language},Because."));

        var address = await HandInAsync(
            talk, Encoding.UTF8.GetBytes("provision,kind,wording,reason\n" + string.Join('\n', rows)), "letters");

        Assert.Equal(["20", "0", "0", "0"], (await TestSite.PageAsync(talk.Secretariat, address))
            .QuerySelectorAll("dl.facts dd").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task What_came_in_time_is_not_late_although_it_is_brought_in_afterwards()
    {
        var clock = new MovableClock();
        clock.SetTo(new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero));
        await using var talk = await Talk.StartAsync(clock: clock, closes: "2026-03-01");
        clock.Advance(TimeSpan.FromHours(5));
        var table = "provision,date,reason\nArticle 1,2026-02-27,In time.\nArticle 1,2026-03-02,Late.\nArticle 1,,When?\n";
        await TakeAsync(talk, await HandInAsync(talk, Encoding.UTF8.GetBytes(table), "letters"), "3");

        await using var scope = talk.Site.App.Services.CreateAsyncScope();
        var late = await scope.ServiceProvider.GetRequiredService<ComityDb>().Set<Proposal>()
            .ToDictionaryAsync(row => row.Reason, row => row.IsLate, Ending);
        Assert.Equal((false, true, true), (late["In time."], late["Late."], late["When?"]));
    }

    [Theory]
    [InlineData("", "letters")]
    [InlineData("only a header", "letters")]
    [InlineData("a,b\n1,2\n", "Letters from Anna")]
    [InlineData("a,b\n1,2\n", "")]
    [InlineData("a\0b,c\n1,2\n", "letters")]
    public async Task What_is_no_table_or_has_no_source_is_refused_in_one_sentence(string table, string source)
    {
        await using var talk = await Talk.StartAsync();

        var answer = await SendAsync(talk, Encoding.UTF8.GetBytes(table), source);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("class=\"refusal\"", await answer.Content.ReadAsStringAsync(Ending), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_gone_after_a_day_and_when_it_is_discarded_and_only_the_secretariat_sees_it()
    {
        var clock = new MovableClock();
        await using var talk = await Talk.StartAsync(clock: clock);
        using var citizen = await talk.Site.SignedInAsync(Roles.Citizen);
        var kept = await HandInAsync(talk, Encoding.UTF8.GetBytes(Appeals), "letters");
        var discarded = await HandInAsync(talk, Encoding.UTF8.GetBytes(Appeals), "letters");

        await TestSite.SubmitAsync(talk.Secretariat, discarded, $"{discarded}/discard", ("say", "discard"));

        Assert.Equal(HttpStatusCode.NotFound, (await talk.Secretariat.GetAsync(discarded, Ending)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await citizen.GetAsync(kept, Ending)).StatusCode);
        clock.Advance(TimeSpan.FromHours(25));
        using var tomorrow = await talk.Site.SignedInAsync(Roles.Secretariat);
        Assert.Equal(HttpStatusCode.NotFound, (await tomorrow.GetAsync(kept, Ending)).StatusCode);
    }

    [Fact]
    public async Task A_site_that_starts_removes_the_files_whose_day_is_over()
    {
        var clock = new MovableClock();
        var folder = Directory.CreateTempSubdirectory("comity-import-");
        await using (var talk = await Talk.StartAsync(clock: clock, folder: folder.FullName))
            await HandInAsync(talk, Encoding.UTF8.GetBytes(Appeals), "letters");
        clock.Advance(TimeSpan.FromHours(25));

        await using var again = await TestSite.StartAsync(
            clock: clock, change: options => options with { DataFolder = folder.FullName });

        for (var attempt = 0; await again.AskAsync(db => db.Set<ImportedFile>().AnyAsync(Ending)); attempt++)
        {
            Assert.InRange(attempt, 0, 100);
            await Task.Delay(50, Ending);
        }
    }

    private static async Task TakeAsync(Talk talk, string address, string expected, string columns = "")
    {
        var page = await TestSite.PageAsync(talk.Secretariat, address + columns);
        if (page.QuerySelector("form[action*='chosen=true']")?.GetAttribute("action") is { } take)
            await TestSite.SubmitAsync(talk.Secretariat, address + columns, take, ("say", "take"));
        await DoneAsync(talk, address, expected);
    }

    private static async Task DoneAsync(Talk talk, string address, string expected)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var page = await TestSite.PageAsync(talk.Secretariat, address);
            if (page.QuerySelectorAll("dl.facts dd")[1].TextContent == expected && page.QuerySelector("progress") is null)
                return;
            await Task.Delay(50, Ending);
        }

        Assert.Fail("The table was not taken.");
    }

    private static async Task<string> HandInAsync(Talk talk, byte[] table, string source)
    {
        var answer = await SendAsync(talk, table, source);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> SendAsync(Talk talk, byte[] table, string source)
    {
        var token = (await TestSite.PageAsync(talk.Secretariat, Page)).QuerySelector("input[name=__RequestVerificationToken]")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(source), "source" },
            { new ByteArrayContent(table), "file", "appeals.csv" },
        };
        return await talk.Secretariat.PostAsync(Page, form, Ending);
    }
}
