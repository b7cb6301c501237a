using System.Diagnostics;
using System.Globalization;
using Comity.Deliberation.Opinions;

namespace Comity.Bench.Deliberation;

/// <summary><c>opinions [FOLDER]</c>: how long made conversations take, up to a million people, and beside numpy, scipy and
/// scikit-learn where python has them; of real conversations in a folder, how stable the groups are beside
/// scikit-learn's.</summary>
internal static class OpinionsCommand
{
    private static readonly (int People, int Statements, int Votes)[] Sizes =
        [(2_000, 900, 225_000), (100_000, 1_000, 3_000_000), (1_000_000, 1_000, 20_000_000)];

    public static int Run(string? folder)
    {
        using var python = PythonOpinions.Find();
        if (python is null)
            Console.WriteLine("python3 with numpy, scipy and scikit-learn is not here: nothing to stand beside.");
        if (folder is not null)
            foreach (var conversation in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
                Compare(conversation, python);
        foreach (var (people, statements, votes) in Sizes)
            Measure(people, statements, votes, python);
        return 0;
    }

    private static void Compare(string folder, PythonOpinions? python)
    {
        var (votes, moderated) = PolisExport.Read(folder);
        var watch = Stopwatch.StartNew();
        var map = OpinionMap.Of(votes, new OpinionMapOptions { Moderated = moderated });
        var seconds = watch.Elapsed.TotalSeconds;
        var sizes = map.Groups is null ? "refused" : string.Join('/', map.Groups.GroupOf.Where(group => group >= 0)
            .GroupBy(group => group).OrderBy(group => group.Key).Select(group => group.Count()));
        var trials = string.Join(' ', map.Trials.Select(trial => trial.Silhouette.ToString("F3", CultureInfo.InvariantCulture)));
        Print($"{Path.GetFileName(folder)}: {votes.Participants.Count:N0} × {votes.Statements.Count:N0}, {votes.Count:N0} votes");
        Print($"  comity        stability {map.Stability ?? 0:F3}  groups {sizes}  silhouettes {trials}  {seconds:F2} s");
        var suspected = map.Brigades.Sum(brigade => brigade.Participants.Count);
        Print($"                variances {map.Variances[0]:F4} {map.Variances[1]:F4}  suspected of a brigade {suspected}");
        if (python?.Stability(votes, moderated) is { } line)
            Print($"  scikit-learn  {line}");
    }

    private static void Measure(int people, int statements, int votes, PythonOpinions? python)
    {
        var watch = Stopwatch.StartNew();
        var builder = new VoteTableBuilder();
        MadeVotes.Add(builder, people, statements, votes);
        var made = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var table = builder.Build();
        var built = watch.Elapsed.TotalSeconds;
        builder = null;
        var times = new List<double>();
        var processor = new List<double>();
        OpinionMap map;
        do
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            watch.Restart();
            map = OpinionMap.Of(table);
            times.Add(watch.Elapsed.TotalSeconds);
            processor.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }
        while (people < 10_000 && times.Count < 5);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576;
        Print($"{people:N0} × {statements:N0}, {table.Count:N0} votes: making them {made:F2} s, table {built:F2} s");
        Print($"  comity        {times[0]:F2} s, at best {times.Min():F2} s ({processor.Min():F2} s of processors)");
        Print($"                {map.Groups?.Ids.Count ?? 0} groups, stability {map.Stability ?? 0:F2}, peak {peak:N0} MB");
        if (python?.Map(table) is { } line)
            Print($"  python        {line}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
