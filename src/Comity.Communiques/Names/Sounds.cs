using System.Buffers;

namespace Comity.Communiques.Names;

/// <summary>How a word of a name may sound, whatever it is written in: one alphabet of sound classes for the Cyrillic of seven
/// languages and for the ways in which it is put into Latin letters.</summary>
/// <remarks>
/// Small letters stand for themselves; <c>Z</c> is the first sound of Жанна, <c>S</c> of Шура, <c>C</c> of Чехов, <c>c</c> of
/// Царёв, <c>h</c> of Хабаров and <c>j</c> of Ялта. A letter that is read in several ways gives several readings.
/// <code>
/// Қошанов, Koshanov, Qoşanov   →  koSanov
/// Кочанова, Kotschanowa        →  koCanova
/// Jomart                       →  jomart, Zomart
/// </code>
/// </remarks>
internal static class Sounds
{
    /// <summary>More readings than this are not followed.</summary>
    public const int MostReadings = 4;

    /// <summary>No word is read further: no name has more sounds.</summary>
    public const int Longest = 40;

    private const int Room = Longest + 8;

    private const string CyrillicLetters = """
        а=a б=b в=v г=g ґ=g д=d е=e ж=Z з=z и=i і=i ї=ji й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u ф=f х=h ц=c ч=C ш=S
        щ=SC дз=dz|d дж=dZ|Z ъ=|a ы=i ь= э=e ю=ju я=ja є=je ё=jo
        ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h ӣ=i ӯ=u ҳ=h ҷ=dZ ј=j љ=lj њ=nj џ=dZ ѓ=g ќ=k ѕ=dz
        """;

    private const string LatinLetters = """
        a=a b=b d=d e=e f=f g=g h=h i=i k=k l=l m=m n=n o=o p=p r=r s=s t=t u=u v=v z=z c=c|k q=k w=v|u x=ks|h y=i j=j|Z
        schtsch=SC chtch=SC szcz=SC shch=SC šč=SC shh=SC tsch=C dsch=dZ|Z tch=C sch=S|sC cz=C sz=S zh=Z sh=S ch=C|h|S kh=h
        ts=c tz=c dz=dz|d dzh=dZ|Z dž=dZ dż=dZ dj=dZ|dj ph=f th=t gh=g ck=k ou=u|ou oe=u|o rz=Z|rz
        ya=ja yu=ju yo=jo ye=je yi=ji ay=aj ey=ej oy=oj uy=uj aj=aj ej=ej oj=oj uj=uj ij=ij
        a'=a s'=S|s c'=C g'=g n'=n o'=o u'=u y'=u|i
        ä=a á=a â=ja à=a å=o ã=a ą=a ă=a ā=a æ=a ö=o ó=o|u ò=o ô=o ő=o ø=o ō=o ə=a ü=u ú=u ū=u û=ju ù=u ů=u ű=u
        ë=jo|e é=e è=e ė=e ê=e ě=e ę=e ē=e ı=i í=i ï=i î=i ī=i ì=i ÿ=i ý=u|i
        š=S ş=S ș=S ŝ=SC ś=s|S č=C ç=C|s ć=c|C ĉ=C ž=Z ż=Z ź=z ğ=g ǵ=g ĝ=g ǧ=g ñ=n ń=n ň=n ŋ=n ņ=n ł=l ľ=l ĺ=l ļ=l
        ŭ=u|v ř=rZ ŕ=r ţ=c ț=c ť=t đ=d ď=d ħ=h ḩ=h ẖ=h ķ=k ǩ=k ß=s þ=t
        """;

    /// <summary>By their first letter, the longest first.</summary>
    private static readonly Dictionary<char, Grapheme[]> _graphemes = Read(CyrillicLetters, LatinLetters);

    private static readonly SearchValues<char> _iotate = SearchValues.Create("аеёиіїоуўыэюяєәөұүӣӯьъ'");

    /// <summary>The readings of a word in small letters, the likeliest first; at least one, which may be empty.</summary>
    /// <param name="word">Letters in Normalization Form C; what is no letter is not read.</param>
    public static string[] Readings(ReadOnlySpan<char> word)
    {
        Span<char> sounds = stackalloc char[MostReadings * Room];
        Span<int> lengths = stackalloc int[MostReadings];
        lengths[0] = 0;
        var count = 1;
        for (var at = 0; at < word.Length && lengths[0] < Longest;)
        {
            if (word[at] == 'е' && (at == 0 || _iotate.Contains(word[at - 1])))
                Append(sounds, lengths, 0, count, "j");
            if (GraphemeAt(word[at..]) is not { } grapheme)
            {
                at++;
                continue;
            }

            at += grapheme.Letters.Length;
            var known = count;
            foreach (var alternative in grapheme.Sounds.AsSpan(1))
                for (var i = 0; i < known && count < MostReadings; i++, count++)
                {
                    sounds.Slice(i * Room, lengths[i]).CopyTo(sounds[(count * Room)..]);
                    lengths[count] = lengths[i];
                    Append(sounds, lengths, count, count + 1, alternative);
                }

            Append(sounds, lengths, 0, known, grapheme.Sounds[0]);
        }

        var readings = new string[count];
        for (var i = 0; i < count; i++)
            readings[i] = Smooth(sounds.Slice(i * Room, lengths[i]));
        return readings;
    }

    private static void Append(Span<char> sounds, Span<int> lengths, int from, int until, string more)
    {
        for (var i = from; i < until; i++)
        {
            more.CopyTo(sounds[(i * Room + lengths[i])..]);
            lengths[i] += more.Length;
        }
    }

    private static Grapheme? GraphemeAt(ReadOnlySpan<char> word)
    {
        if (_graphemes.TryGetValue(word[0], out var some))
            foreach (var grapheme in some)
                if (word.StartsWith(grapheme.Letters))
                    return grapheme;
        return null;
    }

    /// <summary>Doubled letters are one, and an adjective ends as it is said: <c>Дмитрий, Dmitry → dmitri</c>.</summary>
    private static string Smooth(Span<char> sounds)
    {
        var length = 0;
        foreach (var sound in sounds)
            if (length == 0 || sounds[length - 1] != sound)
                sounds[length++] = sound;
        if (length > 2 && sounds[length - 1] == 'j' && sounds[length - 2] == 'i')
            length--;
        return new string(sounds[..Math.Min(length, Longest)]);
    }

    private static Dictionary<char, Grapheme[]> Read(params string[] tables) =>
        tables.SelectMany(table => table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(entry => entry.Split('=')).Select(pair => new Grapheme(pair[0], pair[1].Split('|')))
            .GroupBy(grapheme => grapheme.Letters[0])
            .ToDictionary(some => some.Key, some => some.OrderByDescending(one => one.Letters.Length).ToArray());

    /// <summary>Letters that are read together, and how.</summary>
    private sealed record Grapheme(string Letters, string[] Sounds);
}
