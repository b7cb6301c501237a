using System.Runtime.InteropServices;
using Comity.Language.Detection;

namespace Comity.Language;

/// <summary>The language a text was found to be in.</summary>
/// <param name="Code">ISO 639-2/T: <c>eng</c>, <c>kaz</c>; <c>und</c> when the text does not say.</param>
/// <param name="Script">ISO 15924, the script of most letters: <c>Latn</c>, <c>Cyrl</c>, <c>Arab</c>; <c>Zyyy</c> without
/// letters.</param>
/// <param name="Confidence">0 to 1: how sure the code is against the other languages known; below 0.7 the code is
/// <c>und</c>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DetectedLanguage(string Code, string Script, double Confidence);

/// <summary>Tells the language of a text by its letters and its most frequent words.</summary>
/// <remarks>
/// Knows eng rus kaz bel ukr fra deu ces slk est ita spa pol lit lav fin por nld ron hun tur swe kir uzb (Latin) tgk. A
/// sentence of some sixty characters is enough. In a text of several languages the one with the most words wins: each word has
/// one vote of limited weight. Equal texts give equal answers. The model is naive Bayes over words, each word either one of the
/// language's most frequent or a chain of its letters.
/// </remarks>
public static class LanguageDetector
{
    private const int LongestSample = 24_000;
    private const double Certain = 0.7;
    private const float VoteLimit = 5;

    /// <summary>Detects the language.</summary>
    /// <param name="text">Any text; of a long one, its beginning, middle and end are read.</param>
    public static DetectedLanguage Detect(ReadOnlySpan<char> text)
    {
        var votes = new Votes();
        if (text.Length <= LongestSample)
        {
            votes.Read(text);
        }
        else
        {
            const int part = LongestSample / 3;
            votes.Read(text[..part]);
            votes.Read(text.Slice((text.Length - part) / 2, part));
            votes.Read(text[^part..]);
        }
        return votes.Result();
    }

    private sealed class Votes
    {
        private readonly float[] _scores = new float[LanguageProfile.All.Length];
        private readonly float[] _word = new float[LanguageProfile.All.Length];
        private readonly Dictionary<string, int> _scripts = new(StringComparer.Ordinal);
        private readonly int[] _frequent = new int[LanguageProfile.All.Length];
        private readonly int[] _foreign = new int[LanguageProfile.All.Length];
        private readonly int[] _words = new int[2];

        public void Read(ReadOnlySpan<char> text)
        {
            Span<char> lower = stackalloc char[40];
            var length = 0;
            for (var i = 0; i <= text.Length; i++)
            {
                var letter = i < text.Length ? Lower(text[i]) : ' ';
                var script = ScriptOf(letter);
                if (script.Length > 0)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_scripts, script, out _)++;
                    if (length < lower.Length)
                        lower[length++] = letter;
                }
                else if (length > 0)
                {
                    Vote(lower[..length]);
                    length = 0;
                }
            }
        }

        public DetectedLanguage Result()
        {
            var script = _scripts.Count == 0 ? "Zyyy" : _scripts.OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
            if (script is not ("Latn" or "Cyrl"))
                return new DetectedLanguage("und", script, 0);
            var (best, all) = (-1, LanguageProfile.All);
            for (var i = 0; i < all.Length; i++)
                if (all[i].Script == script && (best < 0 || _scores[i] > _scores[best]))
                    best = i;
            var doubt = 0.0;
            for (var i = 0; i < all.Length; i++)
                if (all[i].Script == script && i != best)
                    doubt += Math.Exp((_scores[i] - _scores[best]) / 2);
            var confidence = 1 / (1 + doubt) * Plausibility(best, _words[script == "Cyrl" ? 1 : 0]);
            return new DetectedLanguage(confidence < Certain ? "und" : all[best].Code, script, Math.Round(confidence, 4));
        }

        // A text in a language that is not in the list resembles one that is, but has too few of its words and letters of its
        // own.
        private double Plausibility(int language, int words)
        {
            var frequent = (_frequent[language] + 1.0) / (words + 2);
            var foreign = (double)_foreign[language] / Math.Max(words, 1);
            return Math.Clamp(frequent / 0.06, 0, 1) * Math.Clamp(1.35 - (2.4 * foreign), 0, 1);
        }

        private void Vote(ReadOnlySpan<char> word)
        {
            var script = ScriptOf(word[0]);
            if (script is not ("Latn" or "Cyrl"))
                return;
            _words[script == "Cyrl" ? 1 : 0]++;
            var all = LanguageProfile.All;
            var languages = WordIndex.Lookup.TryGetValue(word, out var bits) ? bits : 0;
            var best = float.NegativeInfinity;
            for (var i = 0; i < all.Length; i++)
            {
                if (all[i].Script != script)
                    continue;
                var (chain, isForeign) = (-1f, false);
                foreach (var letter in word)
                {
                    var share = all[i].LogShare(letter);
                    isForeign |= share < -10;
                    chain += share;
                }
                var isFrequent = (languages & (1u << i)) != 0;
                _frequent[i] += isFrequent ? 1 : 0;
                _foreign[i] += isForeign ? 1 : 0;
                _word[i] = isFrequent ? MathF.Max(chain, MathF.Log(0.3f / all[i].FrequentWords.Length)) : chain;
                best = MathF.Max(best, _word[i]);
            }
            for (var i = 0; i < all.Length; i++)
                if (all[i].Script == script)
                    _scores[i] += MathF.Max(_word[i] - best, -VoteLimit);
        }

        private static char Lower(char letter) => letter is 'ё' or 'Ё' ? 'ё' : Folding.Letter(letter);

        private static string ScriptOf(char letter) => Homoglyphs.ScriptOf(letter) switch
        {
            'L' => "Latn",
            'C' => "Cyrl",
            _ => letter switch
            {
                < '\u0370' => "",
                <= '\u03FF' => "Grek",
                >= '\u0531' and <= '\u0587' => "Armn",
                >= '\u05D0' and <= '\u05F2' => "Hebr",
                >= '\u0620' and <= '\u06FF' => "Arab",
                >= '\u0900' and <= '\u097F' => "Deva",
                >= '\u10A0' and <= '\u10FF' => "Geor",
                >= '\u3040' and <= '\u30FF' => "Jpan",
                >= '\u4E00' and <= '\u9FFF' => "Hani",
                >= '\uAC00' and <= '\uD7A3' => "Kore",
                _ => "",
            },
        };
    }
}
