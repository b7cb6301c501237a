using BenchmarkDotNet.Attributes;
using Comity.Language;
using Comity.Legislation.Comparing;

namespace Comity.Bench;

/// <summary>The inner loops, on text made here.</summary>
[MemoryDiagnoser]
public class InnerLoops
{
    private readonly AlignmentUnit[] olds = Units(seed: 1, count: 500, changed: false);
    private readonly AlignmentUnit[] news = Units(seed: 1, count: 500, changed: true);
    private readonly string text =
        string.Join(' ', Enumerable.Repeat("Президент Республики подписывает законы, принятые 12 мая.", 2000));

    [Benchmark]
    public int CountWords() => Words.Count(text);

    [Benchmark]
    public int Align() => Aligner.Align(olds, news).Count;

    [Benchmark]
    public int DiffWords() => WordDifference.Between(olds[0].Text, news[0].Text).Count;

    private static AlignmentUnit[] Units(int seed, int count, bool changed) => [.. Enumerable.Range(0, count).Select(i =>
        new AlignmentUnit($"{i}", "", string.Join(' ', Enumerable.Range(0, 80).Select(k =>
            $"w{(uint)((seed * 7919) + (i * 104729) + (k * 31) + (changed && k % 9 == 0 ? 1 : 0)) % 5000}"))))];
}
