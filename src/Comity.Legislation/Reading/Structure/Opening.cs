using Comity.Legislation.Provisions;
using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading.Structure;

/// <summary>What stands before the first unit: the title page and the preamble.</summary>
internal static class Opening
{
    private static readonly string[] PreambleWords =
        "преамбула прэамбула кіріспе preamble préambule präambel preambule preambula preambul".Split(' ');

    /// <summary>Adds preface and preamble to the root and returns the title.</summary>
    public static string Read(Draft root, IReadOnlyList<SourceLine> lines, int body, Outline outline)
    {
        if (body == 0)
            return "";
        var (first, last) = Title(lines, body);
        var title = string.Join(' ', lines.Skip(first).Take(last - first + 1).Select(line => line.Text));
        var preface = new Draft(UnitKind.Preface, lines[0].Line);
        Draft? preamble = null;
        for (var i = 0; i < body; i++)
        {
            var line = lines[i];
            if (line.Footnote is not null)
                continue;
            if (line.Quoted || Notes.IsWorded(line.Text) || Notes.IsBracketed(line.Text))
                (preamble ?? preface).Add(new(UnitKind.Note, line.Line) { Text = line.Text });
            else if (preamble is null && PreambleWords.Contains(line.Text.Trim(' ', '.', ':').ToLowerInvariant()))
                preamble = new(UnitKind.Preamble, line.Line) { Heading = line.Text };
            else if (preamble is not null || i > last && BeginsPreamble(line))
            {
                preamble ??= new(UnitKind.Preamble, line.Line);
                preamble.Add(new(UnitKind.Alinea, line.Line) { Text = line.Text });
            }
            else
                preface.Add(new(UnitKind.Alinea, line.Line) { Text = line.Text });
        }
        if (preface.Children.Count > 0)
            root.Add(preface);
        if (preamble is not null)
            root.Add(preamble);
        return title;
    }

    /// <summary>The lines of the title: the first heading, else the first lines in capitals, else the first line.</summary>
    private static (int First, int Last) Title(IReadOnlyList<SourceLine> lines, int body)
    {
        for (var i = 0; i < body; i++)
            if (lines[i].HeadingLevel is 1)
                return (i, i);
        for (var i = 0; i < body; i++)
        {
            if (!Outline.IsCapitals(lines[i].Text) || Notes.IsBracketed(lines[i].Text))
                continue;
            var last = i;
            while (last + 1 < body && Outline.IsCapitals(lines[last + 1].Text) && lines[last + 1].Line <= lines[last].Line + 2)
                last++;
            return (i, last);
        }
        return (0, 0);
    }

    /// <summary>Running text, not a line of the title page.</summary>
    private static bool BeginsPreamble(SourceLine line) =>
        line.HeadingLevel == 0 && line.Text[0] != '(' && !(line.Text.Length < 40 && line.Text.Any(char.IsAsciiDigit))
            && (line.Text[^1] is ',' or ':' && line.Text.AsSpan().Count(' ') >= 1
            || line.Text[^1] is '.' or ';' && line.Text.AsSpan().Count(' ') > 11);
}
