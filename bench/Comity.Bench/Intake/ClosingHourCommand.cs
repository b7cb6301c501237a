using System.Diagnostics;
using System.Globalization;
using Comity.Bench.Deliberation;
using Comity.Web.Specs;

namespace Comity.Bench.Intake;

/// <summary><c>closing</c>: the last minutes of a discussion: 100 supports and 50 readers a second, whether the site keeps up or
/// not.</summary>
internal static class ClosingHourCommand
{
    private const int SupportsPerSecond = 100;
    private const int ReadsPerSecond = 50;
    private const int People = 200;

    public static async Task<int> RunAsync(double minutes, bool onPostgres)
    {
        var supports = (int)(minutes * 60 * SupportsPerSecond);
        await using var cluster = onPostgres ? await PostgresCluster.StartAsync(isDurable: true) : null;
        await using var site = await IntakeSite.PrepareAsync(cluster?.ConnectionTo("comity"), People, (supports / People) + 1);
        await site.StartAsync();
        string[] pages =
        [
            BenchDiscussion.Address, $"{BenchDiscussion.Address}/table", $"{BenchDiscussion.Address}/~art_5",
            $"{BenchDiscussion.Address}/proposals/{site.Proposals[0]}", "/log",
        ];
        var promised = new List<(Citizen, string)>();
        var (given, read) = (new Waits(), new Waits());
        await Task.WhenAll(
            AtRateAsync(SupportsPerSecond, supports, given, async i =>
            {
                var (citizen, proposal) = (site.Citizens[i % People], site.Proposals[i / People]);
                await citizen.SupportAsync(proposal);
                lock (promised)
                    promised.Add((citizen, proposal));
            }),
            AtRateAsync(ReadsPerSecond, (int)(minutes * 60 * ReadsPerSecond), read,
                i => site.Citizens[(i * 31) % People].ReadAsync(pages[i % pages.Length])));
        await site.KillAsync();
        var (problems, entries) = await site.CheckAsync(promised);
        Console.WriteLine($"{(onPostgres ? "PostgreSQL" : "SQLite")}: {minutes} minutes");
        Console.WriteLine($"supports: {given}");
        Console.WriteLine($"pages:    {read}");
        Console.WriteLine($"{entries} entries: {(problems.Count == 0 ? "none lost" : string.Join("; ", problems))}");
        return problems.Count + given.Errors + read.Errors == 0 ? 0 : 1;
    }

    /// <summary>Starts one at its time, whether or not those before it have ended.</summary>
    private static async Task AtRateAsync(int perSecond, int count, Waits waits, Func<int, Task> act)
    {
        var clock = Stopwatch.StartNew();
        var running = new List<Task>();
        for (var i = 0; i < count; i++)
        {
            var due = TimeSpan.FromSeconds(i / (double)perSecond);
            if (due > clock.Elapsed)
                await Task.Delay(due - clock.Elapsed);
            running.Add(waits.MeasureAsync(due, clock, act, i));
        }

        await Task.WhenAll(running);
    }

    /// <summary>How long each took from when it was due.</summary>
    private sealed class Waits
    {
        private readonly List<double> times = [];

        public int Errors { get; private set; }

        public async Task MeasureAsync(TimeSpan due, Stopwatch clock, Func<int, Task> act, int i)
        {
            await Task.Yield();
            try
            {
                await act(i);
                lock (times)
                    times.Add((clock.Elapsed - due).TotalMilliseconds);
            }
            catch (HttpRequestException)
            {
                lock (times)
                    Errors++;
            }
        }

        public override string ToString()
        {
            times.Sort();
            return string.Create(CultureInfo.InvariantCulture,
                $"{times.Count} answered, {Errors} errors, median {times[times.Count / 2]:F0} ms, "
                + $"p99 {times[times.Count * 99 / 100]:F0} ms, slowest {times[^1]:F0} ms");
        }
    }
}
