using System.Globalization;
using Comity.Language;

namespace Comity.Legislation.Reading.Structure;

/// <summary>How canonical numbers follow one another.</summary>
internal static class NumberOrder
{
    /// <summary>The arabic number at the start, «17» of «17-1»; the value of a roman numeral; 0 for anything else.</summary>
    public static int Leading(string number)
    {
        var digits = 0;
        while (digits < number.Length && char.IsAsciiDigit(number[digits]))
            digits++;
        if (digits > 0)
            return digits <= 9 && int.TryParse(number.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture,
                out var value) ? value : 0;
        var letters = number.AsSpan();
        var dash = letters.IndexOf('-');
        return Numerals.TryParseRoman(dash < 0 ? letters : letters[..dash], out var roman) ? roman : 0;
    }

    /// <summary>Something was inserted after the plain number: «17-1», «9bis».</summary>
    public static bool IsInsertion(string number) => number.Any(c => !char.IsAsciiDigit(c)) && number.Length > 0
        && char.IsAsciiDigit(number[0]);
}
