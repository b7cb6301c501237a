using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>German: „Artikel 5 Absatz 2 Buchstabe a“, „§ 5 Absatz 2 Nummer 1“.</summary>
internal static class GermanNouns
{
    public static string Name(UnitStep step)
    {
        var (provision, noun) = (step.Provision, Noun(step));
        if (provision.Number.Length > 0)
            return $"{noun} {provision.Number}";
        if (provision.Heading.Length > 0)
            return $"{noun} „{provision.Heading}“";
        // What has no number is counted: „Absatz 2“ is also the second of those that are printed without one.
        return provision.Kind is >= UnitKind.Paragraph and <= UnitKind.Note
            ? $"{noun} {LegalNames.Invariant(step.Ordinal)}" : noun;
    }

    private static string Noun(UnitStep step) => step.Provision.Kind switch
    {
        UnitKind.Book => "Buch",
        UnitKind.Part => "Teil",
        UnitKind.Title => "Titel",
        UnitKind.Subtitle => "Untertitel",
        UnitKind.Chapter => "Kapitel",
        UnitKind.Subchapter => "Unterkapitel",
        UnitKind.Section => "Abschnitt",
        UnitKind.Subsection => "Unterabschnitt",
        UnitKind.Division => "Gliederungseinheit",
        UnitKind.Article => step.Provision.Designation.StartsWith('§') ? "§" : "Artikel",
        UnitKind.Paragraph => "Absatz",
        UnitKind.Alinea when step.Depth == 0 => "Absatz",
        UnitKind.Subparagraph or UnitKind.Alinea => "Unterabsatz",
        UnitKind.Point => step.Provision.Number is [>= '0' and <= '9', ..] ? "Nummer" : "Buchstabe",
        UnitKind.Indent => "Strich",
        UnitKind.Preface => "Überschrift",
        UnitKind.Preamble => "Präambel",
        UnitKind.Conclusions => "Schlussformel",
        UnitKind.Attachment => "Anhang",
        _ => "Fußnote",
    };
}
