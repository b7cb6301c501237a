using System.Diagnostics;
using System.Globalization;
using Comity.Legislation.Comparing;

namespace Comity.Bench;

/// <summary><c>adversarial</c>: texts made to be slow.</summary>
internal static class AdversarialCommand
{
    public static int Run()
    {
        Measure("one article of 1 MB, rewritten", [Unit(1, Long(seed: 1))], [Unit(1, Long(seed: 2))]);
        Measure("one article of 1 MB, one word in ten changed", [Unit(1, Long(seed: 1))],
            [Unit(1, Long(seed: 1, changeEvery: 10))]);
        Measure("one article of 1 MB, one word repeated", [Unit(1, Same(170_000))], [Unit(1, Same(170_001) + " end")]);
        Measure("20,000 identical articles", Many(_ => Same(30)), Many(_ => Same(30)));
        Measure("20,000 identical articles against 19,999 others", Many(_ => Same(30)), Many(i => i == 0 ? Same(30) : Same(31)));
        Measure("20,000 articles that differ in a number", Many(i => $"{Same(30)} {i}"), Many(i => $"{Same(30)} {i + 7} years"));
        Measure("20,000 articles of common words", Many(i => Common(i)), Many(i => Common(i + 50_000)));
        return 0;
    }

    private static void Measure(string what, AlignmentUnit[] olds, AlignmentUnit[] news)
    {
        GC.Collect();
        var before = Process.GetCurrentProcess().PeakWorkingSet64;
        var watch = Stopwatch.StartNew();
        var links = Aligner.Align(olds, news);
        var aligned = watch.Elapsed.TotalSeconds;
        foreach (var link in links)
            if (olds[link.Old].Text != news[link.New].Text)
                WordDifference.Between(olds[link.Old].Text, news[link.New].Text);
        var all = watch.Elapsed.TotalSeconds;
        var grown = (Process.GetCurrentProcess().PeakWorkingSet64 - before) / 1_048_576;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-50} aligned {aligned:F2} s, with word differences {all:F2} s, grew {grown} MB, {links.Count} links"));
    }

    private static AlignmentUnit Unit(int number, string text) => new(number.ToString(CultureInfo.InvariantCulture), "", text);

    private static AlignmentUnit[] Many(Func<int, string> text) => [.. Enumerable.Range(0, 20_000).Select(i => Unit(i, text(i)))];

    private static string Same(int words) => string.Join(' ', Enumerable.Repeat("закон", words));

    private static string Common(int seed) =>
        string.Join(' ', Enumerable.Range(0, 40).Select(k => $"w{Mix(seed * 41 + k) % 60}"));

    private static string Long(int seed, int changeEvery = int.MaxValue) => string.Join(
        ' ', Enumerable.Range(0, 170_000).Select(i => $"w{Mix(seed * 1_000_003 + i + (i % changeEvery == 7 ? 99 : 0)) % 3000}"));

    private static uint Mix(int value)
    {
        var mixed = (uint)value * 2654435761;
        mixed = (mixed ^ (mixed >> 15)) * 2246822519;
        return mixed ^ (mixed >> 13);
    }
}
