using System.Text;

namespace Comity.Bench.Fuzzing;

/// <summary>Small damage to a text, of the kinds that texts of laws and hostile files bring.</summary>
internal sealed class Mutation(Random random)
{
    private const int Largest = 16 * 1024;

    private static readonly byte[][] tokens =
    [
        .. new[]
        {
            "\nСтатья 1. ", "\nГлава II\n", "\nРАЗДЕЛ 3\n", "\n1. ", "\n1) ", "\nа) ", "\n2-бап. ", "\nАртыкул 4. ",
            "\nArticle 5\n", "\nSection 12. ", "\n(1) ", "\n(iv) ", "\n§ 7 ", "\nČl. 3\n", "\nArticle L. 123-4\n", "\n17-1. ",
            "83²", "9bis", "«", "»", "\r\n", "\u2028", "\u00A0", "\u200B", "\u202E", "\uFEFF", "\0", "# ", "## **", "- ", "> ",
            "|", "```\n", "<article eId=\"art_1\">", "</article>", "<num>", "<content><p>", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "<![CDATA[", "-->", "<p>", "<div>", "</table>", "<script>", "&#x10FFFF;", "&nbsp;", "&b;", "xmlns=\"\"",
            "<?xml version=\"1.0\" encoding=\"utf-16\"?>",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x80], [0xC0, 0xAF], [0xF0, 0x9F], "%PDF-1.7"u8.ToArray(),
        "PK\u0003\u0004"u8.ToArray(),
    ];

    public byte[] Of(byte[] text, IReadOnlyList<byte[]> others)
    {
        var bytes = text;
        for (var times = 1 << random.Next(4); times > 0; times--)
        {
            var (at, length) = Range(bytes);
            bytes = random.Next(8) switch
            {
                0 => Flip(bytes, at),
                1 => [.. bytes[..at], .. bytes[(at + length)..]],
                2 => [.. bytes[..(at + length)], .. bytes[at..]],
                3 => Repeat(bytes, at, length),
                4 => Splice(bytes, at, others[random.Next(others.Count)]),
                5 => [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]],
                _ => [.. bytes[..at], .. tokens[random.Next(tokens.Length)], .. bytes[at..]],
            };
            if (bytes.Length > Largest) bytes = bytes[..Largest];
        }

        return bytes;
    }

    private (int At, int Length) Range(byte[] bytes)
    {
        var at = random.Next(bytes.Length + 1);
        return (at, random.Next(Math.Min(bytes.Length - at, 1 << random.Next(12)) + 1));
    }

    private byte[] Flip(byte[] bytes, int at)
    {
        if (at == bytes.Length) return bytes;
        var flipped = (byte[])bytes.Clone();
        flipped[at] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private byte[] Repeat(byte[] bytes, int at, int length)
    {
        var times = Math.Min(1 << random.Next(10), Largest / (length + 1));
        return [.. bytes[..at], .. Enumerable.Repeat(bytes[at..(at + length)], times).SelectMany(part => part), .. bytes[at..]];
    }

    private byte[] Splice(byte[] bytes, int at, byte[] other)
    {
        var (from, length) = Range(other);
        return [.. bytes[..at], .. other[from..(from + length)], .. bytes[at..]];
    }
}
