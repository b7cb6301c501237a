using Comity.Web.Design;
using Comity.Web.Features.Accounts.Sessions;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Comity.Web.Features.Accounts.SignIn;

/// <summary>Signing in with a name or an e-mail address and a password, and signing out.</summary>
public static class SignIn
{
    /// <summary>A password that nobody has: for a name that nobody has, as much work is done as for a real one.</summary>
    private static readonly Lazy<string> NobodysHash = new(() =>
        new PasswordHasher<Account>().HashPassword(new Account(), Guid.CreateVersion7().ToString()));

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/account/sign-in", Show).AllowAnonymous();
        app.MapPost("/account/sign-in", EnterAsync).AllowAnonymous().RequireRateLimiting(AccountsFeature.GuessLimit);
        app.MapPost("/account/sign-out", (Delegate)LeaveAsync).RequireAuthorization(Policies.SignedIn)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static IResult Show(string? @return, SiteOptions options) =>
        Pages.Show<SignInPage>(new SignInForm("", @return, options.Eid?.Name, null));

    private static async Task<IResult> EnterAsync(
        [FromForm] string? name, [FromForm] string? password, [FromForm] string? @return, HttpContext http,
        SiteOptions options, UserManager<Account> people, GuessBrake brake, KnownDevice device, TimeProvider time,
        CancellationToken cancellation)
    {
        name = name?.Trim() ?? "";
        if (name.Length is > 0 and <= AccountOpening.LongestAddress
            && password is { Length: > 0 and <= AccountOpening.LongestPassword })
        {
            var account = await people.FindByNameAsync(name);
            var key = GuessBrake.KeyOf(name, device.Of(http, account));
            if (await brake.AdmitsAsync(key, cancellation) && await IsRightAsync(people, account, password)
                && !account!.IsLocked(time.GetUtcNow()))
            {
                await brake.ForgetAsync(key, cancellation);
                device.Remember(http, account!);
                await SessionCookie.EnterAsync(http, account!, SignInWay.Password);
                return Results.LocalRedirect(Preferences.IsLocal(@return) ? @return! : "/account");
            }
        }

        // One answer for a wrong name, a wrong password, a closed account and too many attempts.
        return Pages.Show<SignInPage>(
            new SignInForm(name, @return, options.Eid?.Name, new Refusal("sign-in.wrong")), StatusCodes.Status400BadRequest);
    }

    internal static async Task<bool> IsRightAsync(UserManager<Account> people, Account? account, string password)
    {
        if (account?.PasswordHash is not null)
            return await people.CheckPasswordAsync(account, password);
        people.PasswordHasher.VerifyHashedPassword(account ?? new Account(), NobodysHash.Value, password);
        return false;
    }

    private static async Task<IResult> LeaveAsync(HttpContext http)
    {
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect("/");
    }
}

/// <summary>The form as it is shown again when it was refused.</summary>
/// <param name="Eid">The name of the national eID, where there is one.</param>
public sealed record SignInForm(string Name, string? Return, string? Eid, Refusal? Refusal);
