using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Comity.Language;
using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading.Structure;

/// <summary>A number as printed in a heading, and by akn-nc 1.0 §5.4.</summary>
/// <param name="Length">How many UTF-16 units it takes.</param>
/// <param name="Canonical">«17-1», «IV», «83-2» for 83², «L-123-4».</param>
internal readonly record struct PrintedNumber(int Length, string Canonical);

/// <summary>Reads the numbers of laws: 17-1, 83², 12^1, 12.1, 5a, 9bis, IV, 1er, L. 123-4, первый, A.</summary>
internal static class NumberReading
{
    private static readonly string[] OrdinalEndings = "er ère re ème st nd rd th º ° -й -я -е -ші -шы".Split(' ');

    private static readonly FrozenSet<string> CodePrefixes =
        "L R D A LO L.O R* RR C".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads the number that stands here; null when none does.</summary>
    /// <param name="text">The text from the number on.</param>
    /// <param name="language">ISO 639-2/T, for ordinals in words.</param>
    public static PrintedNumber? Read(ReadOnlySpan<char> text, string language)
    {
        if (text.IsEmpty)
            return null;
        if (char.IsAsciiDigit(text[0]))
            return Arabic(text, 0, "");
        return Code(text) ?? Roman(text) ?? Ordinal(text, language) ?? Letter(text);
    }

    private static PrintedNumber? Arabic(ReadOnlySpan<char> text, int start, string prefix)
    {
        var number = new StringBuilder(prefix);
        var i = start;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
            number.Append(text[i++]);
        if (i - start > 5)
            return null;
        return Suffixes(text, i, number);
    }

    private static PrintedNumber? Suffixes(ReadOnlySpan<char> text, int i, StringBuilder number)
    {
        i += Ending(text[i..]);
        while (i < text.Length)
        {
            var c = text[i];
            if (Superscripts.Lower(c) is { } low && char.IsAsciiLetterOrDigit(low))
            {
                if (char.IsAsciiDigit(low))
                    number.Append('-');
                while (i < text.Length && Superscripts.Lower(text[i]) is { } raised && char.IsAsciiLetterOrDigit(raised))
                {
                    number.Append(raised);
                    i++;
                }
            }
            else if (c is '-' or '.' or '^' or '\u2010' or '\u2011' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                number.Append('-');
                i++;
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    number.Append(text[i++]);
            }
            else if (Insertion(text[i..]) is { Length: > 0 } insertion)
            {
                number.Append(insertion.Canonical);
                i += insertion.Length;
            }
            else if (char.IsLetter(c)
                && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]) || char.IsAsciiLetter(c)
                && IsShortLetters(text[i..])))
            {
                while (i < text.Length && char.IsLetter(text[i]))
                    number.Append(text[i++]);
            }
            else
                break;
        }
        return number.Length > 24 ? null : new(i, number.ToString());
    }

    private static int Ending(ReadOnlySpan<char> text)
    {
        foreach (var ending in OrdinalEndings)
            if (text.StartsWith(ending, StringComparison.Ordinal)
                && (text.Length == ending.Length || !char.IsLetterOrDigit(text[ending.Length])))
                return ending.Length;
        return 0;
    }

    private static PrintedNumber Insertion(ReadOnlySpan<char> text)
    {
        var space = text[0] is ' ' or '\u00A0' ? 1 : 0;
        var rest = text[space..];
        if (Numerals.InsertionAt(rest, out var length) > 0)
            return new(space + length, rest[..length].ToString());
        // «Art. 43 a Grundsätze»: a letter apart, then a heading or nothing.
        if (space == 1 && rest.Length > 0 && rest[0] is >= 'a' and <= 'z'
            && (rest.Length == 1 || rest.Length > 2 && rest[1] is ' ' or '\u00A0' && char.IsUpper(rest[2])))
            return new(2, rest[..1].ToString());
        return default;
    }

    private static bool IsShortLetters(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetterLower(text[length]))
            length++;
        return length is 1 or 2 && (length == text.Length || !char.IsLetterOrDigit(text[length]));
    }

    /// <summary>The numbers of French codes: «L. 123-4», «R*123-4», «LO 111».</summary>
    private static PrintedNumber? Code(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && i < 4 && (char.IsAsciiLetterUpper(text[i]) || i > 0 && text[i] is '.' or '*'))
            i++;
        var prefix = text[..i].TrimEnd('.');
        if (prefix.IsEmpty || !CodePrefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prefix))
            return null;
        var letters = prefix.ToString().Replace(".", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal);
        while (i < text.Length && text[i] is ' ' or '\u00A0' or '*')
            i++;
        return i < text.Length && char.IsAsciiDigit(text[i]) ? Arabic(text, i, letters + "-") : null;
    }

    private static PrintedNumber? Roman(ReadOnlySpan<char> text)
    {
        var i = 0;
        Span<char> letters = stackalloc char[12];
        while (i < text.Length && i < letters.Length && RomanLetter(text[i]) is { } letter)
            letters[i++] = letter;
        if (i == 0 || i < text.Length && char.IsLetter(text[i]) && Ending(text[i..]) == 0
            && !(char.IsAsciiLetter(text[i]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1])))
            || !Numerals.TryParseRoman(letters[..i], out _))
            return null;
        return Suffixes(text, i, new StringBuilder().Append(letters[..i]));
    }

    // Cyrillic look-alikes are common in the roman numerals of Cyrillic texts.
    private static char? RomanLetter(char c) =>
        Homoglyphs.Letter(c, "Latn") is var letter and ('I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M') ? letter : null;

    /// <summary>An ordinal in words, of two words rather than one: «двадцать первая».</summary>
    private static PrintedNumber? Ordinal(ReadOnlySpan<char> text, string language)
    {
        var one = WordEnd(text, 0);
        if (language == "fra" && text[..one].Equals("unique", StringComparison.OrdinalIgnoreCase))
            return new(one, "unique");
        var two = one + 1 < text.Length && text[one] is ' ' or '\u00A0' ? WordEnd(text, one + 1) : one;
        foreach (var end in (ReadOnlySpan<int>)[two, one])
            if (end > 1 && end <= 40 && Numerals.TryParseOrdinal(text[..end], language, out var value))
                return new(end, value.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && i < 60 && (char.IsLetter(text[i]) || text[i] is '-' or '\'' or '’'))
            i++;
        return i;
    }

    private static PrintedNumber? Letter(ReadOnlySpan<char> text) =>
        char.IsUpper(text[0]) && (text.Length == 1 || !char.IsLetterOrDigit(text[1]) && text[1] is not '\'' and not '’')
            ? new(1, text[..1].ToString())
            : null;
}
