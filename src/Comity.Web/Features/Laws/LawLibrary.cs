using System.Collections.Concurrent;
using System.Text;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading;
using Comity.Legislation.Writing;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Comity.Web.Features.Laws;

/// <summary>Published texts as trees: read from the stored XML once, a few at a time, kept while there is room.</summary>
public sealed class LawLibrary(IServiceScopeFactory scopes) : IDisposable
{
    // A text with what comparisons keep of it takes about four times the room of its XML.
    private const long RoomByXml = 4;

    private readonly MemoryCache _laws = new(new MemoryCacheOptions { SizeLimit = RoomByXml * 64 * 1024 * 1024 });
    private readonly ConcurrentDictionary<Guid, Lazy<Task<Law>>> _reading = new();
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount);

    /// <summary>The text. Whoever asks while it is being read waits for that reading, which ends whoever goes away.</summary>
    public async Task<Law> ReadAsync(Guid version, CancellationToken cancellation)
    {
        if (_laws.TryGetValue(version, out Law? known))
            return known!;
        var reading = _reading.GetOrAdd(version, id => new Lazy<Task<Law>>(() => Task.Run(() => LoadAsync(id))));
        return await reading.Value.WaitAsync(cancellation);
    }

    /// <summary>Whether the text has this address: a text that is not at hand is searched as it is stored, because an address
    /// that nobody ever had must not cost the reading of every version.</summary>
    public async Task<bool> HasAsync(Guid version, string eId, CancellationToken cancellation)
    {
        if (_laws.TryGetValue(version, out Law? known))
            return known!.Find(eId) is not null;
        await _places.WaitAsync(cancellation);
        try
        {
            var attribute = Encoding.UTF8.GetBytes($" eId=\"{eId}\"");
            return (await FetchAsync(version, cancellation)).AsSpan().IndexOf(attribute) >= 0;
        }
        finally
        {
            _places.Release();
        }
    }

    public static byte[] Write(Law law)
    {
        using var stream = new MemoryStream();
        AkomaNtosoWriter.Write(law, stream);
        return stream.ToArray();
    }

    public void Dispose()
    {
        _laws.Dispose();
        _places.Dispose();
    }

    private async Task<Law> LoadAsync(Guid version)
    {
        await _places.WaitAsync();
        try
        {
            // It may have been read between the look into the store and the beginning of this reading.
            if (_laws.TryGetValue(version, out Law? known))
                return known!;
            var akn = await FetchAsync(version, CancellationToken.None);
            return _laws.Set(version, Parse(akn), new MemoryCacheEntryOptions { Size = RoomByXml * akn.Length });
        }
        finally
        {
            _places.Release();
            _reading.TryRemove(version, out _);
        }
    }

    private async Task<byte[]> FetchAsync(Guid version, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ComityDb>().Set<PublishedVersion>()
            .Where(row => row.Id == version).Select(row => row.Akn).SingleAsync(cancellation);
    }

    private static Law Parse(byte[] akn)
    {
        var read = LawReader.Read(new MemoryStream(akn), new ReadingOptions { FileName = "published.akn" });
        return read.Law
            ?? throw new InvalidOperationException($"A published text cannot be read: {read.Report.Refusal?.Message}");
    }
}
