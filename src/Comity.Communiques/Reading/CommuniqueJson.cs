using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Comity.Communiques.Reading;

/// <summary>The record of a communiqué as JSON: see docs/formats/communique.md.</summary>
public static class CommuniqueJson
{
    private static readonly JsonWriterOptions _options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one record.</summary>
    /// <param name="communique">The record.</param>
    /// <param name="id">What it is called by whoever asked.</param>
    /// <param name="stream">Where to, as UTF-8; it stays open.</param>
    public static void Write(Communique communique, string id, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(communique);
        using var json = new Utf8JsonWriter(stream, _options);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("language", communique.Language);
        WriteDay(json, "published", communique.Published);
        json.WriteString("text", communique.Text);
        Each(json, "persons", communique.People.Select((person, i) => (person, i)), one =>
        {
            json.WriteString("key", Key(one.i));
            json.WriteString("id", one.person.Id);
            json.WriteString("name", one.person.Name);
            if (one.person.Post is { } post)
                Span(json, "post", post);
            json.WriteString("body", one.person.Body);
            Spans(json, "mentions", one.person.Mentions);
        });
        Each(json, "bodies", communique.Bodies, Name);
        Each(json, "places", communique.Places, Name);
        Each(json, "events", communique.Events, one =>
        {
            json.WriteString("type", Word(one.Kind));
            json.WriteString("status", Word(one.Status));
            When(json, "when", one.When);
            json.WriteString("place", one.Place);
            Keys(json, "participants", one.Participants);
            Keys(json, "absent", one.Absent);
            Span(json, "span", one.Span);
        });
        Each(json, "commitments", communique.Commitments, one =>
        {
            json.WriteString("strength", Word(one.Strength));
            Span(json, "what", one.What);
            json.WriteString("by", one.By is { } by ? Key(by) : null);
            When(json, "due", one.Due);
            Span(json, "span", one.Span);
        });
        Each(json, "figures", communique.Figures, one =>
        {
            json.WriteString("indicator", one.Indicator);
            json.WriteNumber("value", one.Value);
            json.WriteString("relation", one.Relation switch { > 0 => ">", < 0 => "<", _ => "=" });
            json.WriteString("currency", one.Currency);
            When(json, "period", one.Period);
            if (one.Change is { } change)
                json.WriteNumber("change_percent", change);
            if (one.Previous is { } previous)
                json.WriteNumber("previous", previous);
            json.WriteString("by", one.By is { } by ? Key(by) : null);
            Span(json, "span", one.Span);
        });
        Each(json, "sayings", communique.Sayings, one =>
        {
            json.WriteString("by", one.By is { } by ? Key(by) : null);
            json.WriteBoolean("quoted", one.IsQuoted);
            Span(json, "words", one.Words);
        });
        Spans(json, "credits", communique.Credits);
        json.WriteEndObject();

        void Name(Named named)
        {
            json.WriteString("id", named.Id);
            Spans(json, "mentions", named.Mentions);
        }

        void Span(Utf8JsonWriter writer, string name, TextSpan span)
        {
            writer.WritePropertyName(name);
            Value(writer, span);
        }

        void Spans(Utf8JsonWriter writer, string name, IEnumerable<TextSpan> spans)
        {
            writer.WriteStartArray(name);
            foreach (var span in spans)
                Value(writer, span);
            writer.WriteEndArray();
        }

        void Value(Utf8JsonWriter writer, TextSpan span)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", span.Start);
            writer.WriteNumber("end", span.End);
            writer.WriteString("text", communique.Text[span.Start..span.End]);
            writer.WriteEndObject();
        }

        void When(Utf8JsonWriter writer, string name, Moment? moment)
        {
            if (moment is null)
            {
                writer.WriteNull(name);
                return;
            }

            writer.WriteStartObject(name);
            WriteDay(writer, "from", moment.From);
            WriteDay(writer, "to", moment.To);
            writer.WriteString("precision", Word(moment.Precision));
            writer.WriteBoolean("relative", moment.IsRelative);
            if (moment.Begins is { } begins)
                writer.WriteString("begins", begins.ToString("HH:mm", CultureInfo.InvariantCulture));
            if (moment.Ends is { } ends)
                writer.WriteString("ends", ends.ToString("HH:mm", CultureInfo.InvariantCulture));
            Span(writer, "span", moment.Span);
            writer.WriteEndObject();
        }
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Keys(Utf8JsonWriter json, string name, IEnumerable<int> people)
    {
        json.WriteStartArray(name);
        foreach (var person in people)
            json.WriteStringValue(Key(person));
        json.WriteEndArray();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Key(int person) => string.Create(CultureInfo.InvariantCulture, $"p{person + 1}");

    /// <summary>A name of an enumeration as a word: <c>SiteVisit → site-visit</c>.</summary>
    private static string Word<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
