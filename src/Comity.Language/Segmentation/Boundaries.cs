using System.Runtime.CompilerServices;

namespace Comity.Language.Segmentation;

/// <summary>The word boundary rules of UAX #29 (Unicode 17.0), WB1 to WB999.</summary>
internal static class Boundaries
{
    /// <summary>Where the segment that begins at <paramref name="start"/> ends, and what it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int End(ReadOnlySpan<byte> table, ReadOnlySpan<char> text, int start, out WordKind kind)
    {
        var last = WordBreakTable.At(table, text, start, out var length); // the code point just before i
        var left = last & ~WordBreak.Pictographic;                      // the same without what WB4 makes invisible
        var flags = 1;                                                  // regional indicators in a row
        kind = KindOf(left);
        var i = start + length;
        for (; i < text.Length; i += length)
        {
            var next = WordBreakTable.At(table, text, i, out length);
            var right = next & ~WordBreak.Pictographic;
            if (left == WordBreak.Cr && right == WordBreak.Lf)
                return i + 1;                                           // WB3
            if (IsLineEnd(left) || IsLineEnd(right))
                break;                                                  // WB3a, WB3b
            var joins = IsInvisible(right)                              // WB4
                || (last == WordBreak.Zwj && next >= WordBreak.Pictographic)              // WB3c
                || (last == WordBreak.WSegSpace && right == WordBreak.WSegSpace)          // WB3d
                || (left == WordBreak.RegionalIndicator && right == left && flags++ % 2 == 1); // WB15, WB16
            if (!joins && !Joins(left, right))
            {
                if (!MayBridge(left, right))
                    break;
                var far = AfterInvisible(table, text, i + length, out var bridged, out var farLength);
                if (!Bridges(left, right, far))
                {
                    if (left == WordBreak.HebrewLetter && right == WordBreak.SingleQuote)
                        far = right;                                    // WB7a
                    else
                        break;
                }
                else
                {
                    (i, length, next) = (bridged, farLength, far);      // WB6, WB7, WB7b, WB7c, WB11, WB12
                }
                right = far & ~WordBreak.Pictographic;
            }
            last = next;
            if (IsInvisible(right))
                continue;
            left = right;
            kind = Stronger(kind, KindOf(right));
        }
        return i;
    }

    private static bool Joins(WordBreak left, WordBreak right) => left switch
    {
        WordBreak.ALetter or WordBreak.HebrewLetter or WordBreak.Numeric =>
            right is WordBreak.ALetter or WordBreak.HebrewLetter or WordBreak.Numeric or WordBreak.ExtendNumLet, // WB5, 8–10, 13a
        WordBreak.Katakana => right is WordBreak.Katakana or WordBreak.ExtendNumLet,                            // WB13, 13a
        WordBreak.ExtendNumLet => right is WordBreak.ALetter or WordBreak.HebrewLetter or WordBreak.Numeric
            or WordBreak.Katakana or WordBreak.ExtendNumLet,                                                    // WB13a, 13b
        _ => false,
    };

    private static bool MayBridge(WordBreak left, WordBreak right) => left switch
    {
        WordBreak.ALetter => right is WordBreak.MidLetter or WordBreak.MidNumLet or WordBreak.SingleQuote,
        WordBreak.HebrewLetter => right is
            WordBreak.MidLetter or WordBreak.MidNumLet or WordBreak.SingleQuote or WordBreak.DoubleQuote,
        WordBreak.Numeric => right is WordBreak.MidNum or WordBreak.MidNumLet or WordBreak.SingleQuote,
        _ => false,
    };

    private static bool Bridges(WordBreak left, WordBreak middle, WordBreak far)
    {
        far &= ~WordBreak.Pictographic;
        return left == WordBreak.Numeric
            ? far == WordBreak.Numeric
            : far == WordBreak.HebrewLetter || (far == WordBreak.ALetter && middle != WordBreak.DoubleQuote);
    }

    private static WordBreak AfterInvisible(
        ReadOnlySpan<byte> table, ReadOnlySpan<char> text, int index, out int found, out int length)
    {
        length = 1;
        for (found = index; found < text.Length; found += length)
        {
            var value = WordBreakTable.At(table, text, found, out length);
            if (!IsInvisible(value))
                return value;
        }
        return WordBreak.Other;
    }

    private static bool IsLineEnd(WordBreak value) => value is WordBreak.Cr or WordBreak.Lf or WordBreak.Newline;

    private static bool IsInvisible(WordBreak value) => value is WordBreak.Extend or WordBreak.Format or WordBreak.Zwj;

    private static WordKind KindOf(WordBreak value) => value switch
    {
        WordBreak.ALetter or WordBreak.HebrewLetter or WordBreak.Katakana or WordBreak.OtherLetter => WordKind.Letters,
        WordBreak.Numeric or WordBreak.OtherNumber => WordKind.Number,
        WordBreak.Ideograph => WordKind.Ideograph,
        _ => WordKind.None,
    };

    private static WordKind Stronger(WordKind one, WordKind other) =>
        one == WordKind.None || other == WordKind.Letters ? other == WordKind.None ? one : other : one;
}
