namespace Comity.Communiques.Names;

/// <summary>Patronymics: <c>Сағатханұлы</c> and <c>Сагатханович</c> name the same father.</summary>
internal static class Patronymics
{
    private const string Endings = """
        ұлы улы уулу оглы оглу қызы кызы
        ович евич ёвич ич овна евна ёвна ична
        авіч евіч ёвіч явіч овіч іч аўна еўна ёўна яўна оўна ічна
        йович івна ївна
        ovich evich yovich ich ovna evna yovna ichna avich ievich iavich yavich auna euna awna ewna yewna yawna
        owitsch ewitsch jewitsch itsch owna ewna jewna itschna ovitch evitch itch
        ovič evič jevič ič ičná ična avič ievič iavič aŭna eŭna ieŭna iaŭna jaŭna jeŭna
        ovych evych yovych ych ivna yivna ovyč ovytch owytsch iwna owicz ewicz icz
        uly ulı uuly ūly ūlı úly úlı uulu uli oğlu ogly oglu qyzy qızı kyzy kızı qizi kizi
        """;

    private static readonly string[] _endings =
        [.. Endings.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).OrderByDescending(ending => ending.Length)];

    /// <summary>The father's name as the word holds it, or null where the word is no patronymic.</summary>
    /// <param name="word">In small letters.</param>
    public static string? RootOf(string word)
    {
        foreach (var ending in _endings)
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        return null;
    }
}
