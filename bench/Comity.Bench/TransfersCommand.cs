using System.Diagnostics;
using System.Globalization;
using Comity.Legislation.Comparing;

namespace Comity.Bench;

/// <summary><c>transfers FILE</c>: whether officially renumbered provisions are found, and whether equal words are ever shown as
/// changed.</summary>
internal static class TransfersCommand
{
    public static int Run(string path)
    {
        var set = AlignmentSet.Read(path);
        var (olds, news) = (set.Old.ToUnits(), set.New.ToUnits());
        var transfers = AlignmentSet.Pairs(set.Transfers ?? []).ToArray();
        var watch = Stopwatch.StartNew();
        var links = Aligner.Align(olds, news);
        var milliseconds = watch.Elapsed.TotalMilliseconds;
        var found = links.Select(link => (olds[link.Old].Number, news[link.New].Number)).ToHashSet();
        var (right, identical, falsely) = (0, 0, 0);
        foreach (var (old, @new) in transfers)
        {
            right += found.Contains((old, @new)) ? 1 : 0;
            var (before, after) = (olds.First(unit => unit.Number == old).Text, news.First(unit => unit.Number == @new).Text);
            if (!Words(before).SequenceEqual(Words(after), StringComparer.Ordinal))
                continue;
            identical++;
            falsely += WordDifference.Between(before, after).Where(span => span.Kind != DifferenceKind.Kept)
                .Sum(span => Comity.Language.Words.Count(span.Text));
        }

        Console.WriteLine($"transfers found {right} of {transfers.Length}");
        Console.WriteLine($"words falsely changed in the {identical} identical ones: {falsely}");
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"aligned in {milliseconds:F0} ms, peak {peak} MB with the set in memory"));
        return right == transfers.Length && falsely == 0 ? 0 : 1;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in Comity.Language.Words.Enumerate(text))
            words.Add(Comity.Language.Folding.Key(text.AsSpan(word.Start, word.Length)));
        return words;
    }
}
