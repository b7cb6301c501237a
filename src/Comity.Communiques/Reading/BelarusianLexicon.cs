using static Comity.Communiques.Reading.EventKind;
using static Comity.Communiques.Reading.EventStatus;
using static Comity.Communiques.Reading.Lexicon;

namespace Comity.Communiques.Reading;

/// <summary>Belarusian in its official spelling.</summary>
internal static class BelarusianLexicon
{
    private const string Number = @"(?<value>\d{1,3}(?: \d{3})+|\d+(?:,\d+)?)";
    private const string Months =
        "студзеня|лютага|сакавіка|красавіка|мая|чэрвеня|ліпеня|жніўня|верасня|кастрычніка|лістапада|снежня";

    public static Lexicon Lexicon { get; } = new()
    {
        Language = "bel",
        Posts = Pattern(
            @"\b(?:(?:перш\w+ |намеснік\w* |віцэ-)*(?:прэзідэнт\w*|старшын\w+|спікер\w*|прэм'ер-міністр\w*|міністр\w*|"
            + @"пас(?:ол|ла|лом|лу)|дэпутат\w*|сенатар\w*|кіраўнік\w*|кіраўнік\w* дзяржавы))\b"),
        Joints = Pattern(@"^(?:\s|,)*$"),
        NoNames = Pattern(
            @"^(?:у|ў|на|па|з|са|аб|і|але|а|за|да|ад|сёння|учора|раней|бакі|удзельнікі|адбыл\w+|пратакол|"
                + @"мемарандум\w*|пагадненн\w+|"
                + @"дэлегацы\w+|фота|мы|ён|яна|яны|гэта|таксама|пасля|рэспублік\w+|парламент\w*|нацыянальн\w+)$"),
        Things = Pattern(@"^(?:імя|вуліц\w+|праспект\w*|плошч\w+|аэрапорт\w*|універсітэт\w*)$"),
        Months = Months.Split('|'),
        Credits = Pattern(@"\bфота\s*(?::|—|–)\s*(?<who>[^\n]{1,120})"),
        Events =
        [
            EventFormula.Of(Visit, Planned, @"\bвізіт\w* [^;\n]*(?:запланаван|плануецца|адбудзецца)\w*[^;\n]*"),
            EventFormula.Of(Visit, Invited, @"\bзапрасі\w+ [^;\n]*\bнаведаць\b[^;\n]*"),
            EventFormula.Of(Visit, Held, @"\bз (?<level>афіцыйн|рабоч|дзяржаўн)\w+ візітам"),
            EventFormula.Of(Meeting, Planned, @"\bадбуд(?:уцца|зецца) (?:перамовы|сустрэча)\b[^;\n]*"),
            EventFormula.Of(Meeting, Proposed, @"\bпрапанава\w+ правесці [^;\n]*(?:сустрэч|пасяджэнн)\w+[^;\n]*"),
            EventFormula.Of(Call, Held, @"\bтэлефонн(?:ая|ай|ую) размов\w+"),
            EventFormula.Of(Meeting, Held, @"\b(?:правёў|правяла|правялі) (?:перамовы|сустрэчу)|\bадбыл(?:ася|іся)"
                + @" (?:сустрэча|перамовы)|\bсустрэ(?:ўся|лася|ліся)\b"),
            EventFormula.Of(Signing, Held, @"\bпадпісан[ыоа]? [^;\n]*"),
            EventFormula.Of(Ceremony, Held, @"\bусклал\w* (?:кветкі|вян\w+)[^,;\n]*"),
            EventFormula.Of(SiteVisit, Held, @"\bнаведа(?:ў|ла|лі) [^,;\n]*"),
        ],
        Doubts =
        [
            (NotSigned, Pattern(@"\bне (?:быў |было |была )?падпісан\w*\b")),
            (Cancelled, Pattern(@"\bадменен\w*|\bне адбы\w+")),
            (Tentative, Pattern(@"\bтэрміны [^;\n]*удакладн\w+|\bпапярэдне\b")),
        ],
        Denies = Pattern(@"\bне (?:бы(?:ў|ла|ло|лі) )?$"),
        Promises =
        [
            (Strength.Signed, Pattern(@"\bабавязаліся (?<what>[^;\n]+)")),
            (Strength.Agreed, Pattern(@"\b(?:дамовіліся|пагадзіліся|умовіліся) (?<what>[^;\n]+)")),
            (Strength.Instructed, Pattern(@"\bдаручы\w+ (?<what>[^;\n]+)")),
            (Strength.Intends, Pattern(@"\b(?:гатов\w+|мае намер|маюць намер|плануе|плануюць) (?<what>[^,;»\n]+)")),
            (Strength.Proposed, Pattern(@"\bпрапанава\w+ (?<what>[^;\n]+)")),
            (Strength.Invited, Pattern(@"\bзапрасі\w+ (?<what>[^;\n]+)")),
        ],
        AndThen = Pattern(@", а таксама (?<next>\w+ць\b)"),
        Ends = Pattern(@", (?:а|але|аднак) (?:бакі|ён|яна|яны|наступн\w+)\b"),
        Says = Pattern(@"\b(?:сказа\w+|адзначы\w+|падкрэслі\w+|заяві\w+|паведамі\w+|дада\w+)\b(?:, што)?"),
        Absent = Pattern(@"\bне (?:удзельнічаў|прысутнічаў|прыня\w+ удзел)\w*"),
        TakesPart = Pattern(@"\b(?:прыня\w+ ўдзел|удзельніча\w+|прысутніча\w+)"),
        Dates = new DateFormulas(
            Pattern($@"\b(?<day>\d{{1,2}})(?:\s?[-–—]\s?(?<until>\d{{1,2}}))? (?<month>{Months})(?: (?<year>\d{{4}})"
                + $@"(?: года)?)?\b"),
            Pattern(@"\b(?:у|ў) (?<month>студзені|лютым|сакавіку|красавіку|маі|чэрвені|ліпені|жніўні|верасні|"
                + @"кастрычніку|лістападзе|снежні)(?<to>)(?: (?<year>\d{4}) года)?\b"),
            Pattern(@"\bда канца (?<year>\d{4}) года\b"),
            Pattern(@"\b(?:(?<spring>вясной)|(?<summer>летам)|(?<autumn>восенню)|(?<winter>зімой))\b"),
            Pattern(@"\bза (?:(?<first>першы)|(?<second>другі)|(?<third>трэці)|(?<fourth>чацвёрты)) квартал"),
            Pattern(@"\b(?:за|у) (?<year>\d{4}) год\w?\b"),
            Pattern(@"\b(?:у|ў) (?:(?<d0>нядзелю)|(?<d1>панядзелак)|(?<d2>аўторак)|(?<d3>сераду)|(?<d4>чацвер)|"
                + @"(?<d5>пятніцу)|(?<d6>суботу))\b"),
            Pattern(@"\bсёння\b"),
            Pattern(@"\bу двухтыднёвы тэрмін\b|\bна працягу двух тыдняў\b"),
            Pattern(@"\bна працягу трох гадоў\b")),
        Figures = new FigureFormulas(
            Pattern(@"\b(?:(?<exports>экспарт\w*)|(?<imports>імпарт\w*)|(?<trade>тавараабарот\w*|узаемн\w+ гандл\w+))\b"),
            Pattern($@"(?:{Number}|\b(?<one>адзін|аднаго)) (?:(?<billion>млрд|мільярд\w*)|(?<million>млн|мільён\w*))"
                + $@"\.?(?: (?<usd>долар\w*(?: ЗША)?)| (?<eur>еўра))?"),
            Pattern(@"\b(?:перавысі\w+|больш за|звыш)\b"),
            Pattern(@"\b(?:менш за|ніжэй)\b"),
            Pattern($@"\((?<sign>[-–−+]){Number}\s?%\)|\b(?:(?<up>вырас\w*|павялічы\w+)|(?<down>знізі\w+|скараці\w+))"
                + $@" на {Number} ?(?:%|працэнт\w*)"),
            Pattern($@"\bсупраць {Number} (?:(?<billion>млрд)|(?<million>млн))")),
    };
}
