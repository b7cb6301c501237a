using System.Net;
using System.Text.RegularExpressions;
using Comity.Bench.Deliberation;

namespace Comity.Bench.Intake;

/// <summary>One person at one connection.</summary>
internal sealed partial class Citizen(Guid id, Uri site) : IDisposable
{
    public const string Password = "a long enough password";

    private string token = "";

    public HttpClient Browser { get; } = new(new SocketsHttpHandler
    {
        CookieContainer = new CookieContainer(), AllowAutoRedirect = false, MaxConnectionsPerServer = 1,
    })
    {
        BaseAddress = site,
    };

    public Guid Id { get; } = id;

    public async Task SignInAsync(string name)
    {
        token = TokenIn(await Browser.GetStringAsync("/account/sign-in"));
        using var answer = await PostAsync("/account/sign-in", [new("name", name), new("password", Password)]);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Signing in was answered with {answer.StatusCode}.");
    }

    /// <summary>Takes the token of a form from a page.</summary>
    public async Task OpenAsync(string page) => token = TokenIn(await Browser.GetStringAsync(page));

    /// <summary>Supports a proposal; the answer comes when the entry is durable and in the tree.</summary>
    /// <exception cref="HttpRequestException">There was no answer, or it was no.</exception>
    public async Task SupportAsync(string proposal)
    {
        using var answer = await PostAsync($"{BenchDiscussion.Address}/proposals/{proposal}/support", [new("say", "give")]);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new HttpRequestException($"A support was answered with {answer.StatusCode}.");
    }

    public async Task ReadAsync(string page)
    {
        using var answer = await Browser.GetAsync(page);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => Browser.Dispose();

    private Task<HttpResponseMessage> PostAsync(string page, IEnumerable<KeyValuePair<string, string>> fields) =>
        Browser.PostAsync(page, new FormUrlEncodedContent(fields.Prepend(new("__RequestVerificationToken", token))));

    private static string TokenIn(string page) => Token().Match(page).Groups["token"].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
