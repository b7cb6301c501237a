using Comity.Web.Design;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Comity.Web.Features.Accounts.ReadAccount;

/// <summary>The desk of a signed-in person: who they are here and what they may do.</summary>
public static class ReadAccount
{
    public static void MapReadAccount(this IEndpointRouteBuilder app)
    {
        app.MapGet("/account", ShowAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/account/name", RenameAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/account/region", SettleAsync).RequireAuthorization(Policies.SignedIn);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, UserManager<Account> people, SiteOptions options) =>
        await people.GetUserAsync(http.User) is { } account ? Page(http, account, options, null) : Results.NotFound();

    private static async Task<IResult> RenameAsync([FromForm] string? name, HttpContext http, UserManager<Account> people,
        SiteOptions options)
    {
        if (await people.GetUserAsync(http.User) is not { } account)
            return Results.NotFound();
        name = name?.Trim() ?? "";
        if (AccountOpening.CheckName(name) is { } refusal)
            return Page(http, account, options, refusal);
        account.DisplayName = name;
        await people.UpdateAsync(account);
        return Results.LocalRedirect("/account");
    }

    /// <summary>Where the person lives, as they say; nothing for who would rather not.</summary>
    private static async Task<IResult> SettleAsync([FromForm] string? region, HttpContext http, UserManager<Account> people,
        SiteOptions options)
    {
        if (await people.GetUserAsync(http.User) is not { IsRegionVouched: false } account
            || (!string.IsNullOrEmpty(region) && !options.Regions.Have(region)))
            return Results.NotFound();
        account.Region = string.IsNullOrEmpty(region) ? null : region;
        await people.UpdateAsync(account);
        return Results.LocalRedirect("/account#region");
    }

    private static IResult Page(
        HttpContext http, Account account, SiteOptions options, Refusal? refusal) => Pages.Show<ReadAccountPage>(
        new Desk(
            account.UserName!, account.DisplayName, http.User.Level(),
            [.. Roles.Given.Where(http.User.IsInRole)],
            http.User.IsInRole(Roles.Editor) || http.User.IsInRole(Roles.Administrator),
            http.User.IsInRole(Roles.Protocol) || http.User.IsInRole(Roles.Administrator),
            http.User.IsInRole(Roles.Administrator),
            http.User.Level() == VerificationLevel.Identity ? null : options.Eid?.Name,
            options.Eid?.RegionClaim is not null, options.Regions, account.Region, account.IsRegionVouched, refusal),
        refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}

/// <summary>Who is signed in and what they may do.</summary>
/// <param name="Eid">The name of the national eID that could vouch for them.</param>
/// <param name="EidTellsRegion">Whether it tells where they live, too.</param>
/// <param name="Regions">Those that they choose from.</param>
/// <param name="Region">The code of theirs.</param>
public sealed record Desk(
    string UserName, string Name, VerificationLevel Level, IReadOnlyList<string> Roles, bool MayPublish, bool MayCooperate,
    bool MayAdminister, string? Eid,
    bool EidTellsRegion, Regions Regions, string? Region, bool IsRegionVouched, Refusal? Refusal);
