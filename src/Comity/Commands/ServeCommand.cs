using System.CommandLine;
using Comity.Web;
using Comity.Web.Platform;

namespace Comity.Commands;

/// <summary><c>comity serve</c>: runs the site until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var demo = new Option<bool>("--demo") { Description =
            "Fill an empty site with the illustrative parliament and a demo editor." };
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen on, separated by semicolons.",
            DefaultValueFactory = _ => "http://localhost:5080",
        };
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The folder for the SQLite database.",
            DefaultValueFactory = _ => new DirectoryInfo("data"),
        };
        var database = new Option<string?>("--database")
        {
            Description = "A PostgreSQL connection string, or 'sqlite' (the default). COMITY_DATABASE says it as well.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("COMITY_DATABASE"),
        };
        var command = new Command("serve", "Run the site.") { demo, urls, data, database };
        command.SetAction(async (parsed, cancellation) =>
        {
            var connection = parsed.GetValue(database);
            await Site.RunAsync(
                new SiteOptions
                {
                    Demo = parsed.GetValue(demo),
                    Urls = parsed.GetValue(urls)!,
                    DataFolder = parsed.GetValue(data)!.FullName,
                    PostgresConnection = connection is null or "" or "sqlite" ? null : connection,
                },
                Console.Out,
                cancellation);
            return 0;
        });
        return command;
    }
}
