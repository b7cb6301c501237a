using System.Threading.RateLimiting;
using Comity.Web.Features.Accounts.GiveRoles;
using Comity.Web.Features.Accounts.OwnData;
using Comity.Web.Features.Accounts.Passkeys;
using Comity.Web.Features.Accounts.ProveAddress;
using Comity.Web.Features.Accounts.ReadAccount;
using Comity.Web.Features.Accounts.ReadAudit;
using Comity.Web.Features.Accounts.Sessions;
using Comity.Web.Features.Accounts.SetUp;
using Comity.Web.Features.Accounts.SignIn;
using Comity.Web.Features.Accounts.VerifyIdentity;
using Comity.Web.Platform;
using Comity.Web.Platform.Auditing;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Accounts;

/// <summary>Accounts: people who sign in with a passkey, a password or a national eID, and their roles.</summary>
public static class AccountsFeature
{
    /// <summary>The limit on guessing: attempts per source and minute.</summary>
    public const string GuessLimit = "guesses";

    public static void AddAccounts(this IServiceCollection services, SiteOptions options)
    {
        services.AddIdentityCore<Account>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                identity.Password.RequiredLength = AccountOpening.ShortestPassword;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.User.AllowedUserNameCharacters = "";
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<ComityDb>()
            .AddSignInManager();
        services.Configure<IdentityPasskeyOptions>(passkeys => Passkey.Configure(passkeys, options));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.TwoFactorUserIdCookie!.Configure(cookie => cookie.Cookie.Name = "ceremony");
            cookies.ExternalCookie!.Configure(cookie => cookie.Cookie.Name = "vouched");
        });
        services.ConfigureApplicationCookie(Configure);
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Policies.Publish, policy => policy.RequireRole(Roles.Editor, Roles.Administrator))
            .AddPolicy(Policies.Deliberate, policy => policy.RequireRole(Roles.Secretariat, Roles.Administrator))
            .AddPolicy(Policies.Cooperate, policy => policy.RequireRole(Roles.Protocol, Roles.Administrator))
            .AddPolicy(Policies.Administer, policy => policy.RequireRole(Roles.Administrator));
        services.Configure<RateLimiterOptions>(limits => limits.AddPolicy(GuessLimit, http =>
            RateLimitPartition.GetFixedWindowLimiter(Sources.Of(http), _ =>
                new FixedWindowRateLimiterOptions { PermitLimit = options.GuessesPerMinute, Window = TimeSpan.FromMinutes(1) })));
        services.AddSingleton<FirstRun>().AddSingleton<KnownDevice>().AddSingleton<MailedLinks>().AddSingleton<Audit>();
        services.AddSingleton<OpenSessions>();
        services.AddScoped<SessionCookie>().AddScoped<GuessBrake>().AddScoped<IHoldsPersonalData, AccountData>();
        services.AddHostedService<Sweep>().AddHostedService<AuditTrail>();
        if (options.Eid is { } eid)
            services.AddVerifyIdentity(eid);
    }

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapReadAccount();
        app.MapSignIn();
        app.MapSetUp();
        app.MapProveAddress();
        app.MapPasskeys();
        app.MapSessions();
        app.MapVerifyIdentity();
        app.MapOwnData();
        app.MapGiveRoles();
        app.MapReadAudit();
    }

    /// <summary>Every role has its row before the first request.</summary>
    public static async Task AddRolesAsync(ComityDb db, CancellationToken cancellation)
    {
        var known = await db.Roles.Select(role => role.Name).ToListAsync(cancellation);
        db.Roles.AddRange(Roles.All.Except(known, StringComparer.Ordinal).Select(role => new IdentityRole<Guid>(role!)
        {
            Id = Guid.CreateVersion7(),
            NormalizedName = role!.ToUpperInvariant(),
        }));
        await db.SaveChangesAsync(cancellation);
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "comity";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = SessionCookie.Idle;
        options.LoginPath = "/account/sign-in";
        options.ReturnUrlParameter = "return";
        options.EventsType = typeof(SessionCookie);
    }
}
