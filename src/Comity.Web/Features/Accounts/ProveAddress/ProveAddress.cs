using Comity.Web.Design;
using Comity.Web.Features.Accounts.Passkeys;
using Comity.Web.Features.Accounts.Sessions;
using Comity.Web.Features.Accounts.SignIn;
using Comity.Web.Platform;
using Comity.Web.Platform.Auditing;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Accounts.ProveAddress;

/// <summary>Registration, confirmation and reset are one thing: a link in a letter proves the address, and behind it a person
/// makes a passkey or chooses a password. Asking for one is answered alike for every address.</summary>
public static class ProveAddress
{
    public static void MapProveAddress(this IEndpointRouteBuilder app)
    {
        app.MapGet("/account/mail", (SiteOptions options) => Pages.Show<AskForLinkPage>(AskForm.Empty(options)))
            .AllowAnonymous();
        app.MapPost("/account/mail", AskAsync).AllowAnonymous().RequireRateLimiting(AccountsFeature.GuessLimit);
        app.MapGet("/account/link", ShowAsync).AllowAnonymous().RequireRateLimiting(AccountsFeature.GuessLimit);
        app.MapPost("/account/link/options", OfferAsync).AllowAnonymous().RequireRateLimiting(AccountsFeature.GuessLimit)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
        app.MapPost("/account/link", EnterAsync).AllowAnonymous().RequireRateLimiting(AccountsFeature.GuessLimit);
    }

    private static async Task<IResult> AskAsync(
        [FromForm] string? address, SiteOptions options, MailedLinks links, ComityDb db, UserManager<Account> people,
        Phrasebook phrases, CancellationToken cancellation)
    {
        if (MailedLinks.Clean(address) is not { } known)
            return Pages.Show<AskForLinkPage>(
                AskForm.Empty(options) with { Address = address ?? "", Refusal = new Refusal("mail.bad-address") },
                StatusCodes.Status400BadRequest);
        await links.AskAsync(db, known, await people.FindByNameAsync(known), phrases, cancellation);
        return Pages.Show<AskForLinkPage>(AskForm.Empty(options) with { Address = known, IsSent = true });
    }

    private static async Task<IResult> ShowAsync(string? t, MailedLinks links, UserManager<Account> people, Phrasebook phrases) =>
        await links.ReadAsync(t, people.FindByNameAsync) is { } read
            ? Page(t!, read.Link, read.Account, null)
            : Stale(phrases);

    private static async Task<IResult> OfferAsync([FromForm] string? t, MailedLinks links, SignInManager<Account> signIn)
    {
        if (await links.ReadAsync(t, signIn.UserManager.FindByNameAsync) is not { } read)
            return Results.BadRequest();
        var id = read.Account?.Id ?? Guid.CreateVersion7();
        return Results.Content(
            await signIn.MakePasskeyCreationOptionsAsync(Passkey.Entity(id, read.Link.Address)), "application/json");
    }

    private static async Task<IResult> EnterAsync(
        [FromForm] string? t, [FromForm] string? password, [FromForm] string? credential, HttpContext http, MailedLinks links,
        ComityDb db, SignInManager<Account> signIn, KnownDevice device, Audit audit, TimeProvider time, Phrasebook phrases,
        CancellationToken cancellation)
    {
        var people = signIn.UserManager;
        if (await links.ReadAsync(t, people.FindByNameAsync) is not var (link, known))
            return Stale(phrases);
        var made = string.IsNullOrEmpty(credential) ? null : await ManagePasskeys.MadeAsync(signIn, credential);
        var refusal = !string.IsNullOrEmpty(credential)
            ? made is null ? new Refusal("keys.refused") : null
            : AccountOpening.CheckPassword(password);
        if (refusal is null && made is not null && known is not null && made.Owner != known.Id.ToString())
            refusal = new Refusal("keys.refused");
        if (refusal is not null)
            return Page(t!, link, known, refusal);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var account = known;
        if (account is null)
        {
            account = new Account
            {
                Id = made is null ? Guid.CreateVersion7() : Guid.Parse(made.Owner),
                UserName = link.Address,
                Email = link.Address,
                EmailConfirmed = true,
                CreatedAt = time.GetUtcNow(),
            };
            if (await AccountOpening.OpenAsync(people, account, made is null ? password : null,
                await RolesAsync(db, link, account, audit, time, cancellation)) is not null)
                return Stale(phrases);
        }
        else if (made is null && !await ReplacePasswordAsync(people, account, password!))
        {
            return Stale(phrases);
        }

        if (made is not null)
        {
            made.Passkey.Name = Devices.NameOf(http.Request.Headers.UserAgent);
            if (!(await people.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded
                || !(await people.UpdateSecurityStampAsync(account)).Succeeded)
                return Stale(phrases);
        }

        await SessionCookie.EndOthersAsync(db, account.Id, here: null, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        device.Remember(http, account);
        await SessionCookie.EnterAsync(http, account, SignInWay.Link);
        return Results.LocalRedirect("/account");
    }

    private static async Task<bool> ReplacePasswordAsync(UserManager<Account> people, Account account, string password) =>
        (account.PasswordHash is null || (await people.RemovePasswordAsync(account)).Succeeded)
        && (await people.AddPasswordAsync(account, password)).Succeeded;

    /// <summary>What an administrator offered counts only while they are one.</summary>
    private static async Task<IReadOnlyList<string>> RolesAsync(
        ComityDb db, MailedLink link, Account account, Audit audit, TimeProvider time, CancellationToken cancellation)
    {
        if (link.By is not { } by || !await Administrators.IsAsync(db, by, time.GetUtcNow(), cancellation))
            return [Roles.Citizen];
        foreach (var role in link.Roles)
            audit.Record(db, AuditedAct.RoleGiven, by, account.Id, role);
        return [Roles.Citizen, .. link.Roles];
    }

    private static IResult Page(string token, MailedLink link, Account? account, Refusal? refusal) => Pages.Show<OpenLinkPage>(
        new LinkForm(token, link.Address, account is null, link.Roles, refusal),
        refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static IResult Stale(Phrasebook phrases) =>
        Pages.Say(phrases["link.stale"], phrases["link.stale.text"], StatusCodes.Status400BadRequest);
}

/// <summary>The form that asks for a link, and that one is under way.</summary>
/// <param name="InFolder">There is no mail server: letters lie in the data folder.</param>
public sealed record AskForm(string Address, bool IsSent, bool InFolder, Refusal? Refusal)
{
    internal static AskForm Empty(SiteOptions options) => new("", IsSent: false, options.Mail is null, null);
}

/// <summary>What is behind a link.</summary>
public sealed record LinkForm(string Token, string Address, bool IsNew, IReadOnlyList<string> Roles, Refusal? Refusal);
