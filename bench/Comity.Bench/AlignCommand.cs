using System.Diagnostics;
using System.Globalization;
using Comity.Legislation.Comparing;

namespace Comity.Bench;

/// <summary>Scores the alignment on every set file of a folder.</summary>
internal static class AlignCommand
{
    public static int Run(string folder, bool verbose)
    {
        var scores = new List<double>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var set = AlignmentSet.Read(path);
            var olds = set.Old.Provisions.Select(provision => provision.ToUnit()).ToArray();
            var news = set.New.Provisions.Select(provision => provision.ToUnit()).ToArray();
            if (verbose) { Console.WriteLine("SET " + set.Meta.Name + " " + folder); foreach (var (a, b) in AlignmentSet.Edges(set.EdgesArticle)) Console.WriteLine($"G {a} {b}"); foreach (var j in set.JudgedOld ?? []) Console.WriteLine("J " + j); foreach (var j in set.Meta.OldUnmentioned ?? []) Console.WriteLine("UO " + j); foreach (var j in set.Meta.NewUnmentioned ?? []) Console.WriteLine("UN " + j); }
            var watch = Stopwatch.StartNew();
            var links = Aligner.Align(olds, news);
            var milliseconds = watch.Elapsed.TotalMilliseconds;
            var gold = AlignmentSet.Edges(set.EdgesArticle).ToHashSet();
            var judged = set.JudgedOld?.ToHashSet(StringComparer.Ordinal);
            var skipOld = (set.Meta.OldUnmentioned ?? []).ToHashSet(StringComparer.Ordinal);
            var skipNew = (set.Meta.NewUnmentioned ?? []).ToHashSet(StringComparer.Ordinal);
            var found = links.Where(link => link.Kind != LinkKind.Copy)
                .Select(link => (Old: olds[link.Old].Number, New: news[link.New].Number))
                .Where(edge => judged?.Contains(edge.Old) ?? (!skipOld.Contains(edge.Old) && !skipNew.Contains(edge.New)))
                .ToHashSet();
            var right = found.Count(gold.Contains);
            double precision = found.Count == 0 ? 0 : (double)right / found.Count, recall = (double)right / gold.Count;
            var f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
            scores.Add(f1);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileNameWithoutExtension(path),-24} P {precision:F4}  R {recall:F4}  F1 {f1:F4}  {milliseconds,8:F1} ms"));
            if (!verbose)
                continue;
            foreach (var link in links) Console.WriteLine($"L {(gold.Contains((olds[link.Old].Number, news[link.New].Number)) ? 1 : 0)} {(found.Contains((olds[link.Old].Number, news[link.New].Number)) ? 1 : 0)} {link.Kind} {link.Score:F3} {link.Text:F3} {link.Heading:F3} {link.Position:F3} {set.Meta.Name} {olds[link.Old].Number} {news[link.New].Number}");
            foreach (var (o, n) in found.Except(gold))
            {
                var link = links.First(l => olds[l.Old].Number == o && news[l.New].Number == n);
                Console.WriteLine($"   + {o} -> {n} {link.Kind} {link.Score:F2} t{link.Text:F2} h{link.Heading:F2} p{link.Position:F2}");
            }

            foreach (var edge in gold.Except(found))
                Console.WriteLine($"   - {edge.Old} -> {edge.New}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean F1 {scores.DefaultIfEmpty(0).Average():F4} ({scores.Count} sets)"));
        return 0;
    }
}
