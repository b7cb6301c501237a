using System.Text;

namespace Comity.Engines.Specs.Reading;

/// <summary>Texts come in every encoding that offices have used.</summary>
public class EncodingSpecs
{
    private const string Russian = "Статья 1\nОзеро открыто для всех, кто приходит с миром.\n"
        + "Статья 2\nБерег озера принадлежит долине.\n";
    private const string Slovak = "§ 1\nJazero je otvorené pre všetkých ľudí, ktorí prichádzajú v mieri. "
        + "Každý môže piť vodu.\n§ 2\nBreh patrí údoliu.\n";
    private const string French = "Article 1\nLe lac est ouvert à tous. "
        + "L'été, la pêche y est réglementée ; l'hiver, elle est fermée.\n";

    static EncodingSpecs() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", Russian)]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("IBM866", Russian)]
    [InlineData("utf-16le", Russian)]
    [InlineData("utf-16be", Russian)]
    [InlineData("windows-1250", Slovak)]
    [InlineData("windows-1252", French)]
    public void The_encoding_is_detected(string name, string text)
    {
        var encoding = name switch { "utf-16le" => Encoding.Unicode, "utf-16be" => Encoding.BigEndianUnicode,
            _ => Encoding.GetEncoding(name) };

        var result = Reads.Bytes(encoding.GetBytes(text));

        Assert.Equal(name, result.Report.Encoding);
        Assert.Contains(text.Split('\n')[1], Reads.Draw(result.Law!.Root), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("IBM866")]
    public void A_short_text_in_capitals_is_detected_too(string name)
    {
        var result = Reads.Bytes(Encoding.GetEncoding(name).GetBytes("СТАТЬЯ 1\nОЗЕРО ОТКРЫТО ДЛЯ ВСЕХ, КТО ПРИХОДИТ С МИРОМ\n"));

        Assert.Equal(name, result.Report.Encoding);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_decides_and_is_not_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var result = Reads.Bytes([.. encoding.GetPreamble(), .. encoding.GetBytes(Russian)]);

        Assert.Equal("Статья 1", result.Law!.Provisions.First().Designation);
    }
}
