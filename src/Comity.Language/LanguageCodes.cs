using System.Collections.Frozen;

namespace Comity.Language;

/// <summary>Names of languages as files, pages and addresses give them, and the two that are meant here.</summary>
/// <remarks>
/// Data have the terminological code of ISO 639-2/T; web pages and office documents the shortest tag of BCP 47, which for the
/// languages of ISO 639-1 is its two letters.
/// <code>
/// kk, kk-KZ, KAZ → kaz → kk        cze, cs → ces → cs        ger, de-CH → deu → de
/// </code>
/// </remarks>
public static class LanguageCodes
{
    private static readonly FrozenDictionary<string, string> _toThree = (
        "aa:aar ab:abk ae:ave af:afr ak:aka am:amh an:arg ar:ara as:asm av:ava ay:aym az:aze ba:bak be:bel bg:bul bi:bis "
        + "bm:bam bn:ben bo:bod br:bre bs:bos ca:cat ce:che ch:cha co:cos cr:cre cs:ces cu:chu cv:chv cy:cym da:dan de:deu "
        + "dv:div dz:dzo ee:ewe el:ell en:eng eo:epo es:spa et:est eu:eus fa:fas ff:ful fi:fin fj:fij fo:fao fr:fra fy:fry "
        + "ga:gle gd:gla gl:glg gn:grn gu:guj gv:glv ha:hau he:heb hi:hin ho:hmo hr:hrv ht:hat hu:hun hy:hye hz:her ia:ina "
        + "id:ind ie:ile ig:ibo ii:iii ik:ipk io:ido is:isl it:ita iu:iku ja:jpn jv:jav ka:kat kg:kon ki:kik kj:kua kk:kaz "
        + "kl:kal km:khm kn:kan ko:kor kr:kau ks:kas ku:kur kv:kom kw:cor ky:kir la:lat lb:ltz lg:lug li:lim ln:lin lo:lao "
        + "lt:lit lu:lub lv:lav mg:mlg mh:mah mi:mri mk:mkd ml:mal mn:mon mr:mar ms:msa mt:mlt my:mya na:nau nb:nob nd:nde "
        + "ne:nep ng:ndo nl:nld nn:nno no:nor nr:nbl nv:nav ny:nya oc:oci oj:oji om:orm or:ori os:oss pa:pan pi:pli pl:pol "
        + "ps:pus pt:por qu:que rm:roh rn:run ro:ron ru:rus rw:kin sa:san sc:srd sd:snd se:sme sg:sag si:sin sk:slk sl:slv "
        + "sm:smo sn:sna so:som sq:sqi sr:srp ss:ssw st:sot su:sun sv:swe sw:swa ta:tam te:tel tg:tgk th:tha ti:tir tk:tuk "
        + "tl:tgl tn:tsn to:ton tr:tur ts:tso tt:tat tw:twi ty:tah ug:uig uk:ukr ur:urd uz:uzb ve:ven vi:vie vo:vol wa:wln "
        + "wo:wol xh:xho yi:yid yo:yor za:zha zh:zho zu:zul")
        .Split(' ').ToFrozenDictionary(pair => pair[..2], pair => pair[3..], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> _toTwo =
        _toThree.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    // The bibliographic codes of ISO 639-2/B, what older standards had, and one that is a mistake met in published laws.
    private static readonly FrozenDictionary<string, string> _otherNames = (
        "alb:sqi arm:hye baq:eus bur:mya chi:zho cze:ces dut:nld fre:fra geo:kat ger:deu gre:ell ice:isl mac:mkd mao:mri may:msa "
        + "per:fas rum:ron slo:slk tib:bod wel:cym scc:srp scr:hrv mol:ron iw:heb in:ind ji:yid mo:ron esp:spa")
        .Split(' ').Select(pair => pair.Split(':'))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of ISO 639-2/T for a language named in any of these ways: two letters, three of either kind, a tag with
    /// a script or region after a hyphen or underscore.</summary>
    /// <param name="name">The name, in any case: <c>kk</c>, <c>KAZ</c>, <c>kk-Cyrl-KZ</c>, <c>cze</c>.</param>
    /// <returns>Three small letters; three letters that are in no table pass as they are, because ISO 639-3 has thousands. Null
    /// when it is no name of a language.</returns>
    public static string? FromAny(string name)
    {
        var end = name.AsSpan().IndexOfAny('-', '_');
        var language = (end < 0 ? name : name[..end]).Trim();
        if (_toThree.TryGetValue(language, out var code) || _otherNames.TryGetValue(language, out code))
            return code;
        return language.Length == 3 && language.All(char.IsAsciiLetter) ? language.ToLowerInvariant() : null;
    }

    /// <summary>Whether a language has this code: whether ISO 639-2/T or ISO 639-3 has it, or it is one of <c>qaa</c> to
    /// <c>qtz</c>, which are for private use.</summary>
    /// <param name="code">Three small letters, <c>kaz</c>; anything else is no code.</param>
    public static bool Exists(string code) =>
        code.Length == 3 && code.All(char.IsAsciiLetterLower)
        && (LanguageRegister.Has(code) || string.CompareOrdinal(code, "qaa") >= 0 && string.CompareOrdinal(code, "qtz") <= 0);

    /// <summary>The shortest tag of BCP 47, for the attribute <c>lang</c>: <c>kaz</c> → <c>kk</c>.</summary>
    /// <param name="code">ISO 639-2/T.</param>
    /// <returns>Two letters where ISO 639-1 has them, else the code itself.</returns>
    public static string ToTag(string code) => _toTwo.GetValueOrDefault(code, code);
}
