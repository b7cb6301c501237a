using System.Globalization;

namespace Comity.Web.Platform.Localization;

/// <summary>Languages of legal texts: ISO 639-2/T in data and addresses, BCP 47 in HTML.</summary>
public static class TextLanguages
{
    private static readonly Dictionary<string, (string Tag, string Name)> Known = new(StringComparer.Ordinal)
    {
        ["kaz"] = ("kk", "Қазақша"), ["rus"] = ("ru", "Русский"), ["bel"] = ("be", "Беларуская"), ["eng"] = ("en", "English"),
        ["ukr"] = ("uk", "Українська"), ["fra"] = ("fr", "Français"), ["deu"] = ("de", "Deutsch"), ["ces"] = ("cs", "Čeština"),
        ["slk"] = ("sk", "Slovenčina"), ["est"] = ("et", "Eesti"), ["uzb"] = ("uz", "Oʻzbekcha"), ["kir"] = ("ky", "Кыргызча"),
        ["tgk"] = ("tg", "Тоҷикӣ"), ["hye"] = ("hy", "Հայերեն"), ["ron"] = ("ro", "Română"), ["pol"] = ("pl", "Polski"),
        ["lit"] = ("lt", "Lietuvių"), ["lav"] = ("lv", "Latviešu"), ["tur"] = ("tr", "Türkçe"), ["spa"] = ("es", "Español"),
        ["ita"] = ("it", "Italiano"), ["aze"] = ("az", "Azərbaycanca"), ["tuk"] = ("tk", "Türkmençe"), ["mon"] = ("mn", "Монгол"),
    };

    /// <summary>The codes that a form offers, the usual ones first.</summary>
    public static IReadOnlyCollection<string> Offered => Known.Keys;

    public static bool IsKnown(string code) => Known.ContainsKey(code);

    /// <summary>The name a language gives itself; the code when it is not known here.</summary>
    public static string NameOf(string code) => Known.TryGetValue(code, out var language) ? language.Name : code;

    /// <summary>The value of the HTML attribute <c>lang</c>.</summary>
    public static string TagOf(string code) => Known.TryGetValue(code, out var language) ? language.Tag : code;

    /// <summary>The text language that a reader of this interface language would take first.</summary>
    public static string PreferredBy(CultureInfo culture) =>
        Known.FirstOrDefault(known => known.Value.Tag == culture.TwoLetterISOLanguageName).Key ?? "eng";

    /// <summary>The three-letter code for a two-letter one; anything else unchanged.</summary>
    public static string FromTag(string tag) => Known.FirstOrDefault(known => known.Value.Tag == tag).Key ?? tag;
}
