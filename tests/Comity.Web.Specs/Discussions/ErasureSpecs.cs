using System.Net;
using System.Text;
using Comity.Ledger.Auditing;
using Comity.Ledger.Entries;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions;
using Comity.Web.Features.Discussions.Triage;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Specs.Discussions;

/// <summary>The words beside the log: anybody proves that they are those that were sent, until a law has them
/// destroyed.</summary>
public sealed class ErasureSpecs(PostgresServer postgres)
{
    private const string Words = "Anna of the third house sleeps in the park.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Anybody_checks_that_the_words_shown_are_those_that_were_sent()
    {
        await using var talk = await Talk.StartAsync();
        using var citizen = await talk.Site.SignedInAsync(null);
        using var visitor = talk.Site.Browser();
        var proposal = await Talk.ProposeAsync(citizen, "art_2", "Question", "", Words);
        var page = await TestSite.PageAsync(visitor, proposal);
        var file = await visitor.GetByteArrayAsync(page.QuerySelector("a[href$='/opening']")!.GetAttribute("href"), Cancellation);
        var receipt = await visitor.GetByteArrayAsync(
            page.QuerySelector("#receipt ~ p a[href^='/log/entries/']")!.GetAttribute("href") + ".tlog-proof", Cancellation);
        Assert.Equal(Words, (string)Opening.Parse(file)!.Body["reason"]!);

        Assert.Empty(Check(file).Findings);
        var forged = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace("Anna", "Olga", StringComparison.Ordinal));
        Assert.Equal(AuditCodes.OpeningDiffers, Assert.Single(Check(forged).Findings).Code);
        Assert.Equal(AuditCodes.FileMalformed, Assert.Single(Check("{}"u8.ToArray()).Findings).Code);

        await TestSite.SubmitAsync(talk.Secretariat, proposal, proposal + "/hide", ("reason", "PersonalData"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(proposal + "/opening", Cancellation)).StatusCode);

        AuditReport Check(byte[] opening) => Assert.Single(LogAudit.CheckReceipts(new AuditOptions([talk.Site.LogKey])
        {
            Receipts = [new GivenFile("receipt", receipt)], Openings = [new GivenFile("opening", opening)],
        }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_law_has_destroyed_is_nowhere_and_the_log_stays_true(bool onPostgres)
    {
        await using var talk = await Talk.StartAsync(onPostgres ? await postgres.NewDatabaseAsync() : null);
        using var citizen = await talk.Site.SignedInAsync(null);
        using var chief = await talk.Site.SignedInAsync(Roles.Administrator);
        var proposal = await Talk.ProposeAsync(citizen, "art_2", "Question", "", Words);
        await Talk.ProposeAsync(citizen, "art_2", "Question", "", Words + " Who lets her?");
        await talk.TriageAsync();
        Assert.Empty(await FormsAsync(chief));
        await TestSite.SubmitAsync(talk.Secretariat, proposal, proposal + "/hide", ("reason", "PersonalData"));
        Assert.Empty(await FormsAsync(talk.Secretariat));
        Assert.Equal(HttpStatusCode.BadRequest,
            (await TestSite.SubmitAsync(chief, proposal, proposal + "/erase", ("ground", "whim"))).StatusCode);
        await TestSite.SubmitAsync(chief, proposal, proposal + "/erase", ("ground", "court"));

        var page = await TestSite.PageAsync(talk.Secretariat, proposal);
        Assert.Contains("were destroyed", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("form[action$='/restore']"));
        var code = proposal.Split('/')[^1];
        var row = await talk.Site.AskAsync(db => db.Set<Proposal>().SingleAsync(row => row.Code == code));
        Assert.DoesNotContain("Anna", row.AllWords.Own, StringComparison.Ordinal);
        Assert.False(await talk.Site.AskAsync(async db =>
            (await db.Set<ClusterMember>().Where(row => row.Proposal!.Code == code).ToListAsync())
                .Exists(row => (row.Remainder + row.Skeleton).Contains("Anna", StringComparison.Ordinal))));
        Assert.Equal(1, await talk.Site.AskAsync(async db => (await db.Set<LogBody>().ToListAsync())
            .Count(row => Encoding.UTF8.GetString(row.Body).Contains("Anna", StringComparison.Ordinal))));
        var tombstone = Assert.Single(await talk.Site.EntriesAsync("erased"));
        Assert.Contains("words destroyed", (await TestSite.PageAsync(talk.Site.Browser(), Talk.Address + "/moderation"))
            .Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"court\"", tombstone, StringComparison.Ordinal);
        Assert.Empty((await talk.Site.AuditLogAsync()).Findings);

        async Task<IEnumerable<object>> FormsAsync(HttpClient browser) =>
            (await TestSite.PageAsync(browser, proposal)).QuerySelectorAll("form[action$='/erase']");
    }
}
