using System.Diagnostics;
using System.Globalization;
using Comity.Deliberation.Similar;

namespace Comity.Bench.Deliberation;

/// <summary><c>duplicates [FILE]</c>: near-duplicates scored by how they were made where a labelled file is given; how time and
/// memory grow with made texts; how long a question to the index takes.</summary>
internal static class DuplicatesCommand
{
    private static readonly int[] Sizes = [62_500, 125_000, 250_000, 500_000, 1_000_000];

    public static int Run(string? path)
    {
        if (path is not null)
            Score(path);
        Ask();
        foreach (var size in Sizes)
            Grow(size);
        return 0;
    }

    private static void Score(string path)
    {
        var set = LabelledTexts.Read(path);
        var watch = Stopwatch.StartNew();
        var groups = NearDuplicates.Cluster(set.Texts);
        var first = watch.Elapsed;
        watch.Restart();
        NearDuplicates.Cluster(set.Texts);
        var (right, wrong, all) = set.Pairs(groups);
        var (precision, recall) = ((double)right / (right + wrong), (double)right / all);
        var f = 2 * precision * recall / (precision + recall);
        Print($"{set.Texts.Count:N0} texts: {first.TotalSeconds:F2} s, again {watch.Elapsed.TotalSeconds:F2} s");
        Print($"  precision {precision:F4}, recall {recall:F4}, F1 {f:F4}; recall by kind:");
        var kinds = set.RecallByKind(groups);
        foreach (var (kind, share) in kinds)
            Print($"  {kind,-12} {share:F3}");
        Print($"  {"mean",-12} {kinds.Values.Average():F3}");
    }

    private static void Ask()
    {
        var texts = MadeTexts.Make(20_000);
        var index = new SimilarTexts();
        var watch = Stopwatch.StartNew();
        foreach (var text in texts)
            index.Add(text);
        Print($"index: {texts.Count:N0} texts added in {watch.Elapsed.TotalSeconds:F2} s");
        var times = new List<double>();
        for (var i = 0; i < 1_000; i++)
        {
            var text = texts[i * 19];
            watch.Restart();
            index.Find(text[..Math.Min(text.Length, 20 + (i % 200))]);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Print($"index: 1,000 questions, median {times[500]:F2} ms, 99 of 100 under {times[990]:F2} ms");
    }

    private static void Grow(int size)
    {
        var texts = MadeTexts.Make(size);
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var groups = NearDuplicates.Cluster(texts);
        var seconds = watch.Elapsed.TotalSeconds;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576;
        var grouped = groups.GroupBy(group => group).Where(group => group.Skip(1).Any()).Sum(group => group.Count());
        var each = 1e6 * seconds / size;
        Print($"{size,9:N0} made texts: {seconds,6:F2} s, {each,5:F1} µs each; {grouped:N0} grouped; peak {peak:N0} MB");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
