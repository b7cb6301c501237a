using System.Net;
using AngleSharp.Dom;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Specs.Discussions;

public sealed class TriageSpecs(PostgresServer postgres)
{
    private const string Letter = "I am a resident of this city and I ask you to keep the park open until midnight in summer.";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Letters_of_one_campaign_are_answered_together_after_what_only_one_says_was_shown(bool onPostgres)
    {
        await using var talk = await Talk.StartAsync(onPostgres ? await postgres.NewDatabaseAsync() : null);
        await talk.SeedAsync(12, i => i == 7 ? Letter + " My daughter was hurt at the fountain." : Letter);
        await talk.SeedAsync(1, _ => "Why is there no light near the north gate of the zoo?");

        var desk = await talk.TriageAsync();
        var rows = desk.QuerySelectorAll(".clusters > li");
        Assert.Equal(["12 proposals", "1 proposal"], rows.Select(row => row.QuerySelector("a")!.TextContent.Trim()));

        var address = rows[0].QuerySelector("a")!.GetAttribute("href")!;
        var cluster = await TestSite.PageAsync(talk.Secretariat, address);
        Assert.Contains("keep the park open", cluster.QuerySelector("mark")!.TextContent, StringComparison.Ordinal);
        var only = Assert.Single(cluster.QuerySelectorAll(".clusters > li"));
        Assert.Contains("My daughter was hurt at the fountain", only.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("resident", only.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await TestSite.SubmitAsync(talk.Secretariat, address, $"{address}/answer",
            ("Disposition", "Rejected"), ("Reason", "The neighbours sleep."), ("Words", ""), ("Quote", ""))).StatusCode);
        Assert.Equal("1 proposal", Assert.Single((await talk.TriageAsync()).QuerySelectorAll(".clusters > li"))
            .QuerySelector("a")!.TextContent.Trim());
        Assert.Contains("12 of 13 answered",
            (await TestSite.PageAsync(talk.Secretariat, $"{Talk.Address}/table")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_to_many_waits_for_a_second_person(bool onPostgres)
    {
        await using var talk = await Talk.StartAsync(onPostgres ? await postgres.NewDatabaseAsync() : null);
        await talk.SeedAsync(60, _ => Letter);
        var address = (await talk.TriageAsync()).QuerySelector(".clusters a")!.GetAttribute("href")!;
        var proposed = await TestSite.SubmitAsync(talk.Secretariat, address, $"{address}/answer",
            ("Disposition", "OutOfScope"), ("Reason", "The city decides."), ("Words", ""), ("Quote", ""));
        var bulk = proposed.Headers.Location!.OriginalString;
        Assert.Contains("0 of 60 answered", await TableAsync(talk), StringComparison.Ordinal);

        var own = await TestSite.SubmitAsync(talk.Secretariat, bulk, ("Say", "confirm"));
        Assert.Equal(HttpStatusCode.BadRequest, own.StatusCode);
        using var second = await talk.Site.SignedInAsync(Roles.Administrator);
        Assert.Contains(bulk, (await TestSite.PageAsync(second, $"{Talk.Address}/triage")).QuerySelectorAll("main a")
            .Select(link => link.GetAttribute("href")));
        var answers = await TestSite.SubmitAtOnceAsync(second, bulk, bulk, 5, ("Say", "confirm"));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Contains("60 of 60 answered", await TableAsync(talk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gave_work_to_whom_and_who_did_not_confirm_is_on_the_record_of_privileged_acts()
    {
        await using var talk = await Talk.StartAsync();
        await talk.SeedAsync(60, _ => Letter);
        var address = (await talk.TriageAsync()).QuerySelector(".clusters a")!.GetAttribute("href")!;
        var person = (await TestSite.PageAsync(talk.Secretariat, address)).QuerySelector("select[name=Person] option")!
            .GetAttribute("value")!;
        await TestSite.SubmitAsync(talk.Secretariat, address, $"{address}/assign", ("Person", person), ("Due", ""));
        var proposed = await TestSite.SubmitAsync(talk.Secretariat, address, $"{address}/answer",
            ("Disposition", "OutOfScope"), ("Reason", "The city decides."), ("Words", ""), ("Quote", ""));
        using var second = await talk.Site.SignedInAsync(Roles.Secretariat);
        await TestSite.SubmitAsync(second, proposed.Headers.Location!.OriginalString, ("Say", "reject"));

        var acts = await talk.Site.AskAsync(db => db.Set<AuditEntry>().OrderBy(entry => entry.At).ToListAsync());

        Assert.Equal([AuditedAct.WorkAssigned, AuditedAct.BulkRejected], acts.TakeLast(2).Select(entry => entry.Act));
        Assert.Equal(Guid.Parse(person), acts[^2].On);
        Assert.Equal(acts[^2].By, acts[^1].On);
    }

    [Fact]
    public async Task Whoever_answers_a_group_that_has_grown_looks_at_it_again()
    {
        await using var talk = await Talk.StartAsync();
        await talk.SeedAsync(3, _ => Letter);
        var address = (await talk.TriageAsync()).QuerySelector(".clusters a")!.GetAttribute("href")!;
        var form = (await TestSite.PageAsync(talk.Secretariat, address)).Forms
            .Single(form => form.GetAttribute("action") == $"{address}/answer");
        await talk.SeedAsync(1, _ => Letter + " And close the road.");
        await talk.TriageAsync();
        var fields = form.QuerySelectorAll("input[type=hidden]").OfType<AngleSharp.Html.Dom.IHtmlInputElement>()
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat([KeyValuePair.Create("Disposition", "Rejected"), KeyValuePair.Create("Reason", "No."),
                KeyValuePair.Create("Words", ""), KeyValuePair.Create("Quote", "")]);
        var answer = await talk.Secretariat.PostAsync(
            $"{address}/answer", new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("has changed", (await TestSite.DocumentAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_desk_shows_what_is_asked_for(bool onPostgres)
    {
        await using var talk = await Talk.StartAsync(onPostgres ? await postgres.NewDatabaseAsync() : null);
        using var citizen = await talk.Site.SignedInAsync(null);
        await Talk.ProposeAsync(citizen, "art_1", "Delete", "", "It is of no use to anybody here.");
        await Talk.ProposeAsync(citizen, "art_3", "Modify", "Dogs may run free.", "They like it very much.");
        var address = (await talk.TriageAsync("?article=art_1")).QuerySelector(".clusters a")!.GetAttribute("href")!;
        var person = (await TestSite.PageAsync(talk.Secretariat, address)).QuerySelector("select[name=Person] option")!
            .GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await TestSite.SubmitAsync(talk.Secretariat, address, $"{address}/assign",
            ("Person", person), ("Due", "2026-01-02"))).StatusCode);

        Assert.Equal(2, await CountAsync(""));
        Assert.Equal(1, await CountAsync("?kind=Modify"));
        Assert.Equal(1, await CountAsync("?article=art_3"));
        Assert.Equal(2, await CountAsync("?written=eng"));
        Assert.Equal(0, await CountAsync("?written=kaz"));
        Assert.Equal(1, await CountAsync("?mine=true"));
        Assert.Equal(1, await CountAsync("?overdue=true&mine=true"));
        Assert.Equal(0, await CountAsync("?article=nothing"));
        Assert.Equal(HttpStatusCode.BadRequest, (await TestSite.SubmitAsync(talk.Secretariat, address, $"{address}/assign",
            ("Person", Guid.Empty.ToString()), ("Due", "soon"))).StatusCode);

        async Task<int> CountAsync(string query) => (await talk.TriageAsync(query)).QuerySelectorAll(".clusters > li").Length;
    }

    [Fact]
    public async Task Changes_of_one_long_article_are_not_one_campaign()
    {
        await using var talk = await Talk.StartAsync();
        using var citizen = await talk.Site.SignedInAsync(null);
        await Talk.ProposeAsync(citizen, "art_2", "Modify",
            "The park closes at ten in the evening, but never on the day of the city.", "");
        await Talk.ProposeAsync(citizen, "art_2", "Modify",
            "The park closes at ten in the evening after the last tram has left.", "");
        Assert.Equal(2, (await talk.TriageAsync()).QuerySelectorAll(".clusters > li").Length);
    }

    [Fact]
    public async Task A_filter_that_was_given_a_name_is_found_again_by_whoever_named_it_and_by_nobody_else()
    {
        await using var talk = await Talk.StartAsync();
        using var other = await talk.Site.SignedInAsync(Roles.Secretariat);
        const string desk = $"{Talk.Address}/triage";
        const string query = "?kind=Delete&article=art_2";
        await SaveAsync("?kind=Add", "Park hours", HttpStatusCode.Redirect);
        await SaveAsync(query, "Park hours", HttpStatusCode.Redirect);
        await SaveAsync("?kind=Delete", "<b>Dogs & cats</b>", HttpStatusCode.Redirect);
        await SaveAsync("?kind=Support", " ", HttpStatusCode.BadRequest);

        Assert.Equal([("<b>Dogs & cats</b>", $"{desk}?kind=Delete"), ("Park hours", desk + query)],
            (await SavedAsync(talk.Secretariat)).Select(link => (link.TextContent, link.GetAttribute("href")!)));
        Assert.Empty(await SavedAsync(other));
        await TestSite.SubmitAsync(talk.Secretariat, desk + query, $"{desk}/filters{query}", ("say", "remove"));
        Assert.Single(await SavedAsync(talk.Secretariat));

        async Task SaveAsync(string filter, string name, HttpStatusCode expected) => Assert.Equal(expected,
            (await TestSite.SubmitAsync(talk.Secretariat, desk + filter, $"{desk}/filters{filter}",
                ("name", name), ("say", "save"))).StatusCode);

        static async Task<IEnumerable<AngleSharp.Dom.IElement>> SavedAsync(HttpClient reader) =>
            (await TestSite.PageAsync(reader, desk)).QuerySelectorAll("main nav.row a");
    }

    private static async Task<string> TableAsync(Talk talk) =>
        (await TestSite.PageAsync(talk.Secretariat, $"{Talk.Address}/table")).Body!.TextContent;
}
