using System.Security.Cryptography;
using System.Text.Json;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Mail;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Comity.Web.Features.Accounts.ProveAddress;

/// <summary>Writes and reads the links in letters. Whoever opens one reads the mail of its address: that opens an account, or
/// gives back the one that there is.</summary>
public sealed class MailedLinks(IDataProtectionProvider protection, PublicAddress site, TimeProvider time)
{
    private const int MostInAnHour = 3;
    private static readonly TimeSpan Asked = TimeSpan.FromHours(2);
    private static readonly TimeSpan Invited = TimeSpan.FromDays(7);
    private readonly IDataProtector _protector = protection.CreateProtector("mailed link");

    /// <summary>The address as it is kept; null when it is none.</summary>
    public static string? Clean(string? address)
    {
        address = address?.Trim().ToLowerInvariant();
        return address is { Length: > 3 and <= AccountOpening.LongestAddress } && !address.Any(c => c is <= ' ' or '\x7F')
            && address.Contains('@', StringComparison.Ordinal)
            && MailboxAddress.TryParse(address, out var mailbox) && mailbox.Address == address
            ? address
            : null;
    }

    /// <summary>A letter for whoever asked. There are few an hour for one address: nobody floods another's mail.</summary>
    public async Task AskAsync(ComityDb db, string address, Account? account, Phrasebook phrases, CancellationToken cancellation)
    {
        var since = time.GetUtcNow().AddHours(-1);
        var recent = await db.Set<Letter>().CountAsync(
            letter => letter.To == address && letter.WrittenAt > since, cancellation);
        var link = Write(new MailedLink(address, account?.SecurityStamp, [], By: null, time.GetUtcNow() + Asked));
        if (recent < MostInAnHour)
            db.Add(Letter.Write(address, phrases["mail.link.subject", site.Of("/").Host],
                phrases["mail.link.text", site.Of("/"), link, Asked.TotalHours], time.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>A letter that offers a role; the caller saves.</summary>
    public void Invite(ComityDb db, string address, string role, Guid by, Phrasebook phrases)
    {
        var link = Write(new MailedLink(address, Stamp: null, [role], by, time.GetUtcNow() + Invited));
        db.Add(Letter.Write(address, phrases["mail.invitation.subject", site.Of("/").Host],
            phrases["mail.invitation.text", site.Of("/"), phrases[$"role.{role}"], link, Invited.TotalDays],
            time.GetUtcNow()));
    }

    /// <summary>What the link says, while it holds: until its time is over or the account has changed its keys.</summary>
    public async Task<(MailedLink Link, Account? Account)?> ReadAsync(
        string? token, Func<string, Task<Account?>> find)
    {
        if (token is not { Length: > 0 and < 4000 })
            return null;
        try
        {
            var link = JsonSerializer.Deserialize<MailedLink>(_protector.Unprotect(token))!;
            var account = await find(link.Address);
            return link.Until > time.GetUtcNow() && account?.SecurityStamp == link.Stamp
                && account?.IsLocked(time.GetUtcNow()) != true
                ? (link, account)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private Uri Write(MailedLink link) =>
        site.Of("/account/link?t=" + _protector.Protect(JsonSerializer.Serialize(link)));
}

/// <summary>What a link says.</summary>
/// <param name="Stamp">The security stamp of the account when the link was written, null when there was none: the link ends
/// with the first use, because that changes it.</param>
/// <param name="Roles">What an administrator offers with it.</param>
/// <param name="By">That administrator.</param>
public sealed record MailedLink(string Address, string? Stamp, IReadOnlyList<string> Roles, Guid? By, DateTimeOffset Until);
