using System.Globalization;
using System.Text.Json;
using Comity.Communiques.Names;
using Comity.Communiques.Reading;

namespace Comity.Engines.Specs.Communiques;

/// <summary>Reports and the people whom their directory knows.</summary>
internal static class Reports
{
    public static Communique Read(string text, DateOnly? published, NameRegistry? directory = null) =>
        CommuniqueReader.Read(text, published, directory);

    /// <summary>Invented communiqués in four languages with what is to be found in them.</summary>
    public static IReadOnlyList<(Communique Report, JsonElement Gold)> Labelled()
    {
        var directory = new NameRegistry();
        using var people = JsonDocument.Parse(File.ReadAllText(RealMaterial.Path("communiques", "registry.json")));
        foreach (var person in people.RootElement.EnumerateArray())
            foreach (var name in person.GetProperty("names").EnumerateArray())
                directory.Add(person.GetProperty("id").GetString()!, name.GetString()!);
        return
        [
            .. File.ReadLines(RealMaterial.Path("communiques", "communique.jsonl")).Select(line =>
            {
                var row = JsonDocument.Parse(line).RootElement;
                var published = DateOnly.Parse(row.GetProperty("published").GetString()!, CultureInfo.InvariantCulture);
                return (Read(row.GetProperty("text").GetString()!, published, directory), row.GetProperty("gold"));
            }),
        ];
    }
}
