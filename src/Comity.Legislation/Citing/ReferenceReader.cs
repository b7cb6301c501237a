using System.Buffers;
using System.Text;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Citing;

/// <summary>A place where a text names another provision of the same law by its number.</summary>
/// <param name="Kind">What is named: an article, a paragraph, a point, a chapter.</param>
/// <param name="Number">The number in the form that <see cref="ReferenceReader.Canonical"/> gives.</param>
/// <param name="Start">Where the number begins in the text, in UTF-16 units.</param>
/// <param name="Length">The length of the number.</param>
public readonly record struct Reference(UnitKind Kind, string Number, int Start, int Length);

/// <summary>Finds references by number in running text.</summary>
/// <remarks>
/// Starts from the digits, so that text without numbers costs nothing, and looks at the words beside them:
/// <code>
/// статьи 12, 13 и 14-1   three articles           Article 5(2)        an article; its paragraph is not part of the number
/// 12-баптың 3-тармағы    an article, a paragraph  article L. 123-4    an article
/// </code>
/// What is followed by the name of another act («статьи 5 Кодекса …», "Article 81 of the Treaty") is not a reference to this law.
/// </remarks>
public static class ReferenceReader
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>The references of a text in the order in which they stand.</summary>
    /// <param name="text">Running text.</param>
    /// <returns>The references; ranges («12–15») give their two ends.</returns>
    public static IReadOnlyList<Reference> Find(string text)
    {
        var found = new List<Reference>();
        for (var at = 0; text.AsSpan(at).IndexOfAny(Digits) is var next and >= 0;)
        {
            var start = at + next;
            at = EndOfNumber(text, start);
            if (start > 0 && char.IsLetter(text[start - 1]))
                continue;
            start = WithCodeLetter(text, start);
            if (KindAt(text, start, at, found) is { } kind && !ReferenceWords.IsAnotherAct(text, at))
                found.Add(new Reference(kind, Canonical(text.AsSpan(start..at)), start, at - start));
        }

        return found;
    }

    /// <summary>A number as it is compared: «L. 123-4» and «L-123-4» give <c>L123-4</c>, «83²» gives <c>83-2</c>.</summary>
    /// <param name="number">A number as printed, without the unit's word.</param>
    public static string Canonical(ReadOnlySpan<char> number)
    {
        var kept = new StringBuilder(number.Length + 1);
        foreach (var c in number)
        {
            var afterDigit = kept.Length > 0 && char.IsAsciiDigit(kept[^1]);
            if (Superscripts.IndexOf(c, StringComparison.Ordinal) is var digit and >= 0)
                kept.Append(afterDigit ? "-" : "").Append(digit);
            else if (char.IsLetterOrDigit(c))
                kept.Append(c);
            else if (c is '-' or '–' or '‑' or '^' && afterDigit)
                kept.Append('-');
        }

        return kept.ToString().TrimEnd('-');
    }

    /// <summary>Where a number ends: digits, then «-1», «²», «a», «bis» in any sequence; «-баптың» is not part of it.</summary>
    private static int EndOfNumber(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at]) || Superscripts.Contains(text[at], StringComparison.Ordinal))
                at++;
            else if (text[at] is '-' or '‑' or '^' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
                at++;
            else if (LatinSuffix(text, at) is var length and > 0)
                at += length;
            else
                break;
        }

        return at;
    }

    private static int LatinSuffix(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] is >= 'a' and <= 'z')
            end++;
        var suffix = text.AsSpan(at..end);
        return suffix.Length == 1 || suffix is "bis" or "ter" or "quater" or "quinquies" ? suffix.Length : 0;
    }

    /// <summary>Moves the start back over the letter of a French code: «L. 123-4», «R. 5».</summary>
    private static int WithCodeLetter(string text, int start)
    {
        var at = start;
        while (at > 0 && text[at - 1] is ' ' or '\u00A0' or '.')
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
            && ReferenceWords.Continues(text.AsSpan((last.Start + last.Length)..start)) ? last.Kind : null;
    }
}
