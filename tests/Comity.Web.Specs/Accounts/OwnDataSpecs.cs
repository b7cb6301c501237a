using System.Net;
using System.Text.Json;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Auditing;
using Comity.Web.Specs.Discussions;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Specs.Accounts;

public sealed class OwnDataSpecs(PostgresServer postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_takes_all_data_and_erases_the_account_and_what_was_published_stays(bool onPostgres)
    {
        await using var site = await TestSite.StartAsync(
            postgres: onPostgres ? await postgres.NewDatabaseAsync() : null,
            change: options => options with { Regions = Talk.Regions });
        var person = await site.OpenAsync("Айгерім", Roles.Editor);
        using var browser = await site.EnterAsync("Айгерім");
        await TestSite.SubmitAsync(browser, "/account", "/account/region", ("region", "XX-03"));
        await TestSite.SubmitAsync(browser, "/laws/upload", ("text", "LAW ON TREES\n\nArticle 1. Planting\nAnyone may."));

        var file = await browser.GetAsync("/account/data/file", TestContext.Current.CancellationToken);
        Assert.Contains("no-store", file.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var text = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var data = JsonDocument.Parse(text).RootElement;
        Assert.Equal("Айгерім", data.GetProperty("account").GetProperty("signsInAs").GetString());
        Assert.Equal("XX-03", data.GetProperty("account").GetProperty("region").GetString());
        Assert.Equal(1, data.GetProperty("account").GetProperty("sessions").GetArrayLength());
        Assert.Equal(1, data.GetProperty("laws").GetProperty("drafts").GetArrayLength());
        Assert.DoesNotContain("hash", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("stamp", text, StringComparison.OrdinalIgnoreCase);

        var wrong = await TestSite.SubmitAsync(browser, "/account/data", "/account/data/erase", ("name", "Somebody"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var erased = await TestSite.SubmitAsync(browser, "/account/data", "/account/data/erase", ("name", "айгерім"));
        Assert.Equal(HttpStatusCode.OK, erased.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect,
            (await browser.GetAsync("/account", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal((0, 0), await site.AskAsync(async db =>
            (await db.Users.CountAsync(), await db.Set<Draft>().CountAsync())));
        var entry = await site.AskAsync(db => db.Set<AuditEntry>().SingleAsync(
            known => known.Act == AuditedAct.AccountErased));
        Assert.Equal(person, entry.On);
    }

    [Fact]
    public async Task The_last_administrator_does_not_erase_the_account()
    {
        await using var site = await TestSite.StartAsync();
        await site.OpenAsync("chief", Roles.Administrator);
        using var browser = await site.EnterAsync("chief");
        var answer = await TestSite.SubmitAsync(browser, "/account/data", "/account/data/erase", ("name", "chief"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account", TestContext.Current.CancellationToken)).StatusCode);
    }
}
