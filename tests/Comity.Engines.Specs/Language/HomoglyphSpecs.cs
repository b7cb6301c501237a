using Comity.Language;

namespace Comity.Engines.Specs.Language;

public class HomoglyphSpecs
{
    [Theory]
    [InlineData("Kонституция", "Конституция")]
    [InlineData("cтaтья", "статья")]
    [InlineData("Тармaқ", "Тармақ")]
    [InlineData("Аrticle", "Article")]
    [InlineData("ХIV", "XIV")]
    [InlineData("статья і article", "статья і article")]
    [InlineData("zакон", "zакон")]
    [InlineData("pace", "pace")]
    public void A_word_is_written_in_the_script_of_its_unmistakable_letters(string typed, string meant)
    {
        Assert.Equal(meant, Canonical(typed));
    }

    [Fact]
    public void A_lone_letter_takes_the_script_of_the_text()
    {
        Assert.Equal('а', Homoglyphs.Letter('a', "Cyrl"));
        Assert.Equal('a', Homoglyphs.Letter('а', "Latn"));
        Assert.Equal('b', Homoglyphs.Letter('b', "Cyrl"));
        Assert.Equal("с) ХІІ", Canonical("c) XII", "Cyrl"));
    }

    private static string Canonical(string text, string script = "")
    {
        var letters = text.ToCharArray();
        Homoglyphs.Canonicalise(letters, script);
        return new string(letters);
    }
}
