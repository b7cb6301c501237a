using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>Czech and Slovak, with the abbreviations that both legislatures prescribe: „§ 5 odst. 2 písm. a)“, „čl. 5 ods. 2“.
/// Groupings are named as printed.</summary>
internal static class CzechNouns
{
    public static string Name(UnitStep step, bool isSlovak)
    {
        var provision = step.Provision;
        var noun = Noun(step, isSlovak);
        if (noun.Length == 0)
            return LegalNames.AsPrinted(step);
        if (provision.Number.Length > 0)
            return $"{noun} {LegalNames.Number(provision)}";
        return provision.Kind is >= UnitKind.Paragraph and <= UnitKind.Note
            ? $"{noun} {LegalNames.Invariant(step.Ordinal)}" : noun;
    }

    private static string Noun(UnitStep step, bool isSlovak) => step.Provision.Kind switch
    {
        UnitKind.Article => step.Provision.Designation.StartsWith('§') ? "§" : "čl.",
        UnitKind.Paragraph or UnitKind.Alinea when step.Depth == 0 => isSlovak ? "ods." : "odst.",
        UnitKind.Point => step.Provision.Number is [>= '0' and <= '9', ..] ? "bod" : "písm.",
        UnitKind.Preamble => isSlovak ? "preambula" : "preambule",
        UnitKind.Attachment => isSlovak ? "príloha č." : "příloha č.",
        _ => "",
    };
}
