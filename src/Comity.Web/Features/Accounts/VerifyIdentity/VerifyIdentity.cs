using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Comity.Web.Design;
using Comity.Web.Features.Accounts.Sessions;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Comity.Web.Features.Accounts.VerifyIdentity;

/// <summary>A national eID vouches for a person: signs in whoever is known by it, raises the account that is signed in, or
/// opens one. Of what the provider says only a pseudonym is kept, and the region where the operator wants it.</summary>
public static class VerifyIdentity
{
    private const string Scheme = "eid";
    private const string StartedBy = "started-by";
    private const string Return = "way-back";

    public static void AddVerifyIdentity(this IServiceCollection services, NationalEid eid) =>
        services.AddAuthentication().AddOpenIdConnect(Scheme, eid.Name, options => Configure(options, eid));

    public static void MapVerifyIdentity(this IEndpointRouteBuilder app)
    {
        app.MapGet("/account/eid", Start).AllowAnonymous().RequireRateLimiting(AccountsFeature.GuessLimit);
        app.MapGet("/account/eid/back", FinishAsync).AllowAnonymous().RequireRateLimiting(AccountsFeature.GuessLimit);
    }

    private static void Configure(OpenIdConnectOptions options, NationalEid eid)
    {
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.Authority = eid.Authority.ToString();
        options.RequireHttpsMetadata = !eid.Authority.IsLoopback;
        options.ClientId = eid.ClientId;
        options.ClientSecret = eid.ClientSecret;
        options.CallbackPath = "/account/eid/callback";
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.ClaimActions.Clear();
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Events.OnRedirectToIdentityProvider = context =>
        {
            // The host of a request may be anybody's.
            context.ProtocolMessage.RedirectUri = context.HttpContext.RequestServices.GetRequiredService<PublicAddress>()
                .Of(context.Options.CallbackPath).ToString();
            return Task.CompletedTask;
        };
        options.Events.OnTokenValidated = context =>
        {
            var who = Pseudonym(eid, context.Principal!.FindFirstValue("iss")!, context.Principal!.FindFirstValue("sub")!);
            var vouched = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, who)], Scheme);
            var regions = context.HttpContext.RequestServices.GetRequiredService<SiteOptions>().Regions;
            if (eid.RegionClaim is { } claim && context.Principal!.FindFirstValue(claim) is { } region && regions.Have(region))
                vouched.AddClaim(new(Person.RegionClaim, region));
            context.Principal = new ClaimsPrincipal(vouched);
            return Task.CompletedTask;
        };
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect("/account/eid/back");
            return Task.CompletedTask;
        };
    }

    /// <summary>Nobody who has the database alone can tell who in the provider's register this is.</summary>
    private static string Pseudonym(NationalEid eid, string issuer, string subject) => Convert.ToHexStringLower(
        HMACSHA256.HashData(eid.Key, Encoding.UTF8.GetBytes($"{issuer}\n{subject}")));

    /// <summary>By a link, because a form may not lead to another site.</summary>
    private static IResult Start(string? @return, HttpContext http, SiteOptions options)
    {
        if (options.Eid is null)
            return Results.NotFound();
        var properties = new AuthenticationProperties { RedirectUri = "/account/eid/back" };
        properties.SetString(StartedBy, http.User.FindFirstValue(ClaimTypes.NameIdentifier));
        properties.SetString(Return, @return);
        return Results.Challenge(properties, [Scheme]);
    }

    private static async Task<IResult> FinishAsync(
        HttpContext http, UserManager<Account> people, TimeProvider time, Phrasebook phrases)
    {
        var came = await http.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        if (came is not { Succeeded: true, Properties: { } properties }
            || came.Principal.FindFirstValue(ClaimTypes.NameIdentifier) is not { } who
            || properties.GetString(StartedBy) != http.User.FindFirstValue(ClaimTypes.NameIdentifier))
            return Refuse(phrases, "eid.failed");

        var known = await people.FindByLoginAsync(Scheme, who);
        if (http.User.Identity?.IsAuthenticated == true)
        {
            var account = (await people.GetUserAsync(http.User))!;
            if (known is not null ? known.Id != account.Id
                : (await people.GetLoginsAsync(account)).Count > 0 || !await TryLinkAsync(people, account, who))
                return Refuse(phrases, "eid.taken");
            await KeepRegionAsync(people, account, came.Principal);
            return Results.LocalRedirect("/account");
        }

        known ??= await OpenAsync(people, who, time.GetUtcNow());
        if (known is null || known.IsLocked(time.GetUtcNow()))
            return Refuse(phrases, "eid.failed");
        await KeepRegionAsync(people, known, came.Principal);
        await SessionCookie.EnterAsync(http, known, SignInWay.Identity);
        var wayBack = properties.GetString(Return);
        return Results.LocalRedirect(Preferences.IsLocal(wayBack) ? wayBack! : "/account");
    }

    /// <summary>An account that knows no address: its name for signing in is nothing that anybody could type.</summary>
    private static async Task<Account?> OpenAsync(UserManager<Account> people, string who, DateTimeOffset now)
    {
        var account = new Account { CreatedAt = now };
        account.UserName = $"eid-{account.Id:N}";
        if (await AccountOpening.OpenAsync(people, account, password: null, [Roles.Citizen]) is not null)
            return null;
        if (await TryLinkAsync(people, account, who))
            return account;
        // The same person came twice at once: the first counts.
        await people.DeleteAsync(account);
        return await people.FindByLoginAsync(Scheme, who);
    }

    private static async Task KeepRegionAsync(UserManager<Account> people, Account account, ClaimsPrincipal vouched)
    {
        if (vouched.Region() is not { } region || (account.IsRegionVouched && account.Region == region))
            return;
        (account.Region, account.IsRegionVouched) = (region, true);
        await people.UpdateAsync(account);
    }

    private static async Task<bool> TryLinkAsync(UserManager<Account> people, Account account, string who)
    {
        try
        {
            return (await people.AddLoginAsync(account, new UserLoginInfo(Scheme, who, null))).Succeeded;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private static IResult Refuse(Phrasebook phrases, string key) =>
        Pages.Say(phrases["eid.refused"], phrases[key], StatusCodes.Status400BadRequest);
}
