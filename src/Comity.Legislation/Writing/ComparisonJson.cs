using System.Text.Encodings.Web;
using System.Text.Json;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Writing;

/// <summary>Writes a comparison as JSON for other programs; the format is described in docs/formats/compare-json.md.</summary>
public static class ComparisonJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the comparison in UTF-8.</summary>
    /// <param name="comparison">What to write.</param>
    /// <param name="milliseconds">How long the comparing took, without reading the texts.</param>
    /// <param name="output">Left open.</param>
    public static void Write(Comparison comparison, double milliseconds, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        WriteText(json, "old", comparison.Old);
        WriteText(json, "new", comparison.New);
        json.WriteString("level", Name(comparison.Level.ToString()));
        WriteExcerpt(json, comparison.Excerpt);
        WriteRows(json, "correspondences", comparison.Correspondences);
        WriteRows(json, "groupings", comparison.Groupings);
        json.WriteStartArray("staleReferences");
        foreach (var stale in comparison.StaleReferences)
        {
            json.WriteStartObject();
            json.WriteString("in", stale.In.EId);
            json.WriteNumber("start", stale.Start);
            json.WriteNumber("length", stale.Length);
            json.WriteString("text", stale.In.Text.AsSpan(stale.Start, stale.Length));
            WriteProvision(json, "pointed", stale.Pointed);
            if (stale.Now is { } now)
                WriteProvision(json, "now", now);
            else
                json.WriteNull("now");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("summary");
        foreach (var change in Enum.GetValues<ChangeClass>())
            json.WriteNumber(Name(change.ToString()), comparison.Correspondences.Count(row => row.Class == change));
        json.WriteEndObject();
        json.WriteNumber("milliseconds", Math.Round(milliseconds, 1));
        json.WriteEndObject();
    }

    /// <summary>The name of a class of change in JSON and in HTML: <c>referencesOnly</c>.</summary>
    public static string NameOf(ChangeClass change) => Name(change.ToString());

    private static void WriteText(Utf8JsonWriter json, string name, Law law)
    {
        json.WriteStartObject(name);
        json.WriteString("work", law.Work.Iri);
        json.WriteString("title", law.Title);
        json.WriteString("language", law.Language);
        json.WriteString("version", law.VersionDate);
        json.WriteStartObject("counts");
        foreach (var kind in law.Provisions.CountBy(provision => provision.Kind).OrderBy(pair => pair.Key))
            json.WriteNumber(Name(kind.Key.ToString()), kind.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteExcerpt(Utf8JsonWriter json, Excerpt? excerpt)
    {
        if (excerpt is null)
        {
            json.WriteNull("excerpt");
            return;
        }

        json.WriteStartObject("excerpt");
        json.WriteString("text", excerpt.IsNew ? "new" : "old");
        json.WriteNumber("held", excerpt.Held);
        json.WriteNumber("whole", excerpt.Whole);
        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, string name, IReadOnlyList<Correspondence> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("class", NameOf(row.Class));
            WriteProvisions(json, "old", row.Old);
            WriteProvisions(json, "new", row.New);
            json.WriteNumber("score", Math.Round(row.Score, 4));
            json.WriteBoolean("renumbered", row.IsRenumbered);
            json.WriteBoolean("moved", row.IsMoved);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProvisions(Utf8JsonWriter json, string name, IReadOnlyList<Provision> provisions)
    {
        json.WriteStartArray(name);
        foreach (var provision in provisions)
            WriteProvision(json, null, provision);
        json.WriteEndArray();
    }

    private static void WriteProvision(Utf8JsonWriter json, string? name, Provision provision)
    {
        if (name is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(name);
        json.WriteString("eId", provision.EId);
        json.WriteString("number", provision.Number);
        json.WriteEndObject();
    }

    private static string Name(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
