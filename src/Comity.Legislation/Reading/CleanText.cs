using Comity.Legislation.Reading.Formats;
using System.Globalization;
using System.Text;

namespace Comity.Legislation.Reading;

/// <summary>Takes out of a text what no reader can see, and says where it was.</summary>
internal static class CleanText
{
    /// <summary>Line ends become <c>\n</c>; invisible and direction-changing characters go; stray controls become
    /// spaces.</summary>
    /// <exception cref="RefusedException">So many control characters that it is no text.</exception>
    public static string Of(string text, List<Finding> findings)
    {
        StringBuilder? clean = null;
        var kept = 0;
        int line = 1, invisible = 0, bidi = 0, controls = 0, firstInvisible = 0, firstBidi = 0, firstControl = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                line++;
                continue;
            }
            if (c is >= ' ' and < '\u007F' or '\t' || c >= '\u00A0' && c < '\u2000' && c != '\u00AD' && c != '\u061C'
                && c != '\u180E')
                continue;
            string? replacement;
            switch (c)
            {
                case '\r':
                    replacement = i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n";
                    line += replacement.Length;
                    break;
                case '\u2028' or '\u2029' or '\u0085' or '\f' or '\v':
                    replacement = "\n";
                    line++;
                    break;
                case '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'):
                    replacement = "";
                    firstBidi = bidi++ == 0 ? line : firstBidi;
                    break;
                case '\u00AD' or '\u180E' or (>= '\u200B' and <= '\u200D') or (>= '\u2060' and <= '\u2064') or '\uFEFF':
                    replacement = "";
                    firstInvisible = invisible++ == 0 ? line : firstInvisible;
                    break;
                case < ' ' or (>= '\u007F' and < '\u00A0'):
                    replacement = " ";
                    firstControl = controls++ == 0 ? line : firstControl;
                    break;
                case (>= '\uD800' and <= '\uDFFF') when !IsPair(text, i):
                    replacement = "\uFFFD";
                    firstControl = controls++ == 0 ? line : firstControl;
                    break;
                default:
                    continue;
            }
            clean ??= new StringBuilder(text.Length);
            clean.Append(text, kept, i - kept).Append(replacement);
            kept = i + 1;
        }
        if (controls > 4 && controls > text.Length / 200)
            throw new RefusedException(RefusalCodes.Binary, string.Create(CultureInfo.InvariantCulture,
                $"{controls} of its {text.Length} characters are control characters; give the text of the law itself"));
        Report(findings, FindingCodes.BidiRemoved, bidi, firstBidi,
            "direction-changing characters were removed: they can make a text look different from what it is");
        Report(findings, FindingCodes.InvisibleRemoved, invisible, firstInvisible,
            "invisible characters (soft hyphens, zero-width marks) were removed");
        Report(findings, FindingCodes.ControlReplaced, controls, firstControl, "control or broken characters were replaced");
        return clean is null ? text : clean.Append(text, kept, text.Length - kept).ToString();
    }

    private static bool IsPair(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0
            && char.IsHighSurrogate(text[i - 1]);

    private static void Report(List<Finding> findings, string code, int count, int line, string message)
    {
        if (count > 0)
            findings.Add(new(code, line,
                string.Create(CultureInfo.InvariantCulture, $"{count} {message}; the first is in line {line}.")));
    }
}
