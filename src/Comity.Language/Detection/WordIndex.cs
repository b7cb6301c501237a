namespace Comity.Language.Detection;

/// <summary>In which languages a word is one of the most frequent: a bit for each of <see cref="LanguageProfile.All"/>.</summary>
internal static class WordIndex
{
    private static Dictionary<string, uint>? _index;

    public static Dictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Lookup =>
        (_index ??= Build()).GetAlternateLookup<ReadOnlySpan<char>>();

    private static Dictionary<string, uint> Build()
    {
        var index = new Dictionary<string, uint>(StringComparer.Ordinal);
        for (var language = 0; language < LanguageProfile.All.Length; language++)
            foreach (var word in LanguageProfile.All[language].FrequentWords)
                index[word] = index.GetValueOrDefault(word) | (1u << language);
        return index;
    }
}
