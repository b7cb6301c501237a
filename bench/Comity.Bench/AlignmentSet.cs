using System.Text.Json;
using System.Text.Json.Serialization;
using Comity.Legislation.Comparing;

namespace Comity.Bench;

/// <summary>A set file: the provisions of an old and a new act and the pairs that an official table gives (docs/formats/set-files.md).</summary>
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

    public static IEnumerable<(string Old, string New)> Edges(JsonElement[][] edges) =>
        edges.Select(edge => (edge[0].GetString() ?? "", edge[1].GetString() ?? ""));
}

internal sealed record SetMeta(
    string Name, string? Lang,
    [property: JsonPropertyName("old_unmentioned")] string[]? OldUnmentioned,
    [property: JsonPropertyName("new_unmentioned")] string[]? NewUnmentioned,
    string? Level);

internal sealed record SetAct(SetProvision[] Provisions);

internal sealed record SetProvision(string Id, string? Num, string? Heading, string Text, SetUnit[]? Units)
{
    public AlignmentUnit ToUnit() => new(Id, Heading ?? "", Text);
}

internal sealed record SetUnit(string Id, string Text);
