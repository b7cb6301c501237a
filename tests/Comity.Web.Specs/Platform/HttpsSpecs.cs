namespace Comity.Web.Specs.Platform;

/// <summary>What is different behind a proxy that speaks HTTPS, as docs/operate describes it.</summary>
public sealed class HttpsSpecs
{
    private const string BelievesTheProxy = "ASPNETCORE_FORWARDEDHEADERS_ENABLED";

    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task Only_over_https_are_browsers_told_to_stay_there_and_cookies_kept_there(string scheme, bool isSafe)
    {
        Environment.SetEnvironmentVariable(BelievesTheProxy, "true");
        await using var site = await TestSite.StartAsync();
        Environment.SetEnvironmentVariable(BelievesTheProxy, null);
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Host = "laws.example.org";
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        var answer = await browser.GetAsync("/account/sign-in", TestContext.Current.CancellationToken);
        Assert.Equal(isSafe, answer.Headers.Contains("Strict-Transport-Security"));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Equal(isSafe, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }
}
