using Comity.Legislation.Provisions;
using Comity.Legislation.Tables;
using static Comity.Engines.Specs.Provisions.Sketch;

namespace Comity.Engines.Specs.Tables;

public sealed class LegalNameSpecs
{
    private static readonly Law _law = Law(
        Unit(UnitKind.Preamble, "", "", Unit(UnitKind.Alinea, "", "a"), Unit(UnitKind.Alinea, "", "b")),
        Group(UnitKind.Chapter, "2",
            Unit(UnitKind.Article, "1", "",
                Unit(UnitKind.Paragraph, "3", "",
                    new Provision { Kind = UnitKind.Point, Number = "2", Designation = "2)", Text = "x" })),
            Unit(UnitKind.Article, "5", "first", Unit(UnitKind.Alinea, "", "second"), Unit(UnitKind.Alinea, "", "third"))),
        Unit(UnitKind.Attachment, "1", "", Unit(UnitKind.Article, "1")));

    [Theory]
    [InlineData("art_1", "rus", "статья 1")]
    [InlineData("art_1__para_3", "rus", "пункт 3 статьи 1")]
    [InlineData("art_1__para_3__point_2", "rus", "подпункт 2) пункта 3 статьи 1")]
    [InlineData("art_5__al_1", "rus", "часть вторая статьи 5")]
    [InlineData("preamble__p_2", "rus", "абзац второй преамбулы")]
    [InlineData("att_1__art_1", "rus", "статья 1 приложения 1")]
    [InlineData("chp_2", "rus", "глава 2")]
    [InlineData("art_1", "kaz", "1-бап")]
    [InlineData("art_1__para_3", "kaz", "1-баптың 3-тармағы")]
    [InlineData("art_1__para_3__point_2", "kaz", "1-баптың 3-тармағының 2) тармақшасы")]
    [InlineData("art_5__al_1", "kaz", "5-баптың екінші бөлігі")]
    [InlineData("art_1__para_3__point_2", "bel", "падпункт 2) пункта 3 артыкула 1")]
    [InlineData("art_5__al_2", "bel", "частка трэцяя артыкула 5")]
    [InlineData("art_1__para_3", "eng", "Article 1, paragraph 3")]
    [InlineData("art_5__al_1", "eng", "Article 5, second subparagraph")]
    public void Units_are_named_in_legal_form(string eId, string language, string name) =>
        Assert.Equal(name, new LegalNames(_law).Of(_law.Find(eId)!, language));

    [Theory]
    [InlineData("art_5", "rus", "бывшая статья 5")]
    [InlineData("art_1__para_3", "rus", "бывший пункт 3 статьи 1")]
    [InlineData("art_5", "kaz", "бұрынғы 5-бап")]
    [InlineData("art_5", "bel", "былы артыкул 5")]
    [InlineData("art_5", "eng", "former Article 5")]
    public void A_former_place_is_named_in_agreement(string eId, string language, string name) =>
        Assert.Equal(name, new LegalNames(_law).Former(_law.Find(eId)!, language));

    [Fact]
    public void Russian_paragraphs_of_Russia_are_parts_and_their_points_come_without_sub()
    {
        var law = new Law(new Work("ru", "act", "", "x"), "rus", "", "", new Provision
        {
            Kind = UnitKind.Act,
            Children = [Unit(UnitKind.Article, "1", "", Unit(UnitKind.Paragraph, "2", "", Unit(UnitKind.Point, "3", "",
                Unit(UnitKind.Point, "а"))))],
        });
        var names = new LegalNames(law);
        Assert.Equal("пункт 3 части 2 статьи 1", names.Of(law.Find("art_1__para_2__point_3")!, "rus"));
        Assert.Equal("подпункт а пункта 3 части 2 статьи 1", names.Of(law.Find("art_1__para_2__point_3__point_а")!, "rus"));
    }
}
