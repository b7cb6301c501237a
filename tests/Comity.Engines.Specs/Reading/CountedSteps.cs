using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Comity.Engines.Specs.Reading;

/// <summary>What reading costs, counted and not timed: the steps it takes and the bytes it allocates.</summary>
/// <remarks>
/// A step is a method begun or a condition asked. They are counted in copies of the engines, and of the libraries that make
/// trees of Word documents and pages and letters of PDF, whose every method and condition was made to count itself. The loops
/// of the base library count nothing; what they search they mostly also copy, which the bytes show.
/// </remarks>
public sealed class CountedSteps : AssemblyLoadContext
{
    private static readonly string[] Counted =
    [
        "Comity.Language", "Comity.Legislation", "AngleSharp", "DocumentFormat.OpenXml.Framework", "UglyToad.PdfPig",
        "UglyToad.PdfPig.Core", "UglyToad.PdfPig.Tokenization", "UglyToad.PdfPig.Fonts",
    ];

    private static readonly string[] Beside = ["DocumentFormat.OpenXml", "UglyToad.PdfPig.Tokens"];

    private static readonly Lazy<CountedSteps> Copies = new(() => new());

    [ThreadStatic]
    private static long taken;

    private readonly MethodInfo read;
    private readonly Type options;

    private CountedSteps()
    {
        var engine = LoadFromAssemblyName(new("Comity.Legislation"));
        options = engine.GetType("Comity.Legislation.Reading.ReadingOptions", throwOnError: true)!;
        read = engine.GetType("Comity.Legislation.Reading.LawReader", throwOnError: true)!
            .GetMethod("Read", [typeof(Stream), options])!;
    }

    /// <summary>Called by the copies.</summary>
    public static void Take() => taken++;

    /// <summary>How many times more steps, or bytes where these grow faster, an input takes that is four times as long: about 4
    /// when the reader passes over it, 16 when it compares everything with everything.</summary>
    public static double Growth(string name, int size, Func<int, byte[]> input)
    {
        var (small, large) = (input(size), input(4 * size));
        Copies.Value.Cost(small, name);
        var (steps, bytes) = Copies.Value.Cost(small, name);
        var (moreSteps, moreBytes) = Copies.Value.Cost(large, name);
        Assert.True(steps > 0);
        return Math.Max((double)moreSteps / steps, (double)moreBytes / bytes);
    }

    private (long Steps, long Bytes) Cost(byte[] input, string name)
    {
        var hints = Activator.CreateInstance(options)!;
        options.GetProperty("FileName")!.SetValue(hints, name);
        var (before, allocated) = (taken, GC.GetAllocatedBytesForCurrentThread());
        read.Invoke(null, [new MemoryStream(input), hints]);
        return (taken - before, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll");
        if (Beside.Contains(assemblyName.Name, StringComparer.Ordinal))
            return LoadFromAssemblyPath(path);
        if (!Counted.Contains(assemblyName.Name, StringComparer.Ordinal))
            return null;
        using var copy = new MemoryStream();
        using (var assembly = AssemblyDefinition.ReadAssembly(path))
        {
            var take = assembly.MainModule.ImportReference(typeof(CountedSteps).GetMethod(nameof(Take)));
            foreach (var method in assembly.MainModule.GetTypes().SelectMany(type => type.Methods)
                .Where(method => method.HasBody))
                Count(method.Body, take);
            assembly.Write(copy);
        }
        copy.Position = 0;
        return LoadFromStream(copy);
    }

    private static void Count(Mono.Cecil.Cil.MethodBody body, MethodReference take)
    {
        var il = body.GetILProcessor();
        foreach (var condition in body.Instructions.Where(step => step.OpCode.FlowControl == FlowControl.Cond_Branch).ToList())
            il.InsertBefore(condition, il.Create(OpCodes.Call, take));
        il.InsertBefore(body.Instructions[0], il.Create(OpCodes.Call, take));
        // What was a short jump may have become too long for one.
        foreach (var jump in body.Instructions)
            jump.OpCode = Long(jump.OpCode);
    }

    private static OpCode Long(OpCode code) => code.OperandType != OperandType.ShortInlineBrTarget ? code
        : (OpCode)typeof(OpCodes).GetField(code.Code.ToString()[..^2])!.GetValue(null)!;
}
