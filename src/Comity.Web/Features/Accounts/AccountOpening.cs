using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Identity;

namespace Comity.Web.Features.Accounts;

/// <summary>Opens an account with one role, or says why not.</summary>
public static class AccountOpening
{
    public const int LongestName = 64;
    public const int LongestPassword = 256;

    public static async Task<Refusal?> OpenAsync(
        UserManager<Account> people, RoleManager<IdentityRole<Guid>> roles, string? name, string? password, string role)
    {
        name = name?.Trim() ?? "";
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
            return new Refusal("account.bad-name", LongestName);
        if (password is null || password.Length < people.Options.Password.RequiredLength || password.Length > LongestPassword)
            return new Refusal("account.bad-password", people.Options.Password.RequiredLength);
        if (!await roles.RoleExistsAsync(role))
            await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() });

        var account = new Account { UserName = name };
        var created = await people.CreateAsync(account, password);
        if (!created.Succeeded)
            return created.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
                ? new Refusal("account.name-taken", name)
                : new Refusal("account.refused", string.Join(' ', created.Errors.Select(error => error.Description)));
        await people.AddToRoleAsync(account, role);
        return null;
    }
}
