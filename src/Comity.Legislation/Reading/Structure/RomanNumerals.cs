namespace Comity.Legislation.Reading.Structure;

internal static class RomanNumerals
{
    /// <summary>1 to 3999; 0 when it is not a well-formed numeral.</summary>
    public static int Value(ReadOnlySpan<char> letters)
    {
        var total = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var value = Digit(letters[i]);
            if (value == 0)
                return 0;
            total += i + 1 < letters.Length && value < Digit(letters[i + 1]) ? -value : value;
        }
        return total > 0 && Write(total).AsSpan().Equals(letters, StringComparison.OrdinalIgnoreCase) ? total : 0;
    }

    private static int Digit(char c) =>
        char.ToUpperInvariant(c) switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, 'D' => 500, 'M' => 1000, _ => 0 };

    private static string Write(int value)
    {
        if (value > 3999)
            return "";
        var text = new System.Text.StringBuilder();
        foreach (var (number, numeral) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
            (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
            for (; value >= number; value -= number)
                text.Append(numeral);
        return text.ToString();
    }
}
