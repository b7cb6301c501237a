using System.Text;

namespace Comity.Legislation.Reading;

/// <summary>Which characters the bytes of a text are.</summary>
/// <remarks>A byte order mark decides; then strict UTF-8; then the zero bytes of UTF-16; then, among the one-byte alphabets, the
/// one under which the letters fall as they do in real text. General detectors are fooled by short Cyrillic texts:
/// Windows-1251 and
/// KOI8-R only swap letters, so letter frequency and the order of capitals are what tells them apart.</remarks>
internal static class Encodings
{
    private const string CommonCyrillic = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґўңғүұқөһә";

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    static Encodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes the whole input.</summary>
    /// <returns>The text without byte order mark, and the IANA name; null when no encoding fits.</returns>
    public static (string Text, string Name)? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Strict(bytes[3..], StrictUtf8, "utf-8") ?? SingleByte(bytes);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Strict(bytes[2..], new UnicodeEncoding(false, false, true), "utf-16le");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Strict(bytes[2..], new UnicodeEncoding(true, false, true), "utf-16be");
        if (LooksLikeUtf16(bytes) is { } bigEndian)
            return Strict(bytes, new UnicodeEncoding(bigEndian, false, true), bigEndian ? "utf-16be" : "utf-16le");
        return Strict(bytes, StrictUtf8, "utf-8") ?? SingleByte(bytes);
    }

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

    /// <summary>True for big endian, false for little endian, null when it is not UTF-16: the high bytes of real text take few
    /// values,
    /// the spaces of any script among them as 00 20.</summary>
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

    private static (string Text, string Name)? SingleByte(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 65536)];
        int high = 0, letters = 0;
        foreach (var b in sample)
        {
            if (b >= 0x80)
                high++;
            else if (char.IsAsciiLetter((char)b))
                letters++;
        }
        string[] names = high > letters / 2
            ? ["windows-1251", "koi8-r", "koi8-u", "cp866"]
            : ["windows-1252", "windows-1250", "windows-1257"];
        var best = double.NegativeInfinity;
        var name = names[0];
        foreach (var candidate in names)
        {
            var text = Encoding.GetEncoding(candidate).GetString(sample);
            var score = high > letters / 2 ? CyrillicScore(text) : LatinScore(text);
            if (score > best)
                (best, name) = (score, candidate);
        }
        if (best < -2)
            return null;
        return (Encoding.GetEncoding(name).GetString(bytes), name == "cp866" ? "IBM866" : name);
    }

    /// <summary>The mean over letters of how common each is, less a penalty for capitals inside words and for signs text does
    /// not have.</summary>
    private static double CyrillicScore(string text)
    {
        double score = 0;
        var counted = 0;
        var previous = ' ';
        foreach (var c in text)
        {
            if (c >= 0x80)
            {
                counted++;
                var rank = CommonCyrillic.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
                if (rank >= 0)
                    score += 1 - (rank / 16.0);
                else if (!"«»№—–…“”„’\u00A0§•°".Contains(c, StringComparison.Ordinal))
                    score -= 4;
                if (char.IsUpper(c) && char.IsLower(previous))
                    score -= 4;
            }
            previous = c;
        }
        return counted == 0 ? 0 : score / counted;
    }

    private static double LatinScore(string text)
    {
        double score = 0;
        var counted = 0;
        var previous = ' ';
        foreach (var c in text)
        {
            if (c >= 0x80)
            {
                counted++;
                if ("áäčďéěíĺľňóôŕřšťúůýžàâçèêëîïœùûüößõ".Contains(char.ToLowerInvariant(c), StringComparison.Ordinal))
                    score++;
                else if (!"«»—–…“”„‘’\u00A0§•°²³".Contains(c, StringComparison.Ordinal))
                    score -= 3;
                if (char.IsUpper(c) && char.IsLower(previous) || !char.IsLetter(c) && char.IsLetter(previous)
                    && c is not ('\u00A0' or '»' or '’'))
                    score -= 1;
            }
            previous = c;
        }
        return counted == 0 ? 0 : score / counted;
    }
}
