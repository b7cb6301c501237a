using System.Diagnostics;
using System.Globalization;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Legislation.Writing;
using DiffPlex;
using DiffPlex.Chunkers;

namespace Comity.Bench;

/// <summary><c>beside OLD NEW [MOVED.tsv]</c>: two texts through this and other programs in one run: how long each takes and,
/// of the articles that are known to have moved (a line each: old number, tab, new number), how many it misses.</summary>
/// <remarks>comity misses an article that it does not pair with its old one; a program that pairs nothing misses it when it
/// shows more than half of its words as inserted.</remarks>
internal static class BesideCommand
{
    private const int LargestForXmldiff = 30_000;
    private static readonly string[] OtherPrograms = ["git", "xmldiff"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static int Run(string oldPath, string newPath, string? movedPath)
    {
        if (Array.Find(OtherPrograms, program => !IsInstalled(program)) is { } missing)
        {
            Console.Error.WriteLine($"comity bench: {missing} is not installed: install it with your system's packages.");
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory("comity-beside");
        try
        {
            var (old, @new) = (MemoryCommand.Read(oldPath), MemoryCommand.Read(newPath));
            var (oldText, newText) = (new FlatText(old), new FlatText(@new));
            var (oldFile, newFile) = (oldText.Save(folder, "old"), newText.Save(folder, "new"));
            Console.WriteLine($"{oldText.Words.Length:N0} → {newText.Words.Length:N0} words");

            var watch = Stopwatch.StartNew();
            var comparison = Comparer.Compare(old, @new);
            var first = watch.Elapsed;
            var warm = WarmMedian(old, @new);
            var known = movedPath is null ? [] : KnownMoves(movedPath, old, @new);
            var missed = known.Count(move => !comparison.Correspondences.Any(row =>
                row.Old.Contains(move.Old) && row.New.Contains(move.New)));
            var relocated = known.Select(move => move.New).ToArray();
            Print("comity, first comparison", first, "every class of change", missed, relocated.Length);
            Print("comity, in a site that runs", warm, "every class of change", missed, relocated.Length);

            var pieces = Stopwatch.StartNew();
            var diff = Differ.Instance.CreateDiffs(oldText.Text, newText.Text, true, false, new DelimiterChunker([' ', '\n']));
            pieces.Stop();
            Report("DiffPlex, words", pieces.Elapsed, InsertedPieces(diff), newText, relocated);

            foreach (var algorithm in (string[])["myers", "histogram"])
            {
                var (took, output) = Execute(
                    "git", "diff", "--no-index", "--word-diff=porcelain", "--no-color", "-U1000000",
                        $"--diff-algorithm={algorithm}",
                    oldFile, newFile);
                Report($"git diff --word-diff, {algorithm}", took, InsertedLines(output), newText, relocated);
            }

            if (oldText.Words.Length > LargestForXmldiff)
            {
                Console.WriteLine($"{"xmldiff",-34} not run: more than {LargestForXmldiff:N0} words would take it an hour");
                return 0;
            }

            var (time, edits) = Execute("xmldiff", SaveXml(folder, "old", old), SaveXml(folder, "new", @new));
            var lines = edits?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
            var (moves, rest) = (lines.Count(line => line.StartsWith("[move", StringComparison.Ordinal)), lines.Length);
            Console.WriteLine(edits is null
                ? $"{"xmldiff",-34} no answer in {Patience.TotalSeconds} s"
                : Line("xmldiff", time, $"{rest} edits of the XML, {moves} of them moves; no provision named"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (Provision Old, Provision New)[] KnownMoves(string path, Law old, Law @new)
    {
        return [.. File.ReadLines(path).Select(line => line.Split('\t')).Where(cells => cells[0].Any(char.IsDigit))
            .Select(cells => (Article(old, cells[0]), Article(@new, cells[1])))];

        static Provision Article(Law law, string number) =>
            law.Provisions.FirstOrDefault(provision => provision.Kind == UnitKind.Article && provision.Number == number)
            ?? throw new InvalidDataException($"There is no article {number}.");
    }

    /// <summary>What a comparison takes once the runtime has compiled it to the end.</summary>
    private static TimeSpan WarmMedian(Law old, Law @new)
    {
        for (var i = 0; i < 60; i++)
            Comparer.Compare(old, @new);
        Thread.Sleep(500);
        var times = new TimeSpan[21];
        for (var i = 0; i < times.Length; i++)
        {
            var watch = Stopwatch.StartNew();
            Comparer.Compare(old, @new);
            times[i] = watch.Elapsed;
        }

        Array.Sort(times);
        return times[times.Length / 2];
    }

    private static void Report(string name, TimeSpan took, List<bool>? inserted, FlatText text, Provision[] relocated)
    {
        if (inserted is null)
        {
            Console.WriteLine($"{name,-34} no answer in {Patience.TotalSeconds} s");
            return;
        }

        if (inserted.Count != text.Words.Length)
            throw new InvalidDataException($"{name} gave {inserted.Count} words of {text.Words.Length}.");
        var missed = relocated.Count(provision => text.RangeOf[provision] is var (from, to)
            && inserted.Skip(from).Take(to - from).Count(word => word) * 2 > to - from);
        Print(name, took, $"{inserted.Count(word => word):N0} words inserted", missed, relocated.Length);
    }

    private static void Print(string name, TimeSpan took, string said, int missed, int relocated) =>
        Console.WriteLine(Line(name, took, relocated == 0 ? said : $"{said}; misses {missed} of {relocated} that moved"));

    private static string Line(string name, TimeSpan took, string said) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-34} {took.TotalMilliseconds,9:F0} ms   {said}");

    private static List<bool> InsertedPieces(DiffPlex.Model.DiffResult diff)
    {
        var inserted = new bool[diff.PiecesNew.Count];
        foreach (var block in diff.DiffBlocks)
            inserted.AsSpan(block.InsertStartB, block.InsertCountB).Fill(true);
        return [.. inserted.Zip(diff.PiecesNew).Where(piece => !string.IsNullOrWhiteSpace(piece.Second))
            .Select(piece => piece.First)];
    }

    private static List<bool>? InsertedLines(string? porcelain)
    {
        if (porcelain is null)
            return null;
        var inserted = new List<bool>();
        foreach (var line in porcelain.Split('\n').SkipWhile(line => !line.StartsWith("@@", StringComparison.Ordinal)).Skip(1))
            if (line is [' ' or '+', ..])
                inserted.AddRange(FlatText.Split(line[1..]).Select(_ => line[0] == '+'));
        return inserted;
    }

    private static string SaveXml(DirectoryInfo folder, string name, Law law)
    {
        var path = Path.Combine(folder.FullName, name + ".xml");
        using var stream = File.Create(path);
        AkomaNtosoWriter.Write(law, stream);
        return path;
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static (TimeSpan Took, string? Output) Execute(string program, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        if (output.Wait(Patience))
            return (watch.Elapsed, output.Result);
        process.Kill(entireProcessTree: true);
        return (watch.Elapsed, null);
    }
}

/// <summary>A law as the plain text that other programs are given, a line per block, with the words of each article.</summary>
internal sealed class FlatText
{
    public FlatText(Law law)
    {
        var lines = new List<string>();
        var words = 0;
        foreach (var provision in law.Provisions)
        {
            var line = string.Join(' ',
                new[] { provision.Designation, provision.Heading, provision.Text }.Where(part => part.Length > 0));
            var start = words;
            words += Split(line).Length;
            if (line.Length > 0)
                lines.Add(line.ReplaceLineEndings(" "));
            RangeOf[provision] = (start, words);
        }

        foreach (var provision in law.Provisions.Reverse())
            if (provision.Children.Count > 0)
                RangeOf[provision] = (RangeOf[provision].From, RangeOf[provision.Children[^1]].To);
        Text = string.Join('\n', lines) + "\n";
        Words = Split(Text);
    }

    public string Text { get; }

    public string[] Words { get; }

    public Dictionary<Provision, (int From, int To)> RangeOf { get; } = [];

    public static string[] Split(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    public string Save(DirectoryInfo folder, string name)
    {
        var path = Path.Combine(folder.FullName, name + ".txt");
        File.WriteAllText(path, Text);
        return path;
    }
}
