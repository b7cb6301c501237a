using Comity.Web.Platform;
using Microsoft.AspNetCore.Identity;

namespace Comity.Web.Features.Accounts.Passkeys;

/// <summary>What the site asks of passkeys.</summary>
internal static class Passkey
{
    /// <summary>A passkey is found on its device without a name, and its owner shows that they are there.</summary>
    public static void Configure(IdentityPasskeyOptions passkeys, SiteOptions options)
    {
        passkeys.ResidentKeyRequirement = "required";
        passkeys.UserVerificationRequirement = "required";
        if (options.PublicAddress is not { } address)
            return;
        var origin = address.GetLeftPart(UriPartial.Authority);
        passkeys.ServerDomain = address.Host;
        passkeys.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == origin);
    }

    public static PasskeyUserEntity Entity(Guid id, string name) => new() { Id = id.ToString(), Name = name, DisplayName = name };
}
