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
    [InlineData("art_1__para_3__point_2", "ukr", "пункт 2) частини 3 статті 1")]
    [InlineData("art_5__al_1", "ukr", "частина друга статті 5")]
    [InlineData("art_1__para_3__point_2", "fra", "article 1, paragraphe 3, point 2)")]
    [InlineData("art_5__al_1", "fra", "article 5, deuxième alinéa")]
    [InlineData("art_1__para_3__point_2", "deu", "Artikel 1 Absatz 3 Nummer 2")]
    [InlineData("art_1__para_3__point_2", "ces", "čl. 1 odst. 3 bod 2)")]
    [InlineData("art_1__para_3", "slk", "čl. 1 ods. 3")]
    [InlineData("art_1__para_3__point_2", "est", "1 3 2)")]
    public void Units_are_named_in_legal_form(string eId, string language, string name) =>
        Assert.Equal(name, new LegalNames(_law).Of(_law.Find(eId)!, language));

    [Theory]
    [InlineData("art_5", "rus", "бывшая статья 5")]
    [InlineData("art_1__para_3", "rus", "бывший пункт 3 статьи 1")]
    [InlineData("art_5", "kaz", "бұрынғы 5-бап")]
    [InlineData("art_5", "bel", "былы артыкул 5")]
    [InlineData("art_5", "eng", "former Article 5")]
    [InlineData("art_5", "ukr", "колишня стаття 5")]
    [InlineData("art_5", "fra", "ex-article 5")]
    [InlineData("art_5", "deu", "bisher Artikel 5")]
    public void A_former_place_is_named_in_agreement(string eId, string language, string name) =>
        Assert.Equal(name, new LegalNames(_law).Former(_law.Find(eId)!, language));

    [Theory]
    [InlineData(2, "екінші")]
    [InlineData(10, "оныншы")]
    [InlineData(11, "он бірінші")]
    [InlineData(20, "жиырмасыншы")]
    [InlineData(49, "қырық тоғызыншы")]
    [InlineData(100, "жүзінші")]
    [InlineData(250, "екі жүз елуінші")]
    public void Kazakh_counts_unnumbered_paragraphs_in_words_however_many_there_are(int ordinal, string word) =>
        Assert.Equal(word, KazakhNouns.Ordinal(ordinal));

    [Theory]
    [InlineData("II", "II бөлім")]
    [InlineData("ІІ", "ІІ бөлім")]
    [InlineData("2", "2-бөлім")]
    public void A_Roman_numeral_takes_no_hyphen_in_Kazakh(string number, string name)
    {
        var law = Law(Group(UnitKind.Title, number, Unit(UnitKind.Article, "1")));
        Assert.Equal(name, new LegalNames(law).Of(law.Root.Children[0], "kaz"));
    }

    [Theory]
    [InlineData("deu", "§ 5 Absatz 2")]
    [InlineData("ces", "§ 5 odst. 2")]
    [InlineData("est", "§ 5 (2)")]
    public void A_section_sign_stays_a_section_sign(string language, string name)
    {
        var paragraph = new Provision { Kind = UnitKind.Paragraph, Number = "2", Designation = "(2)", Text = "x" };
        var law = Law(new Provision { Kind = UnitKind.Article, Number = "5", Designation = "§ 5.", Children = [paragraph] });
        Assert.Equal(name, new LegalNames(law).Of(paragraph, language));
    }

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
