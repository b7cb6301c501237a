using Comity.Legislation.Citing;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using static Comity.Engines.Specs.Comparing.SampleLaw;

namespace Comity.Engines.Specs.Comparing;

public class StaleReferenceSpecs
{
    private const string Inserted = "An ombudsman hears complaints about officials and reports to parliament.";

    [Theory]
    [InlineData("The court applies Article 2 of this Law.", "The court applies Article 3 of this Law.")]
    [InlineData("Суд применяет правила статьи 2 настоящего Закона.", "Суд применяет правила статьи 3 настоящего Закона.")]
    [InlineData("Сот осы Заңның 2-бабының қағидаларын қолданады.", "Сот осы Заңның 3-бабының қағидаларын қолданады.")]
    [InlineData("Суд ужывае правілы артыкула 2 гэтага Закона.", "Суд ужывае правілы артыкула 3 гэтага Закона.")]
    [InlineData("Das Gericht wendet § 2 an.", "Das Gericht wendet § 3 an.")]
    [InlineData("Le tribunal applique l'article 2.", "Le tribunal applique l'article 3.")]
    public void A_reference_that_follows_the_renumbering_is_all_that_changed(string before, string after)
    {
        var comparison = Compare(before, after);
        Assert.Single(comparison.Correspondences, row => row.Class == ChangeClass.ReferencesOnly);
        Assert.Empty(comparison.StaleReferences);
    }

    [Theory]
    [InlineData("The court applies Article 2 of this Law.")]
    [InlineData("Суд применяет правила статьи 2 настоящего Закона.")]
    [InlineData("Сот осы Заңның 2-бабының қағидаларын қолданады.")]
    public void A_reference_left_at_the_old_number_is_stale(string text)
    {
        var stale = Assert.Single(Compare(text, text).StaleReferences);
        Assert.Equal("2", stale.In.Text.Substring(stale.Start, stale.Length));
        Assert.Equal(("2", "3"), (stale.Pointed.Number, stale.Now?.Number));
    }

    [Theory]
    [InlineData("The court applies Article 2 of the Treaty on Extradition.")]
    [InlineData("Суд применяет правила статьи 2 Гражданского кодекса.")]
    [InlineData("Il applique les articles 2 à 3 du code de procédure civile.")]
    [InlineData("The session lasts 2 months.")]
    public void A_reference_to_another_act_is_never_stale(string text) => Assert.Empty(Compare(text, text).StaleReferences);

    [Theory]
    [InlineData("Суд применяет пункт 2 статьи 2.", "Суд применяет пункт 3 статьи 3.")]
    [InlineData("The court applies Article 2(2).", "The court applies Article 3(3).")]
    [InlineData("The court applies paragraph 2 of Article 2.", "The court applies paragraph 3 of Article 3.")]
    [InlineData("Сот дауды қарағанда 2-баптың 2-тармағын қолданады.", "Сот дауды қарағанда 3-баптың 3-тармағын қолданады.")]
    [InlineData("Суд применяет пункты 1 и 2 статьи 2.", "Суд применяет пункты 1 и 3 статьи 3.")]
    public void A_reference_follows_its_paragraph_too(string before, string after)
    {
        var comparison = CompareWithParagraphs(before, after);
        Assert.Equal(ChangeClass.ReferencesOnly, comparison.Correspondences[^1].Class);
        Assert.Empty(comparison.StaleReferences);
    }

    [Theory]
    [InlineData("Суд применяет пункт 2 статьи 2.", "Суд применяет пункт 2 статьи 3.")]
    [InlineData("The court applies Article 2(2).", "The court applies Article 3(2).")]
    public void A_reference_to_the_wrong_paragraph_of_the_right_article_is_a_change_of_substance(string before, string after) =>
        Assert.Equal(ChangeClass.Modified, CompareWithParagraphs(before, after).Correspondences[^1].Class);

    [Fact]
    public void A_paragraph_that_was_pushed_down_leaves_references_inside_its_own_article_behind()
    {
        Provision[] before = [Paragraph("1", Texts[0]), Paragraph("2", Texts[1]), Paragraph("3", "As paragraph 2 provides.")];
        Provision[] after = [Paragraph("1", Texts[0]), Paragraph("2", Inserted), Paragraph("3", Texts[1]),
            Paragraph("4", "As paragraph 2 provides.")];
        var stale = Assert.Single(Comparer.Compare(Of(Divided("1", before)), Of(Divided("1", after))).StaleReferences);
        Assert.Equal(("2", "3"), (stale.Pointed.Number, stale.Now?.Number));
    }

    [Fact]
    public void A_chapter_that_was_renumbered_leaves_references_behind()
    {
        var before = Of(Chapter("1", "Rights", Article("1", Texts[0])), Chapter("2", "Judges", Article("2", Texts[3])),
            Chapter("3", "Final", Article("3", "Chapter 2 applies to arbitrators.")));
        var after = Of(Chapter("1", "Rights", Article("1", Texts[0])), Chapter("2", "Budget", Article("2", Texts[4])),
            Chapter("3", "Judges", Article("3", Texts[3])),
            Chapter("4", "Final", Article("4", "Chapter 2 applies to arbitrators.")));
        var stale = Assert.Single(Comparer.Compare(before, after).StaleReferences);
        Assert.Equal(("Judges", "3"), (stale.Now?.Heading, stale.Now?.Number));
    }

    [Theory]
    [InlineData("12.1", "12-1", "По правилам статьи 12.1 настоящего Кодекса.")]
    [InlineData("9 bis", "9bis", "Il applique l’article 9 bis.")]
    [InlineData("83¹²", "83-12", "Згідно зі статтею 83¹² цього Кодексу.")]
    [InlineData("L. 123-4", "L123-4", "Selon l’article L. 123-4.")]
    [InlineData("5", "5", "Under Article 5 a Member State may act.")]
    public void A_reference_has_the_number_that_the_heading_has(string printed, string key, string text)
    {
        var reference = Assert.Single(ReferenceReader.Find(text));
        Assert.Equal((key, printed), (reference.Number, text.Substring(reference.Start, reference.Length)));
    }

    [Fact]
    public void Of_several_references_only_the_one_left_behind_is_stale()
    {
        var stale = Compare("See Articles 2, 3 and 4.", "See Articles 3, 3 and 5.").StaleReferences;
        Assert.Equal("3", Assert.Single(stale).Pointed.Number);
    }

    private static Comparison CompareWithParagraphs(string before, string after)
    {
        Provision[] old = [Paragraph("1", Texts[1]), Paragraph("2", Texts[2])];
        Provision[] @new = [Paragraph("1", Texts[1]), Paragraph("2", Inserted), Paragraph("3", Texts[2])];
        return Comparer.Compare(
            Of(Article("1", Texts[0]), Divided("2", old), Article("3", before)),
            Of(Article("1", Texts[0]), Article("2", Texts[6]), Divided("3", @new), Article("4", after)));
    }

    private static Provision Divided(string number, Provision[] paragraphs) => new()
    {
        Kind = UnitKind.Article, Designation = $"Article {number}", Number = number, Children = paragraphs,
    };

    private static Provision Paragraph(string number, string text) => new()
    {
        Kind = UnitKind.Paragraph, Designation = $"{number}.", Number = number, Text = text,
    };

    private static Comparison Compare(string before, string after) => Comparer.Compare(
        Of([Texts[0], Texts[1], Texts[2], Texts[3], before]), Of([Texts[0], Inserted, Texts[1], Texts[2], Texts[3], after]));
}
