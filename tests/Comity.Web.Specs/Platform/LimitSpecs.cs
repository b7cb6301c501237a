using System.Net;
using Comity.Web.Features.Accounts;

namespace Comity.Web.Specs.Platform;

/// <summary>How much anyone may send.</summary>
public sealed class LimitSpecs(DemoSite demo)
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("/account/sign-in", 5)]
    [InlineData("/account/set-up", 5)]
    [InlineData("/account/sign-in", 31)]
    public async Task A_form_that_anyone_may_send_holds_no_large_value(string form, int megabytes)
    {
        using var browser = demo.Site.Browser();
        browser.DefaultRequestHeaders.ExpectContinue = true;
        var answer = await browser.PostAsync(
            form, new FormUrlEncodedContent([new("name", new string('a', megabytes * Megabyte))]),
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task An_editor_pastes_a_text_that_is_larger_than_other_forms_may_be()
    {
        await using var site = await TestSite.StartAsync();
        using var editor = await site.SignedInAsync(Roles.Editor);
        var text = "LAW ON TREES\n\nArticle 1. Planting\n"
            + string.Concat(Enumerable.Repeat("Everyone may plant a tree in a village.\n", 5 * Megabyte / 40 + 1));
        var answer = await TestSite.SubmitAsync(editor, "/laws/upload", ("text", text));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
