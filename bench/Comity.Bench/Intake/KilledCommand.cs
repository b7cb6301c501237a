using System.Globalization;
using Comity.Web.Specs;

namespace Comity.Bench.Intake;

/// <summary><c>killed</c>: the site is killed (SIGKILL) again and again while supports come in; every one that was answered must
/// be in the log, and the log must be sound.</summary>
internal static class KilledCommand
{
    private const int Connections = 16;
    private const int Proposals = 20_000;

    public static async Task<int> RunAsync(int kills, bool onPostgres)
    {
        await using var cluster = onPostgres ? await PostgresCluster.StartAsync(isDurable: true) : null;
        await using var site = await IntakeSite.PrepareAsync(cluster?.ConnectionTo("comity"), Connections, Proposals);
        var promised = new List<(Citizen, string)>();
        var random = new Random(1);
        var next = new int[Connections];
        for (var kill = 0; kill < kills; kill++)
        {
            await site.StartAsync();
            var before = promised.Count;
            var intake = Task.WhenAll(site.Citizens.Select((citizen, i) => Task.Run(() => SupportAsync(citizen, i))));
            while (!intake.IsCompleted && Count() < before + 30)
                await Task.Delay(10);
            await Task.Delay(random.Next(400));
            await site.KillAsync();
            await intake;
            if ((kill + 1) % 10 == 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kill + 1} kills, {promised.Count} promised"));
        }

        var (problems, entries) = await site.CheckAsync(promised);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(onPostgres ? "PostgreSQL" : "SQLite")}: {kills} kills, {promised.Count} promised, {entries} entries: ")
            + (problems.Count == 0 ? "none lost, the log is sound" : string.Join("; ", problems)));
        return problems.Count == 0 ? 0 : 1;

        int Count()
        {
            lock (promised)
                return promised.Count;
        }

        async Task SupportAsync(Citizen citizen, int number)
        {
            try
            {
                while (true)
                {
                    // The one that got no answer may be in the log or not: it is not asked for again.
                    var proposal = site.Proposals[next[number]++];
                    await citizen.SupportAsync(proposal);
                    lock (promised)
                        promised.Add((citizen, proposal));
                }
            }
            catch (HttpRequestException)
            {
            }
        }
    }
}
