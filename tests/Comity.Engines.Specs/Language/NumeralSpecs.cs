using System.Globalization;
using Comity.Language;
using CsCheck;

namespace Comity.Engines.Specs.Language;

public class NumeralSpecs
{
    [Fact]
    public void Every_roman_numeral_reads_back_as_itself()
    {
        for (var value = 1; value <= Numerals.LargestRoman; value++)
        {
            var written = Numerals.FormatRoman(value);
            Assert.True(Numerals.TryParseRoman(written, out var capitals));
            Assert.True(Numerals.TryParseRoman(written.ToLowerInvariant(), out var smalls));
            Assert.Equal((value, value), (capitals, smalls));
        }
    }

    [Theory]
    [InlineData("ХІ", 11)]
    [InlineData("І", 1)]
    [InlineData("ХХIV", 24)]
    [InlineData("ӀӀӀ", 3)]
    [InlineData("МСМ", 1900)]
    [InlineData("Ⅻ", 12)]
    [InlineData("ⅹⅳ", 14)]
    public void A_numeral_typed_with_look_alikes_is_read(string typed, int value)
    {
        Assert.True(Numerals.TryParseRoman(typed, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("IIII")]
    [InlineData("IC")]
    [InlineData("VX")]
    [InlineData("IXI")]
    [InlineData("CMD")]
    [InlineData("MMMM")]
    [InlineData("Xi")]
    [InlineData("X ")]
    [InlineData("ИХ")]
    [InlineData("MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM")]
    public void What_is_not_written_correctly_is_no_numeral(string text)
    {
        Assert.False(Numerals.TryParseRoman(text, out var value));
        Assert.Equal(0, value);
    }

    [Fact]
    public void What_reads_as_a_numeral_is_written_in_one_way()
    {
        Gen.Char["IVXLCDM"].Array[1, 8].Select(signs => new string(signs)).Sample(text =>
        {
            if (Numerals.TryParseRoman(text, out var value))
                Assert.Equal(text, Numerals.FormatRoman(value));
        }, iter: 10_000);
        Assert.Throws<ArgumentOutOfRangeException>(() => Numerals.FormatRoman(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Numerals.FormatRoman(4000));
    }

    [Theory]
    [InlineData("eng", "First=1 second=2 TWELFTH=12 twentieth=20 twenty-first=21 thirtieth=30 thirty-ninth=39 one=1")]
    [InlineData("rus", "ПЕРВЫЙ=1 первая=1 второе=2 третья=3 третьего=3 четвёртая=4 седьмой=7 одиннадцатый=11 сороковой=40")]
    [InlineData("kaz", "БІРІНШІ=1 екінші=2 үшінші=3 оныншы=10 тоғызыншы=9 жиырмасыншы=20 отызыншы=30")]
    [InlineData("bel", "першы=1 другая=2 трэцяе=3 чацвёрты=4 пятая=5 шосты=6 сёмы=7 дзявяты=9 адзінаццаты=11 трыццаты=30")]
    [InlineData("ukr", "перший=1 друга=2 третій=3 третя=3 п’ята=5 сьомий=7 дев'ятий=9 одинадцятий=11 тридцятий=30")]
    [InlineData("fra", "premier=1 première=1 second=2 deuxième=2 dix-septième=17 vingtième=20 vingt-deuxième=22 trentième=30")]
    [InlineData("deu", "Erster=1 zweite=2 Dritter=3 siebter=7 zwölftes=12 einundzwanzigster=21 dreißigste=30 dreissigste=30")]
    [InlineData("ces", "PRVNÍ=1 druhá=2 třetí=3 čtvrtá=4 pátý=5 jedenáctá=11 devatenáctý=19 dvacátý=20 třicátá=30")]
    [InlineData("slk", "PRVÁ=1 prvý=1 druhá=2 tretia=3 štvrtá=4 piata=5 ôsmy=8 jedenásta=11 dvadsiaty=20 tridsiata=30")]
    [InlineData("est", "esimene=1 teine=2 kolmas=3 kümnes=10 üheteistkümnes=11 kahekümnes=20 kolmekümnes=30")]
    public void Ordinals_are_read_in_words(string language, string samples)
    {
        Assert.All(samples.Split(' '), sample =>
        {
            var (word, value) = (sample.Split('=')[0], int.Parse(sample.Split('=')[1], CultureInfo.InvariantCulture));
            Assert.True(Numerals.TryParseOrdinal(word, language, out var read), word);
            Assert.Equal((word, value), (word, read));
        });
    }

    [Theory]
    [InlineData("eng", "twenty third", 23)]
    [InlineData("rus", "двадцать первая", 21)]
    [InlineData("rus", "тридцать второй", 32)]
    [InlineData("kaz", "он бірінші", 11)]
    [InlineData("kaz", "жиырма бесінші", 25)]
    [InlineData("bel", "дваццаць першы", 21)]
    [InlineData("ukr", "двадцять сьома", 27)]
    [InlineData("fra", "vingt et unième", 21)]
    [InlineData("fra", "vingt-et-unième", 21)]
    [InlineData("fra", "soixante-dixième", 70)]
    [InlineData("ces", "dvacátý první", 21)]
    [InlineData("slk", "dvadsiaty prvý", 21)]
    [InlineData("est", "kahekümne esimene", 21)]
    public void Ordinals_of_several_words_are_read(string language, string words, int value)
    {
        Assert.True(Numerals.TryParseOrdinal(words, language, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("rus", "первенство")]
    [InlineData("rus", "пять")]
    [InlineData("ukr", "п'ятдесят")]
    [InlineData("eng", "firstly")]
    [InlineData("deu", "achtung")]
    [InlineData("fra", "premièrement")]
    [InlineData("zzz", "first")]
    [InlineData("eng", "twenty twentieth")]
    [InlineData("rus", "")]
    public void Other_words_are_no_ordinals(string language, string word)
    {
        Assert.False(Numerals.TryParseOrdinal(word, language, out var value));
        Assert.Equal(0, value);
    }

    [Theory]
    [InlineData("bis", 2, 3)]
    [InlineData("ter.", 3, 3)]
    [InlineData("terdecies) …", 13, 9)]
    [InlineData("quater 1", 4, 6)]
    [InlineData("quinquies", 5, 9)]
    [InlineData("nonies", 9, 6)]
    [InlineData("novies", 9, 6)]
    [InlineData("octodecies", 18, 10)]
    [InlineData("vicies", 20, 6)]
    [InlineData("terrain", 0, 0)]
    [InlineData("bi", 0, 0)]
    [InlineData("BIS", 0, 0)]
    [InlineData("", 0, 0)]
    public void Latin_suffixes_count_what_was_inserted(string text, int value, int length)
    {
        Assert.Equal(value, Numerals.InsertionAt(text, out var read));
        Assert.Equal(length, read);
    }

    [Fact]
    public void Where_a_number_stands_capitals_are_a_suffix_too() =>
        Assert.Equal(3, Numerals.InsertionAt("TER", out _, StringComparison.OrdinalIgnoreCase));
}
