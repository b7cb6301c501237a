namespace Comity.Ledger.Auditing;

/// <summary>One thing that is wrong with a log, a checkpoint or a receipt.</summary>
/// <param name="Code">Which of <see cref="AuditCodes"/>.</param>
/// <param name="Place">The file, by its path in the log or by the name that the caller gave it.</param>
/// <param name="Number">The index of the entry, the index of the hash on its level, or a size, as the code says; null for
/// none.</param>
public sealed record AuditFinding(string Code, string Place, long? Number = null);

/// <summary>What <see cref="LogAudit"/> can find.</summary>
public static class AuditCodes
{
    /// <summary>A file that the size of the log calls for is not there.</summary>
    public const string FileMissing = "file-missing";

    /// <summary>A file is not what its name says: another length, no bundle, no signed note, no checkpoint, no receipt.</summary>
    public const string FileMalformed = "file-malformed";

    /// <summary>A file that is not needed, an older partial tile or bundle, is not the beginning of the newer one.</summary>
    public const string PartialDiffers = "partial-differs";

    /// <summary>An entry is not the one that was signed; the number is its index.</summary>
    public const string EntryDamaged = "entry-damaged";

    /// <summary>A hash of a tile is not that of what stands under it; the number is its index on the level.</summary>
    public const string HashDamaged = "hash-damaged";

    /// <summary>Entries and their hashes agree with one another and not with the hash above them, which was signed: they were
    /// exchanged. The number is the index of the first of them.</summary>
    public const string EntriesReplaced = "entries-replaced";

    /// <summary>The entries do not make the root that was signed, and no file alone explains it.</summary>
    public const string RootDiffers = "root-differs";

    /// <summary>A signature under the name of a trusted key is not that key's.</summary>
    public const string SignatureBroken = "signature-broken";

    /// <summary>No trusted key signed.</summary>
    public const string NotSigned = "not-signed";

    /// <summary>The checkpoint is of another log than the key.</summary>
    public const string OtherLog = "other-log";

    /// <summary>The policy wants more witnesses than cosigned.</summary>
    public const string TooFewWitnesses = "too-few-witnesses";

    /// <summary>The log was larger when this was signed; the number is the size that it had. Entries have been taken
    /// away.</summary>
    public const string Shrunk = "shrunk";

    /// <summary>The log had another beginning when this was signed: its history was rewritten. The number is the size that it
    /// had.</summary>
    public const string Rewritten = "rewritten";

    /// <summary>The receipt does not prove that its entry is in the tree that its checkpoint signs; the number is the
    /// index.</summary>
    public const string ReceiptProvesNothing = "receipt-proves-nothing";

    /// <summary>The entry that the receipt is for is not the one at this index of the log.</summary>
    public const string ReceiptOfAnother = "receipt-of-another";

    /// <summary>The receipt holds no entry, so that it cannot be checked without the log; the number is the index.</summary>
    public const string ReceiptNeedsLog = "receipt-needs-log";

    /// <summary>The words that were given with a receipt are not those that its entry commits to; the number is the
    /// index.</summary>
    public const string OpeningDiffers = "opening-differs";

    /// <summary>No receipt that was given holds the entry that these words are said to be of; the number is the index.</summary>
    public const string OpeningNeedsReceipt = "opening-needs-receipt";

    /// <summary>All codes.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        FileMissing, FileMalformed, PartialDiffers, EntryDamaged, HashDamaged, EntriesReplaced, RootDiffers, SignatureBroken,
        NotSigned, OtherLog, TooFewWitnesses, Shrunk, Rewritten, ReceiptProvesNothing, ReceiptOfAnother, ReceiptNeedsLog,
        OpeningDiffers, OpeningNeedsReceipt,
    ];
}
