using System.Text;
using Comity.Engines.Specs.Provisions;
using Comity.Engines.Specs.Writing;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading;
using CsCheck;

namespace Comity.Engines.Specs.AkomaNtoso;

public sealed class AkomaNtosoReaderSpecs
{
    [Fact]
    public void A_quoted_article_is_text_of_the_article_that_quotes_it()
    {
        var law = Body("""
            <article eId="a"><num>Article 1</num><content><p>Article 6 shall read:
              <mod><quotedStructure startQuote="«" endQuote="»"><article><num>Article 6.</num><heading>On bread</heading>
              <content><p>Bread is free.</p></content></article></quotedStructure></mod>; and so on.</p></content></article>
            """);
        var article = Assert.Single(law.Root.Children);
        Assert.Equal("Article 6 shall read:|«Article 6. On bread|Bread is free.»|; and so on.",
            string.Join('|', article.Children.Select(child => child.Text)));
    }

    [Fact]
    public void A_footnote_becomes_a_note_after_the_words_it_hangs_on()
    {
        var law = Body("""
            <article><num>1</num><content><p>Bread<authorialNote marker="7"><p>Of wheat.</p></authorialNote>and salt</p>
            <p>Second</p></content></article>
            """);
        var article = law.Root.Children[0];
        Assert.Equal("Bread and salt", article.Children[0].Text);
        var (note, alinea) = (article.Children[1], article.Children[2]);
        Assert.Equal((UnitKind.Note, "7", "Of wheat."), (note.Kind, note.Designation, note.Text));
        Assert.Equal((UnitKind.Alinea, "Second"), (alinea.Kind, alinea.Text));
    }

    [Fact]
    public void Sections_are_the_basic_unit_where_there_are_no_articles()
    {
        var law = Body("""
            <part><num>PART I</num><section><num>5.</num><heading>Tax</heading>
              <subsection><num>(1)</num><content><p>Pay.</p></content></subsection></section></part>
            """);
        Assert.Equal("part_I art_5 art_5__para_1", string.Join(' ', law.Provisions.Select(provision => provision.EId)));
    }

    [Theory]
    [InlineData("Article L. 123-4", "L-123-4")]
    [InlineData("Art. 3 bis.", "3bis")]
    [InlineData("Art. 3 octodecies.", "3octodecies")]
    [InlineData("ART. 3 TER", "3TER")]
    [InlineData("CHAPTER III", "III")]
    [InlineData("(a)", "a")]
    [InlineData("Article 83<sup>2</sup>", "83-2")]
    [InlineData("Статья 17-1.", "17-1")]
    public void Numbers_are_found_in_designations_of_any_language(string num, string number) =>
        Assert.Equal(number, Numbers(Body($"<article><num>{num}</num><content><p>text</p></content></article>")));

    [Fact]
    public void A_wId_says_that_a_provision_was_renumbered_only_when_it_differs_from_the_eId()
    {
        var law = Body("""
            <article eId="art_2" wId="art_1" GUID="01J0000000000000000000000A"><num>2</num></article>
            <article eId="art_3" wId="art_3" GUID="7d1f"><num>3</num></article>
            """);
        Assert.Equal(("art_1", "01J0000000000000000000000A"), (law.Root.Children[0].WId, $"{law.Root.Children[0].Identity}"));
        Assert.Null(law.Root.Children[1].WId);
    }

    [Fact]
    public void A_table_of_contents_is_set_aside_and_reported()
    {
        var report = Read("<body><article><num>1</num><content><toc><tocItem href='#a' level='1'>One Bread</tocItem></toc>"
            + "<p>text</p></content></article></body>").Report;
        Assert.Equal((4, 2, 2), (report.WordsIn, report.WordsInLaw, report.WordsSetAside));
        Assert.Contains(report.Findings, finding => finding is { Code: "contents-set-aside", Line: 1 });
    }

    [Fact]
    public void Findings_stand_by_line_and_are_no_more_than_a_person_can_look_through()
    {
        var contents = string.Concat(Enumerable.Repeat("<toc><tocItem href='#a' level='1'>One</tocItem></toc>\n", 3000));
        var findings = Read($"<body><article><num>1</num><content>{contents}<x:last xmlns:x='urn:x'>b</x:last></content>"
            + "</article></body>").Report.Findings;
        Assert.Equal("more-findings", findings[^1].Code);
        Assert.Equal(2001, findings.Count);
        var lines = findings.SkipLast(1).Select(finding => finding.Line).ToList();
        Assert.Equal(lines.Order(), lines);
    }

    [Fact]
    public void Unknown_elements_keep_their_words_and_are_named()
    {
        var report = Read("<body><article><num>1</num><content>"
            + "<p>a <x:smile xmlns:x='urn:x'>b</x:smile> c</p></content></article></body>").Report;
        Assert.Empty(report.WordsLost);
        Assert.Contains(report.Findings, finding => finding is { Code: "unknown-element", Excerpt: "smile" });
    }

