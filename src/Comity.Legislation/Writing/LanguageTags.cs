namespace Comity.Legislation.Writing;

/// <summary>Languages as web pages and office documents name them (BCP 47).</summary>
internal static class LanguageTags
{
    private static readonly Dictionary<string, string> _short = new(StringComparer.Ordinal)
    {
        ["eng"] = "en", ["rus"] = "ru", ["kaz"] = "kk", ["bel"] = "be", ["ukr"] = "uk", ["fra"] = "fr", ["deu"] = "de",
        ["ces"] = "cs", ["slk"] = "sk", ["est"] = "et", ["spa"] = "es", ["ita"] = "it", ["pol"] = "pl", ["nld"] = "nl",
        ["por"] = "pt", ["lit"] = "lt", ["lav"] = "lv", ["kir"] = "ky", ["uzb"] = "uz", ["tgk"] = "tg",
    };

    /// <summary>The shortest tag of an ISO 639-2/T code: <c>kaz</c> → <c>kk</c>.</summary>
    public static string Of(string language) => _short.GetValueOrDefault(language, language);
}
