using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Comity.Legislation.Writing;
using Comity.Web.Design;
using Comity.Web.Features.Laws;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ExportDiscussion;

/// <summary>Everything public of a discussion as open data: tables as CSV and JSON Lines, sent row by row, and what their columns
/// mean.</summary>
public static class ExportDiscussion
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<string> Tables { get; } = [.. OpenTable.All.Select(table => table.Name)];

    public static IReadOnlyList<string> Columns => OpenTable.AllColumns;

    public static void MapExportDiscussion(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/{key}/data", ShowAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);
        app.MapGet("/discussions/{key}/data/{table}.csv", (string key, string table, ComityDb db, SiteOptions options,
            TimeProvider time, CancellationToken cancellation) => SendAsync(
            key, table, db, options, time, "csv", "text/csv; charset=utf-8", WriteCsvAsync, cancellation)).AllowAnonymous();
        app.MapGet("/discussions/{key}/data/{table}.jsonl", (string key, string table, ComityDb db, SiteOptions options,
            TimeProvider time, CancellationToken cancellation) => SendAsync(
            key, table, db, options, time, "jsonl", "application/jsonl", WriteJsonAsync, cancellation)).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(
        string key, string? language, ComityDb db, LawLibrary library, Phrasebook phrases, TimeProvider time,
        SiteOptions options, CancellationToken cancellation) =>
        await DiscussedText.FindAsync(key, language, db, library, phrases, time, cancellation) is { } text
            ? Pages.Show<ExportDiscussionPage>(new ExportView(
                text, [.. Given(options).Select(table => new ExportedTable(table.Name, table.Columns))]))
            : Results.NotFound();

    private static IEnumerable<OpenTable> Given(SiteOptions options) =>
        OpenTable.All.Where(table => table.Name != OpenTable.Regions || options.Regions.AreListed);

    private static async Task<IResult> SendAsync(
        string key, string name, ComityDb db, SiteOptions options, TimeProvider time, string format, string type,
        Func<OpenTable, IAsyncEnumerable<object?[]>, Stream, Task> write, CancellationToken cancellation)
    {
        if (Given(options).FirstOrDefault(table => table.Name == name) is not { } table
            || await db.Set<Discussion>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellation)
                is not { } discussion)
            return Results.NotFound();
        return new SentFile(type, $"{key}-{name}.{format}",
            stream => write(table, table.Rows(db, discussion, time.GetUtcNow()), stream));
    }

    private static async Task WriteCsvAsync(OpenTable table, IAsyncEnumerable<object?[]> rows, Stream stream)
    {
        await using var csv = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await csv.WriteAsync(CsvLine.Of(table.Columns));
        await foreach (var row in rows)
            await csv.WriteAsync(CsvLine.Of(row.Select(TextOf)));
    }

    private static async Task WriteJsonAsync(OpenTable table, IAsyncEnumerable<object?[]> rows, Stream stream)
    {
        using var line = new MemoryStream();
        await using var json = new Utf8JsonWriter(line, Readable);
        await foreach (var row in rows)
        {
            line.SetLength(0);
            json.Reset();
            json.WriteStartObject();
            foreach (var (column, value) in table.Columns.Zip(row))
            {
                json.WritePropertyName(column);
                Write(json, value);
            }

            json.WriteEndObject();
            await json.FlushAsync();
            line.WriteByte((byte)'\n');
            await stream.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length));
        }
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int or long: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            default: json.WriteStringValue(TextOf(value)); break;
        }
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => NewEntry.Moment(time),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Disposition disposition => AnswerProposals.Answering.NameOf(disposition),
        Enum code => code.ToString().ToLowerInvariant(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}

/// <summary>The tables of a discussion.</summary>
public sealed record ExportView(DiscussedText Text, IReadOnlyList<ExportedTable> Tables);

/// <summary>A table and its columns.</summary>
public sealed record ExportedTable(string Name, IReadOnlyList<string> Columns);
