using System.Runtime.InteropServices;
using Comity.Language.Detection;

namespace Comity.Language;

/// <summary>The language a text was found to be in.</summary>
/// <param name="Code">ISO 639-2/T: <c>eng</c>, <c>kaz</c>; <c>und</c> when the text does not say.</param>
/// <param name="Script">ISO 15924, the script of most letters: <c>Latn</c>, <c>Cyrl</c>; <c>Zyyy</c> without letters.</param>
/// <param name="Confidence">0 to 1, against the other languages known; below 0.7 the code is <c>und</c>.</param>
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
}
