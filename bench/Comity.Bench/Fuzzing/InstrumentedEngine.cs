using System.Reflection;
using System.Runtime.Loader;
using SharpFuzz;
using SharpFuzz.Common;

namespace Comity.Bench.Fuzzing;

/// <summary>
/// Copies of the engines in which every branch counts itself, loaded beside the plain ones. The counting is SharpFuzz's; the
/// table it counts in is ours, so that no fuzzer outside of the process is needed.
/// </summary>
internal sealed unsafe class InstrumentedEngine : AssemblyLoadContext, IDisposable
{
    // SharpFuzz draws the number of a branch from 16 bits.
    private const int Branches = 65536;

    private static readonly string[] Engines = ["Comity.Language", "Comity.Legislation"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("comity-fuzz-");
    private readonly byte[] counts = GC.AllocateArray<byte>(Branches, pinned: true);
    private readonly byte[] seen = new byte[Branches];

    public InstrumentedEngine()
    {
        // The published engines carry machine code beside their instructions; instrumenting drops it.
        Environment.SetEnvironmentVariable("SHARPFUZZ_INSTRUMENT_MIXED_MODE_ASSEMBLIES", "1");
        foreach (var engine in Engines)
        {
            var copy = Path.Combine(folder.FullName, engine + ".dll");
            File.Copy(Path.Combine(AppContext.BaseDirectory, engine + ".dll"), copy);
            Fuzzer.Instrument(copy, _ => true, Options.Value);
        }

        fixed (byte* table = counts) Trace.SharedMem = table;
    }

    /// <summary>How many branches, by number of turns, have been taken so far.</summary>
    public int Reached { get; private set; }

    public void Begin()
    {
        Array.Clear(counts);
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the run since <see cref="Begin"/> took a branch, or took it a number of times, that no run had
    /// before.</summary>
    public bool FoundNew()
    {
        var found = false;
        for (var i = 0; i < Branches; i++)
        {
            if (counts[i] == 0) continue;
            var turns = Turns(counts[i]);
            if ((seen[i] & turns) != 0) continue;
            seen[i] |= turns;
            Reached++;
            found = true;
        }

        return found;
    }

    public void Dispose() => folder.Delete(recursive: true);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        Engines.Contains(assemblyName.Name, StringComparer.Ordinal)
            ? LoadFromAssemblyPath(Path.Combine(folder.FullName, assemblyName.Name + ".dll"))
            : null;

    // Once, twice, a few times, often: a loop that turns once more is not news.
    private static byte Turns(byte count) => count switch
    {
        1 => 1, 2 => 2, 3 => 4, < 8 => 8, < 16 => 16, < 32 => 32, < 128 => 64, _ => 128,
    };
}
