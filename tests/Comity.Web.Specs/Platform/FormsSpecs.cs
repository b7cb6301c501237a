using System.Net;
using Comity.Web.Features.Accounts;

namespace Comity.Web.Specs.Platform;

public sealed class FormsSpecs(DemoSite demo)
{
    [Theory]
    [InlineData("/account/sign-out")]
    [InlineData("/laws/drafts/018f0000-0000-7000-8000-000000000000/discard")]
    [InlineData("/compare/decide")]
    public async Task A_form_without_its_token_changes_nothing(string address)
    {
        using var editor = await demo.Site.SignedInAsync(Roles.Editor);
        var answer = await editor.PostAsync(address, null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/compare")]
    [InlineData("/health")]
    public async Task HEAD_answers_as_GET_does_and_without_the_body(string address)
    {
        using var browser = demo.Site.Browser();
        var answer = await browser.SendAsync(
            new HttpRequestMessage(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(await browser.GetStringAsync(address, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/preferences?lang=ru&return=/я")]
    [InlineData("/preferences?lang=ru&return=//evil.example")]
    [InlineData("/preferences?lang=ru&return=/%09/evil.example")]
    public async Task A_way_back_that_is_no_plain_path_leads_to_the_front_page(string address)
    {
        var answer = await demo.Site.Browser().GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_address_of_a_language_without_a_version_leads_to_the_newest()
    {
        var newest = demo.Newest;
        var answer = await demo.Site.Browser().GetAsync(
            newest[..newest.IndexOf('@', StringComparison.Ordinal)], TestContext.Current.CancellationToken);
        Assert.Equal(newest, Uri.UnescapeDataString(answer.Headers.Location!.OriginalString));
    }
}
