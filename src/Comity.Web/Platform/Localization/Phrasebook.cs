using System.Globalization;
using System.Text.Json;

namespace Comity.Web.Platform.Localization;

/// <summary>Every visible phrase of the interface in one language, from <c>Texts/*.json</c>.</summary>
/// <remarks>A plural is a group of keys that end in a CLDR category: <c>articles.one</c>, <c>.few</c>, <c>.many</c>,
/// <c>.other</c>.</remarks>
public sealed class Phrasebook
{
    private readonly Dictionary<string, string> _phrases;

    internal Phrasebook(string language)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(language);
        using var stream = typeof(Phrasebook).Assembly.GetManifestResourceStream($"texts/{language}.json")
            ?? throw new InvalidOperationException($"The phrases of '{language}' are not built in.");
        _phrases = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    /// <summary>BCP 47: en, ru, kk, be.</summary>
    public string Language { get; }

    public CultureInfo Culture { get; }

    public IReadOnlyDictionary<string, string> Phrases => _phrases;

    /// <summary>The phrase; the key itself when there is none, which a spec keeps from happening.</summary>
    public string this[string key] => _phrases.GetValueOrDefault(key, key);

    public string this[string key, params object?[] values] => string.Format(Culture, this[key], values);

    public bool Has(string key) => _phrases.ContainsKey(key);

    /// <summary>The phrase in the plural form for the number, which is {0}; further values follow.</summary>
    public string Count(string key, int number) => this[$"{key}.{Plural(number)}", number];

    public string Date(DateOnly date) => date.ToString(this["format.date"], Culture);

    public string Moment(DateTimeOffset moment) => Date(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>An ISO date written out; a year or a month alone as it is.</summary>
    public string Date(string iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Date(date)
            : iso;

    private string Plural(int number) => Language switch
    {
        "ru" or "be" when number % 10 == 1 && number % 100 != 11 => "one",
        "ru" or "be" when number % 10 is >= 2 and <= 4 && number % 100 is < 12 or > 14 => "few",
        "ru" or "be" => "many",
        "en" when number == 1 => "one",
        _ => "other",
    };
}

/// <summary>The phrasebooks of all languages, read once.</summary>
public sealed class Phrasebooks
{
    private readonly Dictionary<string, Phrasebook> _books = UiLanguages.All.ToDictionary(
        language => language, language => new Phrasebook(language), StringComparer.Ordinal);

    public Phrasebook For(CultureInfo culture) => _books.GetValueOrDefault(culture.TwoLetterISOLanguageName, _books["en"]);

    public Phrasebook For(string language) => _books[language];
}
