using Comity.Web.Platform.Data;

namespace Comity.Web.Platform.Log;

/// <summary>The node's log among the parts of the site.</summary>
public static class LogSetup
{
    public static void AddNodeLog(this IServiceCollection services, SiteOptions options) =>
        services.AddSingleton(options).AddSingleton<LogKeys>().AddSingleton<NodeLog>().AddScoped<LogFiles>();

    /// <summary>Opens the log or begins it; nothing is appended before.</summary>
    public static async Task OpenLogAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<LogKeys>()
            .OpenAsync(scope.ServiceProvider.GetRequiredService<ComityDb>(), cancellation);
    }
}
