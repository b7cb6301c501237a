using Comity.Web;
using Comity.Web.Platform;
using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(Comity.Journeys.RunningSite))]

namespace Comity.Journeys;

/// <summary>The site with the demo parliament on a free port, for all journeys.</summary>
public sealed class RunningSite : IAsyncLifetime
{
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
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
