using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Comity.Ledger.Trees;

/// <summary>A hash of the Merkle tree: 32 bytes of SHA-256, as RFC 6962, section 2.1, computes them.</summary>
public readonly record struct TreeHash
{
    /// <summary>Bytes in a hash.</summary>
    public const int Length = 32;

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    private readonly UInt128 first;
    private readonly UInt128 last;

    /// <summary>Takes the bytes of a hash.</summary>
    /// <exception cref="ArgumentException">They are not 32.</exception>
    public TreeHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
            throw new ArgumentException("A hash has 32 bytes.", nameof(bytes));
        first = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        last = BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]);
    }

    /// <summary>The root of a tree without entries: SHA-256 of nothing.</summary>
    public static TreeHash OfNothing { get; } = new(SHA256.HashData([]));

    /// <summary>The hash of a leaf: SHA-256(0x00 ‖ entry).</summary>
    public static TreeHash OfEntry(ReadOnlySpan<byte> entry)
    {
        var rented = entry.Length >= 1024 ? ArrayPool<byte>.Shared.Rent(entry.Length + 1) : null;
        var input = rented ?? stackalloc byte[1024];
        input[0] = LeafPrefix;
        entry.CopyTo(input[1..]);
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(input[..(entry.Length + 1)], hash);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return new TreeHash(hash);
    }

    /// <summary>The hash of an inner node: SHA-256(0x01 ‖ left ‖ right).</summary>
    public static TreeHash OfChildren(TreeHash left, TreeHash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Length)];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Length)..]);
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(input, hash);
        return new TreeHash(hash);
    }

    /// <summary>The root of a perfect tree over hashes whose number is a power of two.</summary>
    internal static TreeHash OfPerfect(ReadOnlySpan<byte> hashes)
    {
        if (hashes.Length == Length)
            return new TreeHash(hashes);
        var half = hashes.Length / 2;
        return OfChildren(OfPerfect(hashes[..half]), OfPerfect(hashes[half..]));
    }

    /// <summary>The hash that is written in standard base64, or null when the text is none.</summary>
    public static TreeHash? Parse(ReadOnlySpan<char> text) =>
        Armor.Decode(text) is { Length: Length } bytes ? new TreeHash(bytes) : null;

    /// <summary>Writes the 32 bytes to the beginning of the span.</summary>
    public void CopyTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt128BigEndian(target, first);
        BinaryPrimitives.WriteUInt128BigEndian(target[16..], last);
    }

    /// <summary>The 32 bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>The hash in standard base64, as checkpoints and proofs write it.</summary>
    public override string ToString() => Convert.ToBase64String(ToArray());
}
