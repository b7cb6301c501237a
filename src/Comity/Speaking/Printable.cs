using System.Text;

namespace Comity.Speaking;

/// <summary>Text of a file as a terminal may have it: nothing in it moves the cursor, colours, or turns the direction of
/// writing.</summary>
internal static class Printable
{
    /// <summary>Without line feeds too, so that a title cannot pretend to be another line.</summary>
    public static string Line(string text) => Text(text).Replace('\n', ' ');

    /// <summary>Line feeds stay.</summary>
    public static string Text(string text)
    {
        if (!text.Any(IsUnsafe))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (!IsUnsafe(unit))
                clean.Append(unit);
            else if (char.IsWhiteSpace(unit))
                clean.Append(' ');
        }

        return clean.ToString();
    }

    private static bool IsUnsafe(char unit) =>
        (char.IsControl(unit) && unit != '\n')
        || unit is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
