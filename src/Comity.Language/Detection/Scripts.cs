namespace Comity.Language.Detection;

/// <summary>The scripts that are told apart, by ISO 15924 code.</summary>
internal static class Scripts
{
    /// <summary>No letter.</summary>
    public const int None = 0;

    public const int Latin = 1;

    public const int Cyrillic = 2;

    /// <summary>The codes; the place in this list is what <see cref="Of"/> returns.</summary>
    public static readonly string[] Codes =
        ["Zyyy", "Latn", "Cyrl", "Grek", "Armn", "Hebr", "Arab", "Deva", "Geor", "Jpan", "Hani", "Kore"];

    /// <summary>The script of a letter; <see cref="None"/> for what is no letter or of no script listed.</summary>
    public static int Of(char letter) => Homoglyphs.ScriptOf(letter) switch
    {
        'L' => Latin,
        'C' => Cyrillic,
        _ => letter < '\u0370' ? None : OfOther(letter),
    };

    private static int OfOther(char letter) => letter switch
    {
        <= '\u03FF' => 3,
        >= '\u0531' and <= '\u0587' => 4,
        >= '\u05D0' and <= '\u05F2' => 5,
        >= '\u0620' and <= '\u06FF' => 6,
        >= '\u0900' and <= '\u097F' => 7,
        >= '\u10A0' and <= '\u10FF' => 8,
        >= '\u3040' and <= '\u30FF' => 9,
        >= '\u4E00' and <= '\u9FFF' => 10,
        >= '\uAC00' and <= '\uD7A3' => 11,
        _ => None,
    };
}
