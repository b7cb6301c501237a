using Comity.Ledger.Witnessing;
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

    /// <summary>Where the SQLite database and the key of the log live.</summary>
    public required string DataFolder { get; init; }

    /// <summary>How often one address may try a password in a minute.</summary>
    public int GuessesPerMinute { get; init; } = 10;

    /// <summary>The PostgreSQL to use instead of SQLite; null for SQLite.</summary>
    public string? PostgresConnection { get; init; }

    /// <summary>The name of the node's log, a URL without the scheme; null for the one it has, or a new one.</summary>
    public string? LogOrigin { get; init; }

    /// <summary>Whose logs this node witnesses, and who witnesses its own.</summary>
    public WitnessPolicy Policy { get; init; } = WitnessPolicy.None;

    /// <summary>How often the witnesses are asked to cosign.</summary>
    public TimeSpan WitnessInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The mail server; null to write letters into the data folder.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>The provider of verified identities; null without one.</summary>
    public NationalEid? Eid { get; init; }

    /// <summary>The regions of the country, for counts by region.</summary>
    public Regions Regions { get; init; } = Regions.None;
}
