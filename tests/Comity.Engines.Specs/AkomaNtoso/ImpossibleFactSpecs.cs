using System.Text;
using Comity.Engines.Specs.Reading;
using Comity.Language;
using Comity.Legislation.Reading;

namespace Comity.Engines.Specs.AkomaNtoso;

/// <summary>What a file says of itself is believed only when it can be.</summary>
public class ImpossibleFactSpecs
{
    [Theory]
    [InlineData("9999-99-99")]
    [InlineData("2026-02-30")]
    [InlineData("0000-01-01")]
    [InlineData("yesterday!")]
    public void A_date_that_no_calendar_has_is_dropped_with_a_finding(string date)
    {
        var result = Read(work: $"<FRBRdate date='{date}' name=''/>", expression: $"<FRBRdate date='{date}' name=''/>");

        Assert.Equal(("", ""), (result.Law!.Work.Date, result.Law.VersionDate));
        Assert.Equal(2, Dropped(result, date).Count);
    }

    [Fact]
    public void A_date_that_no_calendar_has_is_not_taken_from_an_address()
    {
        var law = Read(work: "<FRBRthis value='/akn/kz/act/9999-99-99/5'/>",
            expression: "<FRBRuri value='/akn/kz/act/9999-99-99/5/kaz@2026-13-01'/>").Law!;

        Assert.Equal(("", ""), (law.Work.Date, law.VersionDate));
    }

    [Theory]
    [InlineData("zzz")]
    [InlineData("klingon")]
    public void The_code_of_no_language_is_dropped_with_a_finding(string code)
    {
        var result = Read(expression: $"<FRBRlanguage language='{code}'/>");

        Assert.Equal("und", result.Law!.Language);
        Assert.Single(Dropped(result, code));
    }

    [Theory]
    [InlineData("kk", "kaz")]
    [InlineData("gag", "gag")]
    [InlineData("sah", "sah")]
    public void The_code_of_any_language_is_kept(string code, string language)
    {
        var result = Read(expression: $"<FRBRlanguage language='{code}'/>");

        Assert.Equal(language, result.Law!.Language);
        Assert.DoesNotContain(result.Report.Findings, finding => finding.Code == FindingCodes.ImpossibleFact);
    }

    [Theory]
    [InlineData("FRBRthis", "value")]
    [InlineData("FRBRnumber", "value")]
    [InlineData("FRBRname", "value")]
    [InlineData("FRBRcountry", "value")]
    [InlineData("FRBRdate", "date")]
    public void A_value_of_a_megabyte_is_dropped_with_a_finding(string element, string attribute)
    {
        var result = Read(work: $"<{element} {attribute}='{new string('7', 1_000_000)}'/>");

        Assert.InRange(result.Law!.Iri.Length, 1, 100);
        Assert.Single(Dropped(result, "777"));
    }

    [Fact]
    public void A_title_of_a_megabyte_stays_in_the_text_and_names_nothing()
    {
        var result = Read(preface: $"<preface><p><docTitle>{new string('a', 1_000_000)}</docTitle></p></preface>");

        Assert.Equal("", result.Law!.Title);
        Assert.Empty(result.Report.WordsLost);
        Assert.Single(Dropped(result, "aaa"));
    }

    [Fact]
    public void Front_matter_and_names_of_files_are_believed_no_more()
    {
        var law = Reads.Text("---\ncountry: ./\nlanguage: zzz\nversion_date: 9999-99-99\n"
            + $"identifier: {new string('a', 100_000)}\n"
            + $"title: {new string('b', 100_000)}\n---\nСтатья 1\nОзеро открыто для всех.\n", "2026-99-99.md").Law!;

        Assert.Equal(("xx", "rus", ""), (law.Work.Country, law.Language, law.VersionDate));
        Assert.InRange(law.Iri.Length + law.Title.Length, 1, 200);
    }

    [Theory]
    [InlineData("kaz", true)]
    [InlineData("und", true)]
    [InlineData("gag", true)]
    [InlineData("qaa", true)]
    [InlineData("zzz", false)]
    [InlineData("aaz", true)]
    [InlineData("KAZ", false)]
    [InlineData("kk", false)]
    [InlineData("ка", false)]
    [InlineData("", false)]
    public void A_code_exists_when_a_standard_has_it(string code, bool exists) =>
        Assert.Equal(exists, LanguageCodes.Exists(code));

    private static List<Finding> Dropped(ReadingResult result, string excerpt) =>
        [.. result.Report.Findings.Where(finding => finding.Code == FindingCodes.ImpossibleFact
            && finding.Line > 0 == (excerpt != "aaa") && finding.Excerpt.StartsWith(excerpt, StringComparison.Ordinal)
            && finding.Message.Length < 200)];

    private static ReadingResult Read(string work = "", string expression = "", string preface = "") =>
        Reads.Bytes(Encoding.UTF8.GetBytes(
            $"""
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification source="#x">
            <FRBRWork>{work}</FRBRWork><FRBRExpression>{expression}</FRBRExpression></identification></meta>{preface}
            <body><article><num>1</num><content><p>Озеро открыто.</p></content></article></body></act></akomaNtoso>
            """), "law.xml");
}
