namespace Comity.Ledger;

/// <summary>Base64 of RFC 4648, section 4, read strictly: one text for each value, so that nothing signed can be written in two
/// ways.</summary>
internal static class Armor
{
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        if (text.Length % 4 != 0)
            return null;
        var bytes = new byte[text.Length / 4 * 3];
        return Convert.TryFromBase64Chars(text, bytes, out var length)
            && text.SequenceEqual(Convert.ToBase64String(bytes.AsSpan(0, length)))
            ? bytes[..length]
            : null;
    }
}
