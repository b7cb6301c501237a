using Comity.Legislation.Provisions;
using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading.Structure;

/// <summary>Gives a unit its heading: on its own line, on the next, or none.</summary>
internal static class Headings
{
    private const int Longest = 250;

    /// <summary>Sets the heading and tells what of the line is text.</summary>
    /// <returns>The last line used.</returns>
    public static int Take(Draft draft, Head head, int i, IReadOnlyList<SourceLine> lines, Outline outline, out string text)
    {
        text = "";
        if (head.Rest.Length > 0)
        {
            if (draft.Kind == UnitKind.Article && !IsHeadingOnLine(head, i, lines, outline))
            {
                text = head.Rest;
                return i;
            }
            draft.Heading = head.Rest;
            return draft.Kind == UnitKind.Article ? i : TakeMore(draft, i, lines, outline);
        }
        var next = i + 1;
        if (next >= lines.Count || outline.Heads[next] is not null || outline.Inside[next] || lines[next].Quoted
            || lines[next].Footnote is not null || outline.IsClosing(next)
            || Notes.IsWorded(lines[next].Text) || Notes.IsBracketed(lines[next].Text)
            || !IsHeadingBelow(draft, head, next, lines, outline))
            return i;
        draft.Heading = lines[next].Text;
        return draft.Kind == UnitKind.Article ? next : TakeMore(draft, next, lines, outline);
    }

    private static bool IsHeadingBelow(Draft draft, Head head, int next, IReadOnlyList<SourceLine> lines, Outline outline)
    {
        var line = lines[next];
        if (line.HeadingLevel > 0 || line.Bold && line.Text.Length < Longest || line.Centred && LooksLikeHeading(line))
            return true;
        if (draft.Kind == UnitKind.Article)
            return outline.HabitsOf(head.Unit).HeadingsBelow && LooksLikeHeading(line) && HasBody(next, outline, lines);
        return LooksLikeHeading(line, draft.Kind == UnitKind.Attachment)
            || Outline.IsCapitals(line.Text) && ItemMarks.Read(line, line.Text) is null;
    }

    /// <summary>Short, begins with a capital, does not end like a sentence, is not numbered.</summary>
    public static bool LooksLikeHeading(SourceLine line, bool anyCase = false)
    {
        var text = line.Text;
        return text.Length <= Longest && text[^1] is not ('.' or ';' or ':' or ',') && (anyCase || !char.IsLower(text[0]))
            && (char.IsLetter(text[0]) || text[0] is '«' or '„' or '“' or '"' or '[') && ItemMarks.Read(line, text) is null
            && !line.Continues
            && !Notes.IsWorded(text);
    }

    private static bool HasBody(int i, Outline outline, IReadOnlyList<SourceLine> lines)
    {
        var next = outline.NextText(i);
        return next < lines.Count && outline.Heads[next] is null;
    }

    private static bool IsHeadingOnLine(Head head, int i, IReadOnlyList<SourceLine> lines, Outline outline)
    {
        if (ItemMarks.Read(lines[i], head.Rest) is { Readings: [{ Value: 1, Style.IsDash: false }, ..] } mark
            && mark.Rest.Length > 0)
            return false;
        if (lines[i].HeadingLevel > 0)
            return true;
        return outline.HabitsOf(head.Unit).HeadingsOnLine && head.Rest.Length <= 300
            && !(head.Rest[^1] is '.' or ':' or ';' && (head.Rest.Length > 160 || !HasBody(i, outline, lines)));
    }

    /// <summary>A heading in capitals, or centred, may take several lines.</summary>
    private static int TakeMore(Draft draft, int i, IReadOnlyList<SourceLine> lines, Outline outline)
    {
        for (var next = i + 1; next < Math.Min(lines.Count, i + 5); next++)
        {
            var goesOn = Outline.IsCapitals(draft.Heading) && Outline.IsCapitals(lines[next].Text) || lines[i].Centred
                && lines[next].Centred && lines[next].HeadingLevel == 0;
            if (!goesOn || outline.IsClosing(next) || lines[next].Footnote is not null || lines[next].Quoted
                || outline.Heads[next] is not null
                || outline.Inside[next]
                || ItemMarks.Read(lines[next], lines[next].Text) is not null || lines[next].Line > lines[next - 1].Line + 3)
                return next - 1;
            draft.Heading += " " + lines[next].Text;
        }
        return Math.Min(lines.Count, i + 5) - 1;
    }
}
