using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Comity.Ledger.Trees;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Platform.Log;

/// <summary>Appends to the node's log. Whatever waits is appended together, in one transaction under the lock of the head: the
/// more there is to do, the less each costs.</summary>
public sealed class NodeLog(IServiceScopeFactory scopes, LogKeys keys, TimeProvider time) : IDisposable
{
    private const int LargestBatch = 1024;
    private const int LargestBatchBytes = 4 * 1024 * 1024;
    private const int MostWaiting = 20_000;

    private readonly ConcurrentQueue<Waiting> _queue = new();
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>What it enters by itself.</summary>
    public static IReadOnlyList<string> EntryTypes { get; } = ["erased"];

    /// <summary>Enters it, and gives its index once it is durable and in the tree.</summary>
    /// <param name="entry">What to enter.</param>
    /// <param name="also">What is to be stored in the same transaction, so that there is neither without the other. It may be
    /// called more than once, each time with a fresh context.</param>
    /// <exception cref="DbUpdateException">The database refuses what was to be stored as well, and nothing was
    /// entered.</exception>
    /// <exception cref="LogBusyException">Too many wait already.</exception>
    public async Task<long> AppendAsync(NewEntry entry, Action<ComityDb>? also = null)
    {
        if (_queue.Count >= MostWaiting)
            throw new LogBusyException();
        var waiting = new Waiting(entry, entry.Write(time.GetUtcNow()), also);
        _queue.Enqueue(waiting);
        // Not to be cancelled: what is in the queue will be entered, and whoever has the turn works for the others too.
        await _turn.WaitAsync();
        try
        {
            while (!waiting.Index.Task.IsCompleted)
                await AppendAsync(NextBatch());
        }
        finally
        {
            _turn.Release();
        }

        return await waiting.Index.Task;
    }

    /// <summary>Destroys what an entry commits to, and enters that this was done.</summary>
    /// <param name="commitment">What the entry says.</param>
    /// <param name="reason">A code, such as <c>request</c> or <c>court</c>.</param>
    /// <param name="by">Who has it destroyed; null for the program.</param>
    /// <param name="also">What is to be stored in the same transaction.</param>
    /// <returns>The index of the tombstone; null when there is nothing under this commitment (any more).</returns>
    public async Task<long?> EraseAsync(
        string commitment, string reason, Guid? by = null, Action<ComityDb>? also = null)
    {
        var tombstone = new NewEntry("erased", new JsonObject { ["commitment"] = commitment, ["reason"] = reason });
        if (by is { } account)
            tombstone.CommitAccount("by", account);
        try
        {
            return await AppendAsync(tombstone, db =>
            {
                db.Remove(new LogBody { Commitment = commitment, Salt = [], Body = [] });
                also?.Invoke(db);
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
    }

    public void Dispose() => _turn.Dispose();

    private List<Waiting> NextBatch()
    {
        var batch = new List<Waiting>();
        var bytes = 0;
        while (batch.Count < LargestBatch && bytes < LargestBatchBytes && _queue.TryDequeue(out var next))
        {
            batch.Add(next);
            bytes += next.Body.Length;
        }

        return batch;
    }

    private async Task AppendAsync(List<Waiting> batch)
    {
        try
        {
            var first = await CommitAsync(batch);
            foreach (var (i, one) in batch.Index())
                one.Index.SetResult(first + i);
        }
        catch (Exception problem) when (batch.Count > 1 && problem is DbUpdateException or InvalidOperationException)
        {
            // One of them is refused, by the database or beside another of the same batch, and must not take the others with it.
            await AppendAsync(batch[..(batch.Count / 2)]);
            await AppendAsync(batch[(batch.Count / 2)..]);
        }
        catch (Exception problem)
        {
            foreach (var one in batch)
                one.Index.SetException(problem);
        }
    }

    private async Task<long> CommitAsync(List<Waiting> batch)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var head = await LockHeadAsync(db);
        var (first, tree) = (head.Size, head.Tree);
        var filled = new List<(int Level, long Index, TreeHash Hash)>();
        var entries = new List<LogEntry>();
        foreach (var one in batch)
        {
            var leaf = TreeHash.OfEntry(one.Body);
            entries.Add(new LogEntry
            {
                Index = tree.Size, Leaf = leaf.ToArray(), Subject = one.Entry.Subject, Body = one.Body,
            });
            db.AddRange(one.Entry.Bodies);
            one.Also?.Invoke(db);
            tree.Append(leaf, (level, index, hash) => filled.Add((level, index, hash)));
        }

        foreach (var (level, index, hash) in filled)
            (await TileAsync(db, level, index / TileAddress.FullWidth)).Append(hash);
        head.MoveTo(tree, keys.Log);
        await AddAsync(db, entries);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return first;
    }

    /// <summary>The head, which nobody else moves before the transaction ends: SQLite has one writer from BEGIN on, PostgreSQL is
    /// asked for the row.</summary>
    private static async Task<LogHead> LockHeadAsync(ComityDb db)
    {
        var heads = db.Database.IsNpgsql()
            ? db.Set<LogHead>().FromSqlRaw("""SELECT * FROM "LogHead" FOR UPDATE""")
            : db.Set<LogHead>();
        return (await heads.ToListAsync())[0];
    }

    /// <summary>PostgreSQL takes all of them in one statement, which it does several times as fast as one for each.</summary>
    private static async Task AddAsync(ComityDb db, List<LogEntry> entries)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "LogEntries" ("Index", "Leaf", "Subject", "Body")
                SELECT * FROM unnest({entries.Select(entry => entry.Index).ToArray()},
                    {entries.Select(entry => entry.Leaf).ToArray()}, {entries.Select(entry => entry.Subject).ToArray()},
                    {entries.Select(entry => entry.Body).ToArray()})
                """);
        else
            db.AddRange(entries);
    }

    private static async Task<LogTile> TileAsync(ComityDb db, int level, long index)
    {
        if (await db.Set<LogTile>().FindAsync(level, index) is { } known)
            return known;
        var tile = new LogTile { Level = level, Index = index };
        db.Add(tile);
        return tile;
    }

    private sealed record Waiting(NewEntry Entry, byte[] Body, Action<ComityDb>? Also)
    {
        public TaskCompletionSource<long> Index { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>More waits to be entered than will be soon: try again later.</summary>
public sealed class LogBusyException() : Exception("Too many wait to be entered into the log.");
