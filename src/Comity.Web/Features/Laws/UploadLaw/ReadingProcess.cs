using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading;
using Comity.Legislation.Writing;

namespace Comity.Web.Features.Laws.UploadLaw;

/// <summary>Reads what strangers wrote in a process of its own: a document can exhaust the stack, the memory or the patience of
/// whoever reads it, and then that process falls and nothing else.</summary>
/// <remarks>The child is this program again, as <c>comity read-document NAME [LANGUAGE]</c>: the document comes on standard
/// input; on standard output go a line with the report as JSON, and the law as Akoma Ntoso.</remarks>
public sealed class ReadingProcess : IDisposable
{
    public const string Verb = "read-document";

    /// <summary>1.25 GB, in hexadecimal as the runtime wants it.</summary>
    private const string LargestHeap = "0x50000000";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly JsonSerializerOptions Plain = JsonSerializerOptions.Web;

    private readonly SemaphoreSlim _places = new(2);

    /// <summary>What came of reading. What the child did not survive is a refusal like any other.</summary>
    /// <exception cref="OperationCanceledException">The caller no longer wants it; the child is gone.</exception>
    public async Task<ReadingResult> ReadAsync(byte[] source, string name, string? language, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Patience);
            return await InChildAsync(source, name, language, limit.Token);
        }
        catch (Exception problem) when (
            problem is IOException or JsonException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new ReadingResult(null, new ReadingReport
            {
                FileName = name,
                Refusal = new Finding(
                    "too-laborious", 0,
                    $"{name}: reading it takes too much time or memory; save it as plain text or DOCX, or split it."),
            });
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>What the child does.</summary>
    public static void Serve(Stream input, string name, string? language, Stream output)
    {
        var (law, report) = LawReader.Read(input, new ReadingOptions { FileName = name, Language = language });
        JsonSerializer.Serialize(output, report, Plain);
        output.WriteByte((byte)'\n');
        if (law is not null)
            AkomaNtosoWriter.Write(law, output);
    }

    public void Dispose() => _places.Dispose();

    private static async Task<ReadingResult> InChildAsync(
        byte[] source, string name, string? language, CancellationToken cancellation)
    {
        using var child = Process.Start(Start(name, language))!;
        try
        {
            var output = new MemoryStream();
            var errors = child.StandardError.ReadToEndAsync(cancellation);
            var reading = child.StandardOutput.BaseStream.CopyToAsync(output, cancellation);
            await child.StandardInput.BaseStream.WriteAsync(source, cancellation);
            child.StandardInput.Close();
            await reading;
            await errors;
            await child.WaitForExitAsync(cancellation);
            if (child.ExitCode != 0)
                throw new IOException($"The reading process ended with {child.ExitCode}.");
            return Result(output.GetBuffer().AsMemory(0, (int)output.Length));
        }
        finally
        {
            if (!child.HasExited)
                child.Kill(entireProcessTree: true);
        }
    }

    private static ReadingResult Result(ReadOnlyMemory<byte> answer)
    {
        var end = answer.Span.IndexOf((byte)'\n');
        if (end < 0)
            throw new IOException("The reading process broke off.");
        var report = JsonSerializer.Deserialize<ReadingReport>(answer.Span[..end], Plain)!;
        if (report.Refusal is not null)
            return new ReadingResult(null, report);
        return new ReadingResult(LawOf(answer[(end + 1)..]), report);
    }

    /// <summary>The law in Akoma Ntoso that was written here.</summary>
    internal static Law LawOf(ReadOnlyMemory<byte> akn) =>
        LawReader.Read(new MemoryStream(akn.ToArray(), writable: false), new ReadingOptions { FileName = "read.akn" }).Law
        ?? throw new IOException("The reading process wrote what cannot be read.");

    private static ProcessStartInfo Start(string name, string? language)
    {
        // The runtime that runs this runs the child; <c>comity</c> lies beside this assembly.
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
        var start = new ProcessStartInfo(dotnet, [Path.Combine(AppContext.BaseDirectory, "comity.dll"), Verb, name])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (language is not null)
            start.ArgumentList.Add(language);
        start.Environment["DOTNET_GCHeapHardLimit"] = LargestHeap;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }
}
