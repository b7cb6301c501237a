using System.Text;

namespace Comity.Language.Segmentation;

/// <summary>The Word_Break property of every code point, one byte each for planes 0 and 1.</summary>
internal static class WordBreakTable
{
    private const int Size = 0x20000;
    private static byte[]? _table;

    /// <summary>The property by UTF-16 unit, and by code point below U+20000; built at the first call.</summary>
    public static ReadOnlySpan<byte> Bytes => _table ??= Build();

    /// <summary>The property of the code point that begins at <paramref name="index"/>, and its length in UTF-16.</summary>
    /// <remarks>A lone surrogate is one unit of Other: text from outside may hold anything.</remarks>
    public static WordBreak At(ReadOnlySpan<byte> table, ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        var value = (WordBreak)table[text[index]];
        if (value != WordBreak.Surrogate)
            return value;
        if (Rune.DecodeFromUtf16(text[index..], out var rune, out var consumed) != System.Buffers.OperationStatus.Done)
            return WordBreak.Other;
        length = consumed;
        return rune.Value switch
        {
            < Size => (WordBreak)table[rune.Value],
            < 0x40000 => WordBreak.Ideograph,
            0xE0001 => WordBreak.Format,
            (>= 0xE0020 and <= 0xE007F) or (>= 0xE0100 and <= 0xE01EF) => WordBreak.Extend,
            _ => WordBreak.Other,
        };
    }

    private static byte[] Build()
    {
        var table = new byte[Size];
        Mark(table, WordBreakRanges.ALetter, WordBreak.ALetter);
        Mark(table, WordBreakRanges.Extend, WordBreak.Extend);
        Mark(table, WordBreakRanges.Numeric, WordBreak.Numeric);
        Mark(table, WordBreakRanges.Format, WordBreak.Format);
        Mark(table, WordBreakRanges.Katakana, WordBreak.Katakana);
        Mark(table, WordBreakRanges.HebrewLetter, WordBreak.HebrewLetter);
        Mark(table, WordBreakRanges.MidLetter, WordBreak.MidLetter);
        Mark(table, WordBreakRanges.MidNum, WordBreak.MidNum);
        Mark(table, WordBreakRanges.MidNumLet, WordBreak.MidNumLet);
        Mark(table, WordBreakRanges.ExtendNumLet, WordBreak.ExtendNumLet);
        Mark(table, WordBreakRanges.WSegSpace, WordBreak.WSegSpace);
        Mark(table, WordBreakRanges.Newline, WordBreak.Newline);
        Mark(table, WordBreakRanges.Ideograph, WordBreak.Ideograph);
        Mark(table, WordBreakRanges.OtherLetter, WordBreak.OtherLetter);
        Mark(table, WordBreakRanges.OtherNumber, WordBreak.OtherNumber);
        Mark(table, [0xD800, 0xDFFF], WordBreak.Surrogate);
        Mark(table, [0x1F1E6, 0x1F1FF], WordBreak.RegionalIndicator);
        (table['\r'], table['\n']) = ((byte)WordBreak.Cr, (byte)WordBreak.Lf);
        (table['\''], table['"']) = ((byte)WordBreak.SingleQuote, (byte)WordBreak.DoubleQuote);
        table['\u200D'] = (byte)WordBreak.Zwj;
        for (var i = 0; i < WordBreakRanges.Pictographic.Length; i += 2)
            for (var c = WordBreakRanges.Pictographic[i]; c <= WordBreakRanges.Pictographic[i + 1]; c++)
                table[c] |= (byte)WordBreak.Pictographic;
        return table;
    }

    private static void Mark(byte[] table, ReadOnlySpan<int> ranges, WordBreak value)
    {
        for (var i = 0; i < ranges.Length; i += 2)
            table.AsSpan(ranges[i]..(ranges[i + 1] + 1)).Fill((byte)value);
    }
}
