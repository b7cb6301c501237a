using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>English, in the manner of the treaties: "Article 1, paragraph 3, point 2".</summary>
internal static class EnglishNouns
{
    private static readonly string[] _ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public static string Name(UnitStep step)
    {
        var provision = step.Provision;
        var noun = Noun(provision);
        if (provision.Number.Length > 0)
            return $"{noun} {provision.Number}";
        if (provision.Heading.Length > 0)
            return $"{noun} “{provision.Heading}”";
        return provision.Kind is >= UnitKind.Paragraph and <= UnitKind.Note ? $"{Ordinal(step.Ordinal)} {noun}" : noun;
    }

    private static string Noun(Provision provision) => provision.Kind switch
    {
        UnitKind.Article when provision.Designation.StartsWith("Sec", StringComparison.OrdinalIgnoreCase) => "section",
        UnitKind.Alinea => "subparagraph",
        UnitKind.Attachment => "annex",
        UnitKind.Preface => "title",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static string Ordinal(int ordinal) => ordinal >= 1 && ordinal <= _ordinals.Length
        ? _ordinals[ordinal - 1]
        : LegalNames.Invariant(ordinal) + Suffix(ordinal);

    private static string Suffix(int ordinal) =>
        ordinal % 100 / 10 == 1 ? "th" : (ordinal % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
}
