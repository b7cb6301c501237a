using System.Text;

namespace Comity.Engines.Specs.Reading;

/// <summary>What cannot be seen gets into no law, and every format says that it was there.</summary>
public class InvisibleSpecs
{
    [Fact]
    public void In_plain_text_it_is_found() =>
        Found("Статья 1\nОзе\u200Bро \u202Eоткрыто\u202C для\u00AD всех.\n"u8, "law.txt", 2);

    [Fact]
    public void In_the_text_of_a_page_it_is_found() =>
        Found("<html><body>\n<p>Статья 1</p>\n<p>Озе\u200Bро \u202Eоткрыто\u202C для\u00AD всех.</p></body></html>"u8,
            "law.html", 3);

    [Fact]
    public void In_the_entities_of_a_page_it_is_found() =>
        Found("<html><body>\n<p>Статья 1</p>\n<p>Озе&#8203;ро &#8238;открыто&#x202C; для&shy; всех.</p></body></html>"u8,
            "law.html", 3);

    [Fact]
    public void In_the_entities_of_Markdown_it_is_found() =>
        Found("# Закон\n\n**Статья 1**\n\nОзе&#8203;ро &#8238;открыто&#x202C; для&shy; всех.\n"u8, "law.md", 5);

    [Fact]
    public void In_a_Word_document_it_is_found() =>
        Found(DocxSpecs.Document("<w:p><w:r><w:t>Статья 1</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Озе\u200Bро \u202Eоткрыто\u202C для\u00AD всех.</w:t></w:r></w:p>"), "law.docx", 2);

    [Fact]
    public void In_Akoma_Ntoso_it_is_found() =>
        Found("<akomaNtoso><act><body><article><num>Статья 1</num>\n"
            + "<content><p>Озе&#8203;ро &#8238;открыто&#x202C; для&#xAD; всех.</p></content></article></body></act></akomaNtoso>",
            "law.xml", 2);

    [Fact]
    public void In_a_PDF_document_it_is_found()
    {
        // The letters X, Y and Z of the font stand for characters that nobody sees.
        var result = Reads.Bytes(HandmadePdf.Of("(Article 1) Tj 0 -20 Td (The laXke is YopenZ.) Tj",
            "<58> <200B> <59> <202E> <5A> <202C>"), "law.pdf", "eng");

        Assert.Equal("The lake is open.", result.Law!.Provisions.First().Text);
        Assert.Contains(result.Report.Findings, finding => finding is { Code: "bidi-removed", Line: 1 });
        Assert.Contains(result.Report.Findings, finding => finding is { Code: "invisible-removed", Line: 1 });
    }

    [Fact]
    public void What_an_entity_stands_for_cannot_break_a_block()
    {
        var law = Reads.Text("# Закон\n\n**Статья 1**\n\nОзеро&#10;Статья&#13;открыто&#1;.\n", "law.md", "rus").Law!;

        Assert.Equal("Озеро Статья открыто .", law.Provisions.Last().Text);
    }

    private static void Found(ReadOnlySpan<byte> input, string name, int line) => Found(input.ToArray(), name, line);

    private static void Found(string input, string name, int line) => Found(Encoding.UTF8.GetBytes(input), name, line);

    private static void Found(byte[] input, string name, int line)
    {
        var result = Reads.Bytes(input, name, "rus");

        Assert.Equal("Озеро открыто для всех.", result.Law!.Provisions.Last().Text);
        Assert.Empty(result.Report.WordsLost);
        Assert.Equal((line, 1), Of("bidi-removed"));
        Assert.Equal((line, 1), Of("invisible-removed"));

        (int Line, int Count) Of(string code) =>
            (result.Report.Findings.FirstOrDefault(finding => finding.Code == code)?.Line ?? 0,
                result.Report.Findings.Count(finding => finding.Code == code));
    }
}
