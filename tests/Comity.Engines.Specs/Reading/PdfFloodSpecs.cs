using System.Globalization;
using System.IO.Compression;
using System.Text;
using Comity.Legislation.Reading.Formats;

namespace Comity.Engines.Specs.Reading;

/// <summary>Small PDF documents that unfold into far more than a law.</summary>
public class PdfFloodSpecs
{
    private const string Font =
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

    [Fact]
    public void Letters_in_forms_are_read()
    {
        var report = Reads.Bytes(Forms("/A Do", Text("Article 1"), "/A Do"), "law.pdf", "eng");

        Assert.Equal("Article 1", report.Law!.Root.Children.Single().Designation);
    }

    [Fact]
    public void Forms_that_contain_each_other_are_refused() =>
        Refused("too-deep", Forms("/A Do", "/B Do", "/A Do"));

    [Fact]
    public void Forms_that_double_are_refused() =>
        Refused("too-large", Forms("/F0 Do", [.. Enumerable.Range(1, 26).Select(i => $"/F{i} Do /F{i} Do /F{i} Do")]));

    [Theory]
    [InlineData(100)]
    [InlineData(300)]
    public void Content_that_unpacks_out_of_all_proportion_is_refused(int megabytes) =>
        Refused("zip-bomb", Page(Packed(Megabytes(megabytes, ' '))));

    [Fact]
    public void Content_that_was_packed_twice_is_refused() =>
        Refused("zip-bomb", Page(Stream(Latin(Deflated(Deflated(Megabytes(300, ' ')))), "/Filter [/FlateDecode /FlateDecode]")));

    [Fact]
    public void Content_of_long_runs_is_refused() => Refused("zip-bomb",
        Page(Stream(new StringBuilder().Insert(0, "\u0081 ", 1_000_000).ToString(), "/Filter /RunLengthDecode")));

    [Fact]
    public void Content_packed_by_LZW_is_measured() => Refused("zip-bomb", Page(Stream(Lzw(300_000), "/Filter /LZWDecode")));

    [Fact]
    public void The_same_content_a_thousand_times_is_refused()
    {
        var parts = string.Join(' ', Enumerable.Repeat("4 0 R", 1000));

        Refused("too-large", Document($"[{parts}]", Packed(Megabytes(1, ' '))), "zip-bomb");
    }

    [Fact]
    public void More_letters_than_any_page_has_are_refused() =>
        Refused("too-large", Page(Packed([.. "BT /F 12 Tf 50 700 Td ("u8, .. Megabytes(2, 'a'), .. ") Tj ET"u8])));

    [Fact]
    public void More_drawing_than_any_page_has_is_refused() =>
        Refused("too-large", Page(Packed(Repeated("0 0 m 1 1 l S ", 2_000_000))));

    [Fact]
    public void States_that_are_saved_and_never_restored_are_refused() =>
        Refused("too-deep", Page(Packed(Repeated("q ", 1_000_000))));

    [Fact]
    public void A_row_of_a_picture_as_long_as_the_file_likes_is_refused() => Refused("zip-bomb", Page(Stream(
        Latin(Deflated("BT ET"u8.ToArray())), "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>")));

    [Fact]
    public void Objects_that_unpack_out_of_all_proportion_are_refused()
    {
        var packed = Deflated([.. "3 0 << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>"u8, .. Megabytes(200, ' ')]);

        Refused("zip-bomb", WithObjectStream(packed, first: 4));
    }

    [Fact]
    public void A_map_of_characters_that_unpacks_out_of_all_proportion_is_refused() => Refused("zip-bomb", Document("4 0 R",
        Stream(Text("Article 1")),
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << >> "
        + "/FirstChar 65 /LastChar 65 /Widths [1] /Encoding << /Type /Encoding /Differences [] >> /ToUnicode 6 0 R >>",
        Packed(Megabytes(200, ' '))));

    [Theory]
    [InlineData("words", "(water ) Tj ")]
    [InlineData("lines", "0 -1 Td (water) Tj ")]
    [InlineData("sizes", "/F 12 Tf 0 -0.5 Td (water) Tj /F 5 Tf 0 -0.5 Td (1) Tj ")]
    [InlineData("nothing", "q Q 0 0 m 1 1 l S ")]
    [InlineData("forms", "ET /A Do BT /F 12 Tf ")]
    public void Four_times_as_much_of_anything_on_a_page_is_about_four_times_the_steps(string _, string repeated)
    {
        var growth = CountedSteps.Growth("law.pdf", 1000, n => Forms(
            $"BT /F 12 Tf 50 700 Td (Article 1) Tj {new StringBuilder().Insert(0, repeated, n)} ET", Text("a"), Text("b")));

        Assert.InRange(growth, 0, 6);
    }

