using System.Text;
using System.Text.RegularExpressions;
using Comity.Language;

namespace Comity.Legislation.Reading.Formats;

/// <summary>Plain text: a line is a block; the lines of a text that was wrapped at a fixed width are joined again.</summary>
internal static partial class TextLines
{
    public static SourceText Read(string text)
    {
        text = RaisedByTag().Replace(text, match => Superscripts.Raise(match.Groups["digits"].Value));
        var printed = Printed(text);
        var width = WrapWidth(printed);
        var lines = new List<SourceLine>();
        var block = new StringBuilder();
        for (var i = 0; i < printed.Count; i++)
        {
            var first = printed[i];
            if (width == 0 || i + 1 == printed.Count || !Continues(printed[i], printed[i + 1], width))
            {
                lines.Add(new(first.Number, text[first.Range]));
                continue;
            }
            block.Clear().Append(text.AsSpan(first.Range));
            while (i + 1 < printed.Count && Continues(printed[i], printed[i + 1], width))
            {
                i++;
                if (!(block[^1] == '-' && block.Length > 1 && char.IsLetter(block[^2])))
                    block.Append(' ');
                block.Append(text.AsSpan(printed[i].Range));
            }
            lines.Add(new(first.Number, block.ToString()));
        }
        return new() { Format = "text", Readable = [text], Lines = lines };
    }

    /// <summary>A line that is not blank.</summary>
    private readonly record struct PrintedLine(int Number, Range Range, int Indent, int End, bool StartsLower,
        bool EndsSentence, bool Opens);

    private static List<PrintedLine> Printed(string text)
    {
        var lines = new List<PrintedLine>();
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var raw = text.AsSpan()[range].TrimEnd();
            var line = raw.TrimStart();
            if (line.IsEmpty)
                continue;
            var start = range.Start.Value + raw.Length - line.Length;
            lines.Add(new(number, start..(start + line.Length), raw.Length - line.Length, raw.Length, char.IsLower(line[0]),
                line[^1] is '.' or ';' or ':' or '!' or '?', Opens(line)));
        }
        return lines;
    }

    /// <summary>The width at which the text was wrapped, or 0: most lines that another follows directly end near it, and much of
    /// what follows goes on in lower case.</summary>
    private static int WrapWidth(List<PrintedLine> lines)
    {
        const int fewest = 12;
        var ends = new List<int>();
        var lower = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].Number != lines[i].Number + 1)
                continue;
            ends.Add(lines[i].End);
            if (lines[i + 1].StartsLower)
                lower++;
        }
        if (ends.Count < fewest || lower * 4 < ends.Count)
            return 0;
        ends.Sort();
        var width = ends[ends.Count * 95 / 100];
        var near = ends.Count(end => end * 10 >= width * 7);
        return width is >= 30 and <= 140 && near * 10 >= ends.Count * 6 ? width : 0;
    }

    private static bool Continues(PrintedLine line, PrintedLine next, int width) =>
        next.Number == line.Number + 1
        && !next.Opens
        && next.Indent <= line.Indent + 1
        && (next.StartsLower ? line.End * 10 >= width * 5 : line.End * 10 >= width * 8
        && !(line.EndsSentence && line.End * 10 < width * 9));

    /// <summary>Begins with a number, a bullet or a section sign, as a block of its own does.</summary>
    private static bool Opens(ReadOnlySpan<char> line)
    {
        if (line[0] is '§' or '•' or '–' or '—' or '-' or '{')
            return true;
        var i = line[0] == '(' ? 1 : 0;
        var start = i;
        while (i < line.Length && char.IsLetterOrDigit(line[i]) && i - start < 6)
            i++;
        return i > start && i < line.Length && line[i] is ')' && i - start < 5
            || i > start && i + 1 < line.Length && line[i] == '.' && char.IsAsciiDigit(line[start])
            && line[i + 1] is ' ' or '\u00A0';
    }

    // Plain text taken from pages often keeps this one tag: without it «133<sup>1</sup>» would be 1331.
    [GeneratedRegex("<sup>(?<digits>[0-9]{1,4})</sup>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex RaisedByTag();
}
