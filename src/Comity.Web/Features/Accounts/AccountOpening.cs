using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Accounts;

/// <summary>Opens an account, or says why not.</summary>
public static class AccountOpening
{
    public const int LongestName = 64;
    public const int LongestAddress = 254;
    public const int ShortestPassword = 12;
    public const int LongestPassword = 256;

    /// <summary>An account of which no e-mail address is known: the first administrator's, and those of the demo.</summary>
    public static Task<Refusal?> OpenNamedAsync(
        UserManager<Account> people, string? name, string? password, string role, DateTimeOffset now)
    {
        name = name?.Trim() ?? "";
        var refusal = CheckName(name) ?? CheckPassword(password);
        return refusal is not null ? Task.FromResult<Refusal?>(refusal) : OpenAsync(
            people, new Account { UserName = name, DisplayName = name, CreatedAt = now }, password, [Roles.Citizen, role]);
    }

    /// <summary>Opens the account with these roles; the caller has checked what goes into it.</summary>
    public static async Task<Refusal?> OpenAsync(
        UserManager<Account> people, Account account, string? password, IEnumerable<string> roles)
    {
        try
        {
            var created = password is null ? await people.CreateAsync(account) : await people.CreateAsync(account, password);
            if (!created.Succeeded)
                return created.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
                    ? new Refusal("account.name-taken", account.UserName)
                    : new Refusal("account.refused", string.Join(' ', created.Errors.Select(error => error.Description)));
            await people.AddToRolesAsync(account, roles.Distinct(StringComparer.Ordinal));
            return null;
        }
        catch (DbUpdateException)
        {
            // The same name was taken in between: the unique index decides.
            return new Refusal("account.name-taken", account.UserName);
        }
    }

    public static Refusal? CheckName(string name) =>
        name.Length is 0 or > LongestName || name.Any(char.IsControl) ? new Refusal("account.bad-name", LongestName) : null;

    public static Refusal? CheckPassword(string? password) =>
        password is { Length: >= ShortestPassword and <= LongestPassword } ? null
            : new Refusal("account.bad-password", ShortestPassword, LongestPassword);
}
