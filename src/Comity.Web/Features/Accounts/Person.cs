using System.Security.Claims;
using Comity.Web.Platform.Data;
using Microsoft.AspNetCore.Identity;

namespace Comity.Web.Features.Accounts;

/// <summary>The person who has signed in, as the claims of a request tell.</summary>
public static class Person
{
    internal const string SessionClaim = "session";
    internal const string LevelClaim = "level";
    internal const string RegionClaim = "region";

    public static Guid Id(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

    /// <summary>Whether this is somebody of the secretariat: what <see cref="Policies.Deliberate"/> asks.</summary>
    public static bool MayDeliberate(this ClaimsPrincipal user) =>
        user.IsInRole(Roles.Secretariat) || user.IsInRole(Roles.Administrator);

    public static VerificationLevel Level(this ClaimsPrincipal user) =>
        Enum.TryParse<VerificationLevel>(user.FindFirstValue(LevelClaim), out var level) ? level : VerificationLevel.Unverified;

    /// <summary>The code of the region that they live in; null while they have not said.</summary>
    public static string? Region(this ClaimsPrincipal user) => user.FindFirstValue(RegionClaim);

    /// <summary>The session that the request belongs to; null without one.</summary>
    internal static Guid? Session(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;

    internal static bool IsLocked(this Account account, DateTimeOffset now) => account.LockoutEnd > now;

    internal static ClaimsPrincipal Principal(Guid id, string name, IEnumerable<Claim> claims) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, id.ToString()), new(ClaimTypes.Name, name), .. claims],
        IdentityConstants.ApplicationScheme));
}
