using Comity.Engines.Specs.Writing;
using Comity.Legislation.Provisions;

namespace Comity.Engines.Specs.AkomaNtoso;

public sealed class OasisExampleSpecs
{
    [Fact]
    public void All_nine_examples_and_our_own_two_are_read_without_losing_a_word()
    {
        var files = Directory.GetFiles(RealMaterial.Path("akn", "oasis-examples"), "*.xml")
            .Concat(Directory.GetFiles(RealMaterial.Path("akn", "own"), "*.xml")).ToList();
        Assert.Equal(11, files.Count);
        foreach (var file in files)
        {
            var result = RoundTripSpecs.Read(File.ReadAllBytes(file));
            var report = result.Report;
            Assert.Null(report.Refusal);
            Assert.Empty(report.WordsLost);
            Assert.Equal(report.WordsIn, report.WordsInLaw + report.WordsSetAside);
            var written = AkomaNtosoWriterSpecs.Bytes(result.Law!);
            Assert.Empty(AkomaNtosoSchema.ErrorsIn(written));
            RoundTripSpecs.AssertSame(result.Law!, RoundTripSpecs.Read(written).Law!);
        }
    }

    [Theory]
    [InlineData("uk_pga-2014-27-enacted-data.xml", UnitKind.Article, 8)]
    [InlineData("us_Act_2011-11-29.xml", UnitKind.Article, 7)]
    [InlineData("us_Title9-Chap3-eng.xml", UnitKind.Article, 7)]
    [InlineData("eu_COM(2013)0619_EN-8.xml", UnitKind.Article, 24)]
    [InlineData("it_senato_ddl_2013.xml", UnitKind.Article, 6)]
    [InlineData("uy_bill_2010-09-27.xml", UnitKind.Article, 3)]
    public void Articles_and_sections_of_acts_are_found(string file, UnitKind kind, int count)
    {
        var report = RoundTripSpecs.Read(File.ReadAllBytes(RealMaterial.Path("akn", "oasis-examples", file))).Report;
        Assert.Equal(count, report.Counts.GetValueOrDefault(kind));
    }
}
