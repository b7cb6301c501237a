using Comity.Legislation.Comparing;

namespace Comity.Legislation.Tables;

/// <summary>Shortens unchanged stretches to «…», so that a page of text with one new word takes three lines.</summary>
internal static class Shortening
{
    private const string Gap = "…";

    /// <summary>Unchanged text of at most this many words is left whole.</summary>
    private const int Longest = 40;

    /// <summary>Words kept on either side of a gap.</summary>
    private const int Edge = 12;

    public static IEnumerable<List<DifferenceSpan>> Of(List<List<DifferenceSpan>> blocks)
    {
        for (var i = 0; i < blocks.Count;)
        {
            var end = i;
            while (end < blocks.Count && blocks[end].TrueForAll(span => span.Kind == DifferenceKind.Kept))
                end++;
            if (end == i)
            {
                yield return Shortened(blocks[i++]);
                continue;
            }
            var unchanged = blocks[i..end];
            var words = unchanged.Sum(block => block.Sum(span => Words(span.Text)));
            if (i == 0 && (words > Longest || blocks.Count == end) && unchanged.Count > 1)
            {
                yield return Shortened(unchanged[0]);
                yield return [new DifferenceSpan(DifferenceKind.Kept, Gap)];
            }
            else if (words <= Longest || i == 0)
            {
                foreach (var block in unchanged)
                    yield return Shortened(block);
            }
            else
            {
                yield return [new DifferenceSpan(DifferenceKind.Kept, Gap)];
            }
            i = end;
        }
    }

    private static List<DifferenceSpan> Shortened(List<DifferenceSpan> block) =>
        [.. block.Select((span, index) => span.Kind == DifferenceKind.Kept
            ? span with { Text = Shortened(span.Text, isLast: index == block.Count - 1) } : span)];

    private static string Shortened(string text, bool isLast)
    {
        if (Words(text) <= Longest)
            return text;
        var start = EndOfWord(text, Edge);
        return isLast ? text[..start] + " " + Gap : $"{text[..start]} {Gap} {text[StartOfLastWords(text)..]}";
    }

    private static int EndOfWord(string text, int words)
    {
        var at = 0;
        for (; words > 0 && at < text.Length; words--)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
                at++;
        }
        return at;
    }

    private static int StartOfLastWords(string text)
    {
        var at = text.Length;
        for (var words = Edge; words > 0 && at > 0; words--)
        {
            while (at > 0 && char.IsWhiteSpace(text[at - 1]))
                at--;
            while (at > 0 && !char.IsWhiteSpace(text[at - 1]))
                at--;
        }
        return at;
    }

    private static int Words(string text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])))
                words++;
        }
        return words;
    }
}
