using System.Globalization;

namespace Comity.Ledger;

/// <summary>Sizes and indices as all of these formats write them: ASCII digits without a leading zero.</summary>
internal static class Decimals
{
    /// <summary>The number, not negative; null when the text is none.</summary>
    public static long? Parse(ReadOnlySpan<char> text) =>
        text is ['0'] or [>= '1' and <= '9', ..]
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static string Write(long value) => value.ToString(CultureInfo.InvariantCulture);
}
