using Comity.Language;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Citing;

/// <summary>Joins references that are one citation, each to the larger unit that it stands in.</summary>
/// <remarks>
/// <code>
/// подпункт 3) пункта 2 статьи 14     3 in 2, 2 in 14          14-баптың 2-тармағы     2 in 14
/// paragraphs 2 and 3 of Article 14   2 in 14, 3 in 14         § 5 Absatz 2            2 in 5
/// </code>
/// </remarks>
internal static class ReferenceChains
{
    private const int LongestGap = 40;

    public static void Join(string text, List<Reference> references)
    {
        for (var i = 0; i + 1 < references.Count; i++)
        {
            var (a, b) = (references[i], references[i + 1]);
            if (a.Kind == b.Kind || !IsLink(Between(text, a, b)))
                continue;
            if (a.Kind > b.Kind)
                references[i] = a with { Outer = i + 1 };
            else if (b.Outer < 0)
                references[i + 1] = b with { Outer = i };
        }

        // «пункты 2 и 3 статьи 14»: what is listed shares its outer unit.
        for (var i = references.Count - 2; i >= 0; i--)
            if (references[i].Outer < 0 && AreListed(text, references, i))
                references[i] = references[i] with { Outer = references[i + 1].Outer };
        for (var i = 1; i < references.Count; i++)
            if (references[i].Outer < 0 && AreListed(text, references, i - 1))
                references[i] = references[i] with { Outer = references[i - 1].Outer };
        for (var i = 0; i < references.Count; i++)
            if (references[i] is { Outer: < 0, Kind: > UnitKind.Article } alone)
                references[i] = alone with { IsRelative = !ReferenceWords.NamesAnotherArticle(text, alone.End) };
    }

    private static bool AreListed(string text, List<Reference> references, int i) =>
        references[i].Kind == references[i + 1].Kind
        && ReferenceWords.Continues(Between(text, references[i], references[i + 1]));

    private static ReadOnlySpan<char> Between(string text, Reference a, Reference b) =>
        text.AsSpan(a.End..b.Start);

    /// <summary>Nothing but names of units, «of» and its like, brackets and the points of abbreviations.</summary>
    private static bool IsLink(ReadOnlySpan<char> gap)
    {
        if (gap.Length > LongestGap)
            return false;
        foreach (var c in gap)
            if (!char.IsLetter(c) && c is not (' ' or '\u00A0' or '(' or ')' or '-' or '’' or '\'' or '.' or '§'))
                return false;
        foreach (var word in Words.Enumerate(gap))
            if (!ReferenceWords.IsUnitOrPreposition(word.Of(gap)))
                return false;
        return true;
    }
}
