using System.Diagnostics;
using System.Globalization;

namespace Comity.Bench.Fuzzing;

/// <summary>
/// Damages texts at random, keeps those that lead the reader down a new branch, and damages them further. No input may make it
/// throw, hang, or lose a word. What does is kept in a file.
/// </summary>
internal static class FuzzCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static int Run(string[] arguments)
    {
        var seconds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 60;
        var seed = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        using var engine = new InstrumentedEngine();
        var reader = new FuzzedReader(engine);
        var failures = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "comity-fuzz-failures"));
        var running = Path.Combine(failures.FullName, "running");
        var random = new Random(seed);
        var mutation = new Mutation(random);
        List<Seed> kept = [.. Seed.All];
        var texts = kept.ConvertAll(s => s.Bytes);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        var told = TimeSpan.Zero;
        var runs = 0;
        for (; watch.Elapsed.TotalSeconds < seconds; runs++)
        {
            var parent = kept[random.Next(kept.Count)];
            // First the seeds as they are: what they reach is where the search begins.
            var input = runs < Seed.All.Count ? Seed.All[runs] : parent with { Bytes = mutation.Of(parent.Bytes, texts) };
            // A stack overflow ends the process: then this file is what is left.
            File.WriteAllBytes(running, input.Bytes);
            engine.Begin();
            var outcome = Task.Run(() => reader.Fault(input));
            if (!outcome.Wait(Patience))
            {
                Keep(failures, found, "takes more than ten seconds", input);
                break;
            }

            if (outcome.Result is { } fault) Keep(failures, found, fault, input);
            if (engine.FoundNew() && runs >= Seed.All.Count)
            {
                kept.Add(input);
                texts.Add(input.Bytes);
            }

            if (watch.Elapsed - told > TimeSpan.FromSeconds(5))
            {
                told = watch.Elapsed;
                Console.Error.WriteLine(Line(told, runs, engine.Reached, kept.Count, found.Count));
            }
        }

        File.Delete(running);
        foreach (var (fault, file) in found) Console.WriteLine($"{fault}\n  {file}");
        Console.WriteLine(Line(watch.Elapsed, runs, engine.Reached, kept.Count, found.Count));
        return found.Count == 0 ? 0 : 1;
    }

    private static void Keep(DirectoryInfo folder, Dictionary<string, string> found, string fault, Seed input)
    {
        if (found.ContainsKey(fault)) return;
        var file = Path.Combine(folder.FullName, $"{found.Count:D3}{Path.GetExtension(input.FileName)}");
        File.WriteAllBytes(file, input.Bytes);
        found[fault] = file;
        Console.Error.WriteLine($"{fault}\n  {file}");
    }

    private static string Line(TimeSpan elapsed, int runs, int branches, int kept, int faults) => string.Create(
        CultureInfo.InvariantCulture,
        $"{elapsed.TotalSeconds:F0} s  {runs} runs  {branches} branches  {kept} texts kept  {faults} faults");
}
