using Comity.Legislation.Comparing;
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
    [InlineData("The session lasts 2 months.")]
    public void A_reference_to_another_act_is_never_stale(string text) => Assert.Empty(Compare(text, text).StaleReferences);

    [Fact]
    public void Of_several_references_only_the_one_left_behind_is_stale()
    {
        var stale = Compare("See Articles 2, 3 and 4.", "See Articles 3, 3 and 5.").StaleReferences;
        Assert.Equal("3", Assert.Single(stale).Pointed.Number);
    }

    private static Comparison Compare(string before, string after) => Comparer.Compare(
        Of([Texts[0], Texts[1], Texts[2], Texts[3], before]), Of([Texts[0], Inserted, Texts[1], Texts[2], Texts[3], after]));
}
