using System.Security.Cryptography;
using System.Text;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Accounts.SignIn;

/// <summary>Wrong passwords for a name, from one known device or from all other devices together. There is a row for a name
/// that nobody has as well, so that the answers do not tell.</summary>
public sealed class WrongPasswords
{
    /// <summary>A hash of the name and the device: the table holds no name.</summary>
    public required string Key { get; init; }

    public int Count { get; init; }

    public DateTimeOffset NextAt { get; init; }
}

/// <summary>Slows guessing down and closes nothing: after a few wrong passwords the next one has to wait, each time twice as
/// long. A device from which the person has signed in before waits for its own mistakes only, so that nobody keeps another out
/// by guessing.</summary>
public sealed class GuessBrake(ComityDb db, TimeProvider time)
{
    private const int Free = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    public static string KeyOf(string name, string? device) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{name.ToUpperInvariant()}\n{device}")));

    /// <summary>Counts the attempt before the password is looked at, so that guesses sent at once are no better than guesses
    /// sent one by one; false when it comes too early.</summary>
    public async Task<bool> AdmitsAsync(string key, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var known = await db.Set<WrongPasswords>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellation);
        if (known is null)
            return await BeginAsync(key, now, cancellation);
        if (known.NextAt > now)
            return false;
        var count = known.NextAt + Forgotten < now ? 1 : known.Count + 1;
        return await db.Set<WrongPasswords>()
            .Where(row => row.Key == key && row.Count == known.Count && row.NextAt == known.NextAt)
            .ExecuteUpdateAsync(
                change => change.SetProperty(row => row.Count, count).SetProperty(row => row.NextAt, now + Pause(count)),
                cancellation) == 1;
    }

    public Task ForgetAsync(string key, CancellationToken cancellation) =>
        db.Set<WrongPasswords>().Where(row => row.Key == key).ExecuteDeleteAsync(cancellation);

    /// <summary>Removes what no longer slows anybody down.</summary>
    public Task SweepAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - Forgotten;
        return db.Set<WrongPasswords>().Where(row => row.NextAt < before).ExecuteDeleteAsync(cancellation);
    }

    private static TimeSpan Pause(int count) => count < Free ? TimeSpan.Zero
        : TimeSpan.FromSeconds(Math.Min(Math.Pow(2, count - Free), Longest.TotalSeconds));

    private async Task<bool> BeginAsync(string key, DateTimeOffset now, CancellationToken cancellation)
    {
        var row = new WrongPasswords { Key = key, Count = 1, NextAt = now };
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Somebody tried the same name at the same moment.
            return false;
        }
        finally
        {
            db.Entry(row).State = EntityState.Detached;
        }
    }
}
