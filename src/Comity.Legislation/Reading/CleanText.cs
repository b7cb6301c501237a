using System.Globalization;
using System.Text;
using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading;

/// <summary>Takes out of a text what no reader can see, and remembers where it was, over all pieces of one input.</summary>
internal sealed class CleanText
{
    private readonly Tally bidi = new();
    private readonly Tally invisible = new();
    private readonly Tally controls = new();
    private long length;

    /// <summary>What has no width or changes the direction of writing: by it a text looks different from what it is.</summary>
    public static bool IsInvisible(char c) =>
        IsBidi(c) || c is '\u00AD' or '\u034F' or '\u180E' or (>= '\u200B' and <= '\u200D') or (>= '\u2060' and <= '\u206F')
            or '\uFEFF';

    /// <summary>Line ends become <c>\n</c>; invisible characters go; stray controls become spaces.</summary>
    /// <param name="text">A piece of the input.</param>
    /// <param name="line">The line on which it begins.</param>
    public string Of(string text, int line)
    {
        length += text.Length;
        StringBuilder? clean = null;
        var kept = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                line++;
                continue;
            }
            if (c is >= ' ' and < '\u007F' or '\t' || c >= '\u00A0' && c < '\u2000' && !IsInvisible(c))
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
                case var _ when IsInvisible(c):
                    replacement = "";
                    Count(c, line);
                    break;
                case < ' ' or (>= '\u007F' and < '\u00A0'):
                    replacement = " ";
                    controls.Add(line);
                    break;
                case (>= '\uD800' and <= '\uDFFF') when !IsPair(text, i):
                    replacement = "\uFFFD";
                    controls.Add(line);
                    break;
                default:
                    continue;
            }
            clean ??= new StringBuilder(text.Length);
            clean.Append(text, kept, i - kept).Append(replacement);
            kept = i + 1;
        }
        return clean is null ? text : clean.Append(text, kept, text.Length - kept).ToString();
    }

    /// <summary>Counts the invisible characters of a text that is cleaned elsewhere.</summary>
    public void Count(string text, int line)
    {
        foreach (var c in text)
        {
            if (c == '\n')
                line++;
            else if (c > '\u007F' && IsInvisible(c))
                Count(c, line);
        }
    }

    /// <exception cref="RefusedException">So many control characters so far that it is no text.</exception>
    public void RefuseBinary()
    {
        if (controls.Number > 4 && controls.Number > length / 200)
            throw new RefusedException(RefusalCodes.Binary, string.Create(CultureInfo.InvariantCulture,
                $"{controls.Number} of its {length} characters are control characters; give the text of the law itself"));
    }

    /// <summary>Says what was taken out.</summary>
    /// <exception cref="RefusedException">It is no text.</exception>
    public void Report(List<Finding> findings)
    {
        RefuseBinary();
        Report(findings, FindingCodes.BidiRemoved, bidi,
            "direction-changing characters were removed: they can make a text look different from what it is");
        Report(findings, FindingCodes.InvisibleRemoved, invisible,
            "invisible characters (soft hyphens, zero-width marks) were removed");
        Report(findings, FindingCodes.ControlReplaced, controls, "control or broken characters were replaced");
    }

    private static bool IsBidi(char c) =>
        c is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsPair(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            : i > 0 && char.IsHighSurrogate(text[i - 1]);

    private void Count(char c, int line) => (IsBidi(c) ? bidi : invisible).Add(line);

    private static void Report(List<Finding> findings, string code, Tally tally, string message)
    {
        if (tally.Number > 0)
            findings.Add(new(code, tally.First,
                string.Create(CultureInfo.InvariantCulture, $"{tally.Number} {message}; the first is in line {tally.First}.")));
    }

    private sealed class Tally
    {
        public int Number { get; private set; }

        public int First { get; private set; }

        public void Add(int line) => First = Number++ == 0 ? line : First;
    }
}
