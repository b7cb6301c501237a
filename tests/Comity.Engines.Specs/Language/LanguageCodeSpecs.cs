using System.Globalization;
using Comity.Language;

namespace Comity.Engines.Specs.Language;

public class LanguageCodeSpecs
{
    [Theory]
    [InlineData("kaz", "kk kaz KAZ kk-KZ kk-Cyrl-KZ kk_KZ")]
    [InlineData("ces", "cs cze ces CS-cz")]
    [InlineData("deu", "de ger deu de-CH")]
    [InlineData("ron", "ro rum mo mol")]
    [InlineData("sah", "sah SAH")]
    public void A_language_is_known_by_all_its_names(string code, string names) =>
        Assert.All(names.Split(' '), name => Assert.Equal(code, LanguageCodes.FromAny(name)));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("xx")]
    [InlineData("russian")]
    [InlineData("қаз")]
    [InlineData("12")]
    public void What_names_no_language_is_none(string name) => Assert.Null(LanguageCodes.FromAny(name));

    [Theory]
    [InlineData("kaz", "kk")]
    [InlineData("eng", "en")]
    [InlineData("sah", "sah")]
    [InlineData("und", "und")]
    public void The_tag_is_the_shortest(string code, string tag) => Assert.Equal(tag, LanguageCodes.ToTag(code));

    /// <remarks>The cultures that this machine knows are the independent witness.</remarks>
    [Fact]
    public void Every_two_letters_mean_what_the_base_library_says()
    {
        var cultures = CultureInfo.GetCultures(CultureTypes.NeutralCultures)
            .Where(culture => culture.TwoLetterISOLanguageName.Length == 2 && culture.Name == culture.TwoLetterISOLanguageName
                && culture.ThreeLetterISOLanguageName.Length == 3).ToList();

        Assert.True(cultures.Count > 100, $"Only {cultures.Count} cultures are known here.");
        Assert.All(cultures, culture =>
        {
            Assert.Equal(culture.ThreeLetterISOLanguageName, LanguageCodes.FromAny(culture.Name));
            Assert.Equal(culture.Name, LanguageCodes.ToTag(culture.ThreeLetterISOLanguageName));
        });
    }
}
