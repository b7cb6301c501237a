using Comity.Web.Design;
using Comity.Web.Features.Accounts.ProveAddress;
using Comity.Web.Features.Accounts.Sessions;
using Comity.Web.Platform.Auditing;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Accounts.GiveRoles;

/// <summary>An administrator sees who has a role, finds anybody by name or address, gives and takes roles, closes and opens
/// accounts, and invites.</summary>
public static class GiveRoles
{
    private const int MostShown = 200;

    public static void MapGiveRoles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/account/people", ShowAsync).RequireAuthorization(Policies.Administer);
        app.MapPost("/account/people", InviteAsync).RequireAuthorization(Policies.Administer);
        app.MapPost("/account/people/{id:guid}/roles", GiveAsync).RequireAuthorization(Policies.Administer);
        app.MapPost("/account/people/{id:guid}/lock", LockAsync).RequireAuthorization(Policies.Administer);
    }

    private static Task<IResult> ShowAsync(
        string? find, ComityDb db, TimeProvider time, CancellationToken cancellation) =>
        PageAsync(find?.Trim() ?? "", "", null, db, time, cancellation);

    private static async Task<IResult> InviteAsync(
        [FromForm] string? address, [FromForm] string? role, HttpContext http, ComityDb db, UserManager<Account> people,
        MailedLinks links, Audit audit, TimeProvider time, Phrasebook phrases, CancellationToken cancellation)
    {
        if (MailedLinks.Clean(address) is not { } known)
            return await PageAsync("", address ?? "", new Refusal("mail.bad-address"), db, time, cancellation);
        if (role is null || !Roles.Given.Contains(role, StringComparer.Ordinal))
            return await PageAsync("", known, new Refusal("account.bad-role"), db, time, cancellation);
        if (await people.FindByNameAsync(known) is not null)
            return await PageAsync(known, "", new Refusal("people.exists", known), db, time, cancellation);
        links.Invite(db, known, role, http.User.Id(), phrases);
        audit.Record(db, AuditedAct.Invited, http.User.Id(), on: null, role);
        await db.SaveChangesAsync(cancellation);
        return Pages.Say(phrases["people.invited", known], phrases["people.invited.text"], StatusCodes.Status200OK);
    }

    private static async Task<IResult> GiveAsync(
        Guid id, IFormCollection form, HttpContext http, ComityDb db, UserManager<Account> people, Audit audit,
        TimeProvider time, CancellationToken cancellation)
    {
        var wanted = Roles.Given.Where(role => form["roles"].Contains(role, StringComparer.Ordinal)).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Administrators.HoldAsync(db, cancellation);
        if (await people.FindByIdAsync(id.ToString()) is not { } account)
            return Results.NotFound();
        if (!wanted.Contains(Roles.Administrator, StringComparer.Ordinal)
            && await Administrators.IsLastAsync(db, id, time.GetUtcNow(), cancellation))
            return await PageAsync(account.UserName!, "", new Refusal("people.last"), db, time, cancellation);
        var held = Roles.Given.Intersect(await people.GetRolesAsync(account), StringComparer.Ordinal).ToList();
        var given = wanted.Except(held, StringComparer.Ordinal).ToList();
        var taken = held.Except(wanted, StringComparer.Ordinal).ToList();
        foreach (var role in given)
            audit.Record(db, AuditedAct.RoleGiven, http.User.Id(), id, role);
        foreach (var role in taken)
            audit.Record(db, AuditedAct.RoleTaken, http.User.Id(), id, role);
        await people.AddToRolesAsync(account, given);
        await people.RemoveFromRolesAsync(account, taken);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Results.LocalRedirect("/account/people");
    }

    /// <summary>Closes the account, or opens it again.</summary>
    private static async Task<IResult> LockAsync(
        Guid id, [FromForm] bool? open, HttpContext http, ComityDb db, UserManager<Account> people, Audit audit,
        TimeProvider time, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Administrators.HoldAsync(db, cancellation);
        if (await people.FindByIdAsync(id.ToString()) is not { } account)
            return Results.NotFound();
        var isToOpen = open == true;
        if (!isToOpen && await Administrators.IsLastAsync(db, id, time.GetUtcNow(), cancellation))
            return await PageAsync(account.UserName!, "", new Refusal("people.last"), db, time, cancellation);
        account.LockoutEnd = isToOpen ? null : DateTimeOffset.MaxValue;
        audit.Record(db, isToOpen ? AuditedAct.AccountUnlocked : AuditedAct.AccountLocked, http.User.Id(), id);
        await people.UpdateAsync(account);
        if (!isToOpen)
            await SessionCookie.EndOthersAsync(db, id, here: null, cancellation);
        await transaction.CommitAsync(cancellation);
        return Results.LocalRedirect("/account/people");
    }

    private static async Task<IResult> PageAsync(
        string find, string address, Refusal? refusal, ComityDb db, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var key = find.ToUpperInvariant();
        var people = await db.Users
            .Where(account => key.Length > 0
                ? account.NormalizedUserName == key || account.DisplayName == find
                : account.LockoutEnd > now || db.UserRoles.Any(held => held.UserId == account.Id
                    && db.Roles.Any(role => role.Id == held.RoleId && role.Name != Roles.Citizen)))
            .OrderBy(account => account.UserName).Take(MostShown)
            .Select(account => new ListedPerson(
                account.Id, account.UserName!, account.DisplayName,
                db.UserRoles.Where(held => held.UserId == account.Id)
                    .Join(db.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name!).ToList(),
                account.LockoutEnd > now))
            .ToListAsync(cancellation);
        return Pages.Show<GiveRolesPage>(
            new PeopleView(people, find, address, refusal),
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}

/// <summary>Who is listed, and the forms as they are shown again when they were refused.</summary>
public sealed record PeopleView(IReadOnlyList<ListedPerson> All, string Find, string Address, Refusal? Refusal);

/// <summary>A person as an administrator sees them.</summary>
public sealed record ListedPerson(Guid Id, string UserName, string DisplayName, IReadOnlyList<string> Roles, bool IsLocked);
