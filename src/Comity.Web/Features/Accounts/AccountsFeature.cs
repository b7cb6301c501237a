using System.Threading.RateLimiting;
using Comity.Web.Features.Accounts.AddAccount;
using Comity.Web.Features.Accounts.ReadAccount;
using Comity.Web.Features.Accounts.SetUp;
using Comity.Web.Features.Accounts.SignIn;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace Comity.Web.Features.Accounts;

/// <summary>Accounts: people who sign in with a name and a password, and their roles.</summary>
public static class AccountsFeature
{
    /// <summary>The limit on guessing: attempts per address and minute.</summary>
    public const string GuessLimit = "guesses";

    public static void AddAccounts(this IServiceCollection services, SiteOptions options)
    {
        services.AddIdentityCore<Account>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
                identity.User.AllowedUserNameCharacters = "";
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<ComityDb>()
            .AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(Configure);
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Policies.Publish, policy => policy.RequireRole(Roles.Editor, Roles.Administrator))
            .AddPolicy(Policies.Deliberate, policy => policy.RequireRole(Roles.Secretariat, Roles.Administrator))
            .AddPolicy(Policies.Administer, policy => policy.RequireRole(Roles.Administrator));
        services.Configure<RateLimiterOptions>(limits => limits.AddPolicy(GuessLimit, http =>
            RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ =>
                new FixedWindowRateLimiterOptions { PermitLimit = options.GuessesPerMinute, Window = TimeSpan.FromMinutes(1) })));
        services.AddSingleton<FirstRun>();
    }

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapReadAccount();
        app.MapSignIn();
        app.MapSetUp();
        app.MapAddAccount();
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "comity";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.LoginPath = "/account/sign-in";
        options.ReturnUrlParameter = "return";
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToLogin = context =>
        {
            if (HttpMethods.IsGet(context.Request.Method))
                context.Response.Redirect(context.RedirectUri);
            else
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };
    }
}
