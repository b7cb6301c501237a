namespace Comity.Legislation.Reading.AkomaNtoso;

/// <summary>Language codes as files give them: two letters, the bibliographic three, or the terminological three that is
/// meant.</summary>
internal static class AkomaNtosoLanguages
{
    private static readonly Dictionary<string, string> _codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = "eng", ["ru"] = "rus", ["kk"] = "kaz", ["be"] = "bel", ["uk"] = "ukr", ["fr"] = "fra",
        ["fre"] = "fra", ["de"] = "deu", ["ger"] = "deu", ["cs"] = "ces", ["cze"] = "ces", ["sk"] = "slk",
        ["slo"] = "slk", ["et"] = "est", ["es"] = "spa", ["esp"] = "spa", ["it"] = "ita", ["pt"] = "por",
        ["nl"] = "nld", ["dut"] = "nld", ["pl"] = "pol", ["lt"] = "lit", ["lv"] = "lav", ["fi"] = "fin",
        ["sv"] = "swe", ["da"] = "dan", ["no"] = "nor", ["hu"] = "hun", ["ro"] = "ron", ["rum"] = "ron",
        ["bg"] = "bul", ["el"] = "ell", ["gre"] = "ell", ["hr"] = "hrv", ["sr"] = "srp", ["sl"] = "slv",
        ["tr"] = "tur", ["uz"] = "uzb", ["ky"] = "kir", ["tg"] = "tgk", ["tk"] = "tuk", ["az"] = "aze",
        ["hy"] = "hye", ["arm"] = "hye", ["ka"] = "kat", ["geo"] = "kat", ["mn"] = "mon", ["zh"] = "zho",
        ["chi"] = "zho", ["ja"] = "jpn", ["ko"] = "kor", ["ar"] = "ara", ["sw"] = "swa", ["ga"] = "gle",
        ["mt"] = "mlt",
    };

    public static string? ThreeLetters(string code)
    {
        var language = code.Split('-')[0];
        if (_codes.TryGetValue(language, out var meant))
            return meant;
        return language.Length == 3 && language.All(char.IsAsciiLetter) ? language.ToLowerInvariant() : null;
    }
}
