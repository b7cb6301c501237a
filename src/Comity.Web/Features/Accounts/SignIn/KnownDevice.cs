using Comity.Web.Platform.Data;
using Microsoft.AspNetCore.DataProtection;

namespace Comity.Web.Features.Accounts.SignIn;

/// <summary>A cookie that stays when a person signs out and says that they have signed in here before. It opens nothing: it
/// only keeps the mistakes of strangers apart from theirs.</summary>
public sealed class KnownDevice(IDataProtectionProvider protection, TimeProvider time)
{
    private const string Cookie = "known";
    private readonly IDataProtector _protector = protection.CreateProtector("known device");

    /// <summary>The device, where it is known for this account.</summary>
    public string? Of(HttpContext http, Account? account)
    {
        if (account is null || http.Request.Cookies[Cookie] is not { Length: < 1000 } value)
            return null;
        try
        {
            return _protector.Unprotect(value).Split(' ') is [var person, var device] && person == account.Id.ToString()
                ? device
                : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public void Remember(HttpContext http, Account account) => http.Response.Cookies.Append(
        Cookie, _protector.Protect($"{account.Id} {Of(http, account) ?? Guid.CreateVersion7().ToString()}"),
        new CookieOptions
        {
            Path = "/account",
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Expires = time.GetUtcNow().AddYears(1),
        });
}
