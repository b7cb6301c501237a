using System.Net;
using System.Net.Sockets;

namespace Comity.Web.Platform.Web;

/// <summary>Where a request comes from, for limits: an address, or in IPv6 the network that one subscriber has.</summary>
public static class Sources
{
    public static string Of(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPNetwork(new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]), 64).ToString()
            : address.ToString();
    }
}
