using System.Text.RegularExpressions;

namespace Comity.Communiques.Reading;

/// <summary>Bodies and places that reports of this region name, with their ids.</summary>
/// <remarks>
/// A directory knows more; these are here so that the program reads a report by itself. A body's id is
/// <c>country-chamber</c>, a country's ISO 3166-1 alpha-2, a town's its English name in small letters.
/// </remarks>
internal static class Gazetteer
{
    private const string Kazakhstan = @"(?: of the Parliament)?(?: of (?:the Republic of )?Kazakhstan)?";
    private const string Belarus = @"(?: of the National Assembly)?(?: of (?:the Republic of )?Belarus)?";

    public static IReadOnlyList<(string Id, Regex Words)> Bodies { get; } =
    [
        Entry("kz-majilis", $@"\bM(?:a|ä)(?:j|zh)ilis{Kazakhstan}|\bМ[аә]жілі?с\w*(?: Казахстана)?|"
            + $@"\bМажилис\w*(?: Парламента)?(?: Республики Казахстан| Казахстана?)?|\bМажыліс\w*(?: Казахстана)?"),
        Entry("kz-senate", $@"\bSenate of the Parliament{Kazakhstan}|\bСенат\w* Парламента(?: Республики Казахстан)?|"
            + $@"\bПарламент Сенаты\w*"),
        Entry("by-house", $@"\bHouse of Representatives{Belarus}|"
            + $@"\bПалат\w+ представителей(?: Национального собрания)?(?: Республики Беларусь| Беларуси)?|"
            + $@"\b(?:Ұлттық жиналыс\w* )?Өкілдер палатасы\w*|"
            + $@"\bПалат\w+ прадстаўнікоў(?: Нацыянальнага сходу)?(?: Рэспублікі Беларусь)?"),
        Entry("by-council", $@"\bCouncil of the Republic{Belarus}|"
            + $@"\bСовет\w* Республики(?: Национального собрания)?(?: Республики Беларусь)?|\bРеспублика Кеңесі\w*|"
            + $@"\bСавет\w* Рэспублікі"),
        Entry("uz-house", @"\bLegislative Chamber of the Oliy Majlis|\bЗаконодательн\w+ палат\w+(?: Олий Мажлиса)?"),
        Entry("uz-senate", @"\bSenate of the Oliy Majlis|\bСенат\w* Олий Мажлиса"),
        Entry("ru-duma", @"\bState Duma|\bГосударственн\w+ Дум\w+|\bГосдум\w+"),
        Entry("ru-council", @"\bFederation Council|\bСовет\w* Федерации"),
        Entry("ipu", @"\bInter-?Parliamentary Union|\bIPU\b|\bМежпарламентск\w+ союз\w*"),
        Entry("ipa-cis", @"\bIPA CIS|\bCIS IPA|\bInterparliamentary Assembly of the CIS|\b(?:Совет\w* )?МПА СНГ|\bТМД ПАА"),
        Entry("csto-pa", @"\bCSTO(?: PA| Parliamentary Assembly)?\b|\bПА ОДКБ|\bҰҚШҰ ПА"),
        Entry("osce-pa", @"\bOSCE(?: PA| Parliamentary Assembly)?\b|\bПА ОБСЕ|\bЕҚЫҰ ПА"),
        Entry("sco", @"\bSCO\b|\bShanghai Cooperation Organi[sz]ation|\bШОС\b|\bШЫҰ\b|\bШАС\b"),
        Entry("turkpa", @"\bTURKPA\b|\bТЮРКПА\b|\bТүркПА\b"),
    ];

    public static IReadOnlyList<(string Id, Regex Words)> Places { get; } =
    [
        Entry("kz", @"\bKazakhstan(?:'s|’s)?\b|\bКазахстан\w*|\bҚазақстан\w*"),
        Entry("by", @"\bBelarus(?:'s|’s)?\b|\bБеларус\w*|\bБелорусси\w+"),
        Entry("ru", @"\bRussia\b|\bРосси[ияею]\w*|\bРесей\w*"),
        Entry("uz", @"\bUzbekistan\b|\bУзбекистан\w*|\bӨзбекстан\w*"),
        Entry("kg", @"\bKyrgyzstan\b|\bК[иы]рг[иы]з\w*стан\w*|\bҚырғызстан\w*"),
        Entry("tj", @"\bTajikistan\b|\bТаджикистан\w*|\bТәжікстан\w*"),
        Entry("cn", @"\bChina\b|\bКита[йяею]\w*|\bҚытай\w*"),
        Entry("minsk", @"\bMinsk\b|\bМинск\w*|\bМінск\w*"),
        Entry("astana", @"\bAstana\b|\bАстан\w+"),
        Entry("almaty", @"\bAlmaty\b|\bАлма-?[Аа]т\w+|\bАлматы\w*"),
        Entry("brest", @"\bBrest\b|\bБрест\w*|\bБрэст\w*"),
        Entry("kostanay", @"\bKostanay\b|\bКостана\w+|\bҚостанай\w*"),
        Entry("saint-petersburg", @"\bSt\.? Petersburg\b|\bSaint Petersburg\b|\bСанкт-Петербург\w*"),
        Entry("moscow", @"\bMoscow\b|\bМоскв\w+|\bМәскеу\w*"),
        Entry("khatyn", @"\bKhatyn\b|\bХатын\w*"),
    ];

    private static (string, Regex) Entry(string id, string pattern) =>
        (id, new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
}