    [Fact]
    public void Packed_bytes_are_measured_as_they_unpack()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)(i * i % 251)).ToArray();

        Assert.Equal(bytes.Length, PdfSizes.OfFlate(Deflated(bytes), long.MaxValue));
        Assert.Equal(6, PdfSizes.OfRunLength([1, 65, 66, 253, 67, 128, 5, 5]));
        // The example of ISO 32000-1 §7.4.4.2: 45 45 45 45 45 65 45 45 45 66.
        Assert.Equal(10, PdfSizes.OfLzw([0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01], early: true));
    }

    private static string Text(string text) => $"BT /F 12 Tf 50 700 Td ({text}) Tj ET";

    private static byte[] Page(string content) => Document("4 0 R", content);

    /// <summary>One page; object 4 is its content, 5 its font.</summary>
    private static byte[] Document(string contents, string content, string font = Font, params string[] others) =>
        HandmadePdf.Objects(
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] "
            + $"/Contents {contents} /Resources << /Font << /F 5 0 R >> >> >>",
            content, font, .. others,
        ]);

    /// <summary>A page that shows forms, each of which knows all: A and B, or F0, F1 …</summary>
    private static byte[] Forms(string content, params string[] forms)
    {
        var names = string.Concat(forms.Select((_, i) => $"/{(forms.Length == 2 ? i == 0 ? "A" : "B" : $"F{i}")} {6 + i} 0 R "));
        var resources = $"/Resources << /Font << /F 5 0 R >> /XObject << {names} >> >>";
        return HandmadePdf.Objects(
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R {resources} >>",
            Stream(content), Font,
            .. forms.Select(form => Stream(form, $"/Type /XObject /Subtype /Form /BBox [0 0 600 800] {resources}")),
        ]);
    }

    private static byte[] WithObjectStream(byte[] packed, int first)
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var at = new List<int>();
        foreach (var item in (string[])["1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
            "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
            $"4 0 obj\n{Stream(Latin(packed), $"/Type /ObjStm /N 1 /First {first} /Filter /FlateDecode")}\nendobj\n"])
        {
            at.Add(text.Length);
            text.Append(item);
        }
        var table = text.Length;
        byte[] rows = [.. Row(0, 0, 255), .. Row(1, at[0], 0), .. Row(1, at[1], 0), .. Row(2, 4, 0), .. Row(1, at[2], 0),
            .. Row(1, table, 0)];
        text.Append("5 0 obj\n").Append(Stream(Latin(rows), "/Type /XRef /Size 6 /W [1 4 1] /Root 1 0 R"))
            .Append(CultureInfo.InvariantCulture, $"\nendobj\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());

        static byte[] Row(byte type, int place, byte generation) =>
            [type, (byte)(place >> 24), (byte)(place >> 16), (byte)(place >> 8), (byte)place, generation];
    }

    private static string Stream(string content, string entries = "") =>
        $"<< /Length {content.Length} {entries} >>\nstream\n{content}\nendstream";

    private static string Packed(byte[] bytes) => Stream(Latin(Deflated(bytes)), "/Filter /FlateDecode");

    private static byte[] Megabytes(int count, char letter)
    {
        var bytes = new byte[count * 1024 * 1024];
        Array.Fill(bytes, (byte)letter);
        return bytes;
    }

    private static byte[] Repeated(string text, int times) =>
        Encoding.ASCII.GetBytes(new StringBuilder().Insert(0, text, times).ToString());

    private static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>The codes 258, 259 … in a row, each a string one longer than the last; then 4095 again and again.</summary>
    private static string Lzw(int codes)
    {
        var (text, held, width, bits) = (new StringBuilder(), 0u, 9, 0);
        Put(256);
        Put(' ');
        for (var i = 0; i < codes; i++)
        {
            var code = Math.Min(258 + i, 4095);
            width = code + 1 >= 2048 ? 12 : code + 1 >= 1024 ? 11 : code + 1 >= 512 ? 10 : 9;
            Put(code);
        }
        return text.ToString();

        void Put(int code)
        {
            held = (held << width) | (uint)code;
            for (bits += width; bits >= 8; bits -= 8)
                text.Append((char)((held >> (bits - 8)) & 255));
        }
    }

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static void Refused(string code, byte[] bytes, string? orCode = null)
    {
        var report = Reads.Bytes(bytes, "law.pdf").Report;

        Assert.True(report.Refusal?.Code == code || report.Refusal?.Code == orCode && orCode is not null,
            $"«{report.Refusal?.Code}», not «{code}»: {report.Refusal?.Message}");
        Assert.StartsWith("«law.pdf» was not read: ", report.Refusal?.Message, StringComparison.Ordinal);
    }
}
