using static Comity.Communiques.Reading.EventKind;
using static Comity.Communiques.Reading.EventStatus;
using static Comity.Communiques.Reading.Lexicon;

namespace Comity.Communiques.Reading;

/// <summary>Kazakh in Cyrillic: the verb, and with it the tense, stands at the end of the sentence.</summary>
internal static class KazakhLexicon
{
    private const string Number = @"(?<value>\d{1,3}(?: \d{3})+|\d+(?:,\d+)?)";
    private const string Months = "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан";

    public static Lexicon Lexicon { get; } = new()
    {
        Language = "kaz",
        Posts = Pattern(
            @"\b(?:(?:бірінші |орынбасары |вице-)*(?:президент\w*|төраға\w*|төрайым\w*|спикер\w*|премьер-министр\w*|"
                + @"министр\w*|"
                + @"елші\w*|депутат\w*|сенатор\w*|мемлекет басшы\w*|бас хатшы\w*))\b"),
        Joints = Pattern(@"^(?:\s|,)*$"),
        NoNames = Pattern(
            @"^(?:бүгін|кеше|тараптар|кездесу\w*|келесі|екі|сапар\w*|ресми|фото|сурет|біз|ол|олар|бұл|осы|сондай-ақ|"
                + @"парламент\w*|"
                + @"ұлттық|жиналыс\w*|республика\w*|мемлекет\w*|делегация\w*)$"),
        Things = Pattern(@"^(?:атындағы|көшес\w+|даңғыл\w*|алаң\w*)$"),
        Months = Months.Split('|'),
        Credits = Pattern(@"\b(?:сурет|фото)(?:лер)?\s*(?::|—|–)\s*(?<who>[^\n]{1,120})"),
        Events =
        [
            EventFormula.Of(Visit, Invited, @"[^;\n]*\b(?:сапармен|сапарға) [^;\n]*шақырды"),
            EventFormula.Of(Visit, Held, @"\b(?:(?<level>ресми|жұмыс) )сапармен\b|\bсапары (?:аясында|барысында)\b"),
            EventFormula.Of(Call, Held, @"\bтелефон арқылы сөйлес\w+"),
            EventFormula.Of(Session, Planned, @"\bкелесі (?:отырыс|мәжіліс|кездесу)\w*\b[^;\n]*\b(?:өтеді|болады|"
                + @"өткізіледі)\b"),
            EventFormula.Of(Meeting, Proposed, @"[^;\n]*кездесу\w* өткізуді ұсынды"),
            EventFormula.Of(Meeting, Held, @"\b(?:кездесті|кездесу өтті|келіссөз(?:дер)? (?:жүргізді|өтті))\b"),
            EventFormula.Of(Signing, Held, @"[^;\n]*\bқол қой(?:ылды|ды)\b"),
            EventFormula.Of(Ceremony, Held, @"[^,;\n]*\bгүл (?:шоқтарын )?қойды\b"),
            EventFormula.Of(SiteVisit, Held, @"[^,;\n]*\b(?:аралады|болып қайтты)\b"),
        ],
        Doubts =
        [
            (NotSigned, Pattern(@"\bқол қойылмады\b|\bқол қойылған жоқ\b")),
            (Cancelled, Pattern(@"\bөтпей қалды\b|\bболмайды\b|\bкейінге қалдырылды\b")),
            (Tentative, Pattern(@"\bмерзімі [^;\n]*нақтылан\w+|\bалдын ала\b")),
        ],
        Denies = Pattern(@"\bешқандай $"),
        Promises =
        [
            (Strength.Signed, Pattern(@"(?:тараптар )?(?<what>[^;\n]+) міндеттенді\b")),
            (Strength.Agreed, Pattern(@"(?:тараптар )?(?<what>[^;\n]+) (?:уағдаласты|келісті|"
                + @"уағдаластыққа қол жеткізді)\b")),
            (Strength.Instructed, Pattern(@"(?<what>[^;\n]+) тапсырды\b")),
            (Strength.Scheduled, Pattern(@"\b(?<what>келесі (?:отырыс|мәжіліс|кездесу)\w*)\b[^;\n]*\b(?:өтеді|болады|"
                + @"өткізіледі)\b")),
            (Strength.Intends, Pattern(@"(?<what>[^,«»\n]+) (?:дайын\w*|ниетті|жоспарлап отыр)\b")),
            (Strength.Proposed, Pattern(@"(?<what>[^;\n]+) ұсынды\b")),
            (Strength.Invited, Pattern(@"(?<what>[^;\n]+) шақырды\b")),
        ],
        AndThen = Pattern(@", сондай-ақ (?<next>\w)"),
        Ends = Pattern(@", (?:ал|бірақ)\b"),
        Says = Pattern(@"\b(?:деп (?:атап өтті|мәлімдеді|айтты|хабарлады)|айтуынша|атап өтті|айтты)\b"),
        Absent = Pattern(@"\b(?:қатыспады|қатысқан жоқ)\b"),
        TakesPart = Pattern(@"\bқатысты\b"),
        Dates = new DateFormulas(
            Pattern($@"(?:\b(?<year>\d{{4}}) (?:жылғы|жылы) )?\b(?<day>\d{{1,2}})(?:\s?[-–—]\s?(?<until>\d{{1,2}})"
                + $@")? (?<month>{Months})\w{{0,3}}\b"),
            Pattern($@"\b(?<year>\d{{4}}) (?:жылғы|жылдың|жылы) (?<month>{Months})(?<to>)\w{{0,3}}\b"),
            Pattern(@"\b(?<year>\d{4}) (?:жылдың|жылғы) (?:соңына|аяғына) дейін\b"),
            Pattern(@"\b(?:(?<spring>көктемде)|(?<summer>жазда)|(?<autumn>күзде)|(?<winter>қыста))\b"),
            Pattern(@"\b(?:(?<first>бірінші)|(?<second>екінші)|(?<third>үшінші)|(?<fourth>төртінші)) тоқсан\w*"),
            Pattern(@"\b(?<year>\d{4}) жылы\b"),
            Pattern(@"\b(?:(?<d1>дүйсенбіде|дүйсенбі күні)|(?<d2>сейсенбіде|сейсенбі күні)|(?<d3>сәрсенбіде|"
                + @"сәрсенбі күні)|(?<d4>бейсенбіде|бейсенбі күні)|(?<d5>жұмада|жұма күні)|(?<d6>сенбіде|сенбі күні)|"
                + @"(?<d0>жексенбіде|жексенбі күні))"),
            Pattern(@"\bбүгін\b"),
            Pattern(@"\bекі апта ішінде\b"),
            Pattern(@"\bүш жыл ішінде\b")),
        Figures = new FigureFormulas(
            Pattern(@"\b(?:(?<exports>экспорт\w*)|(?<imports>импорт\w*)|(?<trade>тауар айналым\w*|өзара сауда\w*))\b"),
            Pattern($@"(?:{Number}|\b(?<one>бір)) (?:(?<billion>млрд|миллиард\w*)|(?<million>млн|миллион\w*))"
                + $@"\.?(?: (?:АҚШ )?(?<usd>доллар\w*)| (?<eur>еуро))?"),
            Pattern(@"\b(?:асты|асып түсті|астам)\b"),
            Pattern(@"\b(?:кем|аз)\b"),
            Pattern($@"\((?<sign>[-–−+]){Number}\s?%\)|\b{Number} ?(?:%|пайыз\w*)(?:ға|ке)? (?:(?<up>өсті|артты)|"
                + $@"(?<down>азайды|төмендеді))"),
            Pattern($@"\bсалыстырғанда {Number} (?:(?<billion>млрд)|(?<million>млн))")),
    };
}
