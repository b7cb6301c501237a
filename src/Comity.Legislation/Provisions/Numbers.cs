using System.Globalization;
using System.Text;
using Comity.Language;

namespace Comity.Legislation.Provisions;

/// <summary>Numbers as they stand in eIds, by akn-nc 1.0 §5.4.</summary>
internal static class Numbers
{
    private const int Longest = 40;

    /// <summary>Strips punctuation and white space at the edges, drops inner white space, and makes inner punctuation a hyphen;
    /// keeps case: «17-1.» → 17-1, «1.1.» → 1-1, «3a bis» → 3abis, «L. 123-4» → L-123-4, «83²» → 83-2.</summary>
    public static string Clean(string number)
    {
        var clean = new StringBuilder();
        var (gap, raised) = (false, false);
        foreach (var rune in number.EnumerateRunes())
        {
            if (clean.Length >= Longest)
                break;
            if (Rune.IsWhiteSpace(rune))
                continue;
            var wasRaised = raised;
            var digit = rune.IsBmp ? Superscripts.LowerDigit((char)rune.Value) : null;
            raised = digit is not null;
            if (!raised && !Rune.IsLetter(rune) && !Rune.IsNumber(rune) && !IsMark(rune))
            {
                gap = true;
                continue;
            }
            if (clean.Length > 0 && (gap || (raised && !wasRaised)))
                clean.Append('-');
            gap = false;
            clean.Append(digit?.ToString() ?? rune.ToString());
        }
        return clean.ToString();
    }

    /// <summary>The number that an eId made here ends with; empty for «nn»: <c>chp_2__art_17-1_2</c> → 17-1.</summary>
    public static string FromEId(string eId)
    {
        var last = eId.AsSpan(eId.LastIndexOf("__", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0);
        var start = last.IndexOf('_') + 1;
        if (start == 0 || last[start..].StartsWith("nn_", StringComparison.Ordinal))
            return "";
        var number = last[start..];
        return (number.IndexOf('_') is var copy and >= 0 ? number[..copy] : number).ToString();
    }

    /// <summary>The number in a designation whose language is not known: the first word with a digit and what belongs to it,
    /// else the last word: «Article L. 123-4» → L-123-4, «Art. 3 bis.» → 3bis, «CHAPTER III» → III, «(a)» → a.</summary>
    public static string FromDesignation(string designation)
    {
        var words = designation.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return "";
        var at = Array.FindIndex(words, word => word.Any(char.IsDigit));
        if (at < 0)
            return Clean(words[^1]);
        var number = Clean(words[at]);
        if (at > 0 && words[at - 1] is ['L' or 'R' or 'D' or 'A'] or ['L' or 'R' or 'D' or 'A', '.'])
            number = $"{words[at - 1][0]}-{number}";
        if (at + 1 < words.Length && IsInsertion(Clean(words[at + 1])))
            number += Clean(words[at + 1]);
        return number;
    }

    private static bool IsInsertion(string word) => word is [var letter] && char.IsAsciiLetter(letter)
        || Numerals.InsertionAt(word, out var length, StringComparison.OrdinalIgnoreCase) > 0 && length == word.Length;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
