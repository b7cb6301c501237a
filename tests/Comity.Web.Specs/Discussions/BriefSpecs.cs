using AngleSharp.Dom;

namespace Comity.Web.Specs.Discussions;

public sealed class BriefSpecs
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
    }

    [Fact]
    public async Task Hidden_words_are_in_no_brief()
    {
        await using var site = await TestSite.StartAsync(demo: true);
        using var secretariat = await site.SignedInAsync(Web.Features.Accounts.Roles.Secretariat);
        const string address = "/discussions/basic-law-2026/brief";
        var first = (await TestSite.PageAsync(site.Browser(), address)).QuerySelector(".proposal")!;
        var proposal = first.QuerySelector("a")!.GetAttribute("href")!;
        await TestSite.SubmitAsync(secretariat, proposal, proposal + "/hide", ("reason", "Spam"));
        var now = await TestSite.PageAsync(site.Browser(), address);
        Assert.DoesNotContain(now.QuerySelectorAll(".proposal a"), link => link.GetAttribute("href") == proposal);
        Assert.NotEmpty(now.QuerySelectorAll(".proposal"));
    }
}
