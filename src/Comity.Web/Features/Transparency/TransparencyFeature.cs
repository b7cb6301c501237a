using Comity.Web.Features.Transparency.AskWitnesses;
using Comity.Web.Features.Transparency.ReadEntry;
using Comity.Web.Features.Transparency.ReadLog;
using Comity.Web.Features.Transparency.ServeLog;
using Comity.Web.Features.Transparency.WitnessLogs;
using Comity.Web.Platform;

namespace Comity.Web.Features.Transparency;

/// <summary>The public log: its files for programs, its pages for people, and the witnesses.</summary>
public static class TransparencyFeature
{
    public static void AddTransparency(this IServiceCollection services, SiteOptions options)
    {
        services.AddScoped<Cosigned>();
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
