using System.Buffers;
using System.Text;

namespace Comity.Legislation.Reading.Formats;

/// <summary>Tells the format of an input by its content; the name only tips the scale between text and Markdown.</summary>
internal static class FormatSniffing
{
    /// <summary>text, markdown, html, akn, docx, pdf, or «decode» when only the decoded text can tell.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return "pdf";
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return "docx";
        foreach (var (magic, what) in Binaries)
            if (bytes.StartsWith(magic))
                throw new RefusedException(RefusalCodes.Binary, $"it is {what}; give the text of the law itself");
        var start = Start(bytes);
        if (start.StartsWith('<') && start.Contains("akomaNtoso", StringComparison.Ordinal))
            return "akn";
        return "decode";
    }

    public static SourceText Read(string format, ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        var clean = new CleanText();
        var source = format switch
        {
            "docx" => DocxLines.Read(bytes, clean),
            "pdf" => PdfLines.Read(bytes, clean, share => options.Progress?.Report(share * 0.7)),
            _ => Decoded(bytes, clean, options.FileName),
        };
        clean.Report(source.Findings);
        return source;
    }

    /// <summary>Text, Markdown or HTML in any encoding.</summary>
    /// <exception cref="RefusedException">It is none of these.</exception>
    public static SourceText Decoded(ReadOnlyMemory<byte> bytes, CleanText clean, string fileName)
    {
        var decoded = Encodings.Decode(bytes.Span) ?? throw new RefusedException(RefusalCodes.Undecodable,
            "its bytes are not text in any encoding known here; save it as UTF-8");
        var text = clean.Of(decoded.Text, 1);
        clean.RefuseBinary();
        var source = LooksLikeHtml(text) ? HtmlLines.Read(text, clean) : Written(text, clean, fileName);
        source.Encoding = decoded.Name;
        return source;
    }

    private static SourceText Written(string text, CleanText clean, string fileName)
    {
        LineLimit.Check(text);
        return LooksLikeMarkdown(text, fileName) ? MarkdownLines.Read(text, clean) : TextLines.Read(text);
    }

    private static readonly SearchValues<string> HtmlTags = SearchValues.Create(
        ["<body", "<head", "<p>", "<p ", "<div", "<table"], StringComparison.OrdinalIgnoreCase);

    private static readonly (byte[] Magic, string What)[] Binaries =
    [
        ([0x1F, 0x8B], "a compressed file (gzip)"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)"),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word or Excel file; save it as DOCX or text"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a compressed file (7z)"),
    ];

    private static string Start(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        var utf16 = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        var text = utf16 ? (head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(head)
            : Encoding.UTF8.GetString(head);
        return text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
    }

    private static bool LooksLikeHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 8192)).TrimStart();
        if (head.StartsWith("<?xml"))
        {
            if (head.IndexOf("<html", StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
            throw new RefusedException(RefusalCodes.Xml, "it is XML but not Akoma Ntoso; give Akoma Ntoso, HTML or text");
        }
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith('<') && head.ContainsAny(HtmlTags);
    }

    private static bool LooksLikeMarkdown(string text, string fileName)
    {
        if (fileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || fileName.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase))
            return true;
        var head = text.AsSpan(0, Math.Min(text.Length, 65536));
        var signs = 0;
        var first = true;
        foreach (var range in head.Split('\n'))
        {
            var line = head[range].Trim();
            if (first && line is "---")
                return true;
            first &= line.IsEmpty;
            if (line.StartsWith("# ") || line.StartsWith("## ") || line.StartsWith("### ") || line.StartsWith("**")
                && line.EndsWith("**") && line.Length > 4)
                signs++;
        }
        return signs >= 2;
    }
}
