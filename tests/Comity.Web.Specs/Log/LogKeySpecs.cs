using Comity.Ledger.Notes;
using Comity.Web.Platform;
using Comity.Web.Platform.Log;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Log;

/// <summary>The key of the log: made once, kept for one pair of eyes, never exchanged.</summary>
public sealed class LogKeySpecs(PostgresServer postgres) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("comity-key-");

    private string KeyFile => Path.Combine(folder.FullName, LogKeys.FileName);

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task It_is_made_at_the_first_start_for_its_owner_alone_and_kept()
    {
        var first = await StartAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        Assert.StartsWith("localhost/log-", first.Name, StringComparison.Ordinal);
        Assert.Equal(first.ToString(), (await StartAsync()).ToString());
        Assert.Equal([LogKeys.FileName], folder.GetFiles("log.key*").Select(file => file.Name));
    }

    [Fact]
    public async Task The_name_of_the_log_is_given_once()
    {
        Assert.Equal("parliament.example/log", (await StartAsync("parliament.example/log")).Name);
        Assert.Equal("parliament.example/log", (await StartAsync()).Name);
        Assert.Equal(LogKeyTrouble.OtherOrigin, await TroubleAsync("other.example/log"));
    }

    [Fact]
    public async Task A_lost_damaged_or_foreign_key_is_refused_and_nothing_is_signed()
    {
        await StartAsync();
        var key = await File.ReadAllTextAsync(KeyFile, TestContext.Current.CancellationToken);
        File.Delete(KeyFile);
        Assert.Equal(LogKeyTrouble.NoKey, await TroubleAsync());
        await File.WriteAllTextAsync(KeyFile, "nonsense", TestContext.Current.CancellationToken);
        Assert.Equal(LogKeyTrouble.Damaged, await TroubleAsync());
        using var other = new SignerKey("localhost/log", KeyType.Ed25519, new byte[32]);
        await File.WriteAllTextAsync(KeyFile, other.Encode(), TestContext.Current.CancellationToken);
        Assert.Equal(LogKeyTrouble.OtherKey, await TroubleAsync());
        await File.WriteAllTextAsync(KeyFile, key, TestContext.Current.CancellationToken);
        await StartAsync();
    }

    [Fact]
    public async Task A_key_without_its_log_begins_no_second_one()
    {
        await StartAsync();
        foreach (var file in folder.GetFiles("comity.db*"))
            file.Delete();
        Assert.Equal(LogKeyTrouble.NoLog, await TroubleAsync());
    }

    [Fact]
    public async Task A_first_start_that_was_cut_short_is_taken_up_again()
    {
        using var key = new SignerKey("localhost/log-0", KeyType.Ed25519, new byte[32]);
        await File.WriteAllTextAsync(KeyFile + ".new", key.Encode(), TestContext.Current.CancellationToken);
        Assert.Equal("localhost/log-0", (await StartAsync()).Name);
        File.Move(KeyFile, KeyFile + ".new");
        Assert.Equal("localhost/log-0", (await StartAsync()).Name);
        Assert.True(File.Exists(KeyFile));
    }

    [Fact]
    public async Task A_process_elsewhere_on_the_same_PostgreSQL_needs_the_same_key()
    {
        var connection = await postgres.NewDatabaseAsync();
        var first = await StartAsync(postgres: connection);
        await using (var _ = await TestSite.StartAsync(postgres: connection, change: Here))
        {
            var elsewhere = await Assert.ThrowsAsync<LogKeyException>(() => TestSite.StartAsync(postgres: connection));
            Assert.Equal(LogKeyTrouble.NoKey, elsewhere.Trouble);
            Assert.Contains(first.ToString(), elsewhere.Values);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<VerifierKey> StartAsync(string? origin = null, string? postgres = null)
    {
        await using var site = await TestSite.StartAsync(
            postgres: postgres, change: options => Here(options) with { LogOrigin = origin });
        return site.App.Services.GetRequiredService<LogKeys>().Log.Verifier;
    }

    private async Task<LogKeyTrouble> TroubleAsync(string? origin = null)
    {
        var refused = await Assert.ThrowsAsync<LogKeyException>(() => StartAsync(origin));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return refused.Trouble;
    }

    private SiteOptions Here(SiteOptions options) => options with { DataFolder = folder.FullName };
}
