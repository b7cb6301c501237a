using Comity.Language;

namespace Comity.Communiques.Reading;

/// <summary>In which of the four languages a communiqué is.</summary>
internal static class Languages
{
    public static string Of(string text)
    {
        var (latin, cyrillic) = (0, 0);
        foreach (var letter in text)
            switch (char.ToLowerInvariant(letter))
            {
                case 'ә' or 'ғ' or 'қ' or 'ң' or 'ө' or 'ұ' or 'ү' or 'һ':
                    return "kaz";
                case 'ў':
                    return "bel";
                case >= 'a' and <= 'z':
                    latin++;
                    break;
                case >= '\u0400' and <= '\u052F':
                    cyrillic++;
                    break;
            }

        return latin > cyrillic ? "eng" : "rus";
    }
}
