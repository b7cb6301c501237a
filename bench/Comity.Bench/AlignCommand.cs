using System.Diagnostics;
using System.Globalization;
using Comity.Legislation.Comparing;

namespace Comity.Bench;

/// <summary><c>align DIR [--level paragraph] [--errors]</c>: scores the alignment on every set file of a folder.</summary>
internal static class AlignCommand
{
    public static int Run(string folder, bool paragraphs, bool errors)
    {
        var paths = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).ToArray();
        var sum = 0.0;
        foreach (var path in paths)
        {
            var set = AlignmentSet.Read(path);
            set = paragraphs ? set.AtParagraphLevel() : set;
            var (olds, news) = (set.Old.ToUnits(set.Meta.HidesNumbers), set.New.ToUnits(set.Meta.HidesNumbers));
            var watch = Stopwatch.StartNew();
            var links = Aligner.Align(olds, news);
            var milliseconds = watch.Elapsed.TotalMilliseconds;
            var score = Score.Of(set, links);
            sum += score.F1;
            var (name, p, r, f) = (Path.GetFileNameWithoutExtension(path), score.Precision, score.Recall, score.F1);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-28} precision {p:F4}  recall {r:F4}  F1 {f:F4}  {milliseconds:F1} ms"));
            if (errors)
                score.PrintErrors();
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"mean F1 {(paths.Length == 0 ? 0 : sum / paths.Length):F4} ({paths.Length} sets)"));
        return paths.Length == 0 ? 1 : 0;
    }
}

/// <summary>Pairs found against pairs of the official table. Copies are no claim about the table; provisions that the table does
/// not
/// mention at all are not judged.</summary>
internal sealed record Score(IReadOnlySet<(string Old, string New)> Found, IReadOnlySet<(string Old, string New)> Gold)
{
    private int Right => Found.Count(Gold.Contains);

    public double Precision => Found.Count == 0 ? 0 : (double)Right / Found.Count;

    public double Recall => Gold.Count == 0 ? 0 : (double)Right / Gold.Count;

    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Score Of(AlignmentSet set, IReadOnlyList<Link> links)
    {
        var judged = set.JudgedOld?.ToHashSet(StringComparer.Ordinal);
        var silentOld = (set.Meta.OldUnmentioned ?? []).ToHashSet(StringComparer.Ordinal);
        var silentNew = (set.Meta.NewUnmentioned ?? []).ToHashSet(StringComparer.Ordinal);
        return new Score(
            links.Where(link => link.Kind != LinkKind.Copy)
                .Select(link => (Old: set.Old.Provisions[link.Old].Id, New: set.New.Provisions[link.New].Id))
                .Where(pair => judged?.Contains(pair.Old) ?? true)
                .Where(pair => !silentOld.Contains(pair.Old) && !silentNew.Contains(pair.New))
                .ToHashSet(),
            AlignmentSet.Pairs(set.EdgesArticle).ToHashSet());
    }

    public void PrintErrors()
    {
        foreach (var (old, @new) in Found.Except(Gold))
            Console.WriteLine($"   wrong   {old} → {@new}");
        foreach (var (old, @new) in Gold.Except(Found))
            Console.WriteLine($"   missed  {old} → {@new}");
    }
}
