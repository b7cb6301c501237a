using System.Text;

namespace Comity.Engines.Specs.Reading;

/// <summary>Texts come in every encoding that offices have used.</summary>
public class EncodingSpecs
{
    private const string Russian = "Статья 1\nОзеро открыто для всех, кто приходит с миром.\n"
        + "Статья 2\nБерег озера принадлежит долине.\n";
    private const string Slovak = "§ 1\nJazero je otvorené pre všetkých ľudí, ktorí prichádzajú v mieri. "
        + "Každý môže piť vodu.\n§ 2\nBreh patrí údoliu.\n";
    private const string Czech = "§ 1\nJezero je otevřené všem lidem, kteří přicházejí v míru. "
        + "Každý může pít vodu.\n§ 2\nBřeh patří údolí.\n";
    private const string Polish = "Art. 1\nJezioro jest otwarte dla wszystkich, którzy przychodzą w pokoju. "
        + "Każdy może pić wodę.\nArt. 2\nBrzeg należy do mieszkańców doliny, a śnieg i źródła są wspólne.\n";
    private const string Turkish = "Madde 1\nGöl, barış içinde gelen herkese açıktır. Herkes gölün suyunu içebilir.\n"
        + "Madde 2\nKıyı vadinin halkına aittir; ağaçlar ve şelaleler ortaktır.\n";
    private const string Lithuanian = "1 straipsnis\nEžeras yra atviras visiems, kurie ateina taikiai. Kiekvienas gali gerti jo "
        + "vandenį.\n2 straipsnis\nKrantas priklauso slėnio žmonėms, šaltiniai ir tiltai yra bendri, vėžių gaudyti negalima.\n";
    private const string Icelandic = "1. gr.\nVatnið er opið öllum sem koma með friði. Það má drekka vatnið.\n"
        + "2. gr.\nStröndin er eign dalsins, og þar má tjalda í þrjár nætur.\n";
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
    [InlineData("iso-8859-5", Russian)]
    [InlineData("windows-1250", Slovak)]
    [InlineData("windows-1250", Czech)]
    [InlineData("windows-1250", Polish)]
    [InlineData("iso-8859-2", Czech)]
    [InlineData("iso-8859-2", Slovak)]
    [InlineData("iso-8859-2", Polish)]
    [InlineData("windows-1254", Turkish)]
    [InlineData("windows-1257", Lithuanian)]
    [InlineData("windows-1252", Icelandic)]
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
    [InlineData("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-2\">", "iso-8859-2")]
    [InlineData("<html><head><META CHARSET='windows-1250'>", "windows-1250")]
    [InlineData("<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?>\n<html>", "iso-8859-2")]
    [InlineData("<html><head><meta charset=latin1>", "windows-1252")]
    public void What_a_page_declares_is_believed(string start, string name)
    {
        // Nothing in three letters tells these alphabets apart.
        var page = Encoding.GetEncoding(name).GetBytes($"{start}<body><p>§ 1</p><p>Áéí</p></body></html>");

        var result = Reads.Bytes(page, "law.html");

        Assert.Equal(name, result.Report.Encoding);
        Assert.Contains("Áéí", Reads.Draw(result.Law!.Root), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><head><meta charset=\"utf-8\">", "windows-1251")]
    [InlineData("<html><head><meta charset=\"no-such-thing\">", "windows-1251")]
    [InlineData("<html><head><meta charset=\"utf-16\">", "windows-1251")]
    [InlineData("<html><head><meta charset=\"windows-1251\">", "utf-8")]
    public void What_cannot_be_as_declared_is_detected(string start, string name)
    {
        var body = Russian.Replace("\n", "<p>", StringComparison.Ordinal);
        var page = Encoding.GetEncoding(name).GetBytes($"{start}<body>{body}</body></html>");

        Assert.Equal(name, Reads.Bytes(page, "law.html").Report.Encoding);
    }

    [Fact]
    public void A_law_that_speaks_of_encodings_declares_none()
    {
        var law = Russian + "Статья 3\nСтраницы озера имеют «charset=koi8-r».\n";

        Assert.Equal("windows-1251", Reads.Bytes(Encoding.GetEncoding("windows-1251").GetBytes(law)).Report.Encoding);
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
