using Microsoft.AspNetCore.Identity;

namespace Comity.Web.Platform.Data;

/// <summary>A person who can sign in. <see cref="IdentityUser{TKey}.UserName"/> is what they sign in with: their e-mail
/// address, or a plain name where an operator chose one.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>How they are called on pages.</summary>
    public string DisplayName { get; set; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The code of the region they live in; null while they have not said.</summary>
    public string? Region { get; set; }

    /// <summary>Whether a national eID says the region: they do not choose another.</summary>
    public bool IsRegionVouched { get; set; }
}
