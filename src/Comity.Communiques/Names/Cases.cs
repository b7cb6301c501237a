namespace Comity.Communiques.Names;

/// <summary>From a word as it stands in a sentence back to the name in a register: <c>Игорем → Игорь</c>, <c>Сяргеенку →
/// Сяргеенка</c>, <c>Тоқаевтың → Тоқаев</c>.</summary>
/// <remarks>
/// Every nominative that a paradigm of Russian, Belarusian or Ukrainian allows is tried, with the gender and the case in which it
/// would be; the words of one name must agree in both, and a register must know the result. Kazakh puts its endings on the last
/// word alone, in any harmony, because many write them after Russian surnames as they sound.
/// </remarks>
internal static class Cases
{
    /// <summary>Gender and nominative ending; then genitive, dative, accusative, instrumental, prepositional.</summary>
    private const string Paradigms = """
        m -   а       у        а       ом/ем/ым/ам/им  е/у/і/ові
        m й   я       ю        я       ем              е/і/ю
        m ий  ия      ию       ия      ием             ии
        m ь   я       ю        я       ем              е/і/ю
        m ий  ого/его ому/ему  ого/его им              ом/ем/ому/ім
        m ый  ого     ому      ого     ым              ом
        m ой  ого     ому      ого     ым              ом
        m і   ага     аму      ага     ім              ім
        m ы   ага     аму      ага     ым              ым
        m а   ы/и/і   е/у/ы/і  у       ой/ей/ою/ам/ай  е/у/ы/і
        m я   и/і     е/ю/і/ї  ю       ей/ем/яй/ею     е/і/ї
        m о   а       у        а       ом              і/у
        m ў   ва      ву       ва      вым/вам         ве/ву
        m ец  ца      цу       ца      цом/цем/цам     це/цу
        m ок  ка      ку       ка      ком/кам         ке/ку
        m ек  ька     ьку      ька     ьком            ьке
        m авел авла   авлу     авла    авлом           авле
        m авел аўла   аўлу     аўла    аўлам           аўле
        m лев льва    льву     льва    львом           льве
        m етр ятра    ятру     ятра    ятром/ятрам     ятре/ятры
        f а   ы/и/і/ой/ай  е/ой/ай/ы/і/ій  у  ой/ей/ай/ою/ею  е/ой/ай/ы/і/ій
        f я   и/і/ї   е/и/і/ї  ю       ей/яй/ею        е/и/і/ї
        f ая  ой/ай   ой/ай    ую      ой/ай           ой/ай
        f яя  ей/яй   ей/яй    юю      ей/яй           ей/яй
        f ь   и/і     и/і      ь       ью/ю            и/і
        """;

    private static readonly string[] _kazakh =
    [
        "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "на", "не", "ны", "ні", "ды", "ді", "ты", "ті",
        "да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен", "мен", "бен", "пен",
    ];

    private const int ShortestWord = 3;

    /// <summary>Of a longer name nobody declines every word, and the ways to do so are too many.</summary>
    private const int MostWords = 4;

    private static readonly Ending[] _endings = [.. Read()];
    private static readonly int _longest = _endings.Max(ending => ending.Oblique.Length);

    private static readonly Dictionary<string, Ending[]>.AlternateLookup<ReadOnlySpan<char>> _byOblique = _endings
        .GroupBy(ending => ending.Oblique, StringComparer.Ordinal)
        .ToDictionary(some => some.Key, some => some.ToArray(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the words may be in the nominative, all of them together.</summary>
    /// <param name="words">In small letters, ё as е.</param>
    public static IEnumerable<string[]> Nominatives(string[] words)
    {
        yield return words;
        if (words.Length == 0 || !words[^1].Any(letter => letter is >= '\u0400' and <= '\u052F'))
            yield break;
        foreach (var suffix in _kazakh)
            if (words[^1].Length > suffix.Length + 2 && words[^1].EndsWith(suffix, StringComparison.Ordinal))
                yield return [.. words[..^1], words[^1][..^suffix.Length]];
        if (words.Length > MostWords)
            yield break;
        var choices = words.Select(word => Of(word).ToArray()).ToArray();
        for (var use = 0; use < 10; use++)
        {
            var some = choices.Select(
                choice => choice.Where(one => (one.Uses & (1 << use)) != 0).Select(one => one.Word).ToArray());
            foreach (var all in some.Aggregate<string[], IEnumerable<string[]>>(
                [[]], (before, next) => before.SelectMany(_ => next, (done, word) => (string[])[.. done, word])))
                yield return all;
        }
    }

    /// <summary>The nominatives of one word, each with the genders and cases in which the word would be it.</summary>
    private static IEnumerable<(string Word, int Uses)> Of(string word)
    {
        // What does not change in any case, as Сергеенко or Нұрлан in a Russian sentence about a woman.
        yield return (word, ~0);
        for (var length = 1; length <= Math.Min(_longest, word.Length); length++)
            if (_byOblique.TryGetValue(word.AsSpan(word.Length - length), out var endings))
                foreach (var ending in endings)
                    if (word.Length - length + ending.Nominative.Length >= ShortestWord
                        && (ending.Nominative.Length > 0 || !IsVowel(word[^(length + 1)])))
                        yield return (word[..^length] + ending.Nominative, 1 << ending.Use);
    }

    private static bool IsVowel(char letter) => "аеиіоуыэюяєїәөұүй".Contains(letter, StringComparison.Ordinal);

    private static IEnumerable<Ending> Read()
    {
        foreach (var line in Paradigms.Split('\n'))
        {
            var cells = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < 5; i++)
                foreach (var oblique in cells[i + 2].Split('/'))
                    yield return new Ending(oblique, cells[1] == "-" ? "" : cells[1], i + (cells[0] == "f" ? 5 : 0));
        }
    }

    // The use is the case, 0 to 4; of a woman 5 more.
    private sealed record Ending(string Oblique, string Nominative, int Use);
}
