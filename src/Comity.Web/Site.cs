using Comity.Web.Platform;

namespace Comity.Web;

/// <summary>The site put together: the only place that knows every feature.</summary>
public static class Site
{
    public static async Task RunAsync(SiteOptions options, TextWriter console, CancellationToken cancellation)
    {
        await using var app = Build(options);
        await app.StartAsync(cancellation);
        await console.WriteLineAsync($"Comity is at {string.Join(' ', app.Urls)}");
        await app.WaitForShutdownAsync(cancellation);
    }

    public static WebApplication Build(SiteOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(options.Urls);
        return builder.Build();
    }
}
