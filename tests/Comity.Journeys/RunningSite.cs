using Comity.Web;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

[assembly: AssemblyFixture(typeof(Comity.Journeys.RunningSite))]

namespace Comity.Journeys;

/// <summary>The site with the demo parliament on a free port, for all journeys.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    public const string Administrator = "chief";
    public const string AdministratorPassword = "a long enough password";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("comity-journeys-");
    private readonly StringWriter _console = new();
    private WebApplication? _app;

    public string Address => _app!.Urls.First();

    /// <summary>The password that the console shows for the demo editor.</summary>
    public string EditorPassword => _console.ToString().Split('\n')
        .First(line => line.Contains("'editor'", StringComparison.Ordinal)).Trim().Split(' ')[^1];

    public async ValueTask InitializeAsync()
    {
        var options = new SiteOptions
        {
            Demo = true,
            DataFolder = _folder.FullName,
            Urls = "http://127.0.0.1:0",
            GuessesPerMinute = 1000,
        };
        _app = Site.Build(options);
        await Site.StartAsync(_app, options, _console, CancellationToken.None);
        await using var scope = _app.Services.CreateAsyncScope();
        Assert.Null(await AccountOpening.OpenNamedAsync(
            scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), Administrator, AdministratorPassword,
            Roles.Administrator, TimeProvider.System.GetUtcNow()));
    }

    /// <summary>The path of the link in the letter to this address; waits for it.</summary>
    public async Task<string> LinkAsync(string address)
    {
        var folder = Path.Combine(_folder.FullName, "mail");
        for (var patience = 300; patience > 0; patience--)
        {
            var letter = !Directory.Exists(folder) ? null : Directory.GetFiles(folder, "*.eml")
                .Select(file => MimeMessage.Load(file))
                .FirstOrDefault(known => known.To.Mailboxes.Single().Address == address);
            if (letter is not null)
                return new Uri(letter.TextBody!.Split('\n')
                    .Single(line => line.Contains("/account/link?t=", StringComparison.Ordinal)).Trim()).PathAndQuery;
            await Task.Delay(100);
        }

        throw new TimeoutException($"No letter for {address} came.");
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
