using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Specs.Discussions;

/// <summary>How many support from where, told so that the log, which is public at once, betrays nobody.</summary>
public sealed class RegionSpecs(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Regions_with_fewer_than_five_are_put_together_with_their_sum() => Assert.Equal(
        [new("XX-02", 7, 0), new("XX-01", 5, 0), new(SupportsByRegion.Few, 6, 0), new(null, 8, 0)],
        SupportsByRegion.Of(
            [.. Many(5, "XX-01"), .. Many(7, "XX-02"), .. Many(4, "XX-03"), .. Many(2, "XX-04"), .. Many(8, null)]));

    /// <summary>What the whole leaves when all others are taken from it would tell it.</summary>
    [Fact]
    public void One_small_region_takes_the_next_larger_with_it()
    {
        Assert.Equal(
            [new("XX-02", 20, 0), new(SupportsByRegion.Few, 11, 0)],
            SupportsByRegion.Of([.. Many(10, "XX-01"), .. Many(20, "XX-02"), .. Many(1, "XX-03")]));
        Assert.Empty(SupportsByRegion.Of([.. Many(4, "XX-01"), .. Many(9, null)]));
    }

    /// <summary>The log says of every support whether it is a verified one.</summary>
    [Fact]
    public void Few_verified_among_many_others_make_a_region_small() => Assert.Equal(
        [new("XX-02", 25, 5), new(SupportsByRegion.Few, 38, 6)],
        SupportsByRegion.Of(
        [
            .. Many(20, "XX-02"), .. Many(5, "XX-02", verified: true), .. Many(16, "XX-01"), .. Many(4, "XX-01", verified: true),
            .. Many(16, "XX-03"), .. Many(2, "XX-03", verified: true),
        ]));

    [Fact]
    public void No_number_can_be_told_that_is_small_whatever_is_taken_from_whatever() => Gen.Select(
        Gen.Int[0, 12].Array[6], Gen.Int[0, 12].Array[6]).Sample((others, verified) =>
        {
            var told = SupportsByRegion.Of(
            [
                .. others.SelectMany((count, i) => Many(count, $"XX-{i}")),
                .. verified.SelectMany((count, i) => Many(count, $"XX-{i}", verified: true)),
            ]);
            Assert.All(told, row => Assert.False(
                row.Verified is > 0 and < 5 || row.All - row.Verified is > 0 and < 5, row.ToString()));
            if (told.Count > 0)
                Assert.Equal(others.Sum() + verified.Sum(), told.Sum(row => row.All));
        });

    [Fact]
    public async Task A_support_counts_where_its_giver_lived_when_giving_it_once_the_discussion_is_closed()
    {
        var clock = new MovableClock();
        clock.SetTo(new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero));
        await using var talk = await Talk.StartAsync(clock: clock, closes: "2026-03-01", regions: Talk.Regions);
        using var visitor = talk.Site.Browser();
        var proposal = await Talk.ProposeAsync(talk.Secretariat, "art_2", "Question", "", "Why not at eleven?");
        foreach (var region in (string[])["XX-01", "XX-01", "XX-01", "XX-01", "XX-01", ""])
        {
            using var citizen = await talk.Site.SignedInAsync(null);
            await SayRegionAsync(citizen, region);
            await TestSite.SubmitAsync(citizen, proposal, proposal + "/support", ("Say", "give"));
            await SayRegionAsync(citizen, "XX-02");
        }

        Assert.Empty(Table(await TestSite.PageAsync(visitor, proposal + "?today")));
        clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal([["North", "5", "0"], ["Not said", "1", "0"]], Table(await TestSite.PageAsync(visitor, proposal)));
        var late = await TestSite.SubmitAsync(talk.Secretariat, proposal, proposal + "/support", ("Say", "give"));
        Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);
        Assert.Null((await TestSite.PageAsync(talk.Secretariat, proposal)).QuerySelector("button[value=withdraw]"));
        Assert.All(await talk.Site.EntriesAsync("support-given"), entry =>
            Assert.DoesNotContain("XX-0", entry, StringComparison.Ordinal));
        using var kazakh = talk.Site.Browser("kk");
        Assert.Equal("Солтүстік", Table(await TestSite.PageAsync(kazakh, proposal))[0][0]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Page_brief_and_open_data_tell_the_same_and_leave_out_what_came_late(bool onPostgres)
    {
        var clock = new MovableClock();
        clock.SetTo(new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero));
        await using var talk = await Talk.StartAsync(
            onPostgres ? await postgres.NewDatabaseAsync() : null, clock, "2026-03-01", regions: Talk.Regions);
        using var visitor = talk.Site.Browser();
        var first = await Talk.ProposeAsync(talk.Secretariat, "art_2", "Question", "", "Why not at eleven?");
        var second = await Talk.ProposeAsync(talk.Secretariat, "art_3", "Delete", "", "Let the dogs run.");
        await SupportAsync(talk, first, (6, "XX-01"), (3, "XX-02"), (2, "XX-03"), (1, null));
        await SupportAsync(talk, second, (7, "XX-02"));
        await SupportAsync(talk, second, isLate: true, (9, "XX-03"));
        Assert.Empty(Table(await TestSite.PageAsync(visitor, first + "?before")));
        clock.Advance(TimeSpan.FromHours(5));

        Assert.Equal(
            [["North", "6", "6"], ["Smaller regions together", "5", "5"], ["Not said", "1", "1"]],
            Table(await TestSite.PageAsync(visitor, first)));
        Assert.Equal([["South", "7", "7"]], Table(await TestSite.PageAsync(visitor, second)));
        Assert.Equal(
            [["South", "7", "7"], ["North", "6", "6"], ["Smaller regions together", "5", "5"], ["Not said", "1", "1"]],
            Table(await TestSite.PageAsync(visitor, $"{Talk.Address}/brief")));
        Assert.Empty(Table(await TestSite.PageAsync(visitor, $"{Talk.Address}/brief?article=art_2")));
        var data = (await visitor.GetStringAsync($"{Talk.Address}/data/regions.csv", Cancellation)).TrimStart('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("code,region,supports,supports_verified", data[0]);
        Assert.Equal(
            ((string[])[$"{Code(first)},XX-01,6,6", $"{Code(first)},few,5,5", $"{Code(first)},,1,1", $"{Code(second)},XX-02,7,7"])
                .Order(StringComparer.Ordinal),
            data[1..].Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_list_nothing_is_said_about_regions()
    {
        await using var talk = await Talk.StartAsync();
        using var citizen = await talk.Site.SignedInAsync(null);
        var proposal = await Talk.ProposeAsync(citizen, "art_2", "Question", "", "Why not at eleven?");
        await SupportAsync(talk, proposal, (9, "XX-01"));
        string[] pages = [proposal, $"{Talk.Address}/brief", $"{Talk.Address}/data", "/account", "/account/data"];
        foreach (var page in pages)
            Assert.DoesNotContain("region", (await TestSite.PageAsync(citizen, page)).QuerySelector("main")!.TextContent,
                StringComparison.OrdinalIgnoreCase);
        var file = await citizen.GetAsync($"{Talk.Address}/data/regions.csv", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
    }

    [Fact]
    public async Task A_person_chooses_a_region_of_the_list_or_none()
    {
        await using var talk = await Talk.StartAsync(regions: Talk.Regions);
        using var citizen = await talk.Site.SignedInAsync(null);
        Assert.Equal("Not said", await ChosenAsync());
        await SayRegionAsync(citizen, "XX-02");
        Assert.Equal("South", await ChosenAsync());
        var unknown = await TestSite.SubmitAsync(citizen, "/account", "/account/region", ("region", "XX-99"));
        Assert.Equal((HttpStatusCode.NotFound, "South"), (unknown.StatusCode, await ChosenAsync()));
        await SayRegionAsync(citizen, "");
        Assert.Equal("Not said", await ChosenAsync());

        async Task<string> ChosenAsync() => (await TestSite.PageAsync(citizen, "/account"))
            .QuerySelectorAll("#region option").OfType<IHtmlOptionElement>().First(option => option.IsSelected).Text;
    }

    [Fact]
    public void A_region_without_a_name_in_a_language_has_the_first_of_the_file()
    {
        var books = new Phrasebooks();
        Assert.Equal(("Солтүстік", "North", "North"),
            (Talk.Regions.NameOf("XX-01", books.For("kk")), Talk.Regions.NameOf("XX-01", books.For("be")),
                Talk.Regions.NameOf("XX-01", books.For("en"))));
        Assert.Equal("XX-09", Talk.Regions.NameOf("XX-09", books.For("en")));
        Assert.Equal(["XX-01", "XX-02", "XX-03"], Talk.Regions.All.Select(region => region.Code));
    }

    private static IEnumerable<GivenSupport> Many(int count, string? region, bool verified = false) =>
        Enumerable.Repeat(new GivenSupport(verified, region), count);

    private static string Code(string proposal) => proposal[(proposal.LastIndexOf('/') + 1)..];

    private static async Task SayRegionAsync(HttpClient citizen, string region) => Assert.Equal(
        HttpStatusCode.Redirect,
        (await TestSite.SubmitAsync(citizen, "/account", "/account/region", ("region", region))).StatusCode);

    private static List<string[]> Table(IHtmlDocument page) => page.QuerySelectorAll("table.bars:has(caption) tbody tr")
        .Select(row => row.Children.Take(3).Select(cell => cell.Text().Trim()).ToArray()).ToList();

    private static Task SupportAsync(Talk talk, string proposal, params (int Count, string? Region)[] given) =>
        SupportAsync(talk, proposal, isLate: false, given);

    /// <summary>Verified people, yesterday, past the forms and all at once.</summary>
    private static async Task SupportAsync(
        Talk talk, string proposal, bool isLate, params (int Count, string? Region)[] given) =>
        await talk.Site.AskAsync(async db =>
        {
            var code = Code(proposal);
            var id = await db.Set<Proposal>().Where(row => row.Code == code).Select(row => row.Id).SingleAsync();
            db.AddRange(given.SelectMany(some => Enumerable.Range(0, some.Count).Select(_ => new Support
            {
                ProposalId = id,
                PersonId = Guid.CreateVersion7(),
                Level = VerificationLevel.Identity,
                GivenAt = TimeProvider.System.GetUtcNow().AddDays(-1),
                IsLate = isLate,
                Region = some.Region,
            })));
            await db.SaveInBulkAsync();
            return id;
        });
}
