using System.Security.Cryptography;
using System.Text;
using Comity.Web.Platform.Data;

namespace Comity.Web.Features.Accounts;

/// <summary>While the site has no administrator, whoever reads its console may become one: by a link that this process alone
/// knows and that stops working with the first administrator.</summary>
public sealed class FirstRun
{
    private readonly byte[] _token = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)));

    public string Path => $"/account/set-up?token={Encoding.ASCII.GetString(_token)}";

    public async Task<bool> AdmitsAsync(ComityDb db, string? token, CancellationToken cancellation) =>
        token is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), _token)
        && await IsNeededAsync(db, cancellation);

    public static async Task<bool> IsNeededAsync(ComityDb db, CancellationToken cancellation) =>
        !await Administrators.AnyAsync(db, cancellation);
}
