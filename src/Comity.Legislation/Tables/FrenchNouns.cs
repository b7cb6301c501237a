using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>French, in the manner of the treaties: « article 5, paragraphe 2, point a) », « article 5, deuxième
/// alinéa ».</summary>
internal static class FrenchNouns
{
    private static readonly string[] _ordinals =
    [
        "premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième",
        "onzième", "douzième", "treizième", "quatorzième", "quinzième", "seizième", "dix-septième", "dix-huitième",
        "dix-neuvième", "vingtième",
    ];

    public static string Name(UnitStep step)
    {
        var (noun, isCounted) = Noun(step.Provision.Kind);
        if (LegalNames.Number(step.Provision) is { Length: > 0 } number)
            return $"{noun} {number}";
        if (step.Provision.Heading.Length > 0)
            return $"{noun} « {step.Provision.Heading} »";
        return isCounted ? $"{Ordinal(step.Ordinal, noun)} {noun}" : noun;
    }

    private static string Ordinal(int ordinal, string noun) =>
        ordinal < 1 || ordinal > _ordinals.Length ? LegalNames.Invariant(ordinal) + "e"
        : ordinal == 1 && noun == "note" ? "première"
        : _ordinals[ordinal - 1];

    private static (string Noun, bool IsCounted) Noun(UnitKind kind) => kind switch
    {
        UnitKind.Book => ("livre", false),
        UnitKind.Part => ("partie", false),
        UnitKind.Title => ("titre", false),
        UnitKind.Subtitle => ("sous-titre", false),
        UnitKind.Chapter => ("chapitre", false),
        UnitKind.Subchapter => ("sous-chapitre", false),
        UnitKind.Section => ("section", false),
        UnitKind.Subsection => ("sous-section", false),
        UnitKind.Division => ("division", false),
        UnitKind.Article => ("article", false),
        UnitKind.Paragraph => ("paragraphe", true),
        UnitKind.Subparagraph => ("sous-paragraphe", true),
        UnitKind.Point => ("point", true),
        UnitKind.Indent => ("tiret", true),
        UnitKind.Alinea => ("alinéa", true),
        UnitKind.Preface => ("intitulé", false),
        UnitKind.Preamble => ("préambule", false),
        UnitKind.Conclusions => ("formule finale", false),
        UnitKind.Attachment => ("annexe", false),
        _ => ("note", true),
    };
}
