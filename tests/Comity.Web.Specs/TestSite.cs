using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Comity.Ledger.Auditing;
using Comity.Ledger.Notes;
using Comity.Legislation.Provisions;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Laws;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Comity.Web.Specs;

/// <summary>The whole site on a free port with a database of its own, spoken to over HTTP.</summary>
public sealed class TestSite : IAsyncDisposable
{
    public const string Password = "a long enough password";
    private static readonly ILoggerFactory Logs = LoggerFactory.Create(logging =>
    {
        logging.AddConsole();
        Site.LogWhatMatters(logging);
    });

    private static readonly Lazy<Task<DirectoryInfo>> SeededDemo = new(SeedDemoAsync);

    private readonly DirectoryInfo _folder;
    private readonly StringWriter _console = new();

    private TestSite(WebApplication app, DirectoryInfo folder) => (App, _folder) = (app, folder);

    public WebApplication App { get; }

    public Uri Address => new(App.Urls.First());

    /// <summary>What the operator reads.</summary>
    public string Console => _console.ToString();

    public static async Task<TestSite> StartAsync(
        bool demo = false, string? postgres = null, int guessesPerMinute = 10_000, TimeProvider? clock = null,
        Func<SiteOptions, SiteOptions>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("comity-site-");
        if (demo && postgres is null && clock is null)
            CopyFiles(await SeededDemo.Value, folder);
        var options = new SiteOptions
        {
            Demo = demo,
            DataFolder = folder.FullName,
            Urls = "http://127.0.0.1:0",
            PostgresConnection = postgres,
            GuessesPerMinute = guessesPerMinute,
        };
        options = change?.Invoke(options) ?? options;
        var site = new TestSite(Site.Build(options, services => Hasten(services, clock)), folder);
        await Site.StartAsync(site.App, options, site._console, TestContext.Current.CancellationToken);
        return site;
    }

