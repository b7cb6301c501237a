using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Text;

namespace Comity.Legislation.Reading;

/// <summary>Which characters the bytes of a text are.</summary>
/// <remarks>A byte order mark decides; then strict UTF-8; then the zero bytes of UTF-16; then what a page declares; then, among
/// the one-byte alphabets, the one under which the letters fall as they do in real text.</remarks>
public static partial class Encodings
{
    private const int LongestHead = 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    static Encodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes the whole input.</summary>
    /// <returns>The text without byte order mark, and the IANA name; null when no encoding fits.</returns>
    public static (string Text, string Name)? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Strict(bytes[3..], StrictUtf8, "utf-8") ?? Other(bytes);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Strict(bytes[2..], new UnicodeEncoding(false, false, true), "utf-16le");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Strict(bytes[2..], new UnicodeEncoding(true, false, true), "utf-16be");
        if (LooksLikeUtf16(bytes) is { } bigEndian)
            return Strict(bytes, new UnicodeEncoding(bigEndian, false, true), bigEndian ? "utf-16be" : "utf-16le");
        return Strict(bytes, StrictUtf8, "utf-8") ?? Other(bytes);
    }

    private static (string, string)? Other(ReadOnlySpan<byte> bytes) => Declared(bytes) ?? Alphabets.Decode(bytes);

    private static (string, string)? Strict(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        try
        {
            return (encoding.GetString(bytes), name);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>As the page says, by the names of the WHATWG Encoding Standard: «latin1» is windows-1252. What says it is Unicode
    /// and came here is not.</summary>
    private static (string, string)? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LongestHead)]);
        var name = Declaration().Match(head).Groups["name"].Value;
        if (name.Length == 0 || !TextEncoding.IsSupported(name))
            return null;
        var encoding = TextEncoding.Resolve(name);
        return encoding.WebName.StartsWith("utf-", StringComparison.Ordinal) ? null
            : Strict(bytes, Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback), encoding.WebName);
    }

    /// <summary>True for big endian, false for little endian, null when it is not UTF-16: the high bytes of real text take few
    /// values, the spaces of any script among them as 00 20.</summary>
    private static bool? LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        var sample = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        int little = 0, big = 0, zeros = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] is 0x20 or 0x0A or 0x0D or 0x2E && sample[i + 1] == 0)
                little++;
            if (sample[i + 1] is 0x20 or 0x0A or 0x0D or 0x2E && sample[i] == 0)
                big++;
            if (sample[i] == 0 || sample[i + 1] == 0)
                zeros++;
        }
        if (zeros == 0 || little == big || Math.Max(little, big) * 25 < sample.Length / 2)
            return null;
        return big > little;
    }

    [GeneratedRegex(@"<meta\s[^>]*charset\s*=\s*[""']?(?<name>[\w.:-]+)|^\s*<\?xml[^>]*encoding\s*=\s*[""'](?<name>[\w.:-]+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
