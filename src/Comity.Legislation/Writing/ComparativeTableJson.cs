using System.Text.Encodings.Web;
using System.Text.Json;
using Comity.Legislation.Provisions;
using Comity.Legislation.Tables;

namespace Comity.Legislation.Writing;

/// <summary>Writes a comparative table as JSON for other programs.</summary>
/// <remarks><code>
/// { "profile", "subject", "captions": [], "columns": [{ "kind", "labels": [] }],
///   "rows": [{ "id", "class", "old": [{ "eId", "number" }], "new": [],
///     "cells": [{ "kind", "text", "blocks": [[{ "kind", "text" }]] }] }] }
/// </code>Kinds are those of <see cref="ColumnKind"/> and <see cref="Comparing.DifferenceKind"/> with a small first
/// letter.</remarks>
public static class ComparativeTableJson
{
    private static readonly JsonWriterOptions _options =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the table in UTF-8.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Left open.</param>
    public static void Write(ComparativeTable table, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, _options);
        json.WriteStartObject();
        json.WriteString("profile", table.Profile.Name);
        json.WriteString("subject", table.Subject);
        Strings(json, "captions", table.Profile.Captions);
        json.WriteStartArray("columns");
        foreach (var column in table.Profile.Columns)
        {
            json.WriteStartObject();
            json.WriteString("kind", Name(column.Kind));
            Strings(json, "labels", column.Labels);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
            Row(json, table.Profile, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter json, TableProfile profile, TableRow row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        if (row.Class is { } change)
            json.WriteString("class", ComparisonJson.NameOf(change));
        else
            json.WriteNull("class");
        Provisions(json, "old", row.Old);
        Provisions(json, "new", row.New);
        json.WriteStartArray("cells");
        foreach (var (column, cell) in profile.Columns.Zip(row.Cells))
        {
            json.WriteStartObject();
            json.WriteString("kind", Name(column.Kind));
            json.WriteString("text", cell.Text);
            json.WriteStartArray("blocks");
            foreach (var block in cell.Blocks)
            {
                json.WriteStartArray();
                foreach (var span in block)
                {
                    json.WriteStartObject();
                    json.WriteString("kind", Name(span.Kind));
                    json.WriteString("text", span.Text);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Provisions(Utf8JsonWriter json, string name, IReadOnlyList<Provision> provisions)
    {
        json.WriteStartArray(name);
        foreach (var provision in provisions)
        {
            json.WriteStartObject();
            json.WriteString("eId", provision.EId);
            json.WriteString("number", provision.Number);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
