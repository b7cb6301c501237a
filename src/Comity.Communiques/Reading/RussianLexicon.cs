using static Comity.Communiques.Reading.EventKind;
using static Comity.Communiques.Reading.EventStatus;
using static Comity.Communiques.Reading.Lexicon;

namespace Comity.Communiques.Reading;

/// <summary>Russian.</summary>
internal static class RussianLexicon
{
    private const string Number = @"(?<value>\d{1,3}(?: \d{3})+|\d+(?:,\d+)?)";
    private const string Months = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря";

    public static Lexicon Lexicon { get; } = new()
    {
        Language = "rus",
        Posts = Pattern(
            @"\b(?:(?:перв\w+ |заместител\w+ |вице-)*(?:президент\w*|председател\w*|спикер\w*|премьер-министр\w*|министр\w*"
            + @"(?: иностранных дел)?|пос(?:ол|ла|лом|лу)|депутат\w*|сенатор\w*|генеральн\w+ секретар\w+|"
            + @"глав\w+ государства|"
            + @"эмир\w*|султан\w*|руководител\w+|помощник\w*|директор\w*|губернатор\w*))\b"),
        Joints = Pattern(@"^(?:\s|,)*$"),
        NoNames = Pattern(
            @"^(?:в|во|на|по|с|со|о|об|и|но|а|за|до|из|от|к|при|сегодня|вчера|ранее|стороны|участники|состоял\w+|"
                + @"прошл\w+|протокол|"
                + @"меморандум\w*|соглашени\w*|инициатор\w+|делегаци\w+|фото|мы|он|она|они|это|эта|этот|также|кроме|после|"
                + @"следующ\w+|"
                + @"спикеры|республик\w+|парламент\w*|национальн\w+|федераци\w+|кремл\w+|государств\w+)$"),
        Things = Pattern(@"^(?:имени|им|улиц\w+|проспект\w*|площад\w+|аэропорт\w*|университет\w*)$"),
        Months = Months.Split('|'),
        Credits = Pattern(@"\bфото\s*(?::|—|–)\s*(?<who>[^\n]{1,120})|\bфото (?<who>[А-Я]\.\s?[^\n]{1,60})"),
        Events =
        [
            EventFormula.Of(Visit, Planned, @"\bвизит\w* [^;\n]*(?:запланирован|планируется|состоится)\w*[^;\n]*"),
            EventFormula.Of(Visit, Invited, @"\bпригласил\w* [^;\n]*\bпосетить\b[^;\n]*"),
            EventFormula.Of(Visit, Held, @"\b(?:с (?<level>официальн|рабоч|государственн)\w+ визитом|"
                + @"в ходе (?:официального |рабочего )?визита)(?: \d{1,2}[-–—]\d{1,2} [а-я]+)?"),
            EventFormula.Of(Meeting, Planned, @"\b(?:состоятся|состоится) (?:переговоры|встреча)\b[^;\n]*|"
                + @"\b(?:проведёт|проведет) (?:переговоры|встречу)\b[^;\n]*"),
            EventFormula.Of(Meeting, Proposed, @"\bпредложил\w* провести [^;\n]*(?:встреч|заседани)\w+[^;\n]*"),
            EventFormula.Of(Call, Held, @"\b(?:состоялся )?телефонн(?:ый|ого) разговор\w*"),
            EventFormula.Of(Meeting, Held, @"(?:\d{1,2} [а-я]+ )?\bсостоял(?:ась|ись) (?:рабочая )?(?:встреча|беседа|"
                + @"переговоры)|\b(?:провёл|провел|провела|провели|прошли|началась) (?:рабочую )?(?:переговоры|"
                + @"встречу|беседу|беседа)|\bвстрети(?:лся|лась|лись)\b"),
            EventFormula.Of(Session, Planned, @"\b(?:следующее )?заседани[ея] [^;\n]*\b(?:состоится|пройдёт|пройдет)"
                + @"\b[^;\n]*"),
            EventFormula.Of(Signing, Held, @"\bподписан[ыоа]? [^;\n]*|\bподписали [^;\n]*"),
            EventFormula.Of(Signing, NotSigned, @"\b[\w ]{3,80} подписан\w? не был\w?"),
            EventFormula.Of(Ceremony, Held, @"\bвозложил\w* (?:цветы|венк\w+)[^,;\n]*"),
            EventFormula.Of(SiteVisit, Held, @"\bпосетил\w* [^,;\n]*"),
        ],
        Doubts =
        [
            (NotSigned, Pattern(@"\bподписан\w? не был\w?\b|\bне (?:был\w? )?подписан\w?\b")),
            (Cancelled, Pattern(@"\bотменен\w*|\bотменён|\bне состоял\w+")),
            (Tentative, Pattern(@"\bсроки [^;\n]*уточн\w+|\bпредварительно\b|\bориентировочно\b")),
        ],
        Promises =
        [
            (Strength.Signed, Pattern(@"\bобязались (?<what>[^;\n]+)")),
            (Strength.Agreed, Pattern(@"\b(?:договорились|условились|согласились) (?<what>[^;\n]+)")),
            (Strength.Instructed, Pattern(@"\bпоручил\w* (?<what>[^;\n]+)")),
            (Strength.Scheduled, Pattern(@"\b(?<what>(?:следующее )?заседани[ея] [^;\n]*?) (?:состоится|пройд[её]т)"
                + @"\b[^;\n]*")),
            (Strength.Intends, Pattern(@"\b(?:готов\w?|намерен\w*|планиру\w+) (?<what>[^,;»""\n]+)")),
            (Strength.Proposed, Pattern(@"\bпредложил\w* (?<what>[^;\n]+)")),
            (Strength.Invited, Pattern(@"\bпригласил\w* (?<what>[^;\n]+)")),
        ],
        AndThen = Pattern(@", а также (?<next>\w+ть\b)"),
        Says = Pattern(@"\b(?:сказал\w*|отметил\w*|подчеркнул\w*|заявил\w*|сообщил\w*|добавил\w*|указал\w*|по (?:его|"
            + @"её) словам)\b(?:, что)?"),
        Absent = Pattern(@"\bне (?:участвовал|присутствовал|принял\w* участи)\w*"),
        TakesPart = Pattern(@"\b(?:принял\w* участие|участвовал\w*|присутствовал\w*)"),
        Dates = new DateFormulas(
            Pattern($@"\b(?<day>\d{{1,2}})(?:\s?[-–—]\s?(?<until>\d{{1,2}}))? (?<month>{Months})(?: (?<year>\d{{4}})"
                + $@"(?: года?)?)?\b"),
            Pattern(@"\bв (?<month>январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)"
                + @"(?<to>)(?: (?<year>\d{4}) года?)?\b"),
            Pattern(@"\bдо конца (?<year>\d{4}) года\b"),
            Pattern(@"\b(?:(?<spring>весной)|(?<summer>летом)|(?<autumn>осенью)|(?<winter>зимой))\b"),
            Pattern(@"\b(?:за |в )(?:(?<first>перв\w+|I)|(?<second>втор\w+|II)|(?<third>трет\w+|III)|"
                + @"(?<fourth>четв[её]рт\w+|IV)) квартал\w*"),
            Pattern(@"\b(?:за|в) (?<year>\d{4}) год\w?\b"),
            Pattern(@"\bв (?:(?<d0>воскресенье)|(?<d1>понедельник)|(?<d2>вторник)|(?<d3>среду)|(?<d4>четверг)|"
                + @"(?<d5>пятницу)|(?<d6>субботу))\b"),
            Pattern(@"\bсегодня\b"),
            Pattern(@"\bв двухнедельный срок\b|\bв течение двух недель\b"),
            Pattern(@"\bв (?:течение|ближайшие) тр[её]х? ?(?:и )?(?:лет|года)\b")),
        Figures = new FigureFormulas(
            Pattern(@"\b(?:(?<exports>экспорт\w*)|(?<imports>импорт\w*)|(?<trade>товарооборот\w*|взаимн\w+ торговл\w+))\b"),
            Pattern($@"(?:{Number}|\b(?<one>один|одного)) (?:(?<billion>млрд|миллиард\w*)|(?<million>млн|миллион\w*))"
                + $@"\.?(?: (?<usd>(?:долл(?:аров|ара|\.)?)(?: США)?)| (?<eur>евро))?"),
            Pattern(@"\b(?:превысил\w*|превышает|более|свыше)\b"),
            Pattern(@"\b(?:менее|ниже)\b"),
            Pattern($@"\((?<sign>[-–−+]){Number}\s?%\)|\b(?:(?<up>вырос\w*|увеличил\w+)|(?<down>снизил\w+|сократил\w+|"
                + $@"упал\w*)) на {Number} ?(?:%|процент\w*)"),
            Pattern($@"\bпротив {Number} (?:(?<billion>млрд)|(?<million>млн))")),
    };
}
