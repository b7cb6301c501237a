using System.Diagnostics;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Microsoft.Extensions.Caching.Memory;

namespace Comity.Web.Features.Laws.CompareVersions;

/// <summary>Comparisons of published versions: both sides never change, so each is made once and kept while there is
/// room.</summary>
public sealed class Comparisons(LawLibrary library) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly MemoryCache _made = new(new MemoryCacheOptions { SizeLimit = 200_000 });
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount);

    /// <summary>The comparison; null when too many others are being made.</summary>
    public async Task<MadeComparison?> MakeAsync(
        VersionSummary old, VersionSummary @new, ComparisonLevel level, CancellationToken cancellation)
    {
        var key = (old.Id, @new.Id, level);
        if (_made.TryGetValue(key, out MadeComparison? known))
            return known;
        var before = await library.ReadAsync(old.Id, cancellation);
        var after = await library.ReadAsync(@new.Id, cancellation);
        if (!await _places.WaitAsync(Patience, cancellation))
            return null;
        try
        {
            if (_made.TryGetValue(key, out known))
                return known;
            var made = await Task.Run(() => Make(before, after, level), cancellation);
            return _made.Set(key, made, new MemoryCacheEntryOptions { Size = 1 + made.Comparison.Correspondences.Count });
        }
        finally
        {
            _places.Release();
        }
    }

    private static MadeComparison Make(Law old, Law @new, ComparisonLevel level)
    {
        var began = Stopwatch.GetTimestamp();
        var comparison = Comparer.Compare(old, @new, new ComparisonOptions { Level = level });
        return new MadeComparison(comparison, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    public void Dispose()
    {
        _made.Dispose();
        _places.Dispose();
    }
}

/// <summary>A comparison and how long it took.</summary>
public sealed record MadeComparison(Comparison Comparison, double Milliseconds);
