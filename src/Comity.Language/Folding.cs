using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Comity.Language.Segmentation;

namespace Comity.Language;

/// <summary>The form of a text in which only its letters and punctuation count: for keys, never for display.</summary>
/// <remarks>
/// Lower case (Unicode simple case folding; no language's own rules), NFC, ё as е, every quotation mark as <c>"</c>, every
/// apostrophe as <c>'</c>, every dash as <c>-</c>, every white space as a space; soft hyphens, zero-width and direction marks
/// dropped; look-alike letters by <see cref="Homoglyphs"/>. Folding what is folded changes nothing.
/// <code>
/// «Учёный — об’єкт»  →  "ученый - об'єкт"
/// </code>
/// </remarks>
public static class Folding
{
    private const char Dropped = '\uFFFF';
    private static char[]? _common;

    /// <summary>The folded text as a string.</summary>
    /// <param name="text">Any UTF-16, lone surrogates included.</param>
    public static string Key(ReadOnlySpan<char> text)
    {
        if (text.Length <= 256)
        {
            Span<char> small = stackalloc char[text.Length];
            return new string(small[..Fold(text, small)]);
        }
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        var key = new string(rented.AsSpan(0, Fold(text, rented)));
        ArrayPool<char>.Shared.Return(rented);
        return key;
    }

    /// <summary>Folds into a buffer without allocating.</summary>
    /// <param name="source">Any UTF-16, lone surrogates included.</param>
    /// <param name="destination">Where to write; at least as long as the source, and not overlapping it. The result is never
    /// longer than the source: the few texts that NFC would lengthen are not normalised.</param>
    /// <returns>How many UTF-16 units were written.</returns>
    /// <exception cref="ArgumentException">The destination is shorter than the source.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Fold(ReadOnlySpan<char> source, Span<char> destination)
    {
        if (destination.Length < source.Length)
            throw new ArgumentException("The destination must be at least as long as the source.", nameof(destination));
        var length = FoldLetters(source, destination, out var isPlain);
        if (isPlain)
            return length;
        // Scripts are mixed or there are combining marks: rare, so it may take a buffer and several rounds.
        var buffer = ArrayPool<char>.Shared.Rent(source.Length);
        source.CopyTo(buffer);
        length = source.Length;
        for (var round = 0; round < 8; round++)
        {
            var before = buffer.AsSpan(0, length);
            Homoglyphs.Canonicalise(before);
            length = FoldLetters(before, destination, out _);
            length = Normalize(destination[..length], destination);
            if (destination[..length].SequenceEqual(before))
                break;
            destination[..length].CopyTo(buffer);
        }
        ArrayPool<char>.Shared.Return(buffer);
        return length;
    }

    /// <summary>One letter folded by itself: lower case, ё as е, plain quotes, dashes, spaces; U+FFFF if dropped.</summary>
    internal static char Letter(char unit) => unit switch
    {
        < '\u0080' => unit switch
        {
            >= 'A' and <= 'Z' => (char)(unit | 0x20),
            '`' => '\'',
            >= '\t' and <= '\r' => ' ',
            _ => unit,
        },
        >= '\u0400' and <= '\u052F' => CyrillicLetter(unit),
        < '\u0180' => LatinLetter(unit),
        >= '\u2000' and <= '\u206F' => Punctuation(unit),
        'ʼ' or 'ʹ' or 'ʻ' or 'ʽ' or '＇' => '\'',
        'ς' => 'σ',
        'ẞ' => 'ß',
        '−' or '－' or '﹣' => '-',
        '\u3000' or '\u1680' => ' ',
        '＂' or '〝' or '〞' => '"',
        '\uFEFF' or '\u061C' or '\u180E' or '\uFFFF' or (>= '\uFE00' and <= '\uFE0F') => Dropped,
        _ => char.ToLowerInvariant(unit),
    };

    private static char CyrillicLetter(char unit) => unit switch
    {
        'Ё' or 'ё' => 'е',
        >= 'а' and <= 'џ' => unit,
        >= 'А' and <= 'Я' => (char)(unit + 0x20),
        < 'А' => (char)(unit + 0x50),
        'Ӏ' => 'ӏ',
        >= 'Ӂ' and <= 'ӎ' => (char)(unit + (unit & 1)),
        >= '\u0482' and <= '\u0489' => unit,
        'ӏ' => unit,
        _ => (char)(unit | 1),
    };

