using Comity.Engines.Specs.Provisions;
using Comity.Engines.Specs.Reading;
using Comity.Engines.Specs.Writing;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading;
using CsCheck;

namespace Comity.Engines.Specs.AkomaNtoso;

public sealed class RoundTripSpecs
{
    [Fact]
    public void Reading_what_was_written_gives_the_same_law() =>
        AnyLaw.Laws.Sample(law =>
        {
            var result = Read(AkomaNtosoWriterSpecs.Bytes(law));
            Assert.Null(result.Report.Refusal);
            AssertSame(law, result.Law!);
            Assert.Empty(result.Report.WordsLost);
        }, iter: 1000);

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes() =>
        AnyLaw.Laws.Sample(law =>
        {
            var bytes = AkomaNtosoWriterSpecs.Bytes(law);
            Assert.Equal(bytes, AkomaNtosoWriterSpecs.Bytes(Read(bytes).Law!));
        }, iter: 300);

    [Fact]
    public void An_identity_given_by_hand_comes_back()
    {
        var identity = new Ulid(Enumerable.Range(1, 16).Select(i => (byte)i).ToArray());
        var article = new Provision { Kind = UnitKind.Article, Number = "1", Text = "text", Identity = identity };
        var law = Read(AkomaNtosoWriterSpecs.Bytes(Sketch.Law(article))).Law!;
        Assert.Equal(identity, law.Find("art_1")!.Identity);
    }

    internal static ReadingResult Read(byte[] bytes) => Reads.Bytes(bytes, "law.xml");

    internal static void AssertSame(Law expected, Law actual)
    {
        Assert.Equal(expected.Work, actual.Work);
        Assert.Equal((expected.Language, expected.VersionDate, expected.Title),
            (actual.Language, actual.VersionDate, actual.Title));
        Assert.Equal(Rows(expected), Rows(actual));
    }

    private static List<string> Rows(Law law) =>
    [
        .. law.Root.SelfAndDescendants().Select(provision => string.Join('|', provision.Kind, provision.EId, provision.WId,
            provision.Identity, provision.Designation, provision.Number, provision.Heading, provision.Text,
            provision.Children.Count)),
    ];
}
