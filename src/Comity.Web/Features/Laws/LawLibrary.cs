using Comity.Legislation.Provisions;
using Comity.Legislation.Reading;
using Comity.Legislation.Writing;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Comity.Web.Features.Laws;

/// <summary>Published texts as trees: read from the stored XML once, kept while there is room.</summary>
public sealed class LawLibrary(IServiceScopeFactory scopes) : IDisposable
{
    private readonly MemoryCache _laws = new(new MemoryCacheOptions { SizeLimit = 64 * 1024 * 1024 });

    public async Task<Law> ReadAsync(Guid version, CancellationToken cancellation)
    {
        if (_laws.TryGetValue(version, out Law? known))
            return known!;
        await using var scope = scopes.CreateAsyncScope();
        var akn = await scope.ServiceProvider.GetRequiredService<ComityDb>().Set<PublishedVersion>()
            .Where(row => row.Id == version).Select(row => row.Akn).SingleAsync(cancellation);
        return _laws.Set(version, Parse(akn), new MemoryCacheEntryOptions { Size = akn.Length });
    }

    public static byte[] Write(Law law)
    {
        using var stream = new MemoryStream();
        AkomaNtosoWriter.Write(law, stream);
        return stream.ToArray();
    }

    public void Dispose() => _laws.Dispose();

    private static Law Parse(byte[] akn)
    {
        var read = LawReader.Read(new MemoryStream(akn), new ReadingOptions { FileName = "published.akn" });
        return read.Law
            ?? throw new InvalidOperationException($"A published text cannot be read: {read.Report.Refusal?.Message}");
    }
}
