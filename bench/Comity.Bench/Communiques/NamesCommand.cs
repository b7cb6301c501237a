using System.Diagnostics;
using System.Globalization;
using Comity.Communiques.Names;
using F23.StringSimilarity;
using Icu;

namespace Comity.Bench.Communiques;

/// <summary><c>names PAIRS.tsv</c>: pairs of names told apart, beside transliteration by ICU with Jaro–Winkler; look-ups among
/// 100,000 names made of theirs.</summary>
internal static class NamesCommand
{
    private const int Rounds = 5;
    private const int Registered = 100_000;

    public static int Run(string path)
    {
        var rows = File.ReadLines(path).Skip(1).Select(line => line.Split('\t'))
            .Select(row => new Pair(row[1] == "test", row[3] == "1", row[4], row[5])).ToList();
        Wrapper.Init();
        using var latin = Transliterator.CreateInstance("Any-Latin; Latin-ASCII; Lower");
        var winkler = new JaroWinkler();
        double Theirs(Pair row) => winkler.Similarity(Sorted(latin, row.A), Sorted(latin, row.B));
        static double Ours(Pair row) => NameMatcher.Score(NameForm.Parse(row.A), NameForm.Parse(row.B));
        for (var round = 0; round < Rounds; round++)
        {
            Say("comity, with taking apart", rows, Ours);
            Say("ICU Any-Latin and Jaro–Winkler, words sorted", rows, Theirs);
        }

        LookUp(rows.SelectMany(row => (string[])[row.A, row.B]).Distinct(StringComparer.Ordinal).ToList());
        return 0;
    }

    /// <summary>The words of a name in one order, as one compares names without knowing which is the surname.</summary>
    private static string Sorted(Transliterator latin, string name) => string.Join(
        ' ', latin.Transliterate(name).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    private static void Say(string name, List<Pair> rows, Func<Pair, double> score)
    {
        var scores = new double[rows.Count];
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < rows.Count; i++)
            scores[i] = score(rows[i]);
        var each = watch.Elapsed.TotalMicroseconds / rows.Count;
        var all = rows.Zip(scores, (row, score) => (row.IsTest, row.IsOne, Score: score)).ToLookup(
            one => one.IsTest, one => (one.IsOne, one.Score));
        var (dev, test) = (all[false].ToList(), all[true].ToList());
        var at = Enumerable.Range(0, 200).Select(i => 0.5 + i * 0.0025).MaxBy(at => Measure(dev, at).F1);
        var precise = test.Select(one => one.Score).Distinct().Select(at => Measure(test, at)).Where(one => one.Precision >= 0.99)
            .Select(one => one.Recall).DefaultIfEmpty().Max();
        Print($"{name}: {each:F1} µs a pair; threshold {at:F3}, F1 {Measure(test, at).F1:F4}, recall at 0.99 {precise:F4}");
    }

    private static void LookUp(List<string> names)
    {
        var registry = new NameRegistry();
        for (var i = 0; i < Registered; i++)
        {
            var (first, last) = (names[i % names.Count].Split(' ')[0], names[(int)(i * 7L % names.Count)].Split(' ')[^1]);
            registry.Add(i.ToString(CultureInfo.InvariantCulture), $"{first.Trim(',')} {last.Trim(',')}");
        }

        var times = new List<double>();
        foreach (var name in names.Take(1_000))
        {
            var watch = Stopwatch.StartNew();
            registry.Find(name);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Print($"{Registered:N0} names: a look-up takes {times.Average():F2} ms in the mean, 99 of 100 under {times[990]:F2} ms");
    }

    private static (double F1, double Precision, double Recall) Measure(List<(bool IsOne, double Score)> rows, double at)
    {
        var (found, wrong, missed) = (0, 0, 0);
        foreach (var (isOne, score) in rows)
            if (score >= at)
                (found, wrong) = isOne ? (found + 1, wrong) : (found, wrong + 1);
            else if (isOne)
                missed++;
        return (2d * found / (2 * found + wrong + missed), (double)found / Math.Max(1, found + wrong),
            (double)found / (found + missed));
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Pair(bool IsTest, bool IsOne, string A, string B);
}
