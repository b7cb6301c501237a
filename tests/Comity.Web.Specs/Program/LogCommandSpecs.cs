using System.Text.Json;
using System.Text.Json.Nodes;
using Comity.Ledger.Auditing;
using Comity.Speaking;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Program;

/// <summary>The public log in the hands of a sceptic: the program, run as a process, against a site that runs.</summary>
public sealed class LogCommandSpecs(DemoSite demo) : IDisposable
{
    private readonly ComityProcess comity = new();

    private string Key => demo.Site.App.Services.GetRequiredService<LogKeys>().Log.Verifier.ToString();

    private string Address => $"{demo.Site.Address}log";

    [Fact]
    public void A_log_that_is_served_is_sound_and_so_is_its_copy()
    {
        var (exit, output, errors) = comity.Run("log", "verify", Address, "--key", Key);
        Assert.Equal((0, ""), (exit, errors));
        Assert.Contains(" is sound: ", output, StringComparison.Ordinal);

        Assert.Equal(0, comity.Run("log", "export", Address, "-o", "copy").Exit);
        var copy = comity.Run("log", "verify", "copy", "--key", Key);
        Assert.Equal((0, output), (copy.Exit, copy.Output));
        // Again: nothing is left to write.
        Assert.Contains(" 0 files ", comity.Run("log", "export", Address, "-o", "copy").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flipped_byte_in_any_file_of_a_copy_is_named()
    {
        Assert.Equal(0, comity.Run("log", "export", Address, "-o", "copy").Exit);
        foreach (var file in Directory.GetFiles(comity.PathOf("copy"), "*", SearchOption.AllDirectories))
        {
            var sound = File.ReadAllBytes(file);
            var damaged = (byte[])sound.Clone();
            damaged[damaged.Length / 2] ^= 1;
            File.WriteAllBytes(file, damaged);
            var (exit, output, _) = comity.Run("log", "verify", "copy", "--key", Key);
            Assert.Equal(1, exit);
            Assert.Contains(Path.GetRelativePath(comity.PathOf("copy"), file), output, StringComparison.Ordinal);
            File.WriteAllBytes(file, sound);
        }
    }

    [Fact]
    public async Task Who_has_only_a_receipt_can_check_it_alone_against_the_log_and_in_json()
    {
        await DownloadAsync("/log/entries/0.tlog-proof", "my.tlog-proof");
        await DownloadAsync("/log/checkpoint", "yesterday");
        Assert.Contains("the entry in the receipt is in the log",
            comity.Run("log", "verify", "--key", Key, "--receipt", "my.tlog-proof").Output, StringComparison.Ordinal);
        var (exit, output, _) = comity.Run(
            "log", "verify", Address, "--key", Key, "--receipt", "my.tlog-proof", "--since", "yesterday");
        Assert.Equal(0, exit);
        Assert.Contains(
            "it has only grown since yesterday\nthe entry of my.tlog-proof is in it", output, StringComparison.Ordinal);

        comity.File("mine.opening.json", "{}");
        (exit, output, _) = comity.Run(
            "log", "verify", "--key", Key, "--receipt", "my.tlog-proof", "--opening", "mine.opening.json");
        Assert.Equal(1, exit);
        Assert.Contains("mine.opening.json is damaged", output, StringComparison.Ordinal);

        var text = File.ReadAllText(comity.PathOf("my.tlog-proof"));
        comity.File("other.tlog-proof", text.Replace("index 0", "index 1", StringComparison.Ordinal));
        (exit, output, _) = comity.Run("log", "verify", "--key", Key, "--receipt", "other.tlog-proof", "--json");
        Assert.Equal(1, exit);
        Assert.Equal(AuditCodes.ReceiptProvesNothing,
            JsonElement.Parse(output).GetProperty("findings")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_mirror_takes_over_what_grew_and_nothing_else()
    {
        await using var site = await TestSite.StartAsync();
        var log = site.App.Services.GetRequiredService<NodeLog>();
        var (key, address) = (site.App.Services.GetRequiredService<LogKeys>().Log.Verifier.ToString(), $"{site.Address}log");
        for (var i = 0; i < 300; i++)
        {
            await log.AppendAsync(new NewEntry("test", new JsonObject { ["number"] = i }));
            if (i is 9 or 299)
                Assert.Equal(0, comity.Run("log", "export", address, "-o", $"carried{i}").Exit);
        }

        Assert.Equal(0, comity.Run("log", "import", "carried9", "-o", "mirror", "--key", key).Exit);
        Assert.Equal(0, comity.Run("log", "import", "carried299", "-o", "mirror", "--key", key).Exit);
        Assert.Equal(0, comity.Run("log", "verify", "mirror", "--key", key).Exit);

        var (exit, output, _) = comity.Run("log", "import", "carried9", "-o", "mirror", "--key", key);
        Assert.Equal(1, exit);
        Assert.Contains("was signed when the log had 300 entries: since then entries have been taken away", output,
            StringComparison.Ordinal);
        (exit, _, var errors) = comity.Run("log", "export", Address, "-o", "mirror");
        Assert.Equal((1, "comity: mirror holds another log; name another folder with -o.\n"), (exit, errors));
        Assert.Equal(0, comity.Run("log", "verify", "mirror", "--key", key).Exit);
    }

    [Fact]
    public async Task The_database_of_a_site_that_does_not_run_is_exported_too()
    {
        string key;
        await using (var site = await TestSite.StartAsync(change: options => options with { DataFolder = comity.PathOf("data") }))
        {
            key = site.App.Services.GetRequiredService<LogKeys>().Log.Verifier.ToString();
            await site.App.Services.GetRequiredService<NodeLog>().AppendAsync(new NewEntry("test", new JsonObject()));
        }

        Assert.Equal(0, comity.Run("log", "export", "--data", "data", "-o", "copy").Exit);
        Assert.Equal(0, comity.Run("log", "verify", "copy", "--key", key).Exit);
    }

    [Theory]
    [InlineData("nowhere is neither an address of http or https nor a folder.", "verify", "nowhere")]
    [InlineData("there is no log at ..", "export", ".", "-o", "copy")]
    [InlineData("there is no log at nowhere.", "export", "--data", "nowhere", "-o", "copy")]
    [InlineData("nothing.txt cannot be read: look whether it exists and is yours.", "verify", ".", "--receipt", "nothing.txt")]
    public void What_cannot_be_done_is_said_in_one_sentence(string sentence, params string[] arguments)
    {
        string[] key = arguments[0] == "verify" ? ["--key", Key] : [];
        var (exit, output, errors) = comity.Run(["log", .. arguments, .. key]);
        Assert.Equal((1, "", $"comity: {sentence}"),
            (exit, output, errors.Trim()));
    }

    [Fact]
    public void A_site_that_does_not_answer_is_said_to()
    {
        var (exit, _, errors) = comity.Run("log", "verify", "http://127.0.0.1:1/log", "--key", Key);
        Assert.Equal(1, exit);
        Assert.StartsWith("comity: http://127.0.0.1:1/log/checkpoint could not be read", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_finding_is_told_in_every_language()
    {
        foreach (var language in UiLanguages.All)
            Assert.DoesNotContain(AuditCodes.All, code => !Speech.In(language).Has($"audit.{code}"));
    }

    public void Dispose() => comity.Dispose();

    private async Task DownloadAsync(string address, string file) => await File.WriteAllBytesAsync(
        comity.PathOf(file), await demo.Site.Browser().GetByteArrayAsync(address, TestContext.Current.CancellationToken),
        TestContext.Current.CancellationToken);
}
