using Comity.Legislation.Comparing;

namespace Comity.Commands;

/// <summary>Puts the signs around the changes of one paragraph, and the white space beside them where it reads well.</summary>
internal sealed class MarkedLine(List<DifferenceSpan> paragraph, bool whole)
{
    private readonly List<DifferenceSpan> parts = [.. paragraph];
    private readonly List<Stretch> line = [];

    // Whether either text, as far as it is printed, ends where more white space makes no difference.
    private bool oldIsSpaced = true;
    private bool newIsSpaced = true;

    public List<Stretch> Stretches()
    {
        TrimEdges();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Kind == DifferenceKind.Kept)
                Keep(i);
            else
                Mark(i);
        }

        return line;
    }

    private void TrimEdges()
    {
        // What went and what came both begin where the line does, and both end where it ends.
        var last = parts.Count - 1;
        parts[0] = parts[0] with { Text = parts[0].Text.TrimStart() };
        if (last > 0 && parts[0].Kind != DifferenceKind.Kept && parts[1].Kind != DifferenceKind.Kept)
            parts[1] = parts[1] with { Text = parts[1].Text.TrimStart() };
        parts[last] = parts[last] with { Text = parts[last].Text.TrimEnd() };
        if (last > 0 && parts[last].Kind != DifferenceKind.Kept && parts[last - 1].Kind != DifferenceKind.Kept)
            parts[last - 1] = parts[last - 1] with { Text = parts[last - 1].Text.TrimEnd() };
        parts.RemoveAll(part => part.Text.Length == 0);
    }

    private void Keep(int at)
    {
        var text = parts[at].Text;
        Print(Look.Plain, whole ? text : Elision.Of(text, isFirst: at == 0, isLast: at == parts.Count - 1));
        oldIsSpaced = newIsSpaced = EndsInSpace(text);
    }

    private void Mark(int at)
    {
        var isDeleted = parts[at].Kind == DifferenceKind.Deleted;
        if (isDeleted && IsReplaced(at) && EndsInSpace(parts[at].Text) && EndsInSpace(parts[at + 1].Text))
            ShareSpace(at);
        var text = parts[at].Text;
        if (text.Length == 0)
            return;
        var words = text.TrimEnd();
        var outside = words.Length < text.Length && (isDeleted ? newIsSpaced : oldIsSpaced) ? " " : "";
        if (outside.Length == 0)
            words = text;
        if (isDeleted && words == "-")
            words = Dash(at, outside.Length > 0);
        if (words.Length > 0)
            Print(isDeleted ? Look.Deleted : Look.Inserted, isDeleted ? $"[-{words}-]" : $"{{+{words}+}}");
        Print(Look.Plain, outside);
        if (isDeleted)
            oldIsSpaced = outside.Length > 0 || EndsInSpace(words);
        else
            newIsSpaced = outside.Length > 0 || EndsInSpace(words);
    }

    /// <summary>White space after what went and after what came is kept white space.</summary>
    private void ShareSpace(int at)
    {
        parts[at] = parts[at] with { Text = parts[at].Text.TrimEnd() };
        parts[at + 1] = parts[at + 1] with { Text = parts[at + 1].Text.TrimEnd() };
        if (at + 2 < parts.Count && parts[at + 2].Kind == DifferenceKind.Kept)
            parts[at + 2] = parts[at + 2] with { Text = " " + parts[at + 2].Text };
        else
            parts.Insert(at + 2, new DifferenceSpan(DifferenceKind.Kept, " "));
        if (parts[at + 1].Text.Length == 0)
            parts.RemoveAt(at + 1);
    }

    /// <summary>A deleted hyphen would look like a part of the sign: it stands between spaces, or takes the words along that it
    /// joins.</summary>
    private string Dash(int at, bool isSpacedAfter)
    {
        var after = at + (IsReplaced(at) ? 2 : 1);
        if (oldIsSpaced && (isSpacedAfter || after >= parts.Count || char.IsWhiteSpace(parts[after].Text[0])))
            return " - ";
        var before = TakeWordBefore();
        var behind = TakeWordAfter(after);
        var came = before + (IsReplaced(at) ? parts[at + 1].Text : "") + behind;
        if (IsReplaced(at))
            parts.RemoveAt(at + 1);
        if (came.Length > 0)
            parts.Insert(at + 1, new DifferenceSpan(DifferenceKind.Inserted, came));
        return $"{before}-{behind}";
    }

    private string TakeWordBefore()
    {
        if (line is not [.., { Look: Look.Plain } kept])
            return "";
        var start = kept.Text.AsSpan().LastIndexOfAny(" \t\u00A0") + 1;
        line[^1] = kept with { Text = kept.Text[..start] };
        return kept.Text[start..];
    }

    private string TakeWordAfter(int at)
    {
        if (at >= parts.Count || parts[at].Kind != DifferenceKind.Kept)
            return "";
        var text = parts[at].Text;
        var end = text.AsSpan().IndexOfAny(" \t\u00A0") is var space and >= 0 ? space : text.Length;
        if (end == text.Length)
            parts.RemoveAt(at);
        else
            parts[at] = parts[at] with { Text = text[end..] };
        return text[..end];
    }

    private bool IsReplaced(int at) =>
        parts[at].Kind == DifferenceKind.Deleted && at + 1 < parts.Count && parts[at + 1].Kind == DifferenceKind.Inserted;

    private void Print(Look look, string text)
    {
        if (text.Length > 0)
            line.Add(new Stretch(look, text));
    }

    private static bool EndsInSpace(string text) => text.Length > 0 && char.IsWhiteSpace(text[^1]);
}
