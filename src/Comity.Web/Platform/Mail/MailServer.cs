using System.Diagnostics.CodeAnalysis;

namespace Comity.Web.Platform.Mail;

/// <summary>The server that takes the site's mail.</summary>
/// <param name="Address"><c>smtps://user:password@host:465</c> (TLS from the start) or <c>smtp://user:password@host:587</c>
/// (STARTTLS, except on this machine).</param>
/// <param name="From">The sender of every letter.</param>
public sealed record MailServer(Uri Address, string From)
{
    public static bool TryParse(string? address, string? from, [NotNullWhen(true)] out MailServer? server)
    {
        server = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "smtp" or "smtps", Host.Length: > 0 }
            && MimeKit.MailboxAddress.TryParse(from, out var sender) && sender.Address.Contains('@', StringComparison.Ordinal)
            ? new MailServer(uri, from!)
            : null;
        return server is not null;
    }
}