    private static char LatinLetter(char unit) => unit switch
    {
        '\u00A0' or '\u0085' => ' ',
        '\u00AD' => Dropped,
        '«' or '»' => '"',
        '´' => '\'',
        '×' or '÷' => unit,
        >= 'À' and <= 'Þ' => (char)(unit + 0x20),
        < 'Ā' => unit,
        'İ' => 'i',
        'ı' or 'ĸ' or 'ŉ' => unit,
        'Ÿ' => 'ÿ',
        'ſ' => 's',
        (>= 'Ĺ' and <= 'ň') or >= 'Ź' => (char)(unit + (unit & 1)),
        _ => (char)(unit | 1),
    };

    private static char Punctuation(char unit) => unit switch
    {
        (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' => ' ',
        >= '\u2010' and <= '\u2015' => '-',
        '‘' or '’' or '‚' or '‛' or '′' or '‵' or '‹' or '›' => '\'',
        '“' or '”' or '„' or '‟' or '″' => '"',
        (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or >= '\u2060' => Dropped,
        _ => unit,
    };

    // Compiled at full strength at once, with the common letters in a table: a comparison in a fresh process has no time to
    // warm up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int FoldLetters(ReadOnlySpan<char> source, Span<char> destination, out bool isPlain)
    {
        ReadOnlySpan<char> table = _common ??= BuildCommon();
        var (length, latin, cyrillic, marks) = (0, false, false, false);
        foreach (var unit in source)
        {
            var folded = unit < table.Length ? table[unit] : '\0';
            if (folded == '\0')
                folded = Letter(unit);
            if (folded < '\u0080')
                latin |= (uint)(folded - 'a') < 26;
            else if (folded is >= '\u0400' and <= '\u052F')
                cyrillic = true;
            else if (folded >= '\u0300')
                marks |= IsTouchedByNormalization(folded);
            else
                latin |= folded >= '\u00E0';
            if (folded != Dropped)
                destination[length++] = folded;
        }
        isPlain = !marks && !(latin && cyrillic);
        return length;
    }

    /// <summary>The text in Normalization Form C (UAX #15); as it is where it has none, because of a lone surrogate or
    /// U+FFFE.</summary>
    /// <param name="text">Any UTF-16.</param>
    public static string Compose(string text) =>
        CanBeComposed(text) && !text.IsNormalized() ? text.Normalize(NormalizationForm.FormC) : text;

    // ASCII, Latin and Cyrillic; what is between is 0, which means: ask Letter.
    private static char[] BuildCommon()
    {
        var table = new char[0x530];
        for (var unit = '\0'; unit < table.Length; unit++)
            table[unit] = unit is < '\u0180' or >= '\u0400' ? Letter(unit) : '\0';
        return table;
    }

    // What NFC may change or move: marks and what composes, singletons, compatibility ideographs and presentation forms, and
    // everything above the first plane.
    private static bool IsTouchedByNormalization(char unit) =>
        (WordBreak)WordBreakTable.Bytes[unit] is WordBreak.Extend or WordBreak.Surrogate
        || unit is 'ʹ' or ';' or '·' or (>= '\u0958' and <= '\u0B5D') or (>= '\u0F43' and <= '\u0FB9')
            or (>= '\u1100' and <= '\u11FF') or (>= '\u1F00' and <= '\u1FFF')
            or 'Ω' or 'K' or 'Å' or '\u2329' or '\u232A' or '\u2ADC' or (>= '\uF900' and <= '\uFB4F');

    /// <summary>There is no NFC of a text that is not well-formed, nor, for the base library, of one with U+FFFE.</summary>
    private static bool CanBeComposed(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uFFFE')
                return false;
            if (char.IsSurrogate(text[i])
                && (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[++i])))
                return false;
        }

        return true;
    }

    private static int Normalize(ReadOnlySpan<char> text, Span<char> destination)
    {
        if (!CanBeComposed(text) || text.IsNormalized() || text.GetNormalizedLength() > text.Length)
            return text.Length;
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var length = text.TryNormalize(buffer, out var written) ? written : 0;
        buffer.AsSpan(0, length).CopyTo(destination);
        ArrayPool<char>.Shared.Return(buffer);
        return length == 0 ? text.Length : length;
    }
}
