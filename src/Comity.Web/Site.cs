using System.Text.Encodings.Web;
using System.Text.Unicode;
using Comity.Web.Demo;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions;
using Comity.Web.Features.Laws;
using Comity.Web.Features.Newsroom;
using Comity.Web.Features.Transparency;
using Comity.Web.Platform;
using Comity.Web.Platform.Auditing;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Mail;
using Comity.Web.Platform.Web;
using Microsoft.Extensions.WebEncoders;

namespace Comity.Web;

/// <summary>The site put together: the only place that knows every feature.</summary>
public static class Site
{
    /// <summary>The largest request, where an endpoint does not allow more: a form that a person fills in.</summary>
    private const long LargestRequest = 1024 * 1024;

    /// <summary>Every type of entry that the site writes into its log.</summary>
    public static IReadOnlyList<string> EntryTypes { get; } =
        [.. LawsFeature.EntryTypes, .. NodeLog.EntryTypes, .. AuditTrail.EntryTypes, .. DiscussionsFeature.EntryTypes];

    /// <summary>Runs until stopped, and tells the console what the operator must know.</summary>
    public static async Task RunAsync(SiteOptions options, TextWriter console, CancellationToken cancellation)
    {
        await using var app = Build(options);
        await StartAsync(app, options, console, cancellation);
        await app.WaitForShutdownAsync(cancellation);
    }

    /// <summary>Brings the database up to date, seeds the demo, listens.</summary>
    public static async Task StartAsync(WebApplication app, SiteOptions options, TextWriter console,
        CancellationToken cancellation)
    {
        await app.Services.MigrateAsync(cancellation);
        await app.Services.OpenLogAsync(cancellation);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        await AccountsFeature.AddRolesAsync(db, cancellation);
        if (options.Demo)
            await DemoParliament.SeedAsync(scope.ServiceProvider, console, cancellation);
        await app.StartAsync(cancellation);
        await console.WriteLineAsync($"Comity is at {string.Join(" and ", app.Urls)}");
        if (await FirstRun.IsNeededAsync(db, cancellation))
        {
            await console.WriteLineAsync("There is no administrator yet. Open this link to become one, while this runs:");
            var path = app.Services.GetRequiredService<FirstRun>().Path;
            await console.WriteLineAsync($"  {app.Services.GetRequiredService<PublicAddress>().Of(path)}");
        }
    }

    /// <param name="options">What the operator wants.</param>
    /// <param name="replace">Puts other parts in the place of the site's own.</param>
    public static WebApplication Build(SiteOptions options, Action<IServiceCollection>? replace = null)
    {
        if (options is { Demo: true, Regions.AreListed: false })
            options = options with { Regions = DemoParliament.Regions() };
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        LogWhatMatters(builder.Logging);

        var services = builder.Services;
        services.AddSingleton(options).AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services.Configure<WebEncoderOptions>(encoder =>
            encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped<Visitor>().AddSingleton<PublicAddress>();
        services.AddUiLanguages();
        services.AddComityDb(options);
        services.AddNodeLog(options);
        services.AddCachedPages();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "antiforgery";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRateLimiter(limits => limits.OnRejected = ErrorPages.OnRejected);
        services.AddResponseCompression(compression => compression.EnableForHttps = false);
        services.AddProblemDetails();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddHostedService<Postman>();
        services.AddAccounts(options);
        services.AddLaws();
        services.AddDiscussions();
        services.AddNewsroom();
        services.AddTransparency(options, EntryTypes);
        replace?.Invoke(services);

        var app = builder.Build();
        app.UseHsts();
        app.UseHeadRequests();
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseErrorPages();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseRequestLimits();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UseFormTokens();
        app.UseOutputCache();

        app.MapBuiltInFiles();
        app.MapPreferences();
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapAccounts();
        app.MapLaws();
        app.MapDiscussions();
        app.MapNewsroom();
        app.MapTransparency();
        return app;
    }

    /// <summary>Leaves out what is an answer rather than a fault.</summary>
    public static void LogWhatMatters(ILoggingBuilder logging) =>
        logging.SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.EntityFrameworkCore.Database.Connection", LogLevel.Critical)
            // What a unique index refuses is an answer, and whatever is none reaches the handler of exceptions.
            .AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical)
            .AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.Critical)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
}
