namespace Comity.Communiques.Reading;

/// <summary>In which of the four languages a communiqué is: one name in another alphabet does not change it.</summary>
internal static class Languages
{
    /// <summary>Of a hundred letters of Kazakh some fifteen are its own, of Belarusian some seven.</summary>
    private const double Own = 0.02;

    public static string Of(string text)
    {
        var (latin, cyrillic, kazakh, belarusian) = (0, 0, 0, 0);
        foreach (var unit in text)
        {
            var letter = char.ToLowerInvariant(unit);
            latin += letter is >= 'a' and <= 'z' ? 1 : 0;
            cyrillic += letter is >= '\u0400' and <= '\u052F' ? 1 : 0;
            kazakh += letter is 'ә' or 'ғ' or 'қ' or 'ң' or 'ө' or 'ұ' or 'ү' or 'һ' ? 1 : 0;
            belarusian += letter is 'ў' or 'і' ? 1 : 0;
        }

        return latin > cyrillic ? "eng"
            : kazakh > 0 && kazakh >= Own * cyrillic ? "kaz"
            : belarusian > 0 && belarusian >= Own * cyrillic ? "bel" : "rus";
    }
}
