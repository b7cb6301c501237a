using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Comity.Ledger.Auditing;
using Comity.Ledger.Entries;
using Comity.Ledger.Notes;
using Comity.Web.Platform.Log;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Transparency;

/// <summary>The log as programs and people read it.</summary>
public sealed class LogPageSpecs(DemoSite demo)
{
    [Fact]
    public async Task The_demo_has_published_its_laws_through_the_log_and_the_log_is_sound()
    {
        var report = await demo.Site.AuditLogAsync();
        Assert.Empty(report.Findings);
        var bundle = Comity.Ledger.Trees.EntryBundle.Read(await demo.Site.Browser().GetByteArrayAsync(
            "/log/tile/entries/000", TestContext.Current.CancellationToken))!;
        Assert.All(bundle.Take(6), entry =>
        {
            var members = Assert.IsType<JsonObject>(CanonicalJson.Parse(entry.Span));
            Assert.Equal("akn illustrative language time type version work",
                string.Join(' ', members.Select(member => member.Key)));
        });
    }

    [Theory]
    [InlineData("tile/0/000.p/1", "application/octet-stream", "public, immutable, max-age=31536000")]
    [InlineData("tile/entries/000.p/2", "application/octet-stream", "public, immutable, max-age=31536000")]
    [InlineData("checkpoint", "text/plain; charset=utf-8", "public, max-age=1")]
    public async Task Files_say_what_they_are_and_how_long_they_hold(string path, string type, string caching)
    {
        var answer = await GetAsync($"/log/{path}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(caching.Split(", ").Order(), answer.Headers.CacheControl!.ToString().Split(", ").Order());
    }

    [Theory]
    [InlineData("tile/0/x001/000")]
    [InlineData("tile/0/x001/000.p/255")]
    [InlineData("tile/entries/x001/000.p/1")]
    [InlineData("tile/2/000.p/1")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/entries/x999/x999/x999/x999/x999/999.p/1")]
    [InlineData("tile/0/..%2f..%2fcheckpoint")]
    [InlineData("tile/")]
    [InlineData("checkpoint/cosigned")]
    [InlineData("entries/999999")]
    [InlineData("entries/-1")]
    [InlineData("entries/999999.tlog-proof")]
    [InlineData("entries/-1.svg")]
    [InlineData("entries")]
    [InlineData("entries?of=/akn/xx/none")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        var answer = await GetAsync($"/log/{path}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("immutable", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "A proposal was supported")]
    [InlineData("ru", "Предложение поддержали")]
    [InlineData("kk", "Ұсыныс қолдау тапты")]
    [InlineData("be", "Прапанову падтрымалі")]
    public async Task The_page_tells_in_words_what_was_entered_and_how_to_check_it(string language, string words)
    {
        var page = await TestSite.PageAsync(demo.Site.Browser(language), "/log");
        Assert.Contains(words, page.QuerySelector(".entries li a")!.TextContent, StringComparison.Ordinal);
        var key = demo.Site.App.Services.GetRequiredService<LogKeys>().Log.Verifier;
        Assert.Equal($"comity log verify {demo.Site.Address.ToString().TrimEnd('/')}/log --key {key}",
            page.QuerySelector(".command")!.TextContent);
    }

    [Fact]
    public async Task A_law_leads_to_its_entry_and_the_entry_to_a_receipt_that_convinces_alone()
    {
        var law = await TestSite.PageAsync(demo.Site.Browser(), demo.Newest);
        var link = law.QuerySelectorAll(".ways a").OfType<IHtmlAnchorElement>()
            .Single(anchor => anchor.GetAttribute("href")!.StartsWith("/log/", StringComparison.Ordinal));
        var address = (await GetAsync(link.GetAttribute("href")!)).Headers.Location!.OriginalString;
        var entry = await TestSite.PageAsync(demo.Site.Browser(), address);
        Assert.NotNull(entry.QuerySelector($"dd a[href='{demo.Newest}']"));
        var receipt = await demo.Site.Browser().GetByteArrayAsync(
            entry.QuerySelector("a[download]")!.GetAttribute("href"), TestContext.Current.CancellationToken);
        var key = demo.Site.App.Services.GetRequiredService<LogKeys>().Log.Verifier;
        Assert.True(LogAudit.CheckReceipts(
            new AuditOptions([key]) { Receipts = [new GivenFile("receipt", receipt)] })[0].IsClean);

        var picture = await GetAsync(entry.QuerySelector("img.receipt")!.GetAttribute("src")!);
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.MediaType);
        var hash = (string)CanonicalJson.Parse(LogProof.Parse(receipt)!.Extra.Span)!["akn"]!;
        var akn = await demo.Site.Browser().GetByteArrayAsync(demo.Newest + ".akn", TestContext.Current.CancellationToken);
        Assert.Equal(hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(akn)));
    }

    private Task<HttpResponseMessage> GetAsync(string address) =>
        demo.Site.Browser().GetAsync(address, TestContext.Current.CancellationToken);
}
