using System.Globalization;
using System.Text;

namespace Comity.Ledger.Trees;

/// <summary>Names a file of a log: a tile of hashes or a bundle of entries, as c2sp.org/tlog-tiles lays them out.</summary>
/// <param name="Level">0 for the hashes of entries, <c>n + 1</c> for the roots of full tiles of level <c>n</c>;
/// <see cref="Entries"/> for a bundle of entries.</param>
/// <param name="Index">The place among the tiles of this level, from 0.</param>
/// <param name="Width">How many hashes or entries it holds, 1 to 256; a tile of 256 is full and never changes.</param>
public readonly record struct TileAddress(int Level, long Index, int Width)
{
    /// <summary>Levels of the binary tree in one tile.</summary>
    public const int Height = 8;

    /// <summary>Hashes in a full tile, and entries in a full bundle.</summary>
    public const int FullWidth = 1 << Height;

    /// <summary>The <see cref="Level"/> of a bundle of entries.</summary>
    public const int Entries = -1;

    private const int Levels = 64;

    /// <summary>Whether it is as wide as a tile can be.</summary>
    public bool IsFull => Width == FullWidth;

    /// <summary>The path below the prefix of the log.</summary>
    /// <example><c>tile/0/x001/x234/067</c>; <c>tile/1/000.p/17</c> with 17 hashes; <c>tile/entries/273.p/112</c>.</example>
    public string Path
    {
        get
        {
            var path = new StringBuilder("tile/");
            path.Append(Level == Entries ? "entries" : Decimals.Write(Level)).Append('/');
            var digits = Index.ToString("D3", CultureInfo.InvariantCulture);
            digits = digits.PadLeft((digits.Length + 2) / 3 * 3, '0');
            for (var i = 0; i < digits.Length; i += 3)
                path.Append(i + 3 < digits.Length ? "x" : "").Append(digits, i, 3).Append(i + 3 < digits.Length ? "/" : "");
            return (IsFull ? path : path.Append(".p/").Append(Width)).ToString();
        }
    }

    /// <summary>The tile that the path names, or null when it names none; there is one path for each tile.</summary>
    public static TileAddress? Parse(string path)
    {
        if (!path.StartsWith("tile/", StringComparison.Ordinal) || path.Length > 64)
            return null;
        var parts = path.Split('/');
        var level = parts[1] == "entries" ? Entries : Decimals.Parse(parts[1]) is { } n and < Levels ? (int)n : Levels;
        var width = (long)FullWidth;
        if (parts is [.., [_, _, _, '.', 'p'] last, var partial])
        {
            width = Decimals.Parse(partial) is { } w and > 0 and < FullWidth ? w : 0;
            parts = [.. parts[..^2], last[..3]];
        }

        var digits = string.Concat(parts.Skip(2).Select(part => part.TrimStart('x')));
        if (level == Levels || width == 0 || digits.Length is 0 or > 18 || !digits.All(char.IsAsciiDigit))
            return null;
        var tile = new TileAddress(level, long.Parse(digits, CultureInfo.InvariantCulture), (int)width);
        return tile.Path == path ? tile : null;
    }

    /// <summary>The tile that holds a hash (or an entry) in a log of this size.</summary>
    /// <param name="level">The level of the tile, or <see cref="Entries"/>.</param>
    /// <param name="index">The index of the hash on that level, or of the entry.</param>
    /// <param name="size">The number of entries in the log.</param>
    /// <exception cref="ArgumentOutOfRangeException">The log has no such hash.</exception>
    public static TileAddress Holding(int level, long index, long size)
    {
        var hashes = WidthOf(level, size);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, hashes);
        var tile = index / FullWidth;
        return new TileAddress(level, tile, (int)Math.Min(FullWidth, hashes - (tile * FullWidth)));
    }

    /// <summary>Every tile and bundle of a log of this size: what a copy of the log consists of, beside the checkpoint.</summary>
    public static IEnumerable<TileAddress> Of(long size)
    {
        for (var level = Entries; level < Levels && WidthOf(level, size) > 0; level++)
            for (var first = 0L; first < WidthOf(level, size); first += FullWidth)
                yield return Holding(level, first, size);
    }

    /// <summary>How many hashes a level has, or how many entries there are.</summary>
    internal static long WidthOf(int level, long size) => level * Height < 63 ? size >> (Math.Max(0, level) * Height) : 0;

    /// <summary>The path.</summary>
    public override string ToString() => Path;
}
