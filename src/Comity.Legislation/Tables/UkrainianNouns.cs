using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>Ukrainian.</summary>
internal static class UkrainianNouns
{
    private static readonly string[] _ordinals =
    [
        "перш", "друг", "трет", "четверт", "п’ят", "шост", "сьом", "восьм", "дев’ят", "десят", "одинадцят", "дванадцят",
        "тринадцят", "чотирнадцят", "п’ятнадцят", "шістнадцят", "сімнадцят", "вісімнадцят", "дев’ятнадцят", "двадцят",
    ];

    public static NounForms Of(UnitStep step, string country) => step.Provision.Kind switch
    {
        UnitKind.Book => new("книга", "книги", "колишня"),
        UnitKind.Part => new("частина", "частини", "колишня"),
        UnitKind.Title => new("розділ", "розділу", "колишній"),
        UnitKind.Subtitle => new("підрозділ", "підрозділу", "колишній"),
        UnitKind.Chapter => new("глава", "глави", "колишня"),
        UnitKind.Subchapter => new("підглава", "підглави", "колишня"),
        UnitKind.Section => new("параграф", "параграфа", "колишній"),
        UnitKind.Subsection => new("підпараграф", "підпараграфа", "колишній"),
        UnitKind.Division => new("рубрика", "рубрики", "колишня"),
        UnitKind.Article => new("стаття", "статті", "колишня"),
        UnitKind.Paragraph => new("частина", "частини", "колишня", true),
        UnitKind.Point when step.Depth == 0 => new("пункт", "пункту", "колишній", true),
        UnitKind.Subparagraph or UnitKind.Point => new("підпункт", "підпункту", "колишній", true),
        UnitKind.Alinea when step.Depth == 0 => new("частина", "частини", "колишня", true),
        UnitKind.Alinea or UnitKind.Indent => new("абзац", "абзацу", "колишній", true),
        UnitKind.Preface => new("назва", "назви", "колишня"),
        UnitKind.Preamble => new("преамбула", "преамбули", "колишня"),
        UnitKind.Conclusions => new("прикінцева частина", "прикінцевої частини", "колишня"),
        UnitKind.Attachment => new("додаток", "додатка", "колишній"),
        _ => new("примітка", "примітки", "колишня", true),
    };

    /// <summary>«друга», «другої», «третього», «21-а».</summary>
    public static string Ordinal(int ordinal, NounForms noun, bool isGenitive)
    {
        if (ordinal < 1 || ordinal > _ordinals.Length)
            return LegalNames.Invariant(ordinal) + (noun.IsFeminine, isGenitive) switch
            {
                (true, false) => "-а",
                (true, true) => "-ї",
                (false, false) => "-й",
                (false, true) => "-го",
            };
        return _ordinals[ordinal - 1] + (ordinal == 3, noun.IsFeminine, isGenitive) switch
        {
            (true, true, false) => "я",
            (true, true, true) => "ьої",
            (true, false, false) => "ій",
            (true, false, true) => "ього",
            (_, true, false) => "а",
            (_, true, true) => "ої",
            (_, false, false) => "ий",
            (_, false, true) => "ого",
        };
    }
}
