using Comity.Language;
using CsCheck;

namespace Comity.Engines.Specs.Language;

public class FoldingSpecs
{
    private static readonly Gen<string> _hostileText =
        Gen.Frequency(
            (6, Gen.Char["aAeEёЁеЕHНкKyУYиiІıİſςẞẖ"
                + "\u0306\u0308\u0331\u0301\u0300\u0338; 'ʼ’«—\u00A0\u00AD\u200B\uFEFFक\u093CΩK가\u1100\u1161"]),
            (1, Gen.Char))
        .Array[0, 20].Select(units => new string(units));

    [Theory]
    [InlineData("Учёный", "ученый")]
    [InlineData("«ОБ’ЄКТ»", "\"об'єкт\"")]
    [InlineData("здоровʼя", "здоров'я")]
    [InlineData("L‘État – c’est", "l'état - c'est")]
    [InlineData("17\u00A0лет", "17 лет")]
    [InlineData("за\u00ADкон\u200B", "закон")]
    [InlineData("и\u0306 e\u0301", "й é")]
    [InlineData("ӘҒҚҢӨҰҮҺІ", "әғқңөұүһі")]
    [InlineData("ЎІҐЄЇ", "ўіґєї")]
    [InlineData("ŽĽÔŠŸŁ", "žľôšÿł")]
    [InlineData("Kонституция", "конституция")]
    [InlineData("е\u0308\u0308", "е")]
    [InlineData("ΝΌΜΟΣ", "νόμοσ")]
    public void A_key_keeps_only_what_the_words_are_made_of(string text, string key)
    {
        Assert.Equal(key, Folding.Key(text));
    }

    [Fact]
    public void Every_letter_of_the_basic_plane_folds_as_dotnet_lowers_it_but_for_the_stated_ones()
    {
        for (var unit = '\u0100'; unit < '\u1F00'; unit++)
        {
            if (!char.IsLetter(unit) || "ЁёİſςʼʹʻʽʹЀѐ".Contains(unit, StringComparison.Ordinal))
                continue;
            var key = Folding.Key([unit]);
            if (new string(unit, 1).IsNormalized())
                Assert.Equal(char.ToLowerInvariant(unit).ToString(), key);
        }
    }

    [Fact]
    public void Folding_twice_is_folding_once()
    {
        _hostileText.Sample(text => Assert.Equal(Folding.Key(text), Folding.Key(Folding.Key(text))), iter: 20_000);
    }

    [Fact]
    public void A_key_is_never_longer_than_the_text()
    {
        _hostileText.Sample(text => Assert.True(Folding.Key(text).Length <= text.Length));
        Assert.Throws<ArgumentException>(() => Folding.Fold("abc", new char[2]));
    }

    [Fact]
    public void Folding_into_a_buffer_allocates_nothing()
    {
        var buffer = new char[64];
        Folding.Fold("Статья 17-1. Об’єкт L'ÉTÉ", buffer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Folding.Fold("Статья 17-1. Об’єкт", buffer);
        Folding.Fold("L'ÉTÉ", buffer);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
