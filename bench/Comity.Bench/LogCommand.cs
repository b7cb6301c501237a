using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Comity.Ledger.Auditing;
using Comity.Ledger.Notes;
using Comity.Ledger.Trees;
using Comity.Web;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Bench;

/// <summary><c>log</c>: how fast a log is checked, and how fast entries become durable.</summary>
internal static class LogCommand
{
    /// <summary>Writes a log of so many entries into a folder and checks it.</summary>
    public static async Task<int> VerifyAsync(int entries)
    {
        var folder = Directory.CreateTempSubdirectory("comity-bench-log-");
        try
        {
            using var key = new SignerKey("bench.example/log", KeyType.Ed25519, new byte[32]);
            var making = Stopwatch.StartNew();
            Write(folder.FullName, entries, key);
            making.Stop();
            var checking = Stopwatch.StartNew();
            var report = await LogAudit.RunAsync(async (path, cancellation) =>
            {
                var file = Path.Combine(folder.FullName, path);
                if (!File.Exists(file))
                    return null;
                return await File.ReadAllBytesAsync(file, cancellation);
            }, new AuditOptions([key.Verifier]), null, CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{entries} entries: written in {making.Elapsed.TotalSeconds:F1} s, "
                + $"checked in {checking.Elapsed.TotalSeconds:F1} s, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB, "
                + $"{(report.IsClean ? "sound" : "not sound")}"));
            return report.IsClean ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Appends from 64 callers at once, each waiting for its index before the next, on SQLite or the PostgreSQL that is
    /// named.</summary>
    public static async Task<int> AppendAsync(int entries, string? postgres)
    {
        const int Callers = 64;
        var folder = Directory.CreateTempSubdirectory("comity-bench-log-");
        try
        {
            await using var site = Site.Build(
                new SiteOptions { DataFolder = folder.FullName, PostgresConnection = postgres, Urls = "http://127.0.0.1:0" });
            await site.Services.MigrateAsync(CancellationToken.None);
            await site.Services.OpenLogAsync(CancellationToken.None);
            var log = site.Services.GetRequiredService<NodeLog>();
            await RoundAsync(log, Callers * 4, Callers);
            var clock = Stopwatch.StartNew();
            var waits = await RoundAsync(log, entries, Callers);
            clock.Stop();
            waits.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(postgres is null ? "SQLite" : "PostgreSQL")}: {entries} entries by {Callers} callers, "
                + $"{entries / clock.Elapsed.TotalSeconds:F0} a second, "
                + $"median {waits[waits.Count / 2]:F1} ms, p99 {waits[waits.Count * 99 / 100]:F1} ms until durable"));
            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<double>> RoundAsync(NodeLog log, int entries, int callers)
    {
        var waits = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var times = new List<double>();
            for (var i = caller; i < entries; i += callers)
            {
                var clock = Stopwatch.StartNew();
                await log.AppendAsync(new NewEntry("bench", new JsonObject { ["number"] = i, ["hash"] = new string('a', 64) }));
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            return times;
        })));
        return [.. waits.SelectMany(times => times)];
    }

    private static void Write(string folder, int entries, SignerKey key)
    {
        var tree = new Frontier();
        var levels = new List<List<TreeHash>> { new() };
        var bundle = new List<ReadOnlyMemory<byte>>();
        for (var i = 0; i < entries; i++)
        {
            var entry = new byte[250];
            BitConverter.TryWriteBytes(entry, i);
            var leaf = TreeHash.OfEntry(entry);
            levels[0].Add(leaf);
            bundle.Add(entry);
            tree.Append(leaf, (level, _, hash) =>
            {
                if (levels.Count == level)
                    levels.Add([]);
                levels[level].Add(hash);
            });
            if (bundle.Count < TileAddress.FullWidth && i < entries - 1)
                continue;
            Save(new TileAddress(TileAddress.Entries, i / TileAddress.FullWidth, bundle.Count).Path, EntryBundle.Write(bundle));
            bundle.Clear();
        }

        foreach (var tile in TileAddress.Of(entries).Where(tile => tile.Level >= 0))
            Save(tile.Path, [.. levels[tile.Level].Skip((int)tile.Index * TileAddress.FullWidth).Take(tile.Width)
                .SelectMany(hash => hash.ToArray())]);
        Save("checkpoint", SignedNote.Sign(new Checkpoint(key.Name, tree.Head).Text, key).ToArray());

        void Save(string path, byte[] bytes)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }
}
