using System.Collections.Concurrent;

namespace Comity.Web.Platform.Web;

/// <summary>Things that take long to make: each is made at most once in a pause, and while a new one is being made the one before
/// is given.</summary>
public sealed class Refreshed<TKey, TValue>(TimeSpan pause, TimeProvider time)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Making> made = new();

    public Task<TValue> GetAsync(TKey key, Func<Task<TValue>> make, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var latest = made.AddOrUpdate(
            key, _ => Begin(null),
            (_, before) => before.Value.IsCompleted && now - before.BegunAt >= pause ? Begin(before) : before);
        var shown = latest.Value.IsCompleted || latest.Before is null ? latest.Value : latest.Before.Value;
        return shown.WaitAsync(cancellation);

        Making Begin(Making? before) => new(
            now, new Lazy<Task<TValue>>(() => Task.Run(make)),
            before is { Value.IsCompletedSuccessfully: true } ? before with { Before = null } : null);
    }

    /// <summary>Makes it anew before it is given again: what it was made from is not to be shown any more.</summary>
    public void Forget(TKey key) => made.TryRemove(key, out _);

    /// <summary>Makes everything anew.</summary>
    public void ForgetAll() => made.Clear();

    private sealed record Making(DateTimeOffset BegunAt, Lazy<Task<TValue>> Begun, Making? Before)
    {
        public Task<TValue> Value => Begun.Value;
    }
}
