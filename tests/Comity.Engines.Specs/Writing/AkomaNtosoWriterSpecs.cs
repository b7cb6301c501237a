using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Comity.Engines.Specs.Provisions;
using Comity.Legislation.Provisions;
using Comity.Legislation.Writing;
using CsCheck;
using static Comity.Engines.Specs.Provisions.Sketch;

namespace Comity.Engines.Specs.Writing;

public sealed class AkomaNtosoWriterSpecs
{
    private static readonly XNamespace _akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    [Fact]
    public void Every_law_that_can_be_built_is_valid()
    {
        // Outside the samples, where skipping would count as a failure.
        RealMaterial.Path("akn", "xsd", "akomantoso30.xsd");
        AnyLaw.Laws.Sample(law => Assert.Empty(AkomaNtosoSchema.ErrorsIn(Bytes(law))), iter: 400);
    }

    [Fact]
    public void A_usual_law_has_every_part_at_its_place()
    {
        var law = Law(
            Unit(UnitKind.Preface, "", "", Unit(UnitKind.Alinea, "", "Пример"), Unit(UnitKind.Note, "", "a note")),
            Unit(UnitKind.Preamble, "", "", Unit(UnitKind.Alinea, "", "Мы, народ")),
            Group(UnitKind.Chapter, "1",
                new Provision
                {
                    Kind = UnitKind.Article,
                    Designation = "Статья 17-1.",
                    Number = "17-1",
                    Heading = "О словах",
                    Text = "Слова:",
                    WId = "art_18",
                    Children =
                    [
                        Unit(UnitKind.Point, "1", "одно;"),
                        Unit(UnitKind.Alinea, "", "и ещё."),
                        Unit(UnitKind.Note, "", "Сноска."),
                    ],
                }),
            Unit(UnitKind.Conclusions, "", "", Unit(UnitKind.Alinea, "", "Астана")),
            Unit(UnitKind.Attachment, "1", "Образец"));
        var bytes = Bytes(law);

        Assert.Empty(AkomaNtosoSchema.ErrorsIn(bytes));
        var act = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!.Element(_akn + "act")!;
        Assert.Equal("meta preface preamble body conclusions attachments", NamesIn(act));
        var article = act.Descendants(_akn + "article").Single();
        Assert.Equal("art_17-1", (string?)article.Attribute("eId"));
        Assert.Equal("art_18", (string?)article.Attribute("wId"));
        Assert.Equal(law.Find("art_17-1")!.Identity,
            Ulid.Parse((string)article.Attribute("GUID")!, CultureInfo.InvariantCulture));
        Assert.Equal("num heading intro point alinea hcontainer", NamesIn(article));
        Assert.Equal("Статья 17-1.", (string)article.Element(_akn + "num")!);
        Assert.Equal("/akn/kz/act/1995-08-30/constitution/rus@2026-03-15",
            (string?)act.Descendants(_akn + "FRBRExpression").First().Element(_akn + "FRBRuri")!.Attribute("value"));
    }

    [Fact]
    public void Equal_laws_give_equal_bytes_without_a_byte_order_mark()
    {
        var first = Bytes(Law(Unit(UnitKind.Article, "1", "text")));
        var second = Bytes(Law(Unit(UnitKind.Article, "1", "text")));
        Assert.Equal(first, second);
        Assert.Equal((byte)'<', first[0]);
    }

    [Fact]
    public void Characters_that_xml_cannot_hold_are_replaced()
    {
        var bytes = Bytes(Law(new Provision { Kind = UnitKind.Article, Number = "1", Text = "a\0b\uD800c\uFFFEd\u0008" }));
        Assert.Empty(AkomaNtosoSchema.ErrorsIn(bytes));
        Assert.Contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFD", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_provisions_with_one_identity_stay_valid()
    {
        var identity = Ulid.Parse("01J0000000000000000000TWIN", CultureInfo.InvariantCulture);
        Provision Twin(string number) => new() { Kind = UnitKind.Article, Number = number, Identity = identity };
        Assert.Empty(AkomaNtosoSchema.ErrorsIn(Bytes(Law(Twin("1"), Twin("2")))));
    }

    [Fact]
    public void Depth_ten_thousand_is_written_without_running_out_of_stack()
    {
        var bytes = Bytes(Law(Nested(UnitKind.Point, 10_000)));
        Assert.InRange(bytes.Length, 10_000, 20_000_000);
    }

    private static string NamesIn(XElement element) => string.Join(' ', element.Elements().Select(child => child.Name.LocalName));

    internal static byte[] Bytes(Law law)
    {
        using var stream = new MemoryStream();
        AkomaNtosoWriter.Write(law, stream);
        return stream.ToArray();
    }
}
