using System.Diagnostics;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Microsoft.Extensions.Caching.Memory;

namespace Comity.Web.Features.Laws.CompareVersions;

/// <summary>Comparisons of published versions and the files made of them: both sides never change, so each is made once and kept
/// while there is room; a few are made at a time.</summary>
/// <param name="room">How many bytes are kept, about; the texts that a comparison holds on to count with it.</param>
public sealed class Comparisons(LawLibrary library, long room = 128 * 1024 * 1024) : IDisposable
{
    private const int BytesOfRow = 400;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly MemoryCache _made = new(new MemoryCacheOptions { SizeLimit = room });
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount);

    /// <summary>What is made of the comparison; null when too many others are being made.</summary>
    public async Task<T?> MakeAsync<T>(
        ComparedPair pair, Func<MadeComparison, T> make, CancellationToken cancellation)
        where T : class
    {
        if (_made.TryGetValue(pair.Key, out MadeComparison? known))
            return await InTurnAsync(() => make(known!), cancellation);
        var before = await library.ReadAsync(pair.Old.Id, cancellation);
        var after = await library.ReadAsync(pair.New.Id, cancellation);
        return await InTurnAsync(() => make(Known(pair.Key, () => Compare(before, after, pair), SizeOf)), cancellation);
    }

    /// <summary>A file that is made of the comparison; null when too many others are being made.</summary>
    /// <param name="form">What tells the files of one comparison apart.</param>
    public async Task<byte[]?> FileAsync(
        ComparedPair pair, string form, Func<MadeComparison, byte[]> write, CancellationToken cancellation)
    {
        var key = (pair.Key, form);
        return _made.TryGetValue(key, out byte[]? file)
            ? file
            : await MakeAsync(pair, made => Known(key, () => write(made), bytes => bytes.Length), cancellation);
    }

    public void Dispose()
    {
        _made.Dispose();
        _places.Dispose();
    }

    private async Task<T?> InTurnAsync<T>(Func<T> make, CancellationToken cancellation)
        where T : class
    {
        if (!await _places.WaitAsync(Patience, cancellation))
            return null;
        try
        {
            return await Task.Run(make, cancellation);
        }
        finally
        {
            _places.Release();
        }
    }

    private T Known<T>(object key, Func<T> make, Func<T, long> size)
        where T : class
    {
        if (_made.TryGetValue(key, out T? known))
            return known!;
        var made = make();
        return _made.Set(key, made, new MemoryCacheEntryOptions { Size = size(made) });
    }

    private static MadeComparison Compare(Law old, Law @new, ComparedPair pair)
    {
        var began = Stopwatch.GetTimestamp();
        var comparison = Comparer.Compare(
            old, @new, new ComparisonOptions { Level = pair.Level, Decisions = pair.Decisions });
        return new MadeComparison(comparison, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    private static long SizeOf(MadeComparison made) =>
        BytesOfRow * (1L + made.Comparison.Correspondences.Count) + SizeOf(made.Comparison.Old) + SizeOf(made.Comparison.New);

    private static long SizeOf(Law law) =>
        sizeof(char) * law.Provisions.Sum(provision => (long)provision.Heading.Length + provision.Text.Length);
}

/// <summary>A comparison and how long it took.</summary>
public sealed record MadeComparison(Comparison Comparison, double Milliseconds);
