using Comity.Language;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Citing;

/// <summary>The words that stand beside the number of a reference, as beginnings of words, in every language that is
/// read.</summary>
internal static class ReferenceWords
{
    private static readonly (UnitKind Kind, string[] Beginnings)[] BeforeNumber =
    [
        (UnitKind.Article,
            ["стать", "статей", "статт", "статей", "ст", "артыкул", "арт", "article", "art", "artikel", "artikl", "článk",
                "článek",
             "článok", "čl", "§", "§§", "paragrahv", "стаття"]),
        (UnitKind.Paragraph,
            ["пункт", "п", "пп", "част", "ч", "частк", "paragraph", "para", "absatz", "abs", "odst", "ods", "odsek", "alinéa",
                "lõi"]),
        (UnitKind.Point, ["подпункт", "підпункт", "падпункт", "point", "points", "písm", "litera", "punkti"]),
        (UnitKind.Chapter, ["глав", "главы", "chapter", "chapitre", "kapitel", "hlav", "peatük"]),
        (UnitKind.Title, ["раздел", "розділ", "раздзел", "title", "titre", "titel"]),
        (UnitKind.Section, ["section", "abschnitt"]),
    ];

    private static readonly (UnitKind Kind, string[] Beginnings)[] AfterNumber =
    [
        (UnitKind.Article, ["бап", "баб"]),
        (UnitKind.Paragraph, ["тармақ", "тармағ", "бөлік", "бөліг"]),
        (UnitKind.Point, ["тармақша"]),
        (UnitKind.Chapter, ["тарау"]),
        (UnitKind.Title, ["бөлім"]),
    ];

    private static readonly string[] Joining =
        ["и", "или", "либо", "и", "по", "до", "та", "і", "й", "або", "ды", "and", "or", "to", "et", "ou", "à", "au", "und",
            "oder", "bis",
         "a", "až", "alebo", "nebo", "ja", "või", "және", "немесе", "мен", "пен"];

    /// <summary>Nouns that, soon after a number, say that it belongs to another act.</summary>
    private static readonly string[] OtherActs =
        ["treaty", "directive", "regulation", "convention", "charter", "protocol", "tfeu", "teu", "traité", "règlement",
            "convention",
         "федеральн", "кодекс", "закон", "указ", "договор", "конвенци", "кодексінің", "заңының", "кодэкс", "gesetz", "zákon",
             "zákona"];

    private static readonly string[] ThisAct =
        ["this", "present", "настоящ", "présent", "данн", "осы", "гэта", "цього", "diese", "tohto", "tohoto", "käesoleva"];

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
        var word = text[..end];
        return word.StartsWith("тармақша", StringComparison.OrdinalIgnoreCase) ? UnitKind.Point : Lookup(word, AfterNumber);
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

    private static UnitKind? Lookup(ReadOnlySpan<char> word, (UnitKind Kind, string[] Beginnings)[] table)
    {
        if (word.IsEmpty)
            return null;
        foreach (var (kind, beginnings) in table)
            foreach (var beginning in beginnings)
                if (word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
                    && word.Length - beginning.Length <= (beginning.Length <= 3 ? (table == AfterNumber ? 12 : 1) : 8)
                    && (beginning.Length > 2 || word.Length == beginning.Length))
                    return kind;
        return null;
    }

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
