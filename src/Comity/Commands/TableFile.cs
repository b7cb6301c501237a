using Comity.Speaking;
using nietras.SeparatedValues;

namespace Comity.Commands;

/// <summary>A table with a line of titles, as a file or from standard input.</summary>
internal static class TableFile
{
    /// <summary>Reads one; what is no table is refused in one sentence that names the page of its format.</summary>
    /// <param name="name">The file.</param>
    /// <param name="separator">What is between the columns, and then quotation marks are letters as others are; null to see it
    /// from the titles.</param>
    /// <param name="format">The page that says what is in it.</param>
    /// <param name="read">Reads the lines.</param>
    public static void Read(string name, char? separator, string format, Action<SepReader> read)
    {
        using var stream = InputFile.Open(name);
        try
        {
            using var reader = (separator is { } one
                ? new Sep(one).Reader(options => options with { DisableQuotesParsing = true })
                : Sep.Reader(options => options with { Unescape = true })).From(stream);
            read(reader);
        }
        catch (Exception problem) when (problem is InvalidDataException or ArgumentException or NotSupportedException
            or IndexOutOfRangeException or FormatException)
        {
            throw new RefusalException(1, "table.broken", name, format);
        }
    }

    /// <summary>The column of one of the titles.</summary>
    public static int Column(SepReader reader, string name, string format, params ReadOnlySpan<string> titles)
    {
        foreach (var title in titles)
            if (reader.Header.TryIndexOf(title, out var column))
                return column;
        throw new RefusalException(1, "table.column", name, titles[0], format);
    }
}
