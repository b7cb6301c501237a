using System.Text.Json;
using System.Text.Json.Serialization;
using Comity.Legislation.Comparing;

namespace Comity.Bench;

/// <summary>A set file: the provisions of an old and a new act and the pairs that an official table gives
/// (docs/formats/set-files.md).</summary>
internal sealed record AlignmentSet(
    SetAct Old, SetAct New, SetMeta Meta,
    [property: JsonPropertyName("edges_article")] JsonElement[][] EdgesArticle,
    [property: JsonPropertyName("edges_paragraph")] JsonElement[][]? EdgesParagraph,
    [property: JsonPropertyName("judged_old")] string[]? JudgedOld,
    JsonElement[][]? Transfers)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static AlignmentSet Read(string path)
    {
        using var stream = File.OpenRead(path);
        return JsonSerializer.Deserialize<AlignmentSet>(stream, Options)
            ?? throw new InvalidDataException($"{path} holds no set.");
    }

    /// <summary>The same set with paragraphs as provisions. A row of the table that names an article of one paragraph means that
    /// paragraph; one that names a longer article says nothing about its paragraphs, and only named paragraphs are
    /// judged.</summary>
    public AlignmentSet AtParagraphLevel()
    {
        if (Meta.Level == "paragraph" || EdgesParagraph is null)
            return this;
        var edges = Pairs(EdgesParagraph).Select(pair => (Old: Old.ParagraphOf(pair.Old), New: New.ParagraphOf(pair.New)))
            .Where(pair => pair is { Old: not null, New: not null }).ToArray();
        return this with
        {
            Old = Old.Divided(),
            New = New.Divided(),
            EdgesArticle = [.. edges.Select(pair =>
                new[] { JsonSerializer.SerializeToElement(pair.Old), JsonSerializer.SerializeToElement(pair.New) })],
            JudgedOld = [.. edges.Select(pair => pair.Old!).Distinct(StringComparer.Ordinal)],
        };
    }

    public static IEnumerable<(string Old, string New)> Pairs(JsonElement[][] edges) =>
        edges.Select(edge => (edge[0].GetString() ?? "", edge[1].GetString() ?? ""));
}

internal sealed record SetMeta(
    [property: JsonPropertyName("old_unmentioned")] string[]? OldUnmentioned,
    [property: JsonPropertyName("new_unmentioned")] string[]? NewUnmentioned,
    string? Level, string? Kind)
{
    /// <summary>The truth of these sets is the number itself, so it is hidden from the alignment.</summary>
    public bool HidesNumbers => Kind?.StartsWith("masked", StringComparison.Ordinal) ?? false;
}

internal sealed record SetAct(SetProvision[] Provisions)
{
    public SetAct Divided() => new([.. Provisions.SelectMany(article =>
        (article.Units ?? []).Select(unit => new SetProvision(unit.Id, article.Heading, unit.Text, null)))]);

    public string? ParagraphOf(string id) =>
        Provisions.Any(article => article.Units?.Any(unit => unit.Id == id) ?? false) ? id
        : Provisions.FirstOrDefault(article => article.Id == id)?.Units is [var only] ? only.Id
        : null;

    public AlignmentUnit[] ToUnits(bool hideNumbers = false) =>
        [.. Provisions.Select(provision =>
            new AlignmentUnit(hideNumbers ? "" : provision.Id, provision.Heading ?? "", provision.Text))];
}

internal sealed record SetProvision(string Id, string? Heading, string Text, SetUnit[]? Units);

internal sealed record SetUnit(string Id, string Text);
