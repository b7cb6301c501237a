using System.Reflection;

namespace Comity.Bench.Fuzzing;

/// <summary>The instrumented reader, reached by name because its types are not those that this program was compiled
/// against.</summary>
internal sealed class FuzzedReader
{
    private readonly Type options;
    private readonly MethodInfo read;
    private readonly MethodInfo write;

    public FuzzedReader(InstrumentedEngine engine)
    {
        var legislation = engine.LoadFromAssemblyName(new AssemblyName("Comity.Legislation"));
        options = legislation.GetType("Comity.Legislation.Reading.ReadingOptions", throwOnError: true)!;
        read = legislation.GetType("Comity.Legislation.Reading.LawReader", throwOnError: true)!
            .GetMethod("Read", [typeof(Stream), options])
            ?? throw new InvalidOperationException("LawReader has no Read(Stream, ReadingOptions).");
        write = legislation.GetType("Comity.Legislation.Writing.AkomaNtosoWriter", throwOnError: true)!
            .GetMethod("Write", [legislation.GetType("Comity.Legislation.Provisions.Law", throwOnError: true)!, typeof(Stream)])
            ?? throw new InvalidOperationException("AkomaNtosoWriter has no Write(Law, Stream).");
    }

    /// <summary>What is wrong with the reader, by this input; null when nothing is.</summary>
    public string? Fault(Seed input)
    {
        var hints = Activator.CreateInstance(options)!;
        options.GetProperty("FileName")!.SetValue(hints, input.FileName);
        try
        {
            dynamic result = read.Invoke(null, [new MemoryStream(input.Bytes), hints])!;
            if (result.Law is null) return result.Report.Refusal is null ? "reads nothing and does not say why" : null;
            write.Invoke(null, [(object)result.Law, Stream.Null]);
            return result.Report.WordsLost.Count > 0 ? $"loses words of a {result.Report.Format} text" : null;
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            var place = inner.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Comity.", StringComparison.Ordinal));
            return $"throws {inner.GetType().Name} {place?.Trim()}";
        }
    }
}
