using System.Globalization;
using System.Text;
using Comity.Language;

namespace Comity.Legislation.Comparing;

/// <summary>What a stretch of text is in a difference.</summary>
public enum DifferenceKind
{
    /// <summary>In both texts.</summary>
    Kept,

    /// <summary>Only in the old text.</summary>
    Deleted,

    /// <summary>Only in the new text.</summary>
    Inserted,
}

/// <summary>A stretch of a word difference.</summary>
/// <param name="Kind">Kept, deleted or inserted.</param>
/// <param name="Text">The characters as printed, with white space where the text has it.</param>
public readonly record struct DifferenceSpan(DifferenceKind Kind, string Text);

/// <summary>The difference of two texts in whole words, made to be read by a lawyer: few changed phrases, no confetti.</summary>
/// <remarks>
/// Rare words anchor first (as in patience and histogram diff), Myers' O(ND) algorithm fills in between them within a bound of
/// work, and a kept stretch too short to mean anything between two changes joins them.
/// </remarks>
public static class WordDifference
{
    /// <summary>Compares two texts. Dashes, quotation marks and spaces of other shapes count as equal; letter case does
    /// not.</summary>
    /// <param name="oldText">The old text; blocks are separated by line feeds.</param>
    /// <param name="newText">The new text.</param>
    /// <param name="exact">Whether shapes, and spaces that only one text has, are changes too: a redline that shows what was
    /// printed.</param>
    /// <returns>Stretches in reading order, deletions before insertions. Kept and inserted ones, joined, are the new text
    /// exactly; kept and deleted ones are the old text, but for the length of white space and for what <paramref name="exact"/>
    /// would mark. Equal texts give one kept stretch, empty texts none.</returns>
    public static IReadOnlyList<DifferenceSpan> Between(string oldText, string newText, bool exact = false)
    {
        var (old, @new) = (DifferenceTokens.Of(oldText), DifferenceTokens.Of(newText));
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var (a, b) = (old.Intern(ids), @new.Intern(ids));
        var script = new EditScript(a.Length, b.Length);
        SequenceDifference.Mark(a, b, ids.Count, script);
        Phrases.Join(old, @new, script);
        if (exact)
            MarkShapes(old, @new, script);
        return Spans(old, @new, script, exact);
    }

    /// <summary>Whether <see cref="Between"/> would find no difference.</summary>
    internal static bool AreEqual(string oldText, string newText)
    {
        if (oldText == newText)
            return true;
        var (old, @new) = (DifferenceTokens.Of(oldText), DifferenceTokens.Of(newText));
        if (old.Count != @new.Count)
            return false;
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        return old.Intern(ids).SequenceEqual(@new.Intern(ids));
    }

    private static void MarkShapes(DifferenceTokens old, DifferenceTokens @new, EditScript script)
    {
        for (int i = 0, j = 0; i < old.Count && j < @new.Count;)
        {
            if (script.Deleted[i])
            {
                i++;
            }
            else if (script.Inserted[j])
            {
                j++;
            }
            else
            {
                script.Deleted[i] = script.Inserted[j] = !old.Token(i).SequenceEqual(@new.Token(j));
                (i, j) = (i + 1, j + 1);
            }
        }
    }

    private static List<DifferenceSpan> Spans(DifferenceTokens old, DifferenceTokens @new, EditScript script, bool exact)
    {
        var spans = new List<DifferenceSpan>();
        // White space after a kept word that only one text has: it opens the change that follows.
        var (lost, gained) = ("", "");
        for (int i = 0, j = 0; i < old.Count || j < @new.Count;)
        {
            var (iStart, jStart) = (i, j);
            while (i < old.Count && script.Deleted[i])
                i++;
            while (j < @new.Count && script.Inserted[j])
                j++;
            Add(DifferenceKind.Deleted, lost + old.Text(iStart, i));
            Add(DifferenceKind.Inserted, gained + @new.Text(jStart, j));
            (lost, gained) = ("", "");
            if (i == old.Count || j == @new.Count)
                continue;
            var keptFrom = j;
            do
                (i, j) = (i + 1, j + 1);
            while (i < old.Count && j < @new.Count && !script.Deleted[i] && !script.Inserted[j]
                && !(exact && !@new.IsBreak(j) && old.IsSpaced(i - 1) != @new.IsSpaced(j - 1)));
            var kept = @new.Text(keptFrom, j);
            if ((i < old.Count || j < @new.Count) && old.IsSpaced(i - 1) != @new.IsSpaced(j - 1))
            {
                (lost, gained) = (old.SpaceAfter(i - 1), @new.SpaceAfter(j - 1));
                kept = kept[..^gained.Length];
            }

            Add(DifferenceKind.Kept, kept);
        }

        return spans;

        void Add(DifferenceKind kind, string text)
        {
            if (text.Length > 0)
                spans.Add(new DifferenceSpan(kind, text));
        }
    }
}

