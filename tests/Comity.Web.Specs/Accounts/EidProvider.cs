using System.Security.Claims;
using Comity.Web.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Comity.Web.Specs.Accounts;

/// <summary>A national eID on a free port: OpenIddict, which vouches for whoever <see cref="Subject"/> names.</summary>
public sealed class EidProvider : IAsyncDisposable
{
    private const string Client = "comity";
    private const string Secret = "a secret of the client";
    private readonly WebApplication app;

    private EidProvider(WebApplication app) => this.app = app;

    /// <summary>The person who is at the provider; null for one who gives up.</summary>
    public string? Subject { get; set; } = "850101300123";

    /// <summary>Where the person lives; null where the provider does not say.</summary>
    public string? Region { get; set; }

    public NationalEid Settings => new(new Uri(app.Urls.First()), Client, Secret, new byte[32])
    {
        Name = "Testland eID", RegionClaim = "home",
    };

    public static async Task<EidProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        EidProvider? provider = null;
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.EnableDegradedMode().AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange()
                .SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token")
                .AddEphemeralEncryptionKey().AddEphemeralSigningKey()
                .UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != Client
                    || !context.RedirectUri!.EndsWith("/account/eid/callback", StringComparison.Ordinal))
                    context.Reject(Errors.InvalidClient);
                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != Client || context.ClientSecret != Secret)
                    context.Reject(Errors.InvalidClient);
                return default;
            }));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (provider!.Subject is not { } subject)
                {
                    context.Reject(Errors.AccessDenied);
                    return default;
                }

                var identity = new ClaimsIdentity("eid");
                identity.AddClaim(new Claim(Claims.Subject, subject));
                if (provider.Region is { } region)
                    identity.AddClaim(new Claim("home", region).SetDestinations(Destinations.IdentityToken));
                context.Principal = new ClaimsPrincipal(identity);
                context.Principal.SetScopes(Scopes.OpenId);
                return default;
            }));
        });
        var site = builder.Build();
        site.UseAuthentication();
        provider = new EidProvider(site);
        await site.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
