using System.CommandLine;
using Comity.Ledger.Notes;
using Comity.Ledger.Witnessing;
using Comity.Speaking;
using Comity.Web;
using Comity.Web.Platform;
using Npgsql;

namespace Comity.Commands;

/// <summary><c>comity serve</c>: runs the site until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create(Speech speech)
    {
        var demo = new Option<bool>("--demo") { Description =
            "Fill an empty site with the illustrative parliament and a demo editor." };
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen on, separated by semicolons.",
            DefaultValueFactory = _ => "http://localhost:5080",
        };
        var data = new Option<string>("--data")
        {
            Description = "The folder for the SQLite database and the key of the log.",
            DefaultValueFactory = _ => "data",
        };
        var database = new Option<string?>("--database")
        {
            Description = "A PostgreSQL connection string, or 'sqlite' (the default). COMITY_DATABASE says it as well.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("COMITY_DATABASE"),
        };
        var origin = new Option<string?>("--origin")
        {
            Description = "The name of the log, such as parliament.example/log: given once, when it begins.",
        };
        var partners = new Option<string?>("--partners")
        {
            Description = "A tlog-policy file: whose logs this node witnesses, and who witnesses its own.", HelpName = "FILE",
        };
        var regions = new Option<string?>("--regions")
        {
            Description = "A JSON file with the regions of the country (docs/formats/regions.md), for counts by region.",
            HelpName = "FILE",
        };
        var address = new Option<string?>("--public")
        {
            Description = "The address under which people reach the site, for links in letters: https://laws.example.org. "
                + $"{SiteSettings.PublicAddress} says it as well.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable(SiteSettings.PublicAddress),
        };
        var command = new Command("serve", "Run the site.")
        {
            demo, urls, data, database, origin, partners, regions, address,
        };
        data.NotEmpty(speech);
        partners.NotEmpty(speech);
        regions.NotEmpty(speech);
        origin.Validators.Add(result => Checks.Refuse(
            result, value => !VerifierKey.IsName(value), value => speech["misuse.origin", value]));
        urls.Validators.Add(result => Checks.Refuse(
            result, value => !AreAddresses(value), value => speech["misuse.urls", value]));
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new SiteOptions
            {
                Demo = parsed.GetValue(demo),
                Urls = parsed.GetValue(urls)!,
                DataFolder = Path.GetFullPath(parsed.GetValue(data)!),
                PostgresConnection = Postgres(parsed.GetValue(database)),
                LogOrigin = parsed.GetValue(origin),
                Policy = PolicyFile.Read(parsed.GetValue(partners)) ?? WitnessPolicy.None,
                Regions = RegionsFile.Read(parsed.GetValue(regions)) ?? Regions.None,
            }.With(parsed.GetValue(address));
            try
            {
                SiteTrouble.LookAtDatabase(options);
                await Site.RunAsync(options, Console.Out, cancellation);
                return 0;
            }
            catch (Exception problem)
            {
                SiteTrouble.Refuse(problem, options);
                throw;
            }
        });
        return command;
    }

    internal static string? Postgres(string? connection)
    {
        if (connection is null or "" or "sqlite")
            return null;
        try
        {
            return new NpgsqlConnectionStringBuilder(connection) is { Host.Length: > 0 }
                ? connection
                : throw new RefusalException(2, "misuse.database");
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException)
        {
            throw new RefusalException(2, "misuse.database");
        }
    }

    private static bool AreAddresses(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } all
        && all.All(IsAddress);

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", PathBase: "", Port: >= 0 and <= 65535 };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
