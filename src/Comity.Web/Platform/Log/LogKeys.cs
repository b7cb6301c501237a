using System.Security.Cryptography;
using Comity.Ledger.Notes;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Platform.Log;

/// <summary>The keys of the node: that of its log, kept in a file of the data folder that only its owner reads, and that of its
/// witness, which is derived from it.</summary>
public sealed class LogKeys(SiteOptions options) : IDisposable
{
    public const string FileName = "log.key";

    private const int SeedLength = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private SignerKey? _log;
    private SignerKey? _witness;

    public SignerKey Log => _log ?? throw new InvalidOperationException("The log is not open yet.");

    public SignerKey Witness => _witness ?? throw new InvalidOperationException("The log is not open yet.");

    private string Kept => Path.Combine(options.DataFolder, FileName);

    /// <summary>Where a new key waits until the database names it: a start that is cut short leaves no key that signs
    /// nothing.</summary>
    private string Coming => Kept + ".new";

    /// <summary>Opens the log, or begins it.</summary>
    /// <exception cref="LogKeyException">The key that is here is not that of the log in the database.</exception>
    public async Task OpenAsync(ComityDb db, CancellationToken cancellation)
    {
        var head = await db.Set<LogHead>().AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (head is null && File.Exists(Kept))
            throw new LogKeyException(LogKeyTrouble.NoLog, Kept);
        var key = head is not null && File.Exists(Kept) ? Read(Kept) : head is null ? Create() : Awaited(head);
        if (head is null)
        {
            db.Add(LogHead.Begin(key));
            try
            {
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException)
            {
                // Another process began the log in between: its key decides.
            }

            db.ChangeTracker.Clear();
            head = await db.Set<LogHead>().AsNoTracking().SingleAsync(cancellation);
        }

        if (head.Key != key.Verifier.ToString())
            throw new LogKeyException(LogKeyTrouble.OtherKey, Kept, head.Key);
        if (options.LogOrigin is { } origin && origin != key.Name)
            throw new LogKeyException(LogKeyTrouble.OtherOrigin, key.Name, origin);
        if (!File.Exists(Kept))
            File.Move(Coming, Kept);
        (_log, _witness) = (key, WitnessOf(key));
    }

    public void Dispose()
    {
        _log?.Dispose();
        _witness?.Dispose();
    }

    private SignerKey Awaited(LogHead head) =>
        File.Exists(Coming) && Read(Coming) is var key && head.Key == key.Verifier.ToString()
            ? key
            : throw new LogKeyException(LogKeyTrouble.NoKey, Kept, head.Key);

    private SignerKey Create()
    {
        Directory.CreateDirectory(options.DataFolder);
        if (!File.Exists(Coming))
        {
            var draft = $"{Coming}.{Path.GetRandomFileName()}";
            using (var key = Generate())
                Write(draft, key.Encode());
            try
            {
                File.Move(draft, Coming);
            }
            catch (IOException) when (File.Exists(Coming))
            {
                File.Delete(draft);
            }
        }

        return Read(Coming);
    }

    private SignerKey Generate()
    {
        var seed = RandomNumberGenerator.GetBytes(SeedLength);
        using var nameless = new SignerKey("localhost/log", KeyType.Ed25519, seed);
        // Two logs must never share a name; a node that nobody named gets one of its own.
        var name = options.LogOrigin ?? $"localhost/log-{Convert.ToHexStringLower(nameless.Verifier.Key.Span[..4])}";
        return new SignerKey(name, KeyType.Ed25519, seed);
    }

    private static SignerKey WitnessOf(SignerKey log) => new(
        log.Name + "/witness", KeyType.Ed25519Cosignature,
        HKDF.DeriveKey(HashAlgorithmName.SHA256, System.Text.Encoding.UTF8.GetBytes(log.Encode()), SeedLength,
            info: "comity witness key"u8.ToArray()));

    private static SignerKey Read(string path)
    {
        var text = File.ReadAllText(path).Trim();
        return SignerKey.Parse(text) is { Verifier.Type: KeyType.Ed25519 } key
            ? key : throw new LogKeyException(LogKeyTrouble.Damaged, path);
    }

    private static void Write(string path, string text)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = OwnerOnly;
        using var file = new FileStream(path, how);
        file.Write(System.Text.Encoding.UTF8.GetBytes(text + "\n"));
        file.Flush(flushToDisk: true);
    }
}

/// <summary>Why a log is not opened.</summary>
public enum LogKeyTrouble
{
    /// <summary>The file is no key.</summary>
    Damaged,

    /// <summary>The database has a log, and its key is not here.</summary>
    NoKey,

    /// <summary>The database's log is signed by another key.</summary>
    OtherKey,

    /// <summary>The log has another name than it is to have.</summary>
    OtherOrigin,

    /// <summary>The key is here, and the database has no log: a second log under one key would look like forgery.</summary>
    NoLog,
}

/// <summary>The log cannot be opened with the key that is here: for the operator to mend.</summary>
public sealed class LogKeyException(LogKeyTrouble trouble, params object?[] values) : Exception($"{trouble}")
{
    public LogKeyTrouble Trouble { get; } = trouble;

    public object?[] Values { get; } = values;
}
