namespace Comity.Language;

/// <summary>Raised digits and letters as characters of their own, so that «83²» survives as text.</summary>
/// <remarks>
/// The digits, brackets and signs of Unicode's block Superscripts and Subscripts, ¹ ² ³ of Latin-1, and the small Latin letters
/// that Unicode has raised (all but q).
/// <code>
/// 83², 133¹⁰, nº 5ᵇⁱˢ
/// </code>
/// </remarks>
public static class Superscripts
{
    private const string Plain = "0123456789()+-abcdefghijklmnoprstuvwxyz";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";

    /// <summary>The raised form of a character: ² for 2.</summary>
    /// <param name="character">Any character.</param>
    /// <returns>The character itself when it has no raised form.</returns>
    public static char Raise(char character) =>
        Plain.IndexOf(character, StringComparison.Ordinal) is >= 0 and var i ? Raised[i] : character;

    /// <summary>The raised form of a whole mark: «¹⁰» for «10».</summary>
    /// <param name="mark">Any text; characters without a raised form stay.</param>
    public static string Raise(string mark) => string.Create(mark.Length, mark, (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = Raise(from[i]);
    });

    /// <summary>The digit, letter or sign that was raised: 2 for ².</summary>
    /// <param name="character">Any character.</param>
    /// <returns>Null when the character is not raised.</returns>
    public static char? Lower(char character) =>
        character >= '²' && Raised.IndexOf(character, StringComparison.Ordinal) is >= 0 and var i ? Plain[i] : null;

    /// <summary>The digit that was raised: 2 for ².</summary>
    /// <param name="character">Any character.</param>
    /// <returns>0 to 9 as a character; null when this is no raised digit.</returns>
    public static char? LowerDigit(char character) => Lower(character) is { } low && char.IsAsciiDigit(low) ? low : null;
}
