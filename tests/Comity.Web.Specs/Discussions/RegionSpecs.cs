using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Specs.Discussions;

/// <summary>How many support from where, told so that the log, which is public at once, betrays nobody.</summary>
public sealed class RegionSpecs(PostgresServer postgres)
{
    private static readonly DateTimeOffset Today = new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void What_was_given_today_is_not_told()
    {
        var midnight = new DateTimeOffset(2026, 3, 10, 0, 0, 0, TimeSpan.Zero);
        Assert.Empty(SupportsByRegion.Of([.. Many(9, "XX-01", midnight)], Today));
        Assert.Equal(
            [new RegionCount("XX-01", 9, 0)],
            SupportsByRegion.Of([.. Many(9, "XX-01", midnight.AddTicks(-1)), .. Many(9, "XX-02", midnight)], Today));
    }

    [Fact]
    public void Regions_with_fewer_than_five_are_put_together_with_their_sum() => Assert.Equal(
        [new("XX-02", 7, 0), new("XX-01", 5, 0), new(SupportsByRegion.Few, 6, 0), new(null, 8, 0)],
        SupportsByRegion.Of(
        [
            .. Many(5, "XX-01", Ago(2)), .. Many(7, "XX-02", Ago(2)), .. Many(4, "XX-03", Ago(2)), .. Many(2, "XX-04", Ago(2)),
            .. Many(8, null, Ago(2)),
        ], Today));

    /// <summary>Whoever compares two days with the log would see from where the one of that day is.</summary>
    [Fact]
    public void A_day_on_which_fewer_than_five_came_waits_for_the_next()
    {
        GivenSupport[] before = [.. Many(10, "XX-01", Ago(9)), .. Many(10, "XX-02", Ago(9))];
        var told = SupportsByRegion.Of(before, Today);
        Assert.Equal(told, SupportsByRegion.Of([.. before, .. Many(1, "XX-01", Ago(3)), .. Many(3, "XX-02", Ago(2))], Today));
        Assert.Equal(
            [new("XX-02", 14, 0), new("XX-01", 11, 0)],
            SupportsByRegion.Of([.. before, .. Many(1, "XX-01", Ago(3)), .. Many(4, "XX-02", Ago(2))], Today));
    }

    /// <summary>The log says of every support whether it is a verified one.</summary>
    [Fact]
    public void One_verified_among_many_others_is_not_told_by_the_verified_count()
    {
        GivenSupport[] others = [.. Many(20, "XX-01", Ago(4)), .. Many(20, "XX-02", Ago(4))];
        Assert.Equal(
            [new("XX-01", 20, 0), new("XX-02", 20, 0)],
            SupportsByRegion.Of([.. others, .. Many(4, "XX-02", Ago(4), verified: true)], Today));
        Assert.Equal(
            [new("XX-02", 25, 5), new("XX-01", 20, 0)],
            SupportsByRegion.Of([.. others, .. Many(5, "XX-02", Ago(4), verified: true)], Today));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_support_counts_where_its_giver_lived_when_giving_it_from_the_next_day_on(bool onPostgres)
    {
        var clock = new MovableClock();
        await using var talk = await Talk.StartAsync(
            onPostgres ? await postgres.NewDatabaseAsync() : null, clock, regions: Talk.Regions);
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
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([["North", "5", "0"], ["Not said", "1", "0"]], Table(await TestSite.PageAsync(visitor, proposal)));
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
        await using var talk = await Talk.StartAsync(
            onPostgres ? await postgres.NewDatabaseAsync() : null, regions: Talk.Regions);
        using var visitor = talk.Site.Browser();
        var first = await Talk.ProposeAsync(talk.Secretariat, "art_2", "Question", "", "Why not at eleven?");
        var second = await Talk.ProposeAsync(talk.Secretariat, "art_3", "Delete", "", "Let the dogs run.");
        await SupportAsync(talk, first, (6, "XX-01"), (2, "XX-02"), (1, null));
        await SupportAsync(talk, second, (7, "XX-02"));
        await SupportAsync(talk, second, isLate: true, (9, "XX-03"));

        Assert.Equal(
            [["North", "6", "6"], ["Regions with fewer than five each", "2", "2"], ["Not said", "1", "1"]],
            Table(await TestSite.PageAsync(visitor, first)));
        Assert.Equal([["South", "7", "7"]], Table(await TestSite.PageAsync(visitor, second)));
        Assert.Equal(
            [["South", "9", "9"], ["North", "6", "6"], ["Not said", "1", "1"]],
            Table(await TestSite.PageAsync(visitor, $"{Talk.Address}/brief")));
        Assert.Empty(Table(await TestSite.PageAsync(visitor, $"{Talk.Address}/brief?article=art_2")));
        var data = (await visitor.GetStringAsync($"{Talk.Address}/data/regions.csv", Cancellation)).TrimStart('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("code,region,supports,supports_verified", data[0]);
        Assert.Equal(
            ((string[])[$"{Code(first)},XX-01,6,6", $"{Code(first)},few,2,2", $"{Code(first)},,1,1", $"{Code(second)},XX-02,7,7"])
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

    private static DateTimeOffset Ago(int days) => Today.AddDays(-days);

    private static IEnumerable<GivenSupport> Many(int count, string? region, DateTimeOffset at, bool verified = false) =>
        Enumerable.Repeat(new GivenSupport(at, verified, region), count);

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
