using Comity.Speaking;
using Comity.Web.Platform;
using Comity.Web.Platform.Mail;

namespace Comity.Commands;

/// <summary>What the environment says about the site: secrets are not written on a command line, where others see them.</summary>
internal static class SiteSettings
{
    public const string PublicAddress = "COMITY_PUBLIC";
    private const string Smtp = "COMITY_SMTP";
    private const string Sender = "COMITY_MAIL_FROM";
    private const string Eid = "COMITY_EID_";

    /// <exception cref="RefusalException">What is set is wrong or half of it is missing.</exception>
    public static SiteOptions With(this SiteOptions options, string? publicAddress) => options with
    {
        PublicAddress = Address(publicAddress),
        Mail = Mail(),
        Eid = NationalEid(),
    };

    private static Uri? Address(string? address) =>
        string.IsNullOrEmpty(address) ? null
        : Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", PathAndQuery: "/" }
            && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0 ? uri
        : throw new RefusalException(2, "misuse.public", address);

    private static MailServer? Mail()
    {
        var (smtp, sender) = (Environment.GetEnvironmentVariable(Smtp), Environment.GetEnvironmentVariable(Sender));
        if (string.IsNullOrEmpty(smtp) && string.IsNullOrEmpty(sender))
            return null;
        return MailServer.TryParse(smtp, sender, out var server) ? server : throw new RefusalException(2, "misuse.mail");
    }

    private static NationalEid? NationalEid()
    {
        string[] names = ["AUTHORITY", "CLIENT", "SECRET", "KEY"];
        string[] values = [.. names.Select(name => Environment.GetEnvironmentVariable(Eid + name) ?? "")];
        if (values.All(value => value.Length == 0))
            return null;
        return values.All(value => value.Length > 0)
            && Uri.TryCreate(values[0], UriKind.Absolute, out var authority)
            && (authority.Scheme == Uri.UriSchemeHttps || authority.IsLoopback)
            && values[3].Length >= 64 && values[3].All(char.IsAsciiHexDigit) && int.IsEvenInteger(values[3].Length)
                ? new NationalEid(authority, values[1], values[2], Convert.FromHexString(values[3]))
                {
                    Name = Environment.GetEnvironmentVariable(Eid + "NAME") is { Length: > 0 } name ? name : "eID",
                    RegionClaim = Environment.GetEnvironmentVariable(Eid + "REGION") is { Length: > 0 } claim ? claim : null,
                }
                : throw new RefusalException(2, "misuse.eid");
    }
}
