using System.Globalization;
using System.Text;

namespace Comity.Engines.Specs.Reading;

/// <summary>PDF documents written by hand, for what no library writes.</summary>
internal static class HandmadePdf
{
    /// <summary>A document of one page.</summary>
    /// <param name="shown">What is shown on it: the operators of a text object.</param>
    /// <param name="meanings">Pairs of hexadecimal codes: characters of the font, and what they mean.</param>
    public static byte[] Of(string shown, string meanings = "")
    {
        var map = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
            + $"1 beginbfrange <20> <57> <0020> endbfrange 1 beginbfrange <5B> <7E> <005B> endbfrange "
            + $"{meanings.Split(' ').Length / 2} beginbfchar {meanings} endbfchar endcmap end";
        return Objects(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
            Stream($"BT /F 12 Tf 50 700 Td {shown} ET"),
            "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << >> "
            + "/Encoding << /Type /Encoding /Differences [] >> /ToUnicode 6 0 R /FirstChar 32 /LastChar 126 "
            + $"/Widths [{string.Join(' ', Enumerable.Repeat("500", 95))}] >>",
            Stream(map));
    }

    /// <summary>A document of these objects; the first is the catalogue.</summary>
    public static byte[] Objects(params string[] objects)
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder();
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{text.Length:D10} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{table}")
            .Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\n")
            .Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    public static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";
}
