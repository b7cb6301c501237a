using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>A unit's word in the cases that citing needs.</summary>
/// <param name="Nominative">«статья».</param>
/// <param name="Genitive">«статьи».</param>
/// <param name="Former">«бывшая», agreeing.</param>
/// <param name="IsCounted">Whether an unnumbered one is named by its place: «часть вторая».</param>
internal sealed record NounForms(string Nominative, string Genitive, string Former, bool IsCounted = false)
{
    public bool IsFeminine => Former.EndsWith('я');
}

/// <summary>Russian, as Kazakhstan, Belarus and Russia name units.</summary>
internal static class RussianNouns
{
    private static readonly string[] _ordinals =
    [
        "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат",
        "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат", "двадцат",
    ];

    public static NounForms Of(UnitStep step, string country) => (step.Provision.Kind, country == "ru") switch
    {
        (UnitKind.Book, _) => new("книга", "книги", "бывшая"),
        (UnitKind.Part, _) => new("часть", "части", "бывшая"),
        (UnitKind.Title, _) => new("раздел", "раздела", "бывший"),
        (UnitKind.Subtitle, _) => new("подраздел", "подраздела", "бывший"),
        (UnitKind.Chapter, _) => new("глава", "главы", "бывшая"),
        (UnitKind.Subchapter, _) => new("подглава", "подглавы", "бывшая"),
        (UnitKind.Section, _) => new("параграф", "параграфа", "бывший"),
        (UnitKind.Subsection, _) => new("подпараграф", "подпараграфа", "бывший"),
        (UnitKind.Division, _) => new("рубрика", "рубрики", "бывшая"),
        (UnitKind.Article, _) => new("статья", "статьи", "бывшая"),
        (UnitKind.Paragraph, true) => new("часть", "части", "бывшая", true),
        (UnitKind.Paragraph, _) => new("пункт", "пункта", "бывший", true),
        (UnitKind.Point, true) when step.Depth == 0 => new("пункт", "пункта", "бывший", true),
        (UnitKind.Subparagraph or UnitKind.Point, _) => new("подпункт", "подпункта", "бывший", true),
        (UnitKind.Alinea, _) when step.Depth == 0 => new("часть", "части", "бывшая", true),
        (UnitKind.Alinea or UnitKind.Indent, _) => new("абзац", "абзаца", "бывший", true),
        (UnitKind.Preface, _) => new("заголовок", "заголовка", "бывший"),
        (UnitKind.Preamble, _) => new("преамбула", "преамбулы", "бывшая"),
        (UnitKind.Conclusions, _) => new("заключительная часть", "заключительной части", "бывшая"),
        (UnitKind.Attachment, _) => new("приложение", "приложения", "бывшее"),
        _ => new("сноска", "сноски", "бывшая", true),
    };

    /// <summary>«вторая», «второй», «третьего», «21-я».</summary>
    public static string Ordinal(int ordinal, NounForms noun, bool isGenitive)
    {
        if (ordinal < 1 || ordinal > _ordinals.Length)
            return LegalNames.Invariant(ordinal) + (noun.IsFeminine ? isGenitive ? "-й" : "-я" : isGenitive ? "-го" : "-й");
        var stem = _ordinals[ordinal - 1];
        return stem + (ordinal, noun.IsFeminine, isGenitive) switch
        {
            (3, true, false) => "ья",
            (3, true, true) => "ьей",
            (3, false, false) => "ий",
            (3, false, true) => "ьего",
            (_, true, false) => "ая",
            (_, true, true) => "ой",
            (2 or 6 or 7 or 8, false, false) => "ой",
            (_, false, false) => "ый",
            (_, false, true) => "ого",
        };
    }
}

/// <summary>Belarusian.</summary>
internal static class BelarusianNouns
{
    private static readonly string[] _masculine =
        ["першы", "другі", "трэці", "чацвёрты", "пяты", "шосты", "сёмы", "восьмы", "дзявяты", "дзясяты"];

    private static readonly string[] _masculineGenitive =
        ["першага", "другога", "трэцяга", "чацвёртага", "пятага", "шостага", "сёмага", "восьмага", "дзявятага", "дзясятага"];

    private static readonly string[] _feminine =
        ["першая", "другая", "трэцяя", "чацвёртая", "пятая", "шостая", "сёмая", "восьмая", "дзявятая", "дзясятая"];

    private static readonly string[] _feminineGenitive =
        ["першай", "другой", "трэцяй", "чацвёртай", "пятай", "шостай", "сёмай", "восьмай", "дзявятай", "дзясятай"];

    public static NounForms Of(UnitStep step, string country) => step.Provision.Kind switch
    {
        UnitKind.Book => new("кніга", "кнігі", "былая"),
        UnitKind.Part => new("частка", "часткі", "былая"),
        UnitKind.Title => new("раздзел", "раздзела", "былы"),
        UnitKind.Subtitle => new("падраздзел", "падраздзела", "былы"),
        UnitKind.Chapter => new("глава", "главы", "былая"),
        UnitKind.Subchapter => new("падглава", "падглавы", "былая"),
        UnitKind.Section => new("параграф", "параграфа", "былы"),
        UnitKind.Subsection => new("падпараграф", "падпараграфа", "былы"),
        UnitKind.Division => new("рубрыка", "рубрыкі", "былая"),
        UnitKind.Article => new("артыкул", "артыкула", "былы"),
        UnitKind.Paragraph => new("пункт", "пункта", "былы", true),
        UnitKind.Subparagraph or UnitKind.Point => new("падпункт", "падпункта", "былы", true),
        UnitKind.Alinea when step.Depth == 0 => new("частка", "часткі", "былая", true),
        UnitKind.Alinea or UnitKind.Indent => new("абзац", "абзаца", "былы", true),
        UnitKind.Preface => new("загаловак", "загалоўка", "былы"),
        UnitKind.Preamble => new("прэамбула", "прэамбулы", "былая"),
        UnitKind.Conclusions => new("заключная частка", "заключнай часткі", "былая"),
        UnitKind.Attachment => new("дадатак", "дадатка", "былы"),
        _ => new("зноска", "зноскі", "былая", true),
    };

    /// <summary>«другая», «другой», «другога», «11-я».</summary>
    public static string Ordinal(int ordinal, NounForms noun, bool isGenitive)
    {
        string[] words = (noun.IsFeminine, isGenitive) switch
        {
            (true, false) => _feminine,
            (true, true) => _feminineGenitive,
            (false, false) => _masculine,
            (false, true) => _masculineGenitive,
        };
        if (ordinal >= 1 && ordinal <= words.Length)
            return words[ordinal - 1];
        return LegalNames.Invariant(ordinal) + (noun.IsFeminine ? isGenitive ? "-й" : "-я" : isGenitive ? "-га" : "-ы");
    }
}
