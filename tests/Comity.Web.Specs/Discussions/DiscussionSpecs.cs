using System.Net;
using AngleSharp.Html.Dom;
using Comity.Web.Features.Accounts;

namespace Comity.Web.Specs.Discussions;

public sealed class DiscussionSpecs(PostgresServer postgres)
{
    // As an operator runs it: two hundred requests at once wait for a few connections.
    private const string Pool = ";Pooling=true;Maximum Pool Size=20";
    private const string Key = "basic-law-again";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_citizen_proposes_other_words_and_reads_them_with_the_differences_and_a_receipt(bool onPostgres)
    {
        await using var site = await OpenAsync(onPostgres);
        using var citizen = await site.SignedInAsync(null);
        var proposal = await ProposeAsync(citizen, "art_5", "Modify", "Everyone may speak any language anywhere.", "Because.");
        var page = await TestSite.PageAsync(citizen, proposal);
        Assert.NotEmpty(page.QuerySelectorAll("ins"));
        Assert.NotEmpty(page.QuerySelectorAll("del"));
        Assert.Contains("This is your proposal", page.Body!.TextContent, StringComparison.Ordinal);
        var entry = page.QuerySelector("a[href^='/log/entries/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync(entry, TestContext.Current.CancellationToken)).StatusCode);

        var provision = await TestSite.PageAsync(citizen, $"/discussions/{Key}/~art_5");
        Assert.Contains("Everyone may speak any language", provision.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_proposal()
    {
        await using var site = await OpenAsync();
        using var citizen = await site.SignedInAsync(null);
        var form = (await TestSite.PageAsync(citizen, $"/discussions/{Key}/propose?eId=art_5"))
            .QuerySelectorAll("form.propose input[type=hidden]").OfType<IHtmlInputElement>()
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Append(KeyValuePair.Create("Kind", "Question")).Append(KeyValuePair.Create("Wording", ""))
                .Append(KeyValuePair.Create("Reason", "Why?")).ToList();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => citizen.PostAsync(
            $"/discussions/{Key}/propose", new FormUrlEncodedContent(form), TestContext.Current.CancellationToken)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location!.OriginalString).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_hundred_supports_of_one_person_at_once_count_once(bool onPostgres)
    {
        await using var site = await OpenAsync(onPostgres);
        using var author = await site.SignedInAsync(null);
        using var citizen = await site.SignedInAsync(null);
        var proposal = await ProposeAsync(author, "art_5", "Delete", "", "It is of no use.");
        var form = (await TestSite.PageAsync(citizen, proposal)).QuerySelector("form[action$='/support']")!
            .QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .Select(input => KeyValuePair.Create(input.Name!, input.Value)).Append(KeyValuePair.Create("Say", "give")).ToList();
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => citizen.PostAsync(
            proposal + "/support", new FormUrlEncodedContent(form), TestContext.Current.CancellationToken)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var page = await TestSite.PageAsync(citizen, proposal);
        Assert.Contains("Supported by 1 (verified 0)", page.Body!.TextContent, StringComparison.Ordinal);

        await TestSite.SubmitAsync(citizen, proposal, proposal + "/support", ("Say", "withdraw"));
        Assert.Contains("Supported by 0", (await TestSite.PageAsync(citizen, proposal)).Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_word_of_a_person_about_an_article_counts()
    {
        await using var site = await OpenAsync();
        using var citizen = await site.SignedInAsync(null);
        await TestSite.SubmitAsync(citizen, $"/discussions/{Key}/~art_5", ("Say", "for"));
        var answer = await TestSite.SubmitAsync(citizen, $"/discussions/{Key}/~art_5", ("Say", "against"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("For: 0 (verified 0). Against: 1 (verified 0).",
            (await TestSite.PageAsync(citizen, $"/discussions/{Key}/~art_5")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_types_what_others_have_said_is_shown_it()
    {
        await using var site = await OpenAsync();
        using var citizen = await site.SignedInAsync(null);
        await ProposeAsync(citizen, "art_5", "Question", "",
            "Why does the official language of the courts have no sign language beside it?");
        var page = $"/discussions/{Key}/propose?eId=art_6";
        var fields = (await TestSite.PageAsync(citizen, page)).QuerySelectorAll("form.propose input[type=hidden]")
            .OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Append(KeyValuePair.Create("Kind", "Question")).Append(KeyValuePair.Create("Wording", ""))
            .Append(KeyValuePair.Create("Reason", "why has the official language of the courts no sign language"));
        var answer = await citizen.PostAsync($"/discussions/{Key}/propose/preview",
            new FormUrlEncodedContent(fields.Append(KeyValuePair.Create("fragment", "1"))),
                TestContext.Current.CancellationToken);
        var fragment = await TestSite.DocumentAsync(answer);
        Assert.NotNull(fragment.QuerySelector("#similar"));
        Assert.Null(fragment.QuerySelector(".masthead"));
    }

    [Theory]
    [InlineData("Modify", "", "Because.", "Write the wording")]
    [InlineData("Question", "", "", "Write why")]
    [InlineData("9", "x", "y", "Choose what you propose")]
    [InlineData("", "x", "y", "Choose what you propose")]
    public async Task A_proposal_that_says_nothing_is_refused_in_one_sentence(string kind, string wording, string reason,
        string sentence)
    {
        await using var site = await OpenAsync();
        using var citizen = await site.SignedInAsync(null);
        var answer = await TestSite.SubmitAsync(citizen, $"/discussions/{Key}/propose?eId=art_5", $"/discussions/{Key}/propose",
            ("Kind", kind), ("Wording", wording), ("Reason", reason));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, (await TestSite.DocumentAsync(answer)).QuerySelector(".refusal")!.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Call me: +7 701 234 56 78", "telephone")]
    [InlineData("Пишите на ivan@example.org", "e-mail")]
    public async Task Personal_data_is_stopped_before_anything_is_kept(string reason, string named)
    {
        await using var site = await OpenAsync();
        using var citizen = await site.SignedInAsync(null);
        var answer = await TestSite.SubmitAsync(citizen, $"/discussions/{Key}/propose?eId=art_5", $"/discussions/{Key}/propose",
            ("Kind", "Question"), ("Wording", ""), ("Reason", reason));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await TestSite.DocumentAsync(answer);
        Assert.Contains(named, page.QuerySelector(".refusal")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(reason, page.QuerySelector("#reason")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody has proposed", (await TestSite.PageAsync(citizen, $"/discussions/{Key}/~art_5"))
            .Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_typed_and_never_run()
    {
        await using var site = await OpenAsync();
        using var citizen = await site.SignedInAsync(null);
        var proposal = await ProposeAsync(citizen, "art_5", "Add", "<script>alert(1)</script>",
            "\u202Eevil <img src=x onerror=alert(1)>");
        foreach (var address in (string[])[proposal, $"/discussions/{Key}/~art_5"])
        {
            var page = await TestSite.PageAsync(citizen, address);
            Assert.Empty(page.QuerySelectorAll("main script, main img"));
            Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', page.Body.TextContent);
        }
    }

    [Fact]
    public async Task Before_it_opens_nothing_is_taken_and_after_it_closes_what_comes_is_marked_late()
    {
        await using var site = await OpenAsync(opens: "2999-01-01", closes: "2999-02-01");
        using var citizen = await site.SignedInAsync(null);
        var answer = await TestSite.SubmitAsync(citizen, $"/discussions/{Key}/propose?eId=art_5", $"/discussions/{Key}/propose",
            ("Kind", "Question"), ("Reason", "When?"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);

        await using var over = await OpenAsync(opens: "2001-01-01", closes: "2001-02-01");
        using var latecomer = await over.SignedInAsync(null);
        var proposal = await ProposeAsync(latecomer, "art_5", "Question", "", "Too late?");
        Assert.Contains("late", (await TestSite.PageAsync(latecomer, proposal)).QuerySelector("h1 + .facts .mark")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_secretariat_opens_a_discussion_and_no_name_is_used_twice()
    {
        await using var site = await OpenAsync();
        using var secretariat = await site.SignedInAsync(Roles.Secretariat);
        var answer = await OpenAsync(secretariat, "2026-01-01", "2999-01-01");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var editor = await site.SignedInAsync(Roles.Editor);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await editor.GetAsync("/discussions/open", TestContext.Current.CancellationToken)).StatusCode);
    }

    private async Task<TestSite> OpenAsync(bool onPostgres = false, string opens = "2026-01-01", string closes = "2999-01-01")
    {
        var site = await TestSite.StartAsync(demo: true, postgres: onPostgres ? await postgres.NewDatabaseAsync() + Pool : null);
        using var secretariat = await site.SignedInAsync(Roles.Secretariat);
        Assert.Equal(HttpStatusCode.Redirect, (await OpenAsync(secretariat, opens, closes)).StatusCode);
        return site;
    }

    private static async Task<HttpResponseMessage> OpenAsync(HttpClient secretariat, string opens, string closes)
    {
        var version = (await TestSite.PageAsync(secretariat, "/discussions/open")).QuerySelectorAll("#version option")
            .OfType<IHtmlOptionElement>().First(option => option.Value.EndsWith("@2026-02-12", StringComparison.Ordinal)).Value;
        return await TestSite.SubmitAsync(secretariat, "/discussions/open", ("Version", version), ("Key", Key), ("Opens", opens),
            ("Closes", closes), ("MayPropose", "Unverified"), ("MaySupport", "Unverified"));
    }

    private static async Task<string> ProposeAsync(HttpClient citizen, string eId, string kind, string wording, string reason)
    {
        var answer = await TestSite.SubmitAsync(citizen, $"/discussions/{Key}/propose?eId={eId}", $"/discussions/{Key}/propose",
            ("Kind", kind), ("Wording", wording), ("Reason", reason));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }
}
