using Comity.Web.Design;
using Comity.Web.Features.Accounts.Sessions;
using Comity.Web.Platform.Auditing;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Comity.Web.Features.Accounts.SetUp;

/// <summary>The first administrator chooses a name and a password, behind the link on the console.</summary>
public static class SetUp
{
    public static void MapSetUp(this IEndpointRouteBuilder app)
    {
        app.MapGet("/account/set-up", ShowAsync).AllowAnonymous().RequireRateLimiting(AccountsFeature.GuessLimit);
        app.MapPost("/account/set-up", OpenAsync).AllowAnonymous().RequireRateLimiting(AccountsFeature.GuessLimit);
    }

    private static async Task<IResult> ShowAsync(string? token, FirstRun firstRun, ComityDb db, CancellationToken cancellation) =>
        await firstRun.AdmitsAsync(db, token, cancellation)
            ? Pages.Show<SetUpPage>(new SetUpForm(token!, "", null))
            : Results.NotFound();

    private static async Task<IResult> OpenAsync(
        [FromForm] string? token, [FromForm] string? name, [FromForm] string? password, HttpContext http, FirstRun firstRun,
        ComityDb db, UserManager<Account> people, Audit audit, TimeProvider time, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Administrators.HoldAsync(db, cancellation);
        if (!await firstRun.AdmitsAsync(db, token, cancellation))
            return Results.NotFound();
        if (await AccountOpening.OpenNamedAsync(people, name, password, Roles.Administrator, time.GetUtcNow()) is { } refusal)
            return Pages.Show<SetUpPage>(new SetUpForm(token!, name ?? "", refusal), StatusCodes.Status400BadRequest);
        var account = (await people.FindByNameAsync(name!.Trim()))!;
        audit.Record(db, AuditedAct.SetUp, by: null, account.Id);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        await SessionCookie.EnterAsync(http, account, SignInWay.Password);
        return Results.LocalRedirect("/account");
    }
}

/// <summary>The form as it is shown again when it was refused.</summary>
public sealed record SetUpForm(string Token, string Name, Refusal? Refusal);
