using Comity.Language;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Citing;

/// <summary>The words that stand beside the number of a reference, as beginnings of words, in every language that is
/// read.</summary>
internal static class ReferenceWords
{
    // The second number: how many letters may follow the beginning.
    private static readonly (UnitKind Kind, int Ending, string[] Beginnings)[] BeforeNumber =
    [
        (UnitKind.Article, 8, Split("стать статей статт артыкул article artikel artikl článk článek článok paragrahv")),
        (UnitKind.Article, 1, Split("арт art")),
        (UnitKind.Article, 0, Split("ст čl")),
        (UnitKind.Paragraph, 8, Split("пункт част частк paragraph absatz odst odsek alinéa lõi para")),
        (UnitKind.Paragraph, 1, Split("abs ods")),
        (UnitKind.Paragraph, 0, Split("п пп ч")),
        (UnitKind.Point, 8, Split("подпункт підпункт падпункт point písm litera punkti")),
        (UnitKind.Chapter, 8, Split("глав chapter chapitre kapitel hlav peatük")),
        (UnitKind.Title, 8, Split("раздел розділ раздзел title titre titel")),
        (UnitKind.Section, 8, Split("section abschnitt")),
    ];

    private static readonly (UnitKind Kind, int Ending, string[] Beginnings)[] AfterNumber =
    [
        (UnitKind.Article, 12, Split("бап баб")),
        (UnitKind.Point, 12, Split("тармақша")),
        (UnitKind.Paragraph, 12, Split("тармақ тармағ бөлік бөліг")),
        (UnitKind.Chapter, 12, Split("тарау")),
        (UnitKind.Title, 12, Split("бөлім")),
    ];

    private static readonly string[] Joining = Split(
        "и или либо по до та і й або ды and or to et ou à au und oder bis a až alebo nebo ja või және немесе мен пен");

    private static readonly string[] Prepositions = Split("of de du des la le les l the der des dem");

    /// <summary>Nouns that, soon after a number, say that it belongs to another act.</summary>
    private static readonly string[] OtherActs = Split(
        "treaty directive regulation convention charter protocol tfeu teu traité règlement code loi décret ordonnance "
        + "федеральн кодекс закон указ договор конвенци кодексінің заңының кодэкс gesetz zákon");

    private static readonly string[] ThisAct = Split(
        "this present настоящ présent данн осы гэта цього diese tohto tohoto käesoleva");

    /// <summary>What the last word before a number makes of it.</summary>
    public static UnitKind? Before(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '.' or '№'))
            end--;
        if (end > 0 && text[end - 1] == '§')
            return UnitKind.Article;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return Lookup(text[start..end], BeforeNumber);
    }

    /// <summary>What the word after a number makes of it, where the number stands first.</summary>
    public static UnitKind? After(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return Lookup(text[..end], AfterNumber);
    }

    /// <summary>The name of a unit, in any form, or what stands between two of them: «статьи», «баптың», «of», «de l’».</summary>
    public static bool IsUnitOrPreposition(ReadOnlySpan<char> word) =>
        Lookup(word, BeforeNumber) is not null || Lookup(word, AfterNumber) is not null || IsOneOf(word, Prepositions);

    /// <summary>Whether the next words speak of an article without a number that is not this one: «указанной статьи».</summary>
    public static bool NamesAnotherArticle(string text, int end)
    {
        var rest = text.AsSpan(end, Math.Min(60, text.Length - end));
        var (seen, isThis) = (0, false);
        foreach (var span in Words.Enumerate(rest))
        {
            var word = span.Of(rest);
            isThis |= StartsWithAny(word, ThisAct);
            if ((Lookup(word, BeforeNumber) ?? Lookup(word, AfterNumber)) == UnitKind.Article)
                return !isThis;
            if (++seen == 4)
                break;
        }

        return false;
    }

    /// <summary>Whether what stands between two numbers only joins them: a comma, «и», a dash, brackets with inner
    /// numbers.</summary>
    public static bool Continues(ReadOnlySpan<char> between)
    {
        if (between.Length > 24)
            return false;
        foreach (var c in between)
            if (!char.IsLetter(c) && !char.IsWhiteSpace(c) && c is not (',' or '-' or '–' or '—'))
                return false;
        foreach (var word in Words.Enumerate(between))
            if (!IsOneOf(between.Slice(word.Start, word.Length), Joining))
                return false;
        return between.Length > 0;
    }

    /// <summary>Whether the words after a number name another act.</summary>
    public static bool IsAnotherAct(string text, int end)
    {
        var rest = text.AsSpan(end, Math.Min(60, text.Length - end));
        if (rest.IndexOfAny('.', ';', '\n') is var stop and >= 0)
            rest = rest[..stop];
        var seen = 0;
        foreach (var span in Words.Enumerate(rest))
        {
            var word = rest.Slice(span.Start, span.Length);
            if (StartsWithAny(word, ThisAct))
                return false;
            if (StartsWithAny(word, OtherActs))
                return true;
            if (++seen == 4)
                break;
        }

        return false;
    }

    private static UnitKind? Lookup(
        ReadOnlySpan<char> word, (UnitKind Kind, int Ending, string[] Beginnings)[] table)
    {
        foreach (var (kind, ending, beginnings) in table)
            foreach (var beginning in beginnings)
                if (word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && word.Length - beginning.Length <= ending)
                    return kind;
        return null;
    }

    private static string[] Split(string words) => words.Split(' ');

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var candidate in words)
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> word, string[] beginnings)
    {
        foreach (var beginning in beginnings)
            if (word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
