using System.Globalization;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading;

namespace Comity.Bench;

/// <summary><c>memory FILE</c>: what a law weighs once it is read.</summary>
internal static class MemoryCommand
{
    public static int Run(string path)
    {
        Read(path);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var law = Read(path);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        var articles = law.Provisions.Count(provision => provision.Kind == UnitKind.Article);
        var megabytes = (after - before) / 1_048_576.0;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{articles} articles, {law.Provisions.Count()} provisions, {megabytes:F1} MB in memory"));
        return 0;
    }

    public static Law Read(string path)
    {
        using var stream = File.OpenRead(path);
        var (law, report) = LawReader.Read(stream, new ReadingOptions { FileName = Path.GetFileName(path) });
        return law ?? throw new InvalidDataException(report.Refusal!.Message);
    }
}
