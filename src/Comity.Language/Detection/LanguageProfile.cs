using System.Globalization;

namespace Comity.Language.Detection;

/// <summary>What is characteristic of one language: how often its letters stand, and its most frequent words.</summary>
internal sealed partial class LanguageProfile
{
    /// <summary>The letters of all languages lie below this code point (U+1E00 and above are rare in all of them).</summary>
    public const int Letters = 0x530;

    private const float Unseen = -12; // a letter that the language does not write, as a natural logarithm
    private static LanguageProfile[]? _all;
    private readonly float[] _letters = new float[Letters];

    private LanguageProfile(string code, string script, string letters, string words)
    {
        (Code, Script, FrequentWords) = (code, Array.IndexOf(Scripts.Codes, script), words.Split(' '));
        LogShareOfFrequentWord = MathF.Log(0.3f / FrequentWords.Length);
        Array.Fill(_letters, Unseen);
        for (var i = 0; i < letters.Length;)
        {
            var letter = letters[i++];
            var digits = i;
            while (i < letters.Length && char.IsAsciiDigit(letters[i]))
                i++;
            var share = int.Parse(letters.AsSpan(digits, i - digits), CultureInfo.InvariantCulture);
            _letters[letter] = MathF.Log(Math.Max(share, 0.3f) / 1000);
        }
    }

    /// <summary>All profiles; the place in this list is the bit in <see cref="WordIndex"/>.</summary>
    public static LanguageProfile[] All => _all ??= Build();

    public string Code { get; }

    /// <summary>As in <see cref="Scripts"/>.</summary>
    public int Script { get; }

    public string[] FrequentWords { get; }

    /// <summary>The logarithm of the share that each of the frequent words is taken to have.</summary>
    public float LogShareOfFrequentWord { get; }

    /// <summary>The logarithm of the share that the letter has in this language.</summary>
    public float LogShare(char letter) => letter < Letters ? _letters[letter] : Unseen;
}
