using Comity.Legislation.Provisions;
using CsCheck;

namespace Comity.Engines.Specs.Provisions;

/// <summary>Laws of any shape, sensible or not, with any text that reading lets through.</summary>
internal static class AnyLaw
{
    private static readonly Gen<string> Number = Of("", "", "1", "2", "17-1", "IV", "а", "3a bis", "83²", "**", "1 1");

    private static readonly Gen<string> Designation = Of("", "Статья 1.", "1)", "–", "5-бап", "§ 5", "Article 83²");

    private static readonly Gen<string> Words = Of(
        "", "Текст.", "two  spaces", " edges ", "tab\tbed", "line\nbreak", "re\rturn", "<b>&amp;</b> ]]>", "nb\u00A0sp",
        "=SUM(A1)", "😀 astral", "e\u0301");

    private static readonly Gen<UnitKind> Kind =
        Gen.Int[(int)UnitKind.Preface, (int)UnitKind.Attachment].Select(i => (UnitKind)i);

    private static readonly Gen<Provision> Provisions = Gen.Recursive<Provision>((depth, self) =>
        Gen.Select(Kind, Number, Designation, Words, Words, depth > 4 ? Gen.Const(Array.Empty<Provision>()) : self.Array[0, 3])
            .Select((kind, number, designation, heading, text, children) => new Provision
            {
                Kind = kind, Number = number, Designation = designation, Heading = heading, Text = text, Children = children,
                WId = text.Length % 3 == 1 ? "art_old" : null,
            }));

    private static readonly Gen<Work> Works = Gen.Select(
        Of("kz", "by", "xx"), Of("act", "bill"), Of("", "1995", "1995-08", "1995-08-30"),
        Of("constitution", "2875-XII", "кодекс")).Select((country, type, date, name) => new Work(country, type, date, name));

    private static Gen<string> Of(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    public static Gen<Law> Laws { get; } = Gen.Select(
        Works, Of("rus", "kaz", "und"), Of("", "2026-03-15"), Words, Words, Provisions.Array[0, 5])
        .Select((work, language, date, title, rootText, children) => new Law(work, language, date, title,
            new Provision { Kind = UnitKind.Act, Text = rootText.Length > 12 ? rootText : "", Children = children }));
}
