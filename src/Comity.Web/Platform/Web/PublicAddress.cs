using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Comity.Web.Platform.Web;

/// <summary>What links in letters and on the console begin with: what the operator said, else what the site listens on;
/// never what a request says of itself, because anyone can send a request.</summary>
public sealed class PublicAddress(SiteOptions options, IServer server)
{
    public Uri Of(string path) => new(Root, path);

    private Uri Root => options.PublicAddress
        ?? new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()
            .Replace("//[::]", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal));
}
