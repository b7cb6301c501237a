using System.Text.Json;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Platform;

/// <summary>The regions of the country, as the operator lists them in a file (docs/formats/regions.md). Without a list the site
/// says nothing about regions.</summary>
public sealed class Regions
{
    public const int LongestCode = 6;
    private const int LongestName = 100;

    private readonly OrderedDictionary<string, Region> all;

    private Regions(IEnumerable<Region> all) =>
        this.all = new(all.Select(region => KeyValuePair.Create(region.Code, region)), StringComparer.Ordinal);

    public static Regions None { get; } = new([]);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Region> All => all.Values;

    public bool AreListed => all.Count > 0;

    public bool Have(string? code) => code is not null && all.ContainsKey(code);

    /// <summary>What the region is called; its code where it is not on the list any more.</summary>
    public string NameOf(string code, Phrasebook phrases) =>
        all.TryGetValue(code, out var region) ? region.NameIn(phrases.Language) : code;

    /// <summary>Reads a list.</summary>
    /// <param name="json">The file.</param>
    /// <param name="wrong">The member that is no region; empty where the file is no object of JSON that has some.</param>
    /// <returns>Null when it cannot be understood.</returns>
    public static Regions? Read(Stream json, out string wrong)
    {
        wrong = "";
        try
        {
            using var list = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (list.RootElement.ValueKind != JsonValueKind.Object || list.RootElement.GetPropertyCount() == 0)
                return null;
            var regions = new List<Region>();
            foreach (var member in list.RootElement.EnumerateObject())
            {
                wrong = member.Name;
                if (!IsCode(member.Name) || NamesIn(member.Value) is not { } names)
                    return null;
                regions.Add(new Region(member.Name, names));
            }

            wrong = "";
            return new Regions(regions);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static OrderedDictionary<string, string>? NamesIn(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || value.GetPropertyCount() == 0)
            return null;
        var names = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.String || member.Value.GetString() is not { Length: <= LongestName } name
                || string.IsNullOrWhiteSpace(name) || name.Any(char.IsControl))
                return null;
            names.Add(member.Name, name);
        }

        return names;
    }

    // ISO 3166-2: KZ-10, BY-HM.
    private static bool IsCode(string code) => code.Length is > 3 and <= LongestCode && code[2] == '-'
        && code[..2].All(char.IsAsciiLetterUpper)
        && code[3..].All(unit => char.IsAsciiLetterUpper(unit) || char.IsAsciiDigit(unit));
}

/// <summary>A region.</summary>
/// <param name="Code">Its code in ISO 3166-2.</param>
/// <param name="Names">What it is called, by languages of the interface.</param>
public sealed record Region(string Code, OrderedDictionary<string, string> Names)
{
    /// <summary>The first name of the file where there is none in this language.</summary>
    public string NameIn(string language) => Names.GetValueOrDefault(language) ?? Names.GetAt(0).Value;
}
