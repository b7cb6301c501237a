using Comity.Language.Segmentation;

namespace Comity.Language;

/// <summary>Letters that look the same in Latin and Cyrillic, and the script that was meant.</summary>
/// <remarks>
/// A word with letters of only one script besides look-alikes is written wholly in that script. For keys and recognition, never
/// for display.
/// <code>
/// Kонституция (Latin K)  →  Конституция        Аrticle (Cyrillic А)  →  Article
/// </code>
/// Scripts are ISO 15924 codes: <c>Latn</c>, <c>Cyrl</c>. Visual likeness follows Unicode UTS #39, confusables.
/// </remarks>
public static class Homoglyphs
{
    private const string Latin = "aceikopxysjëïABCEHIKMOPTXYSJËÏ";
    private const string Cyrillic = "асеікорхуѕјёїАВСЕНІКМОРТХУЅЈЁЇ";

    /// <summary>The letter that looks like this one in the given script; the letter itself when there is none.</summary>
    /// <remarks>For numbers of one letter: «a)» typed with a Latin letter in a Russian text.</remarks>
    /// <param name="letter">A letter of any script.</param>
    /// <param name="script"><c>Latn</c> or <c>Cyrl</c>; any other leaves the letter as it is.</param>
    public static char Letter(char letter, string script)
    {
        var (from, to) = script == "Cyrl" ? (Latin, Cyrillic) : (Cyrillic, Latin);
        var at = script is "Cyrl" or "Latn" ? from.IndexOf(letter, StringComparison.Ordinal) : -1;
        return at < 0 ? letter : to[at];
    }

    /// <summary>Writes every word of a text in one script, in place and without allocating.</summary>
    /// <param name="text">A word or any text.</param>
    /// <param name="script">The script that words of nothing but look-alikes take, a single letter among them; empty leaves such
    /// words alone when they are of one script, and otherwise gives them the script that most of their letters have.</param>
    /// <returns>Whether a letter has changed.</returns>
    public static bool Canonicalise(Span<char> text, string script = "")
    {
        var changed = false;
        for (var start = 0; start < text.Length; start++)
        {
            if (ScriptOf(text[start]) == 0)
                continue;
            var end = start + 1;
            while (end < text.Length && (ScriptOf(text[end]) != 0 || IsInsideWord(text[end])))
                end++;
            changed |= CanonicaliseWord(text[start..end], script);
            start = end;
        }
        return changed;
    }

    /// <summary>Whether the letter is Latin ('L'), Cyrillic ('C') or neither (0).</summary>
    internal static char ScriptOf(char letter) => letter switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => 'L',
        >= '\u0400' and <= '\u052F' => letter is >= '\u0482' and <= '\u0489' ? '\0' : 'C',
        >= '\u00C0' and <= '\u024F' => letter is '×' or '÷' ? '\0' : 'L',
        >= '\u1E00' and <= '\u1EFF' => 'L',
        _ => '\0',
    };

    private static bool IsInsideWord(char unit) =>
        unit is '\'' or '’' or 'ʼ' or '\u00AD' || (WordBreak)WordBreakTable.Bytes[unit] == WordBreak.Extend;

    private static bool CanonicaliseWord(Span<char> word, string script)
    {
        var (latin, cyrillic, onlyLatin, onlyCyrillic) = (0, 0, 0, 0);
        foreach (var letter in word)
        {
            if (ScriptOf(letter) == 'L')
            {
                latin++;
                onlyLatin += Latin.Contains(letter, StringComparison.Ordinal) ? 0 : 1;
            }
            else if (ScriptOf(letter) == 'C')
            {
                cyrillic++;
                onlyCyrillic += Cyrillic.Contains(letter, StringComparison.Ordinal) ? 0 : 1;
            }
        }
        var meant = (onlyLatin > 0, onlyCyrillic > 0) switch
        {
            (true, true) => "",
            (true, false) => "Latn",
            (false, true) => "Cyrl",
            _ when script.Length > 0 => script,
            _ => latin > cyrillic ? "Latn" : "Cyrl",
        };
        if ((script.Length == 0 || onlyLatin + onlyCyrillic > 0) && (latin == 0 || cyrillic == 0))
            return false;
        var changed = false;
        foreach (ref var letter in word)
        {
            var canonical = Letter(letter, meant);
            changed |= canonical != letter;
            letter = canonical;
        }
        return changed;
    }
}
