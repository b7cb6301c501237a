using System.Text.RegularExpressions;

namespace Comity.Web.Specs.Discussions;

public sealed partial class BriefSpecs
{
    [Fact]
    public async Task The_brief_is_made_of_proposals_word_for_word_and_covers_what_is_said()
    {
        await using var talk = await Talk.StartAsync();
        string[] matters = ["Dogs need more room to run", "The gate is locked too early", "Benches are missing by the lake"];
        await talk.SeedAsync(60, i => $"{matters[i % 3]}, says neighbour {i}.");
        using var visitor = talk.Site.Browser();
        var page = await TestSite.PageAsync(visitor, $"{Talk.Address}/brief");
        var cards = page.QuerySelectorAll(".proposal").Select(card => card.TextContent).ToList();
        Assert.InRange(cards.Count, 3, 10);
        Assert.All(matters, matter => Assert.Contains(cards.Take(3), card => card.Contains(matter, StringComparison.Ordinal)));
        Assert.All(page.QuerySelectorAll(".proposal a"), link => Assert.StartsWith(Talk.Address, link.GetAttribute("href")));
        Assert.Equal("60", page.QuerySelector(".bars .num")!.TextContent);
        Assert.Equal(60, cards.Sum(card => int.Parse(StandsFor().Match(card).Groups["count"].Value, null)));
    }

    [Fact]
    public async Task The_page_of_a_provision_leads_to_the_brief_where_it_would_leave_something_out()
    {
        await using var talk = await Talk.StartAsync();
        using var visitor = talk.Site.Browser();
        await talk.SeedAsync(11, i => $"The gate is locked too early, says neighbour {i}.");
        var link = (await TestSite.PageAsync(visitor, $"{Talk.Address}/~art_2")).QuerySelector("main a[href*='/brief?']")!;
        var brief = await TestSite.PageAsync(visitor, link.GetAttribute("href")!);
        Assert.Equal("art_2", brief.QuerySelector("select option[selected]")!.GetAttribute("value"));
        Assert.Null((await TestSite.PageAsync(visitor, $"{Talk.Address}/~art_1")).QuerySelector("main a[href*='/brief?']"));
    }

    [Fact]
    public async Task Hidden_words_are_in_no_brief()
    {
        const string word = "quetzalcoatl";
        await using var talk = await Talk.StartAsync();
        using var citizen = await talk.Site.SignedInAsync(null);
        var proposal = await Talk.ProposeAsync(citizen, "art_2", "Question", "", $"Why is it called {word}?");
        await talk.SeedAsync(5, i => $"The gate is locked too early, says neighbour {i}.");
        const string address = $"{Talk.Address}/brief";
        Assert.Contains(word, await BriefAsync(), StringComparison.Ordinal);
        await TestSite.SubmitAsync(talk.Secretariat, proposal, proposal + "/hide", ("reason", "Spam"));
        // Neither the proposal nor what was made of its words.
        Assert.DoesNotContain(word, await BriefAsync(), StringComparison.Ordinal);

        async Task<string> BriefAsync() => (await TestSite.PageAsync(talk.Site.Browser(), address)).Body!.TextContent;
    }

    [GeneratedRegex("stands for (?<count>[0-9]+) proposal", RegexOptions.ExplicitCapture)]
    private static partial Regex StandsFor();
}
