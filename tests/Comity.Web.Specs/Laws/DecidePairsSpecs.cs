using System.Net;
using Comity.Web.Features.Accounts;

namespace Comity.Web.Specs.Laws;

public sealed class DecidePairsSpecs
{
    [Fact]
    public async Task What_an_editor_decides_holds_in_the_comparison_until_it_is_taken_back()
    {
        await using var site = await TestSite.StartAsync(demo: true);
        using var editor = await site.SignedInAsync(Roles.Editor);
        var comparison = await ComparisonAsync(editor);
        var before = await TestSite.PageAsync(editor, comparison);
        Assert.DoesNotContain("decided by an editor", before.Body!.TextContent, StringComparison.Ordinal);

        var page = comparison.Replace("/compare", "/compare/decide", StringComparison.Ordinal);
        var answer = await TestSite.SubmitAsync(
            editor, page, "/compare/decide", ("From", "art_1"), ("To", "art_2"), ("Say", "yes"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = await TestSite.PageAsync(editor, comparison);
        Assert.Contains("decided by an editor", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 pair decided by editors", after.Body!.TextContent, StringComparison.Ordinal);

        var again = await TestSite.SubmitAsync(
            editor, page, "/compare/decide", ("From", "art_1"), ("To", "art_2"), ("Say", "no"));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);

        var undo = (await TestSite.PageAsync(editor, page)).QuerySelector("form[action$='/undo']")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.Redirect, (await TestSite.SubmitAsync(editor, page, undo)).StatusCode);
        Assert.DoesNotContain(
            "decided by an editor", (await TestSite.PageAsync(editor, comparison)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_reads_the_decisions_and_only_editors_decide()
    {
        await using var site = await TestSite.StartAsync(demo: true);
        using var visitor = site.Browser();
        var comparison = await ComparisonAsync(visitor);
        var page = await TestSite.PageAsync(
            visitor, comparison.Replace("/compare", "/compare/decide", StringComparison.Ordinal));
        Assert.Contains("No editor has corrected", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("form[method=post]"));
    }

    private static async Task<string> ComparisonAsync(HttpClient browser) =>
        (await TestSite.PageAsync(browser, "/")).QuerySelector("ul.laws a[href^='/compare']")!.GetAttribute("href")!;
}
