using Comity.Language.Numbering;

namespace Comity.Language;

/// <summary>Numbers as laws write them without plain digits: Roman, spelled out, Latin suffixes.</summary>
public static class Numerals
{
    /// <summary>The largest number that Roman numerals write without further signs.</summary>
    public const int LargestRoman = 3999;

    private static readonly string[] _romanSigns = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
    private static readonly int[] _romanValues = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
    private static readonly (string Suffix, int Value)[] _insertions = [.. (
        "bis ter quater quinquies sexies septies octies novies/nonies decies undecies duodecies terdecies quaterdecies "
        + "quindecies/quinquedecies sexdecies/sedecies septdecies/septendecies octodecies novodecies/novemdecies vicies")
        .Split(' ').SelectMany((variants, i) => variants.Split('/').Select(suffix => (suffix, i + 2)))
        .OrderByDescending(insertion => insertion.suffix.Length)];

    /// <summary>Reads a Roman numeral: all capitals or all small letters, and only in its one correct spelling.</summary>
    /// <remarks>Cyrillic and compatibility look-alikes count as what they look like: «ХІІ» and «Ⅻ» are 12. «С» and «х» are
    /// numerals too: whether a lone letter is one, its neighbours must tell.</remarks>
    /// <param name="text">The numeral and nothing else.</param>
    /// <param name="value">1 to 3999; 0 when it is no numeral.</param>
    public static bool TryParseRoman(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        Span<char> signs = stackalloc char[32];
        var length = 0;
        var (capitals, smalls) = (false, false);
        foreach (var letter in text)
        {
            var sign = RomanSign(letter);
            if (sign.Length == 0 || length + sign.Length > 16)
                return false;
            capitals |= char.IsAsciiLetterUpper(sign[0]);
            smalls |= char.IsAsciiLetterLower(sign[0]);
            foreach (var part in sign)
                signs[length++] = (char)(part & ~0x20);
        }
        if (length == 0 || (capitals && smalls))
            return false;
        ReadOnlySpan<char> rest = signs[..length];
        var sum = 0;
        for (var i = 0; i < _romanSigns.Length; i++)
            for (; rest.StartsWith(_romanSigns[i], StringComparison.Ordinal); rest = rest[_romanSigns[i].Length..])
                sum += _romanValues[i];
        Span<char> correct = stackalloc char[16];
        if (rest.Length > 0 || sum > LargestRoman || !signs[..length].SequenceEqual(correct[..WriteRoman(sum, correct)]))
            return false;
        value = sum;
        return true;
    }

    /// <summary>Writes a Roman numeral in capitals.</summary>
    /// <param name="value">1 to <see cref="LargestRoman"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public static string FormatRoman(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LargestRoman);
        Span<char> text = stackalloc char[16];
        return new string(text[..WriteRoman(value, text)]);
    }

    private static int WriteRoman(int value, Span<char> text)
    {
        var length = 0;
        for (var i = 0; i < _romanSigns.Length; i++)
            for (; value >= _romanValues[i]; value -= _romanValues[i])
            {
                _romanSigns[i].CopyTo(text[length..]);
                length += _romanSigns[i].Length;
            }
        return length;
    }

    /// <summary>Reads an ordinal that is spelled out, in any case, gender and grammatical case.</summary>
    /// <remarks>
    /// Up to 99 in eng rus kaz bel ukr deu ces slk est, up to 79 in fra. English «Part One» counts as well.
    /// <code>
    /// РАЗДЕЛ ПЕРВЫЙ → 1    екінші → 2    twenty-first → 21    vingt et unième → 21    Einunddreißigster → 31
    /// </code>
    /// </remarks>
    /// <param name="word">The ordinal and nothing else; of several words, one space or hyphen between them.</param>
    /// <param name="language">ISO 639-2/T; in a language not listed nothing is an ordinal.</param>
    /// <param name="value">1 to 100; 0 when it is no ordinal.</param>
    public static bool TryParseOrdinal(ReadOnlySpan<char> word, string language, out int value)
    {
        value = 0;
        if (word.Length is 0 or > 60 || Ordinals.Of(language) is not { } ordinals)
            return false;
        Span<char> folded = stackalloc char[2 * word.Length];
        var length = Folding.Fold(word, folded);
        for (var i = length - 1; language == "deu" && i >= 0; i--)
            if (folded[i] == 'ß') // dreißigster as dreissigster
            {
                folded[i..length].CopyTo(folded[(i + 1)..]);
                (folded[i], folded[i + 1]) = ('s', 's');
                length++;
            }
        return ordinals.TryParse(folded[..length], out value);
    }

    /// <summary>Reads the Latin suffix of an inserted provision where it stands: <c>bis</c> is 2, <c>vicies</c> 20.</summary>
    /// <remarks>
    /// The longest suffix counts, and only where the word ends with it.
    /// <code>
    /// terdecies. → 13, 9 letters    bis) → 2, 3 letters    terrain → none
    /// </code>
    /// </remarks>
    /// <param name="text">The text from the suffix on.</param>
    /// <param name="length">How many letters the suffix has; 0 when none stands here.</param>
    /// <param name="comparison">Ordinal where running text is read, because there «Bis» begins a sentence; without regard to case
    /// where the text is surely a number.</param>
    /// <returns>2 to 20; 0 when no suffix stands here.</returns>
    public static int InsertionAt(
        ReadOnlySpan<char> text, out int length, StringComparison comparison = StringComparison.Ordinal)
    {
        foreach (var (suffix, value) in _insertions)
            if (text.StartsWith(suffix, comparison) && (text.Length == suffix.Length || !char.IsLetter(text[suffix.Length])))
            {
                length = suffix.Length;
                return value;
            }
        length = 0;
        return 0;
    }

    private static string RomanSign(char letter) => letter switch
    {
        'I' or 'І' or 'Ӏ' => "I",
        'V' => "V",
        'X' or 'Х' => "X",
        'L' => "L",
        'C' or 'С' => "C",
        'D' => "D",
        'M' or 'М' => "M",
        'i' or 'і' or 'ӏ' => "i",
        'v' => "v",
        'x' or 'х' => "x",
        'l' => "l",
        'c' or 'с' => "c",
        'd' => "d",
        'm' => "m",
        >= 'Ⅰ' and <= 'Ⅻ' => FormatRoman(letter - 'Ⅰ' + 1),
        'Ⅼ' => "L",
        'Ⅽ' => "C",
        'Ⅾ' => "D",
        'Ⅿ' => "M",
        >= 'ⅰ' and <= 'ⅻ' => RomanSign((char)(letter - 0x10)).ToLowerInvariant(),
        'ⅼ' => "l",
        'ⅽ' => "c",
        'ⅾ' => "d",
        'ⅿ' => "m",
        _ => "",
    };
}
