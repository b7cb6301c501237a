namespace Comity.Legislation.Reading.Formats;

/// <summary>Raised digits and letters as characters of their own, so that «83²» survives as text.</summary>
internal static class Superscripts
{
    private const string Plain = "0123456789()+-abcdefghijklmnoprstuvwxyz";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";

    /// <summary>The raised form; the character itself when there is none.</summary>
    public static char Raise(char c) => Plain.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? Raised[i] : c;

    /// <summary>The raised form of a whole mark.</summary>
    public static string Raise(string mark) => string.Create(mark.Length, mark, (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = Raise(from[i]);
    });

    /// <summary>The digit or letter that was raised, or null.</summary>
    public static char? Lower(char c) => Raised.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? Plain[i] : null;
}
