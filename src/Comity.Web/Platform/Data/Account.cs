using Microsoft.AspNetCore.Identity;

namespace Comity.Web.Platform.Data;

/// <summary>A person who can sign in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();
}
