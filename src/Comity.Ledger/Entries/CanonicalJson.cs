using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Comity.Ledger.Entries;

/// <summary>JSON that can be written in one way only, so that its hash can be made again by whoever has its members: RFC 8785
/// without fractions.</summary>
/// <remarks>Members in the order of their names' UTF-16 units, no spaces, the shortest escapes, UTF-8. Numbers are whole and at
/// most 2⁵³ − 1 in size; everything else is a string, <c>true</c>, <c>false</c>, <c>null</c>, a list or an object.</remarks>
public static class CanonicalJson
{
    private const long LargestNumber = 9_007_199_254_740_991;

    /// <summary>Writes the value.</summary>
    /// <exception cref="ArgumentException">It has a fraction, a number that is too large, or a lone surrogate.</exception>
    public static byte[] Write(JsonNode? value)
    {
        var json = new StringBuilder();
        Write(value, json);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(json.ToString());
        }
        catch (EncoderFallbackException half)
        {
            throw new ArgumentException("A string has half of a surrogate pair.", nameof(value), half);
        }
    }

    /// <summary>The value, or null when the bytes are no JSON or not in this form.</summary>
    public static JsonNode? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var node = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            return node is not null && json.SequenceEqual(Write(node)) ? node : null;
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Write(JsonNode? value, StringBuilder json)
    {
        switch (value)
        {
            case null:
                json.Append("null");
                break;
            case JsonObject members:
                WriteObject(members, json);
                break;
            case JsonArray items:
                json.Append('[');
                for (var i = 0; i < items.Count; i++)
                {
                    if (i > 0)
                        json.Append(',');
                    Write(items[i], json);
                }

                json.Append(']');
                break;
            default:
                WriteValue(value.AsValue(), json);
                break;
        }
    }

    private static void WriteObject(JsonObject members, StringBuilder json)
    {
        json.Append('{');
        var isFirst = true;
        foreach (var (name, member) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (!isFirst)
                json.Append(',');
            isFirst = false;
            WriteString(name, json);
            json.Append(':');
            Write(member, json);
        }

        json.Append('}');
    }

    private static void WriteValue(JsonValue value, StringBuilder json)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteString(value.GetValue<string>(), json);
                break;
            case JsonValueKind.True:
                json.Append("true");
                break;
            case JsonValueKind.False:
                json.Append("false");
                break;
            case JsonValueKind.Number when Whole(value) is { } number:
                json.Append(number);
                break;
            default:
                throw new ArgumentException($"{value.ToJsonString()} has no canonical form here.", nameof(value));
        }
    }

    private static long? Whole(JsonValue value) =>
        (value.TryGetValue(out long number) ? number : value.TryGetValue(out int small) ? small : (long?)null)
            is >= -LargestNumber and <= LargestNumber and var whole ? whole : null;

    private static void WriteString(string text, StringBuilder json)
    {
        json.Append('"');
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\b' => json.Append("\\b"),
                '\t' => json.Append("\\t"),
                '\n' => json.Append("\\n"),
                '\f' => json.Append("\\f"),
                '\r' => json.Append("\\r"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => json.Append(unit),
            };
        }

        json.Append('"');
    }
}
