using Comity.Ledger.Trees;
using Comity.Web.Platform.Data;

namespace Comity.Web.Platform.Log;

/// <summary>An entry of the log. Its place is its index.</summary>
[Immutable]
public sealed class LogEntry
{
    public required long Index { get; init; }

    /// <summary>The hash of the leaf.</summary>
    public required byte[] Leaf { get; init; }

    /// <summary>The address of what the entry is about, on this site; null for none.</summary>
    public string? Subject { get; init; }

    /// <summary>The entry: canonical JSON, at most 65,535 bytes.</summary>
    public required byte[] Body { get; init; }
}

/// <summary>Hashes of level 1 and up; those of level 0 stand with the entries. A tile only grows, so that every partial one that
/// was ever published is its beginning.</summary>
public sealed class LogTile
{
    public required int Level { get; init; }

    public required long Index { get; init; }

    public byte[] Hashes { get; private set; } = [];

    public void Append(TreeHash hash) => Hashes = [.. Hashes, .. hash.ToArray()];
}

/// <summary>What an entry only commits to. Lawful erasure destroys the row, and the entry stays true.</summary>
public sealed class LogBody
{
    /// <summary>SHA-256(salt ‖ body), in hexadecimal, as the entry says it.</summary>
    public required string Commitment { get; init; }

    public required byte[] Salt { get; init; }

    /// <summary>Canonical JSON.</summary>
    public required byte[] Body { get; init; }
}
