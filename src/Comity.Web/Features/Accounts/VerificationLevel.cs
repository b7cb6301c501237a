using System.Security.Claims;

namespace Comity.Web.Features.Accounts;

/// <summary>How sure the site is of who somebody is. The higher includes the lower.</summary>
public enum VerificationLevel
{
    /// <summary>Somebody signed in.</summary>
    Unverified,

    /// <summary>Somebody who reads mail at an address.</summary>
    Email,

    /// <summary>The person whom the national identity provider named.</summary>
    Identity,
}

/// <summary>What a signed-in person's cookie says.</summary>
public static class SignedInPerson
{
    public const string LevelClaim = "level";

    public static Guid Id(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public static VerificationLevel Level(this ClaimsPrincipal user) =>
        Enum.TryParse<VerificationLevel>(user.FindFirstValue(LevelClaim), out var level) ? level : VerificationLevel.Unverified;

    /// <summary>Whether this is somebody of the secretariat: what <see cref="Policies.Deliberate"/> asks.</summary>
    public static bool MayDeliberate(this ClaimsPrincipal user) =>
        user.IsInRole(Roles.Secretariat) || user.IsInRole(Roles.Administrator);
}