/// <summary>Which tokens of either side are not in the other.</summary>
internal sealed class EditScript(int oldCount, int newCount)
{
    public bool[] Deleted { get; } = new bool[oldCount];

    public bool[] Inserted { get; } = new bool[newCount];
}

/// <summary>A text cut into words, marks of punctuation and line feeds, each with the white space that follows.</summary>
internal sealed class DifferenceTokens
{
    private readonly string text;
    private readonly List<(int Start, int Length, bool IsWord)> tokens = [];

    private DifferenceTokens(string text) => this.text = text;

    public int Count => tokens.Count;

    public static DifferenceTokens Of(string text)
    {
        var result = new DifferenceTokens(text);
        var at = 0;
        foreach (var word in Words.Enumerate(text))
        {
            result.AddMarks(at, word.Start);
            result.tokens.Add((word.Start, word.Length, true));
            at = word.Start + word.Length;
        }

        result.AddMarks(at, text.Length);
        return result;
    }

    public bool IsWord(int token) => tokens[token].IsWord;

    public bool IsBreak(int token) => text[tokens[token].Start] == '\n';

    public ReadOnlySpan<char> Token(int token) => text.AsSpan(tokens[token].Start, tokens[token].Length);

    /// <summary>The white space between a token and the next.</summary>
    public string SpaceAfter(int token) => text[EndOf(token)..StartOf(token + 1)];

    public bool IsSpaced(int token) => EndOf(token) < StartOf(token + 1);

    /// <summary>The mark that the token before this one is; a space when it is a word.</summary>
    public char MarkBefore(int token) => tokens[token - 1] is { IsWord: false } mark ? text[mark.Start] : ' ';

    public bool AreEqual(int token, int other) => Token(token).SequenceEqual(Token(other));

    /// <summary>The characters from one token to before another, with the white space between and after; what precedes the first
    /// token belongs to it.</summary>
    public string Text(int from, int to)
    {
        if (from == to)
            return "";
        return text[(from == 0 ? 0 : tokens[from].Start)..StartOf(to)];
    }

    public int[] Intern(Dictionary<string, int> ids)
    {
        var sequence = new int[tokens.Count];
        for (var i = 0; i < sequence.Length; i++)
        {
            var key = Key(text.AsSpan(tokens[i].Start, tokens[i].Length));
            if (!ids.TryGetValue(key, out var id))
                ids.Add(key, id = ids.Count);
            sequence[i] = id;
        }

        return sequence;
    }

    private int StartOf(int token) => token < tokens.Count ? tokens[token].Start : text.Length;

    private int EndOf(int token) => tokens[token].Start + tokens[token].Length;

    /// <summary>Marks as <see cref="Folding"/> takes them, letters and digits as they are printed.</summary>
    private static string Key(ReadOnlySpan<char> token)
    {
        if (Ascii.IsValid(token))
            return token.ToString();
        Span<char> units = token.Length <= 256 ? stackalloc char[token.Length] : new char[token.Length];
        for (var i = 0; i < units.Length; i++)
            units[i] = WithoutShape(token[i]);
        return Folding.Compose(new string(units));
    }

    private static char WithoutShape(char unit)
    {
        if (char.GetUnicodeCategory(unit) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber)
            return unit;
        Span<char> folded = stackalloc char[1];
        return Folding.Fold([unit], folded) == 1 ? folded[0] : unit;
    }

    private void AddMarks(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (char.IsHighSurrogate(text[i]) && i + 1 < to && char.IsLowSurrogate(text[i + 1]))
                tokens.Add((i++, 2, false));
            else if (text[i] == '\n' || !char.IsWhiteSpace(text[i]))
                tokens.Add((i, 1, false));
    }
}
