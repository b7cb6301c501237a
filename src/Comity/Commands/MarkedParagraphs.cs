using Comity.Legislation.Comparing;

namespace Comity.Commands;

/// <summary>A stretch of a line as it is printed.</summary>
internal readonly record struct Stretch(Look Look, string Text);

/// <summary>A difference as lines with signs, one for each paragraph: <c>[-deleted-]</c>, <c>{+inserted+}</c>. Without the signs
/// and what they enclose on either side, it is the other text.</summary>
internal static class MarkedParagraphs
{
    private const string Pilcrow = "¶";

    public static IEnumerable<List<Stretch>> Of(IReadOnlyList<DifferenceSpan> spans, bool whole) =>
        Split(WithFullStops(spans)).Select(paragraph => new MarkedLine(paragraph, whole).Stretches());

    /// <summary>A full stop alone after a change of several paragraphs, and before white space, goes with both sides of the
    /// change: it would keep them in one line.</summary>
    private static List<DifferenceSpan> WithFullStops(IReadOnlyList<DifferenceSpan> spans)
    {
        List<DifferenceSpan> whole = [.. spans];
        for (var i = 2; i < whole.Count; i++)
        {
            var (deleted, inserted, kept) = (whole[i - 2], whole[i - 1], whole[i]);
            if (deleted.Kind != DifferenceKind.Deleted || inserted.Kind != DifferenceKind.Inserted
                || kept is not { Kind: DifferenceKind.Kept, Text: [var mark, ..] } || !char.IsPunctuation(mark)
                || (kept.Text.Length > 1 && !char.IsWhiteSpace(kept.Text[1]))
                || !(deleted.Text + inserted.Text).Contains('\n', StringComparison.Ordinal))
                continue;
            whole[i - 2] = deleted with { Text = deleted.Text + mark };
            whole[i - 1] = inserted with { Text = inserted.Text + mark };
            whole[i] = kept with { Text = kept.Text[1..] };
        }

        whole.RemoveAll(span => span.Text.Length == 0);
        return whole;
    }

    private static List<List<DifferenceSpan>> Split(IReadOnlyList<DifferenceSpan> spans)
    {
        var paragraphs = new List<List<DifferenceSpan>> { new() };
        var breaks = new List<DifferenceKind>();
        foreach (var (place, span) in spans.Index())
        {
            // A line that ended inside a word of the other text would tear that word.
            var text = span.Kind != DifferenceKind.Kept && IsGlued(spans, place)
                ? span.Text.Replace("\n", Pilcrow + " ", StringComparison.Ordinal) : span.Text;
            var pieces = text.Split('\n');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                {
                    breaks.Add(span.Kind);
                    paragraphs.Add([]);
                }

                Add(paragraphs[^1], span with { Text = pieces[i] });
            }
        }

        // The break beside a paragraph that came or went as a whole goes without saying.
        foreach (var (i, kind) in breaks.Index())
            if (kind != DifferenceKind.Kept && !IsAll(paragraphs[i], kind) && !IsAll(paragraphs[i + 1], kind))
                Add(paragraphs[i], new DifferenceSpan(kind, Pilcrow));
        paragraphs.RemoveAll(paragraph => paragraph.TrueForAll(span => string.IsNullOrWhiteSpace(span.Text)));
        return paragraphs;
    }

    /// <summary>Whether the other text has no white space where this change stands.</summary>
    private static bool IsGlued(IReadOnlyList<DifferenceSpan> spans, int place)
    {
        var kind = spans[place].Kind;
        var before = Enumerable.Range(1, place).Select(back => spans[place - back]).FirstOrDefault(span => span.Kind != kind);
        var after = spans.Skip(place + 1).FirstOrDefault(span => span.Kind != kind);
        return before.Text is [.., var last] && !char.IsWhiteSpace(last)
            && after.Text is [var first, ..] && !char.IsWhiteSpace(first);
    }

    private static void Add(List<DifferenceSpan> paragraph, DifferenceSpan span)
    {
        if (span.Text.Length == 0)
            return;
        if (paragraph.Count > 0 && paragraph[^1].Kind == span.Kind)
            paragraph[^1] = span with { Text = paragraph[^1].Text + span.Text };
        else
            paragraph.Add(span);
    }

    private static bool IsAll(List<DifferenceSpan> paragraph, DifferenceKind kind) =>
        paragraph.Count > 0 && paragraph.TrueForAll(span => span.Kind == kind);
}
