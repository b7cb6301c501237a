using System.Buffers;
using System.Net;
using System.Text;
using Comity.Language;

namespace Comity.Legislation.Reading.Formats;

/// <summary>The text of a line of Markdown as a reader sees it.</summary>
internal static class MarkdownInline
{
    private const int LongestTag = 400;

    private static readonly SearchValues<char> Signs = SearchValues.Create("*_[]<>&\\`#");
    private static readonly SearchValues<char> MarkSigns = SearchValues.Create("0123456789abcdefgh");

    /// <summary>Without emphasis, links, anchors and tags; superscript digits stay superscript: «83²».</summary>
    public static string Plain(string line)
    {
        if (!line.AsSpan().ContainsAny(Signs) && !line.StartsWith('-') && !line.StartsWith('+'))
            return line.Trim();
        var start = Marker(line);
        var text = new StringBuilder(line.Length);
        var raised = false;
        for (var i = start; i < line.Length; i++)
        {
            var c = line[i];
            switch (c)
            {
                case '\\' when i + 1 < line.Length && char.IsPunctuation(line[i + 1]):
                    text.Append(line[++i]);
                    break;
                case '\\' when i + 1 == line.Length:
                case '`':
                case '*' when i + 1 < line.Length && (line[i + 1] == '*' || Touches(line, i)) || i > start && Touches(line, i):
                    break;
                case '_' when Edge(line, i):
                    break;
                case '<' when TagEnd(line, i) is var end and > 0:
                    var tag = line.AsSpan(i + 1, end - i - 1);
                    raised = tag.StartsWith("sup", StringComparison.OrdinalIgnoreCase) || raised
                        && !tag.StartsWith("/sup", StringComparison.OrdinalIgnoreCase);
                    if (tag.StartsWith("br", StringComparison.OrdinalIgnoreCase))
                        text.Append(' ');
                    i = end;
                    break;
                case '[' when Link(line, i) is var (label, after) && after > 0:
                    var inner = Plain(label);
                    text.Append(IsMark(inner) ? Superscripts.Raise(inner) : inner);
                    i = after;
                    break;
                case '[' when line.AsSpan(i).StartsWith("[^") && Near(line, i, ']') is > 0 and var close:
                    text.Append(Superscripts.Raise(line[(i + 2)..close]));
                    i = close;
                    break;
                case '&' when Near(line, i, ';') is > 0 and var semicolon:
                    text.Append(WebUtility.HtmlDecode(line[i..(semicolon + 1)]));
                    i = semicolon;
                    break;
                default:
                    text.Append(raised ? Superscripts.Raise(c) : c);
                    break;
            }
        }
        return text.ToString().Trim();
    }

    /// <summary>How many characters at the start are the block's mark: <c>## </c>, <c>&gt; </c>, <c>- </c>.</summary>
    private static int Marker(string line)
    {
        var i = 0;
        while (i < line.Length && line[i] == '>')
            i += i + 1 < line.Length && line[i + 1] == ' ' ? 2 : 1;
        var level = i;
        while (level < line.Length && line[level] == '#')
            level++;
        if (level > i && level - i <= 6 && level < line.Length && line[level] == ' ')
            return level + 1;
        if (i + 1 < line.Length && line[i] is '-' or '*' or '+' && line[i + 1] == ' ')
            return i + 2;
        return MarkdownLines.FootnoteEnd(line) is var end and > 0 ? end + 2 : i;
    }

    /// <summary>Where a sign stands within the next dozen characters; 0 when it does not.</summary>
    private static int Near(string line, int i, char sign)
    {
        var at = line.AsSpan(i, Math.Min(12, line.Length - i)).IndexOf(sign);
        return at < 0 ? 0 : i + at;
    }

    private static bool Touches(string line, int i) =>
        i + 1 < line.Length && !char.IsWhiteSpace(line[i + 1]) || i > 0 && !char.IsWhiteSpace(line[i - 1]);

    private static bool Edge(string line, int i) =>
        !(i > 0 && (char.IsLetterOrDigit(line[i - 1]) || line[i - 1] == '_') && i + 1 < line.Length
            && (char.IsLetterOrDigit(line[i + 1]) || line[i + 1] == '_'))
        && Touches(line, i);

    private static int TagEnd(string line, int i)
    {
        if (i + 1 >= line.Length || !(char.IsAsciiLetter(line[i + 1]) || line[i + 1] is '/' or '!'))
            return 0;
        var end = line.AsSpan(i, Math.Min(line.Length - i, LongestTag)).IndexOf('>');
        return end < 0 ? 0 : i + end;
    }

    private static (string Label, int After) Link(string line, int i)
    {
        var close = line.AsSpan(i, Math.Min(line.Length - i, LongestTag)).IndexOf("](");
        if (close < 0)
            return ("", 0);
        close += i;
        if (line.AsSpan(i + 1, close - i - 1).Contains('['))
            return ("", 0);
        var depth = 0;
        for (var j = close + 1; j < Math.Min(line.Length, close + LongestTag); j++)
        {
            depth += line[j] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return (line[(i + 1)..close], j);
        }
        return ("", 0);
    }

    /// <summary>A footnote's mark: «5)», «3a)».</summary>
    private static bool IsMark(string label) =>
        label.Length is > 1 and < 6 && label[^1] == ')' && char.IsAsciiDigit(label[0])
            && !label.AsSpan(0, label.Length - 1).ContainsAnyExcept(MarkSigns);
}
