using Comity.Web.Features.Accounts.Sessions;
using Comity.Web.Platform.Auditing;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Accounts;

/// <summary>What an account itself holds about a person. Secrets (hashes, keys, stamps) are not handed out: they say nothing
/// about anybody and would help whoever finds the file.</summary>
internal sealed class AccountData(ComityDb db) : IHoldsPersonalData
{
    public string Name => "account";

    public async Task<object> ExportAsync(Guid person, CancellationToken cancellation)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(known => known.Id == person, cancellation);
        var passkeys = await db.UserPasskeys.AsNoTracking().Where(passkey => passkey.UserId == person)
            .ToListAsync(cancellation);
        return new
        {
            account.Id,
            SignsInAs = account.UserName,
            account.DisplayName,
            account.Email,
            account.EmailConfirmed,
            account.CreatedAt,
            account.Region,
            account.IsRegionVouched,
            HasPassword = account.PasswordHash is not null,
            ClosedUntil = account.LockoutEnd,
            Roles = await db.UserRoles.Where(held => held.UserId == person)
                .Join(db.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name).ToListAsync(cancellation),
            VerifiedAs = await db.UserLogins.Where(login => login.UserId == person).Select(login => login.ProviderKey)
                .ToListAsync(cancellation),
            Passkeys = passkeys.Select(passkey => new { passkey.Data.Name, passkey.Data.CreatedAt }),
            Sessions = (await db.Set<Session>().AsNoTracking().Where(session => session.AccountId == person)
                .ToListAsync(cancellation))
                .Select(session => new { session.Device, Way = session.Way.ToString(), session.StartedAt, session.SeenAt }),
            Letters = await db.Set<Letter>().Where(letter => letter.To == account.UserName)
                .Select(letter => new { letter.Subject, letter.WrittenAt, letter.SentAt }).ToListAsync(cancellation),
            PrivilegedActs = (await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.By == person)
                .OrderBy(entry => entry.Id).ToListAsync(cancellation))
                .Select(entry => new { entry.At, Act = entry.Act.ToString(), entry.On, entry.Role }),
        };
    }

    /// <summary>The row takes roles, passkeys, sessions and the eID's pseudonym with it. The record of privileged acts stays: it
    /// names nobody.</summary>
    public async Task EraseAsync(Guid person, CancellationToken cancellation)
    {
        var address = await db.Users.Where(account => account.Id == person).Select(account => account.UserName)
            .SingleAsync(cancellation);
        await db.Set<Letter>().Where(letter => letter.To == address).ExecuteDeleteAsync(cancellation);
        await db.Users.Where(account => account.Id == person).ExecuteDeleteAsync(cancellation);
    }
}