    /// <summary>Sites with one place to log to share the queries that Entity Framework compiles; and a password that lasts as
    /// long as a spec needs little hashing.</summary>
    private static void Hasten(IServiceCollection services, TimeProvider? clock)
    {
        services.AddSingleton(Logs).Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1000);
        if (clock is not null)
            services.AddSingleton(clock);
    }

    /// <summary>The demo is published, proposed, answered and voted on once.</summary>
    private static async Task<DirectoryInfo> SeedDemoAsync()
    {
        var folder = Directory.CreateTempSubdirectory("comity-demo-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var options = new SiteOptions { Demo = true, DataFolder = folder.FullName, Urls = "http://127.0.0.1:0" };
        await using (var app = Site.Build(options, services => Hasten(services, null)))
            await Site.StartAsync(app, options, TextWriter.Null, CancellationToken.None);
        SqliteConnection.ClearAllPools();
        return folder;
    }

    private static void CopyFiles(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to.FullName, Path.GetRelativePath(from.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }
    }

    /// <summary>A browser of its own: it keeps cookies and does not follow redirects.</summary>
    public HttpClient Browser(string languages = "en", CookieContainer? cookies = null)
    {
        var client = new HttpClient(new HttpClientHandler
        {
            AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer(),
        })
        {
            BaseAddress = Address,
        };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(languages);
        return client;
    }

    /// <summary>A browser in which a person with this role has signed in; null for a person without a role.</summary>
    public async Task<HttpClient> SignedInAsync(string? role, CookieContainer? cookies = null)
    {
        var name = $"person-{Guid.CreateVersion7():N}";
        await using (var scope = App.Services.CreateAsyncScope())
        {
            var people = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            Assert.Null(await AccountOpening.OpenNamedAsync(
                people, name, Password, role ?? Roles.Citizen, TimeProvider.System.GetUtcNow()));
        }

        return await EnterAsync(name, cookies: cookies);
    }

    /// <summary>A browser in which the person of this name has signed in.</summary>
    public async Task<HttpClient> EnterAsync(string name, string password = Password, CookieContainer? cookies = null)
    {
        var browser = Browser(cookies: cookies);
        var answer = await SubmitAsync(browser, "/account/sign-in", ("name", name), ("password", password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>The entries of this type, in the order of the log.</summary>
    public async Task<IReadOnlyList<string>> EntriesAsync(string type) => (await AskAsync(db =>
        db.Set<LogEntry>().OrderBy(entry => entry.Index).Select(entry => entry.Body).ToListAsync()))
        .ConvertAll(Encoding.UTF8.GetString)
        .FindAll(entry => entry.Contains($"\"type\":\"{type}\"", StringComparison.Ordinal));

    /// <summary>The key that the log is signed with.</summary>
    public VerifierKey LogKey => App.Services.GetRequiredService<LogKeys>().Log.Verifier;

    /// <summary>The log of the site, looked at as a stranger would: through its files.</summary>
    public async Task<AuditReport> AuditLogAsync(params IEnumerable<GivenFile> receipts)
    {
        using var browser = Browser();
        return await LogAudit.RunAsync(async (path, cancellation) =>
        {
            var answer = await browser.GetAsync($"/log/{path}", cancellation);
            if (answer.StatusCode == HttpStatusCode.NotFound)
                return null;
            return await answer.Content.ReadAsByteArrayAsync(cancellation);
        }, new AuditOptions([LogKey]) { Receipts = [.. receipts] }, null,
            TestContext.Current.CancellationToken);
    }

    /// <summary>Opens an account that signs in with a name and <see cref="Password"/>.</summary>
    public async Task<Guid> OpenAsync(string name, string role = Roles.Citizen)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        Assert.Null(await AccountOpening.OpenNamedAsync(people, name, Password, role, TimeProvider.System.GetUtcNow()));
        return (await people.FindByNameAsync(name))!.Id;
    }

    /// <summary>Asks the database.</summary>
    public async Task<T> AskAsync<T>(Func<ComityDb, Task<T>> question)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<ComityDb>());
    }

    /// <summary>The letters to this address that have been sent so far, oldest first; waits until there are so many.</summary>
    public async Task<IReadOnlyList<MimeMessage>> LettersAsync(string address, int atLeast = 1)
    {
        var folder = Path.Combine(_folder.FullName, "mail");
        for (var patience = 300; patience > 0; patience--)
        {
            var letters = !Directory.Exists(folder) ? [] : Directory.GetFiles(folder, "*.eml")
                .Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))
                .Where(letter => letter.To.Mailboxes.Single().Address == address).ToList();
            if (letters.Count >= atLeast)
                return letters;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"No letter for {address} came.");
    }

    /// <summary>The path of the link in the newest letter to this address.</summary>
    public async Task<string> LinkAsync(string address, int atLeast = 1) =>
        LinkIn((await LettersAsync(address, atLeast))[^1]).PathAndQuery;

    public static Uri LinkIn(MimeMessage letter) => new(letter.TextBody!.Split('\n')
        .Single(line => line.Contains("/account/link?t=", StringComparison.Ordinal)).Trim());

    /// <summary>Publishes a text without the forms, and gives its address.</summary>
    public async Task<string> PublishAsync(Law law)
    {
        await using var scope = App.Services.CreateAsyncScope();
        Assert.Null(await App.Services.GetRequiredService<Publisher>().PublishAsync(
            scope.ServiceProvider.GetRequiredService<ComityDb>(), law, illustrative: false, by: null,
            TestContext.Current.CancellationToken));
        return law.Iri;
    }

    /// <summary>Opens the page, fills the form that posts to <paramref name="action"/> (the page itself when null) and sends
    /// it.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(
        HttpClient browser, string page, string? action, params (string Name, string Value)[] fields)
    {
        var document = await PageAsync(browser, page);
        // The form that posts to its own page, where it is not said which; else the only one.
        var posting = document.Forms.Where(form => form.Method == "post").ToList();
        var target = action ?? posting.Select(form => form.GetAttribute("action")!)
            .FirstOrDefault(own => own == page.Split('?')[0]) ?? posting.Single().GetAttribute("action")!;
        var form = document.Forms.Single(form =>
            form.Method == "post" && form.GetAttribute("action") == target && !form.HasAttribute("data-passkey"));
        var values = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        if (form.Enctype == "multipart/form-data")
        {
            var content = new MultipartFormDataContent();
            foreach (var (name, value) in values)
                content.Add(new StringContent(value), name);
            return await browser.PostAsync(target, content, TestContext.Current.CancellationToken);
        }

        return await browser.PostAsync(target, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken);
    }

    /// <summary>Sends the form that posts there so many times at once, as one reading of the page gave it.</summary>
    public static async Task<HttpResponseMessage[]> SubmitAtOnceAsync(
        HttpClient browser, string page, string action, int times, params (string Name, string Value)[] fields)
    {
        var form = (await PageAsync(browser, page)).Forms.Single(form => form.GetAttribute("action") == action);
        var values = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))).ToList();
        return await Task.WhenAll(Enumerable.Range(0, times).Select(_ => browser.PostAsync(
            action, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken)));
    }

    public static Task<HttpResponseMessage> SubmitAsync(HttpClient browser, string page,
        params (string Name, string Value)[] fields) =>
        SubmitAsync(browser, page, null, fields);

    public static async Task<IHtmlDocument> PageAsync(HttpClient browser, string address) =>
        await DocumentAsync(await browser.GetAsync(address, TestContext.Current.CancellationToken));

    public static async Task<IHtmlDocument> DocumentAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
