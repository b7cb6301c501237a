using Comity.Web.Features.Transparency.AskWitnesses;
using Comity.Web.Features.Transparency.ReadEntry;
using Comity.Web.Features.Transparency.ReadLog;
using Comity.Web.Features.Transparency.ServeLog;
using Comity.Web.Features.Transparency.WitnessLogs;
using Comity.Web.Platform;
using Comity.Web.Platform.Log;

namespace Comity.Web.Features.Transparency;

/// <summary>The public log: its files for programs, its pages for people, and the witnesses.</summary>
public static class TransparencyFeature
{
    /// <param name="services">Where the parts of the site are.</param>
    /// <param name="options">What the operator says.</param>
    /// <param name="types">The types of entries of all features.</param>
    public static void AddTransparency(this IServiceCollection services, SiteOptions options, IReadOnlyList<string> types)
    {
        services.AddScoped<Cosigned>().AddSingleton(new EntryTypes(types));
        if (options.Policy.Witnesses.Any(witness => witness.Address is not null))
            services.AddHostedService<WitnessRounds>();
    }

    public static void MapTransparency(this IEndpointRouteBuilder app)
    {
        app.MapServeLog();
        app.MapReadLog();
        app.MapReadEntry();
        app.MapWitnessLogs();
    }
}
