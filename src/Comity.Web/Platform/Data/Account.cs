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
}
