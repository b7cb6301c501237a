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
        .. Named("""
            kz=Kazakhstan,Казахстан-,Қазақстан- by=Belarus,Беларус-,Белорусси- ru=Russia,Росси-,Расі-,Ресей-
            uz=Uzbekistan,Узбекистан-,Өзбекстан- kg=Kyrgyzstan,Кыргызстан-,Киргизи-,Қырғызстан-
            tj=Tajikistan,Таджикистан-,Тәжікстан-
            tm=Turkmenistan,Туркменистан-,Түрікменстан- am=Armenia,Армени-,Арменія- az=Azerbaijan,Азербайджан-,Әзербайжан-
            ge=Georgia,Грузи-,Грузія- md=Moldova,Молдов-,Малдов- ua=Ukraine,Украин-,Украін- mn=Mongolia,Монголи-,Моңғолия-
            cn=China,Китай,Китая,Китаем,Китае,КНР,Қытай- in=India,Инди-,Индыі,Үндістан- ir=Iran,Иран-,Іран-
            tr=Türkiye,Turkey,Турци-,Түркия-
            pk=Pakistan,Пакистан- af=Afghanistan,Афганистан- us=USA,США,АҚШ,ЗША de=Germany,Германи-,Германія-
            fr=France,Франци-,Францыя- it=Italy,Итали-,Італі- pl=Poland,Польш-,Польшч- lt=Lithuania,Литв- lv=Latvia,Латви-
            hu=Hungary,Венгри-,Венгры- rs=Serbia,Серби-,Сербия- vn=Vietnam,Вьетнам- kp=,КНДР kr=Korea,Коре- jp=Japan,Япони-
            ae=UAE,ОАЭ,БАӘ qa=Qatar,Катар- sa=,Саудовск- om=Oman,Оман- sy=Syria,Сири- il=Israel,Израил- eg=Egypt,Египет,Египт-
            ve=Venezuela,Венесуэл- cu=Cuba,Куб- br=Brazil,Бразили- za=,ЮАР mm=Myanmar,Мьянм- my=Malaysia,Малайзи-
            id=Indonesia,Индонези- gw=,Гвине-
            minsk=Minsk,Минск-,Мінск- astana=Astana,Астан- almaty=Almaty,Алмат-,Алма-Ат- brest=Brest,Брест-,Брэст-
            kostanay=Kostanay,Костана-,Қостанай- moscow=Moscow,Москв-,Мәскеу- gomel=Gomel,Гомел- grodno=Grodno,Гродно,Гродна-
            vitebsk=Vitebsk,Витебск-,Віцебск- mogilev=Mogilev,Могил[её]в-,Магіл[её]ў- tashkent=Tashkent,Ташкент-
            bishkek=Bishkek,Бишкек- dushanbe=Dushanbe,Душанбе baku=Baku,Баку turkistan=Turkistan,Туркестан-,Түркістан-
            shymkent=Shymkent,Шымкент- karaganda=Karaganda,Караганд-,Қарағанды- beijing=Beijing,Пекин- geneva=Geneva,Женев-
            khatyn=Khatyn,Хатын-
            """),
        Entry("saint-petersburg", @"\bSt\.? Petersburg\b|\bSaint Petersburg\b|\bСанкт-Петербург\w*"),
    ];

    /// <summary>Names after an id; a hyphen at the end stands for any ending.</summary>
    private static IEnumerable<(string, Regex)> Named(string table) =>
        table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('=')).Select(pair => Entry(
            pair[0],
            string.Join('|', pair[1].Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(name => name[^1] == '-' ? $@"\b{name[..^1]}\w*" : $@"\b{name}\b"))));

    private static (string, Regex) Entry(string id, string pattern) =>
        (id, new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
}
