using System.Buffers.Text;
using Comity.Web.Design;
using Comity.Web.Features.Accounts.Sessions;
using Comity.Web.Features.Accounts.SignIn;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Comity.Web.Features.Accounts.Passkeys;

/// <summary>Signing in with a passkey; and how a person signs in: their passkeys and their password.</summary>
public static class ManagePasskeys
{
    private const int LongestCredential = 32 * 1024;

    public static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        app.MapPost("/account/sign-in/passkey/options", AskAsync).AllowAnonymous()
            .RequireRateLimiting(AccountsFeature.GuessLimit).WithMetadata(new RequireAntiforgeryTokenAttribute());
        app.MapPost("/account/sign-in/passkey", EnterAsync).AllowAnonymous().RequireRateLimiting(AccountsFeature.GuessLimit);
        app.MapGet("/account/keys", ShowAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/account/keys/options", OfferAsync).RequireAuthorization(Policies.SignedIn)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
        app.MapPost("/account/keys", AddAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/account/keys/remove", RemoveAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/account/password", ChangePasswordAsync).RequireAuthorization(Policies.SignedIn)
            .RequireRateLimiting(AccountsFeature.GuessLimit);
    }

    /// <summary>The passkey that the browser sent, checked; null when it does not hold.</summary>
    internal static async Task<MadePasskey?> MadeAsync(SignInManager<Account> signIn, string? credential)
    {
        if (credential is not { Length: > 0 and <= LongestCredential })
            return null;
        try
        {
            var made = await signIn.PerformPasskeyAttestationAsync(credential);
            return made.Succeeded ? new MadePasskey(made.Passkey, made.UserEntity.Id) : null;
        }
        catch (InvalidOperationException)
        {
            // No ceremony was begun in this browser, or its cookie is gone.
            return null;
        }
    }

    private static async Task<IResult> AskAsync(SignInManager<Account> signIn) =>
        Results.Content(await signIn.MakePasskeyRequestOptionsAsync(user: null), "application/json");

    private static async Task<IResult> EnterAsync(
        [FromForm] string? credential, [FromForm] string? @return, HttpContext http, SignInManager<Account> signIn,
        KnownDevice device, SiteOptions options, TimeProvider time)
    {
        if (await FoundAsync(signIn, credential) is { } found && !found.User.IsLocked(time.GetUtcNow())
            && (await signIn.UserManager.AddOrUpdatePasskeyAsync(found.User, found.Passkey)).Succeeded)
        {
            device.Remember(http, found.User);
            await SessionCookie.EnterAsync(http, found.User, SignInWay.Passkey);
            return Results.LocalRedirect(Preferences.IsLocal(@return) ? @return! : "/account");
        }

        return Pages.Show<SignInPage>(
            new SignInForm("", @return, options.Eid?.Name, new Refusal("sign-in.wrong-passkey")),
            StatusCodes.Status400BadRequest);
    }

    private static async Task<(Account User, UserPasskeyInfo Passkey)?> FoundAsync(
        SignInManager<Account> signIn, string? credential)
    {
        if (credential is not { Length: > 0 and <= LongestCredential })
            return null;
        try
        {
            var found = await signIn.PerformPasskeyAssertionAsync(credential);
            return found.Succeeded ? (found.User, found.Passkey) : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task<IResult> ShowAsync(HttpContext http, UserManager<Account> people) =>
        await people.GetUserAsync(http.User) is { } account ? await PageAsync(people, account, null) : Results.NotFound();

    private static async Task<IResult> OfferAsync(HttpContext http, SignInManager<Account> signIn) =>
        await signIn.UserManager.GetUserAsync(http.User) is { } account
            ? Results.Content(
                await signIn.MakePasskeyCreationOptionsAsync(Passkey.Entity(account.Id, account.UserName!)), "application/json")
            : Results.NotFound();

    private static async Task<IResult> AddAsync(
        [FromForm] string? credential, HttpContext http, SignInManager<Account> signIn)
    {
        var people = signIn.UserManager;
        if (await people.GetUserAsync(http.User) is not { } account)
            return Results.NotFound();
        if (await MadeAsync(signIn, credential) is not { } made || made.Owner != account.Id.ToString())
            return await PageAsync(people, account, new Refusal("keys.refused"));
        made.Passkey.Name = Devices.NameOf(http.Request.Headers.UserAgent);
        var added = await people.AddOrUpdatePasskeyAsync(account, made.Passkey);
        return added.Succeeded ? Results.LocalRedirect("/account/keys")
            : await PageAsync(people, account, new Refusal("keys.refused"));
    }

    private static async Task<IResult> RemoveAsync([FromForm] string? id, HttpContext http, UserManager<Account> people)
    {
        if (await people.GetUserAsync(http.User) is not { } account)
            return Results.NotFound();
        var passkeys = await people.GetPasskeysAsync(account);
        if (passkeys.FirstOrDefault(known => Base64Url.EncodeToString(known.CredentialId) == id) is not { } passkey)
            return await PageAsync(people, account, new Refusal("keys.unknown"));
        if (passkeys.Count == 1 && account.PasswordHash is null && !account.EmailConfirmed)
            return await PageAsync(people, account, new Refusal("keys.last"));
        await people.RemovePasskeyAsync(account, passkey.CredentialId);
        return Results.LocalRedirect("/account/keys");
    }

    private static async Task<IResult> ChangePasswordAsync(
        [FromForm] string? current, [FromForm] string? password, HttpContext http, ComityDb db, UserManager<Account> people,
        CancellationToken cancellation)
    {
        if (await people.GetUserAsync(http.User) is not { } account)
            return Results.NotFound();
        if (AccountOpening.CheckPassword(password) is { } refusal)
            return await PageAsync(people, account, refusal);
        if (current is not { Length: <= AccountOpening.LongestPassword } || account.PasswordHash is null
            || !(await people.ChangePasswordAsync(account, current, password!)).Succeeded)
            return await PageAsync(people, account, new Refusal("keys.wrong-password"));
        await SessionCookie.EndOthersAsync(db, account.Id, http.User.Session(), cancellation);
        return Results.LocalRedirect("/account/keys");
    }

    private static async Task<IResult> PageAsync(UserManager<Account> people, Account account, Refusal? refusal) =>
        Pages.Show<PasskeysPage>(
            new KeysView(
                [.. (await people.GetPasskeysAsync(account)).Select(known =>
                    new KnownPasskey(Base64Url.EncodeToString(known.CredentialId), known.Name ?? "", known.CreatedAt))],
                account.PasswordHash is not null, account.EmailConfirmed, refusal),
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}

/// <summary>How a person signs in.</summary>
public sealed record KeysView(IReadOnlyList<KnownPasskey> Passkeys, bool HasPassword, bool HasMail, Refusal? Refusal);

/// <summary>A passkey as its owner sees it.</summary>
public sealed record KnownPasskey(string Id, string Name, DateTimeOffset MadeAt);

/// <summary>A new passkey and the id of the account that it was made for.</summary>
internal sealed record MadePasskey(UserPasskeyInfo Passkey, string Owner);
