using System.Globalization;

namespace Comity.Communiques.Names;

/// <summary>How far two words are from one another by their sounds: an edit distance whose costs depend on whether a change of
/// writing system lies between them.</summary>
/// <remarks>After Wagner and Fischer, "The String-to-String Correction Problem", J. ACM 21 (1974).</remarks>
internal sealed class SoundCosts
{
    private const string Symbols = "abcdefghijklmnoprstuvzZSC";
    private const float Ending = 0.4f;
    private const int ShortestStem = 4;

    /// <summary>Endings of oblique cases as they sound, in Russian, Belarusian, Ukrainian, Kazakh and their Latin.</summary>
    private static readonly string[] _oblique =
    [
        "a", "u", "e", "i", "ja", "ju", "om", "am", "em", "im", "oj", "ej", "aj", "oju", "eju", "ogo", "omu", "aga", "amu",
        "men", "ben", "pen", "din", "tin", "nin", "ga", "ka", "ge", "ke", "da", "ta", "de", "te", "di", "ti", "ni",
        "dan", "tan", "nan", "den", "ten", "nen",
    ];

    private static readonly string[] _nominative = ["", "a", "ja", "j", "o", "i"];

    private readonly float[] _change = new float[Symbols.Length * Symbols.Length];
    private readonly float[] _drop = new float[Symbols.Length];

    private SoundCosts(float change, string drops, string changes)
    {
        Array.Fill(_change, change);
        Array.Fill(_drop, change > 1.2f ? 1 : 1.1f);
        for (var i = 0; i < Symbols.Length; i++)
            _change[i * Symbols.Length + i] = 0;
        foreach (var (sounds, cost) in Read(drops))
            foreach (var sound in sounds)
                _drop[IndexOf(sound)] = cost;
        foreach (var (sounds, cost) in Read(changes))
        {
            var (from, to) = (IndexOf(sounds[0]), IndexOf(sounds[1]));
            _change[from * Symbols.Length + to] = _change[to * Symbols.Length + from] = cost;
        }
    }

    /// <summary>Both are written in one alphabet of one language: what differs is another name.</summary>
    public static SoundCosts Strict { get; } = new(1.5f, "j=0.5", "ei=2 ao=0.7 ij=0.6 eo=0.6");

    /// <summary>Somebody has put one of them, or both, into another writing system.</summary>
    public static SoundCosts Lenient { get; } = new(
        1,
        "j=0.1 aeiou=0.6 h=0.5",
        """
        ao=0.15 ei=0.25 ae=0.3 ou=0.35 iu=0.5 eo=0.4 ai=0.5 au=0.6 eu=0.6 oi=0.6 ij=0.15 ej=0.3 aj=0.5
        gh=0.2 hk=0.35 gk=0.5 jZ=0.3 zZ=0.5 CS=0.5 cC=0.4 cs=0.5 sS=0.5 uv=0.25 vf=0.4 bv=0.7 dt=0.5 sz=0.4 dz=0.5 tc=0.35
        bp=0.7 mn=0.8 Ct=0.5 dZ=0.5 ZS=0.5 CZ=0.5 ck=0.7 gj=0.7
        """);

    /// <summary>Those for two names.</summary>
    public static SoundCosts Between(NameForm a, NameForm b) =>
        a.System == b.System && a.System != WritingSystem.Latin ? Strict : Lenient;

    /// <summary>How alike two words are: 1 for the same, 0 or less for nothing in common.</summary>
    public float Alike(string[] readings, string[] others)
    {
        var best = float.NegativeInfinity;
        foreach (var reading in readings)
            foreach (var other in others)
            {
                if (reading == other)
                    return 1;
                best = Math.Max(best, Alike(reading, other));
            }

        return best;
    }

    private float Alike(string a, string b)
    {
        var (columns, mean) = (b.Length + 1, (a.Length + b.Length) / 2f);
        if (mean == 0 || Math.Abs(a.Length - b.Length) > mean)
            return 0;
        Span<float> distance = stackalloc float[(a.Length + 1) * columns];
        distance[0] = 0;
        Span<int> others = stackalloc int[b.Length];
        for (var j = 0; j < b.Length; j++)
        {
            others[j] = IndexOf(b[j]);
            distance[j + 1] = distance[j] + _drop[others[j]];
        }

        for (var i = 0; i < a.Length; i++)
        {
            var sound = IndexOf(a[i]);
            var (row, above) = ((i + 1) * columns, i * columns);
            distance[row] = distance[above] + _drop[sound];
            for (var j = 0; j < b.Length; j++)
            {
                var change = distance[above + j] + _change[sound * Symbols.Length + others[j]];
                var drop = Math.Min(distance[above + j + 1] + _drop[sound], distance[row + j] + _drop[others[j]]);
                distance[row + j + 1] = Math.Min(change, drop);
            }
        }

        var whole = distance[^1];
        if (whole > Ending)
            whole = Math.Min(whole, Ending + Math.Min(
                StemsApart(a, b, distance, columns, isTurned: false), StemsApart(b, a, distance, columns, isTurned: true)));
        return 1 - whole / mean;
    }

    /// <summary>How far the stems are apart where <paramref name="oblique"/> ends in an oblique case.</summary>
    private static float StemsApart(string oblique, string plain, ReadOnlySpan<float> distance, int columns, bool isTurned)
    {
        var best = float.PositiveInfinity;
        foreach (var ending in _oblique)
        {
            var stem = oblique.Length - ending.Length;
            if (stem < ShortestStem || !oblique.EndsWith(ending, StringComparison.Ordinal))
                continue;
            foreach (var nominative in _nominative)
            {
                var other = plain.Length - nominative.Length;
                if (other >= ShortestStem && plain.EndsWith(nominative, StringComparison.Ordinal))
                    best = Math.Min(best, isTurned ? distance[other * columns + stem] : distance[stem * columns + other]);
            }
        }

        return best;
    }

    private static int IndexOf(char sound) => sound switch
    {
        <= 'C' => 24,
        'S' => 23,
        'Z' => 22,
        'z' => 21,
        <= 'p' => sound - 'a',
        _ => sound - 'a' - 1,
    };

    private static IEnumerable<(string Sounds, float Cost)> Read(string table) =>
        table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('='))
            .Select(pair => (pair[0], float.Parse(pair[1], CultureInfo.InvariantCulture)));
}
