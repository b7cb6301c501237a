using System.Globalization;

namespace Comity.Communiques.Names;

/// <summary>A name of a person as somebody wrote it, taken apart.</summary>
/// <remarks>
/// <code>
/// «Сергеенко, Игорь Петрович»  →  Сергеенко · Игорь, son of Петр…; Cyrillic without letters of one language
/// H.E. Yerlan Koshanov         →  Yerlan · Koshanov; Latin
/// </code>
/// </remarks>
public sealed class NameForm
{
    private const int MostTokens = 6;

    /// <summary>Titles and courtesies, which are no part of a name.</summary>
    private static readonly HashSet<string> _courtesies = new(StringComparer.Ordinal)
    {
        "г-н", "г-жа", "господин", "госпожа", "мистер", "мырза", "ханым", "спадар", "спадарыня", "пан", "пані", "пани", "h.e",
        "he", "mr", "mrs", "ms", "miss", "dr", "prof", "hon", "sir", "dame", "madam", "herr", "frau",
    };

    private NameForm(IReadOnlyList<string> words, IReadOnlyList<NameToken> tokens, NameToken? patronymic, WritingSystem system) =>
        (Words, Tokens, Patronymic, System) = (words, tokens, patronymic, system);

    /// <summary>All words in small letters, in the order written.</summary>
    internal IReadOnlyList<string> Words { get; }

    /// <summary>Given name and surname in the order written, without the patronymic.</summary>
    internal IReadOnlyList<NameToken> Tokens { get; }

    internal NameToken? Patronymic { get; }

    /// <summary>Which letters it is in.</summary>
    internal WritingSystem System { get; }

    /// <summary>Takes a name apart.</summary>
    /// <param name="name">Any text; what is in it besides letters separates, and of very many words the first six count.</param>
    public static NameForm Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = Language.Folding.Compose(name);
        var isInverted = text.Contains(',', StringComparison.Ordinal);
        var words = new List<string>();
        foreach (var part in text.Split([' ', ',', '\u00A0', '\t', '\u202F'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = part.ToLower(CultureInfo.InvariantCulture).Replace("i̇", "i", StringComparison.Ordinal);
            if (_courtesies.Contains(word.TrimEnd('.')))
                continue;
            // "И.П." are two initials.
            foreach (var piece in word.Split('.', StringSplitOptions.RemoveEmptyEntries))
                if (Letters(piece) is { Length: > 0 } letters && words.Count < MostTokens)
                    words.Add(letters);
        }

        var at = -1;
        for (var i = 1; i < words.Count && at < 0 && words.Count > 2; i++)
            // Of two initials the second is the father's.
            if ((words[i].Length == 1 && words[i - 1].Length == 1)
                || (Patronymics.RootOf(words[i]) is not null && (!isInverted || i == words.Count - 1)))
                at = i;
        var tokens = words.Where((_, i) => i != at).Select(word => NameToken.Of(word)).ToArray();
        var patronymic = at < 0 ? null : NameToken.Of(Patronymics.RootOf(words[at]) ?? words[at]);
        return new NameForm(words, tokens, patronymic, WritingSystems.Of(words));
    }

    private static string Letters(string word)
    {
        Span<char> letters = stackalloc char[Math.Min(word.Length, 80)];
        var length = 0;
        foreach (var unit in word.AsSpan(0, letters.Length))
            if (char.IsLetter(unit))
                letters[length++] = unit;
            else if (unit is '\'' or '’' or 'ʼ' or '‘' or '`' or '´')
                letters[length++] = '\'';
        return new string(letters[..length]);
    }
}

/// <summary>One word of a name.</summary>
/// <param name="Word">In small letters.</param>
/// <param name="Readings">How it may sound.</param>
/// <param name="GivenName">Which given name it is; -1 where it is none of those known.</param>
internal sealed record NameToken(string Word, string[] Readings, int GivenName)
{
    public bool IsInitial => Word.Length == 1;

    public static NameToken Of(string word)
    {
        // The initial of Yerlan is that of Ерлан.
        var readings = word == "y" ? ["j", "i"] : Sounds.Readings(word);
        return new NameToken(word, readings, GivenNames.ClassOf(readings));
    }
}

/// <summary>The letters in which a name is written, as far as they tell.</summary>
internal enum WritingSystem
{
    /// <summary>Cyrillic without a letter of one language alone.</summary>
    Cyrillic,
    Belarusian,
    Ukrainian,
    Kazakh,
    Latin,
}

internal static class WritingSystems
{
    public static WritingSystem Of(IEnumerable<string> words)
    {
        var (cyrillic, dotted) = (false, false);
        foreach (var word in words)
            foreach (var letter in word)
                switch (letter)
                {
                    case 'ў':
                        return WritingSystem.Belarusian;
                    case 'ї' or 'є' or 'ґ':
                        return WritingSystem.Ukrainian;
                    case 'ә' or 'ғ' or 'қ' or 'ң' or 'ө' or 'ұ' or 'ү' or 'һ':
                        return WritingSystem.Kazakh;
                    case 'і':
                        dotted = true;
                        break;
                    default:
                        cyrillic |= letter is >= '\u0400' and <= '\u052F';
                        break;
                }

        return dotted ? WritingSystem.Belarusian : cyrillic ? WritingSystem.Cyrillic : WritingSystem.Latin;
    }
}
