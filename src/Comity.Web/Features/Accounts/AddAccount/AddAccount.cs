using Comity.Web.Design;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Accounts.AddAccount;

/// <summary>An administrator sees who may sign in, and adds people.</summary>
public static class AddAccount
{
    public static void MapAddAccount(this IEndpointRouteBuilder app)
    {
        app.MapGet("/account/people", ShowAsync).RequireAuthorization(Policies.Administer);
        app.MapPost("/account/people", AddAsync).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> ShowAsync(ComityDb db, CancellationToken cancellation) =>
        Pages.Show<AddAccountPage>(new People(await AllAsync(db, cancellation), "", null));

    private static async Task<IResult> AddAsync(
        [FromForm] string? name, [FromForm] string? password, [FromForm] string? role, ComityDb db,
        UserManager<Account> people, RoleManager<IdentityRole<Guid>> roles, CancellationToken cancellation)
    {
        var refusal = role is null || !Roles.All.Any(known => known == role)
            ? new Refusal("account.bad-role")
            : await AccountOpening.OpenAsync(people, roles, name, password, role);
        return refusal is null
            ? Results.LocalRedirect("/account/people")
            : Pages.Show<AddAccountPage>(new People(await AllAsync(db, cancellation), name ?? "", refusal),
                StatusCodes.Status400BadRequest);
    }

    private static async Task<IReadOnlyList<Person>> AllAsync(ComityDb db, CancellationToken cancellation) => await (
        from account in db.Users
        join held in db.UserRoles on account.Id equals held.UserId
        join role in db.Roles on held.RoleId equals role.Id
        orderby account.UserName
        select new Person(account.UserName!, role.Name!)).ToListAsync(cancellation);
}

/// <summary>Who may sign in, and the form as it is shown again when it was refused.</summary>
public sealed record People(IReadOnlyList<Person> All, string Name, Refusal? Refusal);

/// <summary>A person and one of their roles.</summary>
public sealed record Person(string Name, string Role);
