using Comity.Engines.Specs.Reading;

namespace Comity.Engines.Specs.AkomaNtoso;

/// <summary>A small act as African parliaments wrote it before version 3: common-law sections, old addresses, notes in the
/// metadata. Its text is made up.</summary>
public sealed class ForeignDialectSpecs
{
    private const string Act =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <akomaNtoso xmlns="http://www.akomantoso.org/1.0">
          <act contains="SingleVersion">
            <meta>
              <identification source="#clerk">
                <Work>
                  <this href="/xx/act/1979-05-01/7/main"/>
                  <uri value="/xx/act/1979-05-01/7"/>
                  <date date="1979-05-01" name="Enactment"/>
                  <country value="ke"/>
                  <number value="7"/>
                </Work>
                <Expression>
                  <uri value="/xx/act/1979-05-01/7/ger@1984-02-03"/>
                  <date date="1984-02-03" name="Expression"/>
                  <language value="ger"/>
                </Expression>
              </identification>
              <notes source="#clerk">
                <note id="n1"><p>Replaced in 1984.</p></note>
                <note id="n2"><p>Nothing refers to this note.</p></note>
              </notes>
            </meta>
            <preface><p><ActTitle>THE LAKES ACT</ActTitle></p></preface>
            <body>
              <part id="prt1"><num>PART I</num><heading>Waters</heading>
                <section id="sec1"><num>1.</num><heading>Lakes</heading>
                  <subsection id="sec1-sub1"><num>(1)</num>
                    <content><p>A lake is water<noteRef href="#n1" num="1"/> that</p></content>
                    <paragraph id="sec1-sub1-a"><num>(a)</num><content><p>stands; and</p></content></paragraph>
                    <paragraph id="sec1-sub1-b"><num>(b)</num><content><p>is surrounded by land.</p></content></paragraph>
                  </subsection>
                  <subsection id="sec1-sub2"><num>(2)</num><content><p>A puddle is not a lake.</p></content></subsection>
                </section>
                <section id="sec1A"><num>1A.</num><heading>Shores</heading>
                  <content><p>The shore belongs to <term id="t1">everyone</term>.</p></content>
                </section>
              </part>
            </body>
            <conclusions><p>Given at the lake.</p></conclusions>
          </act>
        </akomaNtoso>
        """;

    [Fact]
    public void Its_sections_are_the_basic_units_and_its_notes_hang_where_they_are_referred_to()
    {
        var result = Reads.Text(Act, "lakes.xml");

        Assert.Equal(
            """
            Preface
              Alinea THE LAKES ACT
            Part I «Waters»
              Article 1 «Lakes»
                Paragraph 1 A lake is water that
                  Note Replaced in 1984.
                  Point a stands; and
                  Point b is surrounded by land.
                Paragraph 2 A puddle is not a lake.
              Article 1A «Shores» The shore belongs to everyone.
            Conclusions
              Alinea Given at the lake.

            """, Reads.Draw(result.Law!.Root), ignoreLineEndingDifferences: true);
        Assert.Empty(result.Report.WordsLost);
        Assert.Equal(result.Report.WordsIn, result.Report.WordsInLaw + result.Report.WordsSetAside);
    }

    [Fact]
    public void What_it_says_of_itself_is_understood()
    {
        var result = Reads.Text(Act, "lakes.xml");

        Assert.Equal("/akn/ke/act/1979-05-01/7/deu@1984-02-03", result.Law!.Iri);
        Assert.Equal("part_I art_1 art_1A", string.Join(' ',
            result.Law.Provisions.Select(provision => provision.EId).Where(eId => eId is "part_I" or "art_1" or "art_1A")));
        Assert.Equal(["note-set-aside", "unknown-element"], result.Report.Findings.Select(finding => finding.Code).Order());
        Assert.Contains(result.Report.Findings, finding => finding is { Code: "unknown-element", Excerpt: "ActTitle" });
    }
}
