using System.Text;
using Comity.Language;

namespace Comity.Legislation.Reading.Formats;

/// <summary>Markdown as laws are kept in it: front matter, headings, anchors, emphasis, quoted notes, footnotes.</summary>
/// <remarks>A general Markdown parser renumbers lists and turns indents into code. Here the numbers and the lines are the
/// law's, so the few constructs are read by hand.</remarks>
internal static class MarkdownLines
{
    public static SourceText Read(string text, CleanText clean)
    {
        var all = text.Split('\n');
        var body = FrontMatterEnd(all);
        var lines = new List<SourceLine>();
        var readable = new List<string>();
        SourceLine? open = null;
        var block = new StringBuilder();
        for (var i = body; i < all.Length; i++)
        {
            var raw = all[i].TrimEnd();
            var line = raw.TrimStart();
            // Entities can stand for what was cleaned away before, and for line ends.
            var plain = clean.Of(MarkdownInline.Plain(line), i + 1).ReplaceLineEndings(" ").Trim();
            readable.Add(plain.Length > 0 && FootnoteEnd(line) is var mark and > 0 ? $"{line[2..mark]} {plain}" : plain);
            if (plain.Length == 0 || IsRule(line))
            {
                Close();
                continue;
            }
            var next = Block(i + 1, raw.Length - line.Length, line, plain);
            if (open is not null && Wraps(open, next, block))
            {
                block.Append(' ').Append(next.Text);
                continue;
            }
            Close();
            open = next;
            block.Clear().Append(next.Text);
            if (next.HeadingLevel > 0 || raw.EndsWith("  ", StringComparison.Ordinal) || raw.EndsWith('\\')
                || all[i].EndsWith("  ", StringComparison.Ordinal))
                Close();
        }
        Close();
        var source = new SourceText { Format = "markdown", Readable = readable,
            Lines = [.. lines.SelectMany(SplitAtLostBullet)] };
        if (body > 0)
        {
            var front = string.Join('\n', all[..body]);
            readable.Add(front);
            source.Aside.Add(new(FindingCodes.FrontMatter, 1, front,
                "The front matter describes the file and is not part of the law."));
            FrontMatter(all[1..body], source.Facts);
        }
        return source;

        void Close()
        {
            if (open is not null)
                lines.Add(open with { Text = block.ToString() });
            open = null;
        }
    }

    /// <summary>A bullet inside a line is where a converter lost a line break: «… erlassen. * Art. 87 Eisenbahnen».</summary>
    private static IEnumerable<SourceLine> SplitAtLostBullet(SourceLine line)
    {
        var at = line.Text.IndexOf(" * ", StringComparison.Ordinal);
        var rest = at <= 0 || !line.Text.Take(at).Any(c => c == '…' || char.IsLetter(c) && Superscripts.Lower(c) is null) ? null
            : line with { Text = line.Text[(at + 3)..], HeadingLevel = 0, Bold = true };
        return rest is not null && Structure.Heads.Read(rest, "und") is { IsArticle: true }
            ? [line with { Text = line.Text[..at] }, rest]
            : [line];
    }

    private static int FrontMatterEnd(string[] lines)
    {
        if (lines[0].TrimEnd() != "---")
            return 0;
        for (var i = 1; i < Math.Min(lines.Length, 400); i++)
            if (lines[i].TrimEnd() is "---" or "...")
                return i + 1;
        return 0;
    }

    private static void FrontMatter(string[] lines, Dictionary<string, string> facts)
    {
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && char.IsLetter(line[0]))
                facts.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim().Trim('"', '\''));
        }
    }

    private static bool IsRule(string line) =>
        line.Length >= 3 && line[0] is '*' or '-' or '_' or '=' && line.All(c => c == line[0] || c == ' ');

    private static SourceLine Block(int number, int indent, string line, string plain)
    {
        var level = line.TakeWhile(c => c == '#').Count();
        if (level is > 0 and <= 6 && line.Length > level && line[level] is ' ' or '\t')
            return new(number, plain) { HeadingLevel = level, Bold = true };
        if (line[0] == '>')
            return new(number, plain) { Quoted = true };
        if (FootnoteEnd(line) is var end and > 0)
            return new(number, plain) { Footnote = line[2..end] };
        var bold = line.StartsWith("**", StringComparison.Ordinal) && line.EndsWith("**", StringComparison.Ordinal)
            && line.IndexOf("**", 2, StringComparison.Ordinal) == line.Length - 2;
        var bullet = line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ';
        return new(number, plain) { Bold = bold, Bullet = bullet, Continues = indent is >= 2 && !bullet };
    }

    /// <summary>Where the label of a footnote's text ends; 0 when the line is none.</summary>
    public static int FootnoteEnd(string line) =>
        line.StartsWith("[^", StringComparison.Ordinal)
            && line.AsSpan(0, Math.Min(line.Length, 40)).IndexOf("]:") is > 2 and var end ? end : 0;

    /// <summary>A line after another belongs to its paragraph when it plainly goes on: in lower case, after no stop.</summary>
    private static bool Wraps(SourceLine open, SourceLine next, StringBuilder block) =>
        next.HeadingLevel == 0 && next.Footnote is null && !next.Bullet && next.Text.Length > 0
        && (open.Quoted == next.Quoted && char.IsLower(next.Text[0]) && !next.Text.AsSpan().Contains(')')
            && block[^1] is not ('.' or ';' or ':' or ',') && block.Length > 40);
}
