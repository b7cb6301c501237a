using System.Text.Json;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary>Texts with identifiers, one JSON object a line: <c>{"id": …, "text": "…"}</c>. Other members are passed
/// over.</summary>
internal sealed record TextLines(IReadOnlyList<string> Ids, IReadOnlyList<string> Texts)
{
    private const int LongestLine = 16 * 1024 * 1024;
    private const long MostBytes = 4L * 1024 * 1024 * 1024;

    public static TextLines Read(string name)
    {
        var (ids, texts, known) = (new List<string>(), new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        using var stream = InputFile.Open(name);
        try
        {
            foreach (var (line, number) in Lines(stream, name))
            {
                if (IsBlank(line.Span))
                    continue;
                var (id, text) = Parse(line.Span, name, number);
                if (!known.Add(id))
                    throw new RefusalException(1, "texts.twice", name, number, id);
                ids.Add(id);
                texts.Add(text);
            }
        }
        catch (InvalidDataException)
        {
            throw new RefusalException(1, "input.gzip", name);
        }

        return new TextLines(ids, texts);
    }

    private static IEnumerable<(ReadOnlyMemory<byte> Line, int Number)> Lines(Stream stream, string name)
    {
        var (buffer, filled, start, number, total) = (new byte[1 << 16], 0, 0, 0, 0L);
        while (true)
        {
            var end = buffer.AsSpan(start..filled).IndexOf((byte)'\n');
            if (end >= 0)
            {
                yield return (buffer.AsMemory(start, end), ++number);
                start += end + 1;
                continue;
            }

            buffer.AsSpan(start..filled).CopyTo(buffer);
            (start, filled) = (0, filled - start);
            if (filled == LongestLine)
                throw new RefusalException(1, "texts.long", name, number + 1);
            if (filled == buffer.Length)
                Array.Resize(ref buffer, Math.Min(LongestLine, buffer.Length * 2));
            var read = stream.Read(buffer.AsSpan(filled));
            if (read == 0)
                break;
            filled += read;
            total += read;
            if (total > MostBytes)
                throw new RefusalException(1, "input.large", name, MostBytes >> 30);
        }

        if (filled > 0)
            yield return (buffer.AsMemory(0, filled), number + 1);
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.TrimStart(" \t\r\uFEFF"u8).IsEmpty;

    private static (string Id, string Text) Parse(ReadOnlySpan<byte> line, string name, int number)
    {
        try
        {
            var reader = new Utf8JsonReader(line.StartsWith("\uFEFF"u8) ? line[3..] : line);
            using var row = JsonDocument.ParseValue(ref reader);
            if (row.RootElement is { ValueKind: JsonValueKind.Object } fields && !reader.Read()
                && fields.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
                && fields.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
                return (id.ToString(), text.GetString()!);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // Said below; InvalidOperationException is a string that is no UTF-16, such as half of a pair.
        }

        throw new RefusalException(1, "texts.line", name, number);
    }
}
