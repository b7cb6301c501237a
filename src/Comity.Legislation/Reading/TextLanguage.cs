using Comity.Language;
using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading;

internal static class TextLanguage
{
    private static readonly (string Language, string[] Words)[] Signs =
    [
        ("rus", ["и", "в", "или", "не", "что", "на", "при", "статья", "закон", "законом"]),
        ("bel", ["і", "ў", "або", "не", "што", "гэтай", "артыкул", "дзяржавы", "на"]),
        ("ukr", ["і", "та", "або", "що", "не", "україни", "стаття", "закон", "від"]),
        ("kaz", ["және", "бойынша", "немесе", "бап", "үшін", "туралы", "мен", "болып", "жүзеге"]),
        ("eng", ["the", "of", "and", "to", "shall", "in", "or"]),
        ("fra", ["le", "la", "les", "des", "de", "et", "du", "est", "au"]),
        ("deu", ["der", "die", "das", "und", "des", "den", "oder", "ist"]),
        ("ces", ["a", "se", "nebo", "podle", "která", "je", "v", "zákona", "který"]),
        ("slk", ["a", "sa", "alebo", "podľa", "ktorý", "je", "v", "zákona", "ktorá"]),
        ("est", ["ja", "või", "on", "seaduse", "ning", "ei", "käesoleva"]),
    ];

    public static string Of(IEnumerable<SourceLine> lines)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = 0;
        foreach (var line in lines)
        {
            var text = line.Text.AsSpan(0, Math.Min(line.Text.Length, 4000));
            foreach (var word in Words.Enumerate(text))
            {
                words++;
                var folded = text.Slice(word.Start, word.Length).ToString().ToLowerInvariant();
                foreach (var (language, signs) in Signs)
                    if (signs.Contains(folded))
                        counts[language] = counts.GetValueOrDefault(language) + 1;
            }
            if (words > 3000)
                break;
        }
        return counts.Count == 0 ? "und" : counts.MaxBy(pair => pair.Value).Key;
    }
}
