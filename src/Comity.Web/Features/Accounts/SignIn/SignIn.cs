using Comity.Web.Design;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Comity.Web.Features.Accounts.SignIn;

/// <summary>Signing in with a name and a password, and signing out.</summary>
public static class SignIn
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/account/sign-in", Show).AllowAnonymous();
        app.MapPost("/account/sign-in", EnterAsync).AllowAnonymous().RequireRateLimiting(AccountsFeature.GuessLimit);
        app.MapPost("/account/sign-out", LeaveAsync).RequireAuthorization(Policies.SignedIn)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static IResult Show(string? @return) => Pages.Show<SignInPage>(new SignInForm("", @return, null));

    private static async Task<IResult> EnterAsync(
        [FromForm] string? name, [FromForm] string? password, [FromForm] string? @return, SignInManager<Account> signIn)
    {
        name = name?.Trim() ?? "";
        var result = name.Length is 0 or > AccountOpening.LongestName
            || password is not { Length: > 0 and <= AccountOpening.LongestPassword }
            ? Microsoft.AspNetCore.Identity.SignInResult.Failed
            : await signIn.PasswordSignInAsync(name, password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
            return Results.LocalRedirect(Preferences.IsLocal(@return) ? @return! : "/account");
        var refusal = new Refusal(result.IsLockedOut ? "sign-in.locked" : "sign-in.wrong");
        return Pages.Show<SignInPage>(new SignInForm(name, @return, refusal), StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> LeaveAsync(SignInManager<Account> signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/");
    }
}

/// <summary>The form as it is shown again when it was refused.</summary>
public sealed record SignInForm(string Name, string? Return, Refusal? Refusal);
