namespace Comity.Legislation.Reading.Structure;

internal static class NumberWords
{
    private static readonly Dictionary<string, string[]> Stems = new(StringComparer.Ordinal)
    {
        ["rus"] = ["перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят"],
        ["bel"] = ["перш", "друг", "трэц", "чацвёрт", "пят", "шост", "сём", "восьм", "дзявят", "дзясят"],
        ["ukr"] = ["перш", "друг", "трет", "четверт", "п'ят", "шост", "сьом", "восьм", "дев'ят", "десят"],
        ["kaz"] = ["бірінш", "екінш", "үшінш", "төртінш", "бесінш", "алтыншы", "жетінш", "сегізінш", "тоғызыншы", "оныншы"],
        ["eng"] = ["first|one", "second|two", "third|three", "fourth|four", "fifth|five", "sixth|six", "seventh|seven",
        "eighth|eight", "ninth|nine", "tenth|ten"],
        ["fra"] = ["premi", "deuxi|second", "troisi", "quatri", "cinqui", "sixi", "septi", "huiti", "neuvi", "dixi"],
        ["deu"] = ["erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt|siebent", "acht", "neunt", "zehnt"],
        ["ces"] = ["prvn", "druh", "třet", "čtvrt", "pát", "šest", "sedm", "osm", "devát", "desát"],
        ["slk"] = ["prv", "druh", "tret", "štvrt", "piat", "šiest", "siedm", "ôsm", "deviat", "desiat"],
        ["est"] = ["esime", "tei", "kolma", "nelja", "viie", "kuue", "seitsme", "kaheksa", "üheksa", "kümne"],
    };

    private static readonly Dictionary<string, string[]> Endings = new(StringComparer.Ordinal)
    {
        ["rus"] = ["ый", "ая", "ое", "ой", "ий", "ья", "ье"],
        ["bel"] = ["ы", "ая", "ое", "і", "яя", "яе"],
        ["ukr"] = ["ий", "а", "е", "ій", "я", "є"],
        ["kaz"] = ["і", "ы", ""],
        ["eng"] = [""],
        ["fra"] = ["er", "ère", "ème", "", "e"],
        ["deu"] = ["er", "e", "es"],
        ["ces"] = ["í", "á", "ý", "é"],
        ["slk"] = ["ý", "á", "é", "y", "a", "ia", "í", "ie"],
        ["est"] = ["ne", "s", "ndik", "s"],
    };

    public static int? Value(ReadOnlySpan<char> word, string language)
    {
        if (word.Length is < 3 or > 20 || !Stems.TryGetValue(language, out var stems))
            return null;
        var folded = word.ToString().ToLowerInvariant();
        for (var i = 0; i < stems.Length; i++)
            foreach (var stem in stems[i].Split('|'))
                if (folded.StartsWith(stem, StringComparison.Ordinal) && Endings[language].Contains(folded[stem.Length..]))
                    return i + 1;
        return null;
    }
}
