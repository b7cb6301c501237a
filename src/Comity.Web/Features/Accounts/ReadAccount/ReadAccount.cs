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

    private static IResult Page(
        HttpContext http, Account account, SiteOptions options, Refusal? refusal) => Pages.Show<ReadAccountPage>(
        new Desk(
            account.UserName!, account.DisplayName, http.User.Level(),
            [.. Roles.Given.Where(http.User.IsInRole)],
            http.User.IsInRole(Roles.Editor) || http.User.IsInRole(Roles.Administrator),
            http.User.IsInRole(Roles.Administrator),
            http.User.Level() == VerificationLevel.Identity ? null : options.Eid?.Name, refusal),
        refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}

/// <summary>Who is signed in and what they may do.</summary>
/// <param name="Eid">The name of the national eID that could vouch for them.</param>
public sealed record Desk(
    string UserName, string Name, VerificationLevel Level, IReadOnlyList<string> Roles, bool MayPublish, bool MayAdminister,
    string? Eid, Refusal? Refusal);
