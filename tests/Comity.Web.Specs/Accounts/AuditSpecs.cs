using Comity.Web.Features.Accounts;

namespace Comity.Web.Specs.Accounts;

/// <summary>Privileged acts are in the public log, which names nobody, and on a page, which does.</summary>
public sealed class AuditSpecs(PostgresServer postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_role_that_is_given_enters_the_log_once_and_the_page_says_who_gave_it_to_whom(bool onPostgres)
    {
        var database = onPostgres ? await postgres.NewDatabaseAsync() : null;
        var folder = Directory.CreateTempSubdirectory("comity-audit-");
        await using (var site = await TestSite.StartAsync(
            postgres: database, change: options => options with { DataFolder = folder.FullName }))
        await using (var second = onPostgres ? await TestSite.StartAsync(
            postgres: database, change: options => options with { DataFolder = folder.FullName }) : null)
        {
            await site.OpenAsync("chief", Roles.Administrator);
            var person = await site.OpenAsync("somebody");
            using var chief = await site.EnterAsync("chief");
            await TestSite.SubmitAsync(
                chief, "/account/people?find=somebody", $"/account/people/{person}/roles", ("roles", Roles.Editor));

            var row = (await WaitAsync(site, chief)).QuerySelector("tbody tr")!;
            Assert.Contains("gave a role", row.TextContent, StringComparison.Ordinal);
            Assert.Contains("chief", row.TextContent, StringComparison.Ordinal);
            Assert.Contains("somebody", row.TextContent, StringComparison.Ordinal);
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
            var entry = Assert.Single(await site.EntriesAsync("privileged-act"));
            Assert.Contains("\"act\":\"role-given\"", entry, StringComparison.Ordinal);
            Assert.Contains("\"role\":\"editor\"", entry, StringComparison.Ordinal);
            Assert.DoesNotContain(person.ToString(), entry, StringComparison.Ordinal);
            Assert.Empty((await site.AuditLogAsync()).Findings);
        }

        folder.Delete(recursive: true);
    }

    /// <summary>The page, once the act has its entry.</summary>
    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> WaitAsync(TestSite site, HttpClient chief)
    {
        for (var attempt = 0; attempt < 300 && (await site.EntriesAsync("privileged-act")).Count == 0; attempt++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        var page = await TestSite.PageAsync(chief, "/account/audit");
        Assert.NotNull(page.QuerySelector("tbody a[href^='/log/entries/']"));
        return page;
    }
}
