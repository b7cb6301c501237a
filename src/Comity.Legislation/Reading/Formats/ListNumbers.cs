using System.Globalization;
using Comity.Language;

namespace Comity.Legislation.Reading.Formats;

/// <summary>How a list counts.</summary>
internal enum ListStyle
{
    Decimal,
    LowerRoman,
    UpperRoman,
    LowerLetter,
    UpperLetter,
    LowerRussian,
    UpperRussian,
}

/// <summary>The numbers that a browser or a word processor prints before the items of a list.</summary>
internal static class ListNumbers
{
    // ECMA-376 part 1, 17.18.59: without ё, й, ъ and ь.
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщыэюя";
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";
    private const int LongestDoubled = 10;

    /// <summary>The number without punctuation.</summary>
    /// <param name="value">Which item it is.</param>
    /// <param name="style">How it counts; what the style cannot write becomes decimal.</param>
    /// <param name="doubles">After z follow aa and bb, as in Word, and not aa and ab, as in HTML.</param>
    public static string Format(int value, ListStyle style, bool doubles) => style switch
    {
        ListStyle.LowerRoman when IsRoman(value) => Numerals.FormatRoman(value).ToLowerInvariant(),
        ListStyle.UpperRoman when IsRoman(value) => Numerals.FormatRoman(value),
        ListStyle.LowerLetter when value > 0 => Letters(value, Latin, doubles),
        ListStyle.UpperLetter when value > 0 => Letters(value, Latin, doubles).ToUpperInvariant(),
        ListStyle.LowerRussian when value > 0 => Letters(value, Russian, doubles),
        ListStyle.UpperRussian when value > 0 => Letters(value, Russian, doubles).ToUpperInvariant(),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static bool IsRoman(int value) => value is > 0 and <= Numerals.LargestRoman;

    private static string Letters(int value, string alphabet, bool doubles)
    {
        var rest = value - 1;
        if (doubles)
            return rest / alphabet.Length < LongestDoubled
                ? new string(alphabet[rest % alphabet.Length], 1 + (rest / alphabet.Length))
                : value.ToString(CultureInfo.InvariantCulture);
        var letters = "";
        for (; rest >= 0; rest = (rest / alphabet.Length) - 1)
            letters = alphabet[rest % alphabet.Length] + letters;
        return letters;
    }
}
