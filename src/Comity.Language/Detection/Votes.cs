using System.Runtime.CompilerServices;

namespace Comity.Language.Detection;

/// <summary>What the words of a text say about its language.</summary>
internal sealed class Votes
{
    private const double Certain = 0.7;
    private const float VoteLimit = 5;
    private const int LongestWord = 40;

    private readonly LanguageProfile[] _languages = LanguageProfile.All;
    private readonly float[] _scores = new float[LanguageProfile.All.Length];
    private readonly float[] _word = new float[LanguageProfile.All.Length];
    private readonly int[] _frequent = new int[LanguageProfile.All.Length];
    private readonly int[] _foreign = new int[LanguageProfile.All.Length];
    private readonly int[] _letters = new int[Scripts.Codes.Length];
    private readonly int[] _words = new int[Scripts.Codes.Length];

    /// <summary>Lets every word of a text vote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(ReadOnlySpan<char> text)
    {
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length ? text[i] : ' ';
            var script = Scripts.Of(letter);
            if (script != Scripts.None)
            {
                _letters[script]++;
                if (length < LongestWord)
                    word[length++] = letter is 'ё' or 'Ё' ? 'ё' : Folding.Letter(letter);
            }
            else if (length > 0)
            {
                Vote(word[..length]);
                length = 0;
            }
        }
    }

    /// <summary>Counts the votes.</summary>
    public DetectedLanguage Result()
    {
        var script = Array.IndexOf(_letters, _letters.Max());
        if (script is not (Scripts.Latin or Scripts.Cyrillic))
            return new DetectedLanguage("und", Scripts.Codes[script], 0);
        var best = -1;
        for (var i = 0; i < _languages.Length; i++)
            if (_languages[i].Script == script && (best < 0 || _scores[i] > _scores[best]))
                best = i;
        var doubt = 0.0;
        for (var i = 0; i < _languages.Length; i++)
            if (_languages[i].Script == script && i != best)
                doubt += Math.Exp((_scores[i] - _scores[best]) / 2);
        var confidence = Plausibility(best, _words[script]) / (1 + doubt);
        var code = confidence < Certain ? "und" : _languages[best].Code;
        return new DetectedLanguage(code, Scripts.Codes[script], Math.Round(confidence, 4));
    }

    // A text in a language that is not in the list resembles one that is, but has too few of its words and letters.
    private double Plausibility(int language, int words)
    {
        var frequent = (_frequent[language] + 1.0) / (words + 2);
        var foreign = (double)_foreign[language] / Math.Max(words, 1);
        return Math.Clamp(frequent / 0.06, 0, 1) * Math.Clamp(1.35 - (2.4 * foreign), 0, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Vote(ReadOnlySpan<char> word)
    {
        var script = Scripts.Of(word[0]);
        _words[script]++;
        if (script is not (Scripts.Latin or Scripts.Cyrillic))
            return;
        var inLanguages = WordIndex.Lookup.TryGetValue(word, out var bits) ? bits : 0;
        var best = float.NegativeInfinity;
        for (var i = 0; i < _languages.Length; i++)
        {
            var language = _languages[i];
            if (language.Script != script)
                continue;
            var (chain, isForeign) = (-1f, false);
            foreach (var letter in word)
            {
                var share = language.LogShare(letter);
                isForeign |= share < -10;
                chain += share;
            }
            var isFrequent = (inLanguages & (1u << i)) != 0;
            _frequent[i] += isFrequent ? 1 : 0;
            _foreign[i] += isForeign ? 1 : 0;
            _word[i] = isFrequent ? MathF.Max(chain, language.LogShareOfFrequentWord) : chain;
            best = MathF.Max(best, _word[i]);
        }
        for (var i = 0; i < _languages.Length; i++)
            if (_languages[i].Script == script)
                _scores[i] += MathF.Max(_word[i] - best, -VoteLimit);
    }
}
