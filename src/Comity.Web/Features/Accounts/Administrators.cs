using Comity.Web.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Accounts;

/// <summary>Who the administrators are. The first is made once, and one always stays: whoever changes them holds the row of
/// the role until the transaction ends, so that two at once do it one after the other.</summary>
internal static class Administrators
{
    public static Task HoldAsync(ComityDb db, CancellationToken cancellation)
    {
        var stamp = Guid.CreateVersion7().ToString();
        return db.Roles.Where(role => role.Name == Roles.Administrator)
            .ExecuteUpdateAsync(change => change.SetProperty(role => role.ConcurrencyStamp, stamp), cancellation);
    }

    public static Task<bool> AnyAsync(ComityDb db, CancellationToken cancellation) => Held(db).AnyAsync(cancellation);

    public static Task<bool> IsAsync(ComityDb db, Guid person, DateTimeOffset now, CancellationToken cancellation) =>
        Held(db).Where(held => held.UserId == person)
            .Join(Open(db, now), held => held.UserId, account => account.Id, (held, _) => held).AnyAsync(cancellation);

    /// <summary>Whether without this person nobody could administer the site.</summary>
    public static async Task<bool> IsLastAsync(ComityDb db, Guid person, DateTimeOffset now, CancellationToken cancellation) =>
        await Held(db).AnyAsync(held => held.UserId == person, cancellation)
        && !await Held(db).Where(held => held.UserId != person)
            .Join(Open(db, now), held => held.UserId, account => account.Id, (held, _) => held)
            .AnyAsync(cancellation);

    private static IQueryable<Account> Open(ComityDb db, DateTimeOffset now) =>
        db.Users.Where(account => account.LockoutEnd == null || account.LockoutEnd < now);

    private static IQueryable<IdentityUserRole<Guid>> Held(ComityDb db) =>
        db.UserRoles.Join(db.Roles.Where(role => role.Name == Roles.Administrator),
            held => held.RoleId, role => role.Id, (held, _) => held);
}
