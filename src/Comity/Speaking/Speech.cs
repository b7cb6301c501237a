using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Comity.Web.Platform.Localization;

namespace Comity.Speaking;

/// <summary>What the program says on a terminal, in the language that the person asked for. Phrases that the site has too are
/// the site's.</summary>
internal sealed class Speech
{
    public const string OptionName = "--lang";

    private static readonly string[] Locales = ["LC_ALL", "LC_MESSAGES", "LANG"];

    private readonly Lazy<Dictionary<string, string>> own;
    private readonly Lazy<Phrasebook> site;
    private readonly CultureInfo culture;

    private Speech(string language)
    {
        Language = language;
        culture = CultureInfo.GetCultureInfo(language);
        // A run that has nothing to say reads no phrases.
        own = new Lazy<Dictionary<string, string>>(() => Own(language));
        site = new Lazy<Phrasebook>(() => new Phrasebooks().For(language));
    }

    /// <summary>BCP 47: en, ru, kk, be.</summary>
    public string Language { get; }

    public IReadOnlyDictionary<string, string> OwnPhrases => own.Value;

    public string this[string key] => own.Value.GetValueOrDefault(key) ?? site.Value[key];

    public string this[string key, params object?[] values] => string.Format(culture, this[key], values);

    public bool Has(string key) => own.Value.ContainsKey(key) || site.Value.Has(key);

    /// <summary>The language of the arguments, else of the environment, else English.</summary>
    public static Speech For(string[] arguments) => In(Asked(arguments) ?? OfEnvironment() ?? "en");

    public static Speech In(string language) => new(Known(language) ?? "en");

    /// <summary>The option as the help shows it; its value is taken before the rest is understood, because what is wrong with the
    /// rest has to be said in that language.</summary>
    public static Option<string?> Option()
    {
        var option = new Option<string?>(OptionName)
        {
            Description = $"The language of what the program says: {string.Join(", ", UiLanguages.All)}; "
                + "that of the environment if not given.",
            HelpName = "LANGUAGE",
            Recursive = true,
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => Known(token.Value) is null))
                result.AddError($"{OptionName} cannot be '{token.Value}'; choose {string.Join(", ", UiLanguages.All)}.");
        });
        return option;
    }

    private static Dictionary<string, string> Own(string language)
    {
        using var stream = typeof(Speech).Assembly.GetManifestResourceStream($"speech/{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    private static string? Asked(string[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].StartsWith(OptionName + "=", StringComparison.Ordinal))
                return arguments[i][(OptionName.Length + 1)..];
            if (arguments[i] == OptionName && i + 1 < arguments.Length)
                return arguments[i + 1];
        }

        return null;
    }

    // POSIX: the first of these that is set decides, even where it says C.
    private static string? OfEnvironment() => Locales
        .Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    /// <summary>The language of a locale: <c>ru</c> of <c>ru_RU.UTF-8</c>; the three letters of data will do as well.</summary>
    private static string? Known(string locale)
    {
        var name = locale.Split('_', '-', '.', '@')[0];
        return UiLanguages.All.FirstOrDefault(language => language == name || TextLanguages.FromTag(language) == name);
    }
}
