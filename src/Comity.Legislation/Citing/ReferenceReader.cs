using System.Buffers;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading.Structure;

namespace Comity.Legislation.Citing;

/// <summary>A place where a text names another provision of the same law by its number.</summary>
/// <param name="Kind">What is named: an article, a paragraph, a point, a chapter.</param>
/// <param name="Number">The number in the form that <see cref="ReferenceReader.Key"/> gives.</param>
/// <param name="Start">Where the number begins in the text, in UTF-16 units.</param>
/// <param name="Length">The length of the number.</param>
/// <param name="Outer">The index among the references of the text of the larger unit that this one stands in: of the article
/// in «пункт 2 статьи 14»; −1 when the text names none.</param>
public readonly record struct Reference(UnitKind Kind, string Number, int Start, int Length, int Outer = -1)
{
    /// <summary>A paragraph or point for which the text names no other article: it is one of the article it stands in.</summary>
    public bool IsRelative { get; init; }

    /// <summary>The index just after the number.</summary>
    public int End => Start + Length;
}

/// <summary>Finds references by number in running text.</summary>
/// <remarks>
/// Starts from the digits, so that text without numbers costs nothing, and looks at the words beside them:
/// <code>
/// статьи 12, 13 и 14.1   three articles           Article 5(2)(a)     an article, its paragraph, its point
/// 12-баптың 3-тармағы    an article, a paragraph  article L. 123-4    an article
/// </code>
/// What is followed by the name of another act («статьи 5 Кодекса …», "Article 81 of the Treaty") is not a reference to this law.
/// </remarks>
public static class ReferenceReader
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>The references of a text in the order in which they stand.</summary>
    /// <param name="text">Running text.</param>
    /// <returns>The references; ranges («12–15») give their two ends.</returns>
    public static IReadOnlyList<Reference> Find(string text)
    {
        List<Reference>? found = null;
        for (var at = 0; text.AsSpan(at).IndexOfAny(Digits) is var next and >= 0;)
        {
            var start = WithCodeLetter(text, at + next);
            if (NumberAt(text, start) is not { } number)
            {
                at = AfterDigits(text, at + next);
                continue;
            }

            at = start + number.Length;
            if (start > 0 && char.IsLetter(text[start - 1]))
                continue;
            found ??= [];
            if (KindAt(text, start, at, found) is not { } kind)
                continue;
            if (ReferenceWords.IsAnotherAct(text, at))
            {
                // «articles 1361 à 1378 du code de procédure civile»: what is listed before belongs there too.
                for (var listed = start; found is [.., var last] && ReferenceWords.Continues(text.AsSpan(last.End..listed));)
                {
                    listed = last.Start;
                    found.RemoveAt(found.Count - 1);
                }
            }
            else
            {
                found.Add(new Reference(kind, Key(number.Canonical), start, number.Length));
                at = AddBrackets(text, at, found);
            }
        }

        if (found is null)
            return [];
        ReferenceChains.Join(text, found);
        return found;
    }

    /// <summary>A number of a provision as it is compared with the numbers of references: without the hyphen after the letter of
    /// a code, «L-123-4» as «L123-4».</summary>
    /// <param name="number">A number by akn-nc 1.0, as <see cref="Provision.Number"/>.</param>
    public static string Key(string number) =>
        number is [var letter, '-', _, ..] && char.IsAsciiLetterUpper(letter) ? letter + number[2..] : number;

    private static PrintedNumber? NumberAt(string text, int start)
    {
        if (NumberReading.Read(text.AsSpan(start), "") is not { } number)
            return null;
        // «Article 5 a Member State»: in running text a letter apart is a word.
        var end = start + number.Length;
        return number.Length > 2 && text[end - 2] is ' ' or '\u00A0' && char.IsAsciiLetter(text[end - 1])
            ? new PrintedNumber(number.Length - 2, number.Canonical[..^1])
            : number;
    }

    private static int AfterDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    /// <summary>«Article 5(2)(a)»: each bracket names a part of what stands before it.</summary>
    private static int AddBrackets(string text, int at, List<Reference> found)
    {
        while (found[^1].Kind is UnitKind.Article or UnitKind.Section or UnitKind.Paragraph
            && Bracket(text, at) is var (start, length))
        {
            var kind = found[^1].Kind == UnitKind.Paragraph ? UnitKind.Point : UnitKind.Paragraph;
            found.Add(new Reference(kind, text.Substring(start, length), start, length, found.Count - 1));
            at = start + length + 1;
        }

        return at;
    }

    private static (int Start, int Length)? Bracket(string text, int at)
    {
        var start = at < text.Length && text[at] == ' ' ? at + 1 : at;
        if (start >= text.Length || text[start] != '(')
            return null;
        var end = ++start;
        while (end < text.Length && end - start < 4 && char.IsLetterOrDigit(text[end]))
            end++;
        return end > start && end < text.Length && text[end] == ')' ? (start, end - start) : null;
    }

    /// <summary>Moves the start back over the letter of a French code: «L. 123-4», «R. 5».</summary>
    private static int WithCodeLetter(string text, int start)
    {
        var at = start;
        while (at > 0 && text[at - 1] is ' ' or '\u00A0' or '.' or '-')
            at--;
        return at < start && at > 0 && text[at - 1] is 'L' or 'R' or 'D' or 'A'
            && (at == 1 || !char.IsLetterOrDigit(text[at - 2]))
            ? at - 1
            : start;
    }

    private static UnitKind? KindAt(string text, int start, int end, List<Reference> found)
    {
        if (end < text.Length && text[end] is '-' or '–' or ' ' && ReferenceWords.After(text.AsSpan(end + 1)) is { } after)
            return after;
        if (ReferenceWords.Before(text.AsSpan(0, start)) is { } before)
            return before;
        return found.Count > 0 && found[^1] is var last
            && ReferenceWords.Continues(text.AsSpan(last.End..start)) ? last.Kind : null;
    }
}
