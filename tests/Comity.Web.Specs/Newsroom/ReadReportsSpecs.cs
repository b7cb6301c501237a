using System.Net;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Newsroom;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Specs.Newsroom;

public class ReadReportsSpecs
{
    private const string Text = """
        Majilis Speaker Marat Zhunusov met on Tuesday with Chairman of the House of Representatives Pavel Hrynevich.

        The sides agreed to open an office by the end of 2026. Zhunusov invited his colleague to visit Astana.
        """;

    [Fact]
    public async Task A_pasted_report_is_shown_with_its_record_and_every_link_goes_into_the_text()
    {
        await using var site = await TestSite.StartAsync();
        using var officer = await site.SignedInAsync(Roles.Protocol);
        var answer = await TestSite.SubmitAsync(
            officer, "/newsroom", "/newsroom", ("text", Text), ("source", "press.example"), ("published", "2026-03-12"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var address = answer.Headers.Location!.OriginalString;
        var page = await TestSite.PageAsync(officer, address);
        Assert.Equal(Text.ReplaceLineEndings("\n").Trim(), page.QuerySelector(".report-text")!.TextContent.Trim());
        Assert.Equal(["Marat Zhunusov", "Pavel Hrynevich", "Zhunusov"],
            page.QuerySelectorAll(".report-text .person").Select(mark => mark.TextContent));
        var record = page.QuerySelector("section[aria-labelledby=record]")!;
        foreach (var words in (string[])["meeting", "held", "10\u00A0March\u00A02026", "open an office", "agreed", "invited"])
            Assert.Contains(words, record.TextContent, StringComparison.OrdinalIgnoreCase);
        var links = record.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.True(links.Count > 5);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link[1..])));
        Assert.Contains("press.example", (await TestSite.PageAsync(officer, "/newsroom")).Body!.TextContent,
            StringComparison.Ordinal);

        await TestSite.SubmitAsync(officer, address, $"{address}/remove");
        Assert.Equal(0, await site.AskAsync(db => db.Set<Report>().CountAsync()));
        Assert.Equal(
            HttpStatusCode.NotFound, (await officer.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task What_is_no_report_is_refused_in_one_sentence_and_nothing_typed_is_lost()
    {
        await using var site = await TestSite.StartAsync();
        using var officer = await site.SignedInAsync(Roles.Protocol);
        foreach (var (text, source, day, sentence) in ((string, string, string, string)[])
        [
            (" ", "press.example", "", "Paste the text of a report."),
            (new string('a', Report.LongestText + 1), "press.example", "", "A report has at most 100000 characters"),
            (Text, " ", "", "Say where it was published"),
            (Text, "press.example", "tomorrow", "That is no day up to today"),
            (Text, "press.example", "9999-12-31", "That is no day up to today"),
        ])
        {
            var refused = await TestSite.SubmitAsync(
                officer, "/newsroom", "/newsroom", ("text", text), ("source", source), ("published", day));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var said = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains(sentence, said, StringComparison.Ordinal);
            Assert.Contains(source.Trim(), said, StringComparison.Ordinal);
        }

        Assert.Equal(0, await site.AskAsync(db => db.Set<Report>().CountAsync()));

        // Markup is words like others.
        const string hostile =
            "<script>alert(1)</script> President \"><img src=x onerror=alert(1)> Igor Sergeyenko met on 99 May.";
        var answer = await TestSite.SubmitAsync(
            officer, "/newsroom", "/newsroom", ("text", hostile), ("source", "<b>x</b>"), ("published", ""));
        var page = await TestSite.PageAsync(officer, answer.Headers.Location!.OriginalString);
        Assert.Equal(hostile, page.QuerySelector(".report-text")!.TextContent.Trim());
        Assert.Empty(page.QuerySelectorAll("main script, main img, main b b"));
    }
}
