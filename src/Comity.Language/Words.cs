using System.Runtime.CompilerServices;
using Comity.Language.Segmentation;

namespace Comity.Language;

/// <summary>The words of a text: the segments of UAX #29 that hold a letter, a digit or an ideograph.</summary>
/// <remarks>
/// The default rules, without dictionaries: a Thai or hiragana letter is a word of its own.
/// <code>
/// Статья 17-1, п. 3.14: об'єкт     →  Статья · 17 · 1 · п · 3.14 · об'єкт
/// </code>
/// </remarks>
public static class Words
{
    /// <summary>Enumerates the words in the order of the text, in linear time and without allocating.</summary>
    /// <param name="text">Any UTF-16, lone surrogates included.</param>
    public static WordEnumerator Enumerate(ReadOnlySpan<char> text) => new(text);

    /// <summary>How many words the text has.</summary>
    /// <param name="text">Any UTF-16, lone surrogates included.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var words = Enumerate(text);
        while (words.MoveNext())
            count++;
        return count;
    }
}

/// <summary>Walks over the words of a text; see <see cref="Words.Enumerate"/>.</summary>
public ref struct WordEnumerator
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<byte> _table;
    private int _position;

    internal WordEnumerator(ReadOnlySpan<char> text)
    {
        _text = text;
        _table = WordBreakTable.Bytes;
    }

    /// <summary>The word that the last successful <see cref="MoveNext"/> found.</summary>
    public WordSpan Current { get; private set; }

    /// <summary>Itself, for <c>foreach</c>.</summary>
    public readonly WordEnumerator GetEnumerator() => this;

    /// <summary>Goes to the next word.</summary>
    /// <returns>False after the last one.</returns>
    // Compiled at full strength at once: a comparison in a fresh process has no time to warm up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MoveNext()
    {
        var text = _text;
        var table = _table;
        var start = _position;
        while ((uint)start < (uint)text.Length)
        {
            var first = (WordBreak)table[text[start]];
            if (BeginsNoWord(first) && (start + 1 == text.Length || !MayAttach(first, (WordBreak)table[text[start + 1]])))
            {
                start++;
                continue;
            }
            var kind = WordKind.None;
            int end;
            if (first is WordBreak.ALetter or WordBreak.Numeric)
            {
                end = start + 1;
                while ((uint)end < (uint)text.Length && (WordBreak)table[text[end]] == first)
                    end++;
                if (end == text.Length || (WordBreak)table[text[end]] is
                    WordBreak.WSegSpace or WordBreak.Other or WordBreak.Cr or WordBreak.Lf or WordBreak.Newline)
                    kind = first == WordBreak.ALetter ? WordKind.Letters : WordKind.Number;
                else
                    end = Boundaries.End(table, text, end - 1, out kind);
            }
            else
            {
                end = Boundaries.End(table, text, start, out kind);
            }
            if (kind != WordKind.None)
            {
                Current = new WordSpan(start, end - start, kind);
                _position = end;
                return true;
            }
            start = end;
        }
        _position = text.Length;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool BeginsNoWord(WordBreak value) =>
        value is WordBreak.WSegSpace or WordBreak.Other or (>= WordBreak.MidLetter and <= WordBreak.DoubleQuote)
            or WordBreak.Cr or WordBreak.Lf or WordBreak.Newline;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayAttach(WordBreak value, WordBreak next) =>
        next is WordBreak.Extend or WordBreak.Format or WordBreak.Zwj or WordBreak.Surrogate
        || (next == value && value == WordBreak.WSegSpace);
}

/// <summary>All segments of UAX #29, white space and punctuation included: joined, they are the text.</summary>
internal static class Segments
{
    /// <summary>Enumerates the segments in the order of the text, in linear time and without allocating.</summary>
    /// <param name="text">Any UTF-16, lone surrogates included.</param>
    public static SegmentEnumerator Enumerate(ReadOnlySpan<char> text) => new(text);
}

/// <summary>Walks over the segments of a text; see <see cref="Segments.Enumerate"/>.</summary>
internal ref struct SegmentEnumerator
{
    private readonly ReadOnlySpan<char> _text;

    internal SegmentEnumerator(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The segment that the last successful <see cref="MoveNext"/> found.</summary>
    public WordSpan Current { get; private set; }

    /// <summary>Itself, for <c>foreach</c>.</summary>
    public readonly SegmentEnumerator GetEnumerator() => this;

    /// <summary>Goes to the next segment.</summary>
    /// <returns>False after the last one.</returns>
    public bool MoveNext()
    {
        var start = Current.End;
        if (start >= _text.Length)
            return false;
        var end = Boundaries.End(WordBreakTable.Bytes, _text, start, out var kind);
        Current = new WordSpan(start, end - start, kind);
        return true;
    }
}
