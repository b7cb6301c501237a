using System.Net;
using System.Net.Sockets;

namespace Comity.Web.Specs.Program;

/// <summary>A site that cannot start says in one sentence what the operator can do.</summary>
public sealed class ServeCommandSpecs : IDisposable
{
    private readonly ComityProcess comity = new();

    [Fact]
    public void A_port_in_use()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        Refused($"{url} is in use by another program; stop that, or choose another port with --urls.", "--urls", url);
    }

    [Fact]
    public void A_data_folder_that_is_a_file()
    {
        var file = comity.File("data", "not a folder");
        Refused($"{file} cannot be used as the data folder", "--data", "data");
    }

    [Fact]
    public void A_damaged_database()
    {
        Directory.CreateDirectory(comity.PathOf("data"));
        comity.File("data/comity.db", string.Concat(Enumerable.Repeat("this is no database. ", 1000)));
        Refused($"{comity.PathOf("data/comity.db")} is damaged or no database of SQLite", "--data", "data");
    }

    [Fact]
    public void A_PostgreSQL_that_does_not_answer() => Refused(
        "PostgreSQL at 127.0.0.1 does not answer; look whether it runs and can be reached from here.",
        "--database", "Host=127.0.0.1;Port=1;Database=comity;Username=comity;Timeout=5");

    [Theory]
    [InlineData("regions", "is no list of regions")]
    [InlineData("[]", "is no list of regions")]
    [InlineData("{}", "is no list of regions")]
    [InlineData("""{"XX-01": {"en": "North"}, "XX-01": {"en": "South"}}""", "is no list of regions")]
    [InlineData("""{"North": {"en": "North"}}""", ": “North” is no region; write a code of ISO 3166-2")]
    [InlineData("""{"XX-01": {}}""", ": “XX-01” is no region; write a code of ISO 3166-2")]
    [InlineData("""{"XX-01": {"en": 1}}""", ": “XX-01” is no region; write a code of ISO 3166-2")]
    [InlineData("""{"XX-01": "North"}""", ": “XX-01” is no region; write a code of ISO 3166-2")]
    public void A_list_of_regions_that_is_none(string json, string sentence)
    {
        var file = comity.File("regions.json", json);
        Refused($"{file}{(sentence[0] == ':' ? "" : " ")}{sentence}", "--regions", file);
    }

    [Fact]
    public void A_list_of_regions_that_is_not_there() =>
        Refused("nowhere.json does not exist; check the name and the folder.", "--regions", "nowhere.json");

    [Fact]
    public void No_certificate_for_https() =>
        Refused("there is no certificate for https", "--urls", "https://127.0.0.1:0");

    public void Dispose() => comity.Dispose();

    private void Refused(string sentence, params string[] arguments)
    {
        string[] free = arguments.Contains("--urls", StringComparer.Ordinal) ? [] : ["--urls", "http://127.0.0.1:0"];
        var (exit, output, errors) = comity.Run(["serve", .. free, .. arguments]);
        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith($"comity: {sentence}", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
    }
}
