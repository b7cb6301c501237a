using System.Text.Json.Nodes;
using Comity.Ledger.Trees;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Platform.Log;

/// <summary>Appends to the node's log. Whatever waits is appended together, in one transaction under the lock of the head: the
/// more there is to do, the less each costs.</summary>
public sealed class NodeLog
{
    private const int LargestBatch = 512;
    private const int MostWaiting = 20_000;

    private readonly IServiceScopeFactory _scopes;
    private readonly LogKeys _keys;
    private readonly TimeProvider _time;
    private readonly Batcher<Waiting, long> _batches;

    public NodeLog(IServiceScopeFactory scopes, LogKeys keys, TimeProvider time)
    {
        (_scopes, _keys, _time) = (scopes, keys, time);
        _batches = new(LargestBatch, CommitAsync, Conflicts.MayBeOneRow);
    }

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
        if (_batches.Waits >= MostWaiting)
            throw new LogBusyException();
        return await _batches.AskAsync(new Waiting(entry, entry.Write(_time.GetUtcNow()), also));
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

    private async Task<IReadOnlyList<long>> CommitAsync(IReadOnlyList<Waiting> batch)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        // It is all or nothing: a savepoint would be two exchanges with the server for nothing.
        db.Database.AutoSavepointsEnabled = false;
        var head = await LockHeadAsync(db);
        var tree = head.Tree;
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
        head.MoveTo(tree, _keys.Log);
        db.AddRange(entries);
        await db.SaveInBulkAsync();
        await transaction.CommitAsync();
        return [.. entries.Select(entry => entry.Index)];
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

    private static async Task<LogTile> TileAsync(ComityDb db, int level, long index)
    {
        if (await db.Set<LogTile>().FindAsync(level, index) is { } known)
            return known;
        var tile = new LogTile { Level = level, Index = index };
        db.Add(tile);
        return tile;
    }

    private sealed record Waiting(NewEntry Entry, byte[] Body, Action<ComityDb>? Also);
}

/// <summary>More waits to be entered than will be soon: try again later.</summary>
public sealed class LogBusyException() : Exception("Too many wait to be entered into the log.");
