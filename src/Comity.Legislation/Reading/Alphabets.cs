using System.Text;

namespace Comity.Legislation.Reading;

/// <summary>Tells the one-byte encodings of a text apart, by the letters that its bytes would be.</summary>
/// <remarks>
/// General detectors are fooled by short texts. Windows-1251 and KOI8-R only swap letters: letter frequency and the order of
/// capitals tell them apart. ISO 8859-2 and Windows-1250 differ in a dozen letters: the text must fit one language's alphabet.
/// </remarks>
internal static class Alphabets
{
    private const int LongestSample = 65536;
    private const string CommonCyrillic = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґўңғүұқөһә";

    private static readonly string[] Cyrillic = ["windows-1251", "koi8-r", "koi8-u", "cp866", "iso-8859-5"];

    private static readonly string[] CentralEuropean =
    [
        "áäčďéěíĺľňóôŕřšťúůýž", "ąćęłńóśźż", "áéíóöőúüű", "ăâîşţ", "čćđšž", "äöüß",
    ];

    // In this order, because the first of equals wins.
    private static readonly (string Encoding, string[] Languages)[] Latin =
    [
        ("windows-1252",
        [
            "àâæçèéêëîïôœùûüÿ", "äöüß", "áéíñóúüªº", "àèéìîòùª", "ãáàâçéêíóôõúª", "åäöæøé", "áæðéíóöþúý", "äõöüšž", "éëïóöü",
        ]),
        ("windows-1250", CentralEuropean),
        ("windows-1257", ["ąčęėįšųūž", "āčēģīķļņōŗšūž", "äõöüšž"]),
        ("windows-1254", ["âçğıîöşûüİ"]),
        ("iso-8859-2", CentralEuropean),
    ];

    /// <summary>The text and the name of its encoding; null when nothing fits.</summary>
    public static (string Text, string Name)? Decode(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, LongestSample)];
        int high = 0, letters = 0;
        foreach (var b in sample)
        {
            if (b >= 0x80)
                high++;
            else if (char.IsAsciiLetter((char)b))
                letters++;
        }
        var (best, name) = (double.NegativeInfinity, "");
        if (high > letters / 2)
            foreach (var candidate in Cyrillic)
                Try(candidate, CyrillicScore(Encoding.GetEncoding(candidate).GetString(sample)));
        else
            foreach (var (candidate, languages) in Latin)
            {
                var text = Encoding.GetEncoding(candidate).GetString(sample);
                foreach (var language in languages)
                    Try(candidate, LatinScore(text, language));
            }
        return best < -2 ? null : (Encoding.GetEncoding(name).GetString(bytes), name == "cp866" ? "IBM866" : name);

        void Try(string candidate, double score)
        {
            if (score > best)
                (best, name) = (score, candidate);
        }
    }

    /// <summary>How common the letters are on the mean, less penalties for capitals inside words and for odd signs.</summary>
    private static double CyrillicScore(string text)
    {
        double score = 0;
        var counted = 0;
        var previous = ' ';
        foreach (var c in text)
        {
            if (c >= 0x80)
            {
                counted++;
                var rank = CommonCyrillic.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
                if (rank >= 0)
                    score += 1 - (rank / 16.0);
                else if (!"«»№—–…“”„’\u00A0§•°".Contains(c, StringComparison.Ordinal))
                    score -= 4;
                if (char.IsUpper(c) && char.IsLower(previous))
                    score -= 4;
            }
            previous = c;
        }
        return counted == 0 ? 0 : score / counted;
    }

    /// <summary>The share of letters that the language has, less penalties for others and for odd signs.</summary>
    private static double LatinScore(string text, string language)
    {
        double score = 0;
        var counted = 0;
        var previous = ' ';
        foreach (var c in text)
        {
            if (c >= 0x80)
            {
                counted++;
                if (language.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal)
                    || language.Contains(c, StringComparison.Ordinal))
                    score++;
                else if (!"«»—–…“”„‘’\u00A0§•°²³".Contains(c, StringComparison.Ordinal))
                    score -= char.IsLetter(c) ? 1 : 3;
                if (char.IsUpper(c) && char.IsLower(previous) || !char.IsLetter(c) && char.IsLetter(previous)
                    && c is not ('\u00A0' or '»' or '’'))
                    score -= 1;
            }
            previous = c;
        }
        return counted == 0 ? 0 : score / counted;
    }
}
