using Comity.Web.Platform.Mail;

namespace Comity.Web.Platform;

/// <summary>What the operator decides when starting the site.</summary>
public sealed record SiteOptions
{
    /// <summary>Fill an empty database with the demo parliament.</summary>
    public bool Demo { get; init; }

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>The address under which people reach the site; null when it is the one it listens on.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Where the SQLite database lives.</summary>
    public required string DataFolder { get; init; }

    /// <summary>How often one address may try a password in a minute.</summary>
    public int GuessesPerMinute { get; init; } = 10;

    /// <summary>The PostgreSQL to use instead of SQLite; null for SQLite.</summary>
    public string? PostgresConnection { get; init; }

    /// <summary>The mail server; null to write letters into the data folder.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>The provider of verified identities; null without one.</summary>
    public NationalEid? Eid { get; init; }
}