    [Fact]
    public void Other_encodings_are_read_as_the_file_declares_them()
    {
        System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var xml = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>"
            + Document("<body><article><num>Статья 1</num></article></body>");
        var result = RoundTripSpecs.Read(Encoding.GetEncoding("windows-1251").GetBytes(xml));
        Assert.Equal("Статья 1", result.Law!.Root.Children[0].Designation);
    }

    [Fact]
    public void Direction_changing_characters_do_not_get_into_the_law()
    {
        var law = Body("<article><num>1</num><content><p>tax is &#x202E;01&#x202C; per cent</p></content></article>");
        Assert.Equal("tax is 01 per cent", law.Root.Children[0].Text);
    }

    [Theory]
    [InlineData("dtd", "<!DOCTYPE a [<!ENTITY x \"y\">]><akomaNtoso/>")]
    [InlineData("dtd", "<!DOCTYPE lolz [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><akomaNtoso><act>&b;</act></akomaNtoso>")]
    [InlineData("dtd", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><akomaNtoso/>")]
    [InlineData("malformed", "<akomaNtoso><act><body><article>")]
    [InlineData("malformed", "<akomaNtoso>&nbsp;</akomaNtoso>")]
    [InlineData("malformed", "<?xml version=\"1.0\" encoding=\"nonsense\"?><akomaNtoso/>")]
    [InlineData("not-akoma-ntoso", "<law><akomaNtoso/></law>")]
    [InlineData("empty", "<akomaNtoso><act/></akomaNtoso>")]
    public void Bad_files_are_refused_in_one_sentence(string code, string xml)
    {
        var result = RoundTripSpecs.Read(Encoding.UTF8.GetBytes(xml));
        Assert.Null(result.Law);
        Assert.Equal(code, result.Report.Refusal!.Code);
        Assert.Matches("^«law.xml» was not read: .*[.]$", result.Report.Refusal.Message);
    }

    [Fact]
    public void Ten_thousand_levels_are_refused()
    {
        var xml = "<akomaNtoso>" + string.Concat(Enumerable.Repeat("<act>", 10_000));
        Assert.Equal("too-deep", RoundTripSpecs.Read(Encoding.UTF8.GetBytes(xml)).Report.Refusal!.Code);
    }

    [Fact]
    public void Damaged_files_never_make_the_reader_throw()
    {
        var xml = Encoding.UTF8.GetString(AkomaNtosoWriterSpecs.Bytes(Sketch.Law(
            Sketch.Unit(UnitKind.Preface, "", "", Sketch.Unit(UnitKind.Alinea, "", "x")),
            Sketch.Unit(UnitKind.Article, "1", "text", Sketch.Unit(UnitKind.Point, "1", "text")))));
        string[] names = ["toc", "num", "sup", "meta", "doc", "attachment", "p", "note", "component", "item", "docTitle", "act"];
        string[] pieces =
        [
            "text", "<eol/>", "<authorialNote marker='1'>", "</authorialNote>",
            "<quotedStructure startQuote='«'>", "</quotedStructure>",
            .. names.Select(name => $"<{name}>"), .. names.Select(name => $"</{name}>"),
        ];
        Gen.Select(Gen.Int[0, pieces.Length - 1].Array[1, 40], Gen.Int[0, xml.Length], Gen.Bool).Sample((chosen, at, insert) =>
        {
            var noise = string.Concat(chosen.Select(i => pieces[i]));
            AssertWordsKept(insert ? xml.Insert(at, noise) : Document($"<body>{noise}</body>"));
            AssertWordsKept(Document($"<body>{Balanced(pieces, chosen)}</body>"));
        }, iter: 1500);
    }

    private static string Balanced(string[] pieces, int[] chosen)
    {
        var open = new Stack<string>();
        var xml = new StringBuilder();
        foreach (var piece in chosen.Select(i => pieces[i]))
        {
            if (!piece.StartsWith('<'))
                xml.Append(piece);
            else if (piece.EndsWith("/>", StringComparison.Ordinal))
                xml.Append(piece);
            else if (!piece.StartsWith("</", StringComparison.Ordinal))
            {
                xml.Append(piece);
                open.Push($"</{piece[1..^1].Split(' ')[0]}>");
            }
            else if (open.TryPop(out var end))
                xml.Append("w ").Append(end);
        }
        return xml.Append(string.Concat(open)).ToString();
    }

    private static void AssertWordsKept(string xml)
    {
        var result = RoundTripSpecs.Read(Encoding.UTF8.GetBytes(xml));
        if (result.Law is null)
            Assert.NotNull(result.Report.Refusal);
        else
            Assert.Empty(result.Report.WordsLost);
    }

    private static string Numbers(Law law) => law.Root.Children[0].Number;

    private static Law Body(string body) => Read($"<body>{body}</body>").Law!;

    private static ReadingResult Read(string parts) => RoundTripSpecs.Read(Encoding.UTF8.GetBytes(Document(parts)));

    private static string Document(string parts) =>
        $"<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17\"><act name=\"x\">{parts}</act></akomaNtoso>";
}
