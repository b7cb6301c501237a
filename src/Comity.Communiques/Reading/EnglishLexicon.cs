using static Comity.Communiques.Reading.EventKind;
using static Comity.Communiques.Reading.EventStatus;
using static Comity.Communiques.Reading.Lexicon;

namespace Comity.Communiques.Reading;

/// <summary>English, as press services of Central Asia and Eastern Europe write it.</summary>
internal static class EnglishLexicon
{
    private const string Number = @"(?<value>\d{1,3}(?:[ ,]\d{3})+|\d+(?:\.\d+)?)";
    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";

    public static Lexicon Lexicon { get; } = new()
    {
        Language = "eng",
        Posts = Pattern(
            @"\b(?:(?:first |deputy |vice[- ])*(?:president|speaker|chair(?:man|woman|person)?|prime minister|"
                + @"secretary[- ]general|"
                + @"minister(?: of [a-z ]+?)?|ambassador|deputy|senator|head of state|leader|governor|chief of staff))\b"),
        Joints = Pattern(@"^(?:\s|,|\bof\b|\bthe\b|\bto\b)*$"),
        NoNames = Pattern(
            @"^(?:the|a|an|during|while|following|after|before|as|in|on|at|with|by|for|mutual|members?|participants?|"
                + @"today|earlier|"
                + @"programme|arrival|departure|meeting|signing|visit|hall|next|no|photo|delegation|exchange|parliament|"
                + @"republic|his|"
                + @"her|both|victory|monument|memorial|complex|world|war|constitution|law|basic|plant|street|university|"
                + @"union|our|we|they|he|she|it|this|these|and|but|also|state|national|international|airport|new|mr|"
                + @"mrs|ms)$"),
        Things = Pattern(@"^(?:international|airport|university|street|avenue|square|cent(?:re|er)|prize|foundation|"
            + @"library|school|museum)$"),
        Months = Months.Split('|'),
        Credits = Pattern(@"\bphoto(?:s|graphs?)?(?: credits?| by)?\s*:\s*(?<who>[^\n]{1,120})"),
        Events =
        [
            EventFormula.Of(Visit, Planned, @"programme of the visit\b[^;\n]*"),
            EventFormula.Of(Visit, Held, @"as part of (?:the|an?|his|her|their)?\s?(?<level>official|working|"
                + @"state)? ?visit(?: to [^,;\n]+)?"),
            EventFormula.Of(Visit, Held, @"\b(?:is|are|was|arrived) (?:in|to) [^,;\n]+ (?:on|for)"
                + @" an? (?<level>official|working|state) visit"),
            EventFormula.Of(Visit, Invited, @"\binvited\b[^;\n]*\bto (?:pay an? [a-z]+ )?visit\b[^;\n]*"),
            EventFormula.Of(Meeting, Proposed, @"\bproposed (?:to hold|holding)\b[^;\n]*\bmeeting\b[^;\n]*"),
            EventFormula.Of(Session, Planned, @"\b(?:next )?(?:meeting|session|sitting) of the [^;\n]*\b(?:will|is to)"
                + @" be held\b[^;\n]*"),
            EventFormula.Of(Meeting, Planned, @"\b(?:will|is to|are to) meet\b[^;\n]*"),
            EventFormula.Of(Meeting, Held, @"\b(?:met|held talks|held a meeting)\b(?: on [a-z]+)?"),
            EventFormula.Of(Meeting, Held, @"\ba meeting between\b[^;\n]*\b(?:focused|took place|was held|discussed)"),
            EventFormula.Of(Meeting, Held, @"\bwhile meeting with\b"),
            EventFormula.Of(Meeting, Held, @"\bduring the talks\b"),
            EventFormula.Of(Meeting, Planned, @"\bmeeting with\b[^,;\n]*"),
            EventFormula.Of(Call, Held, @"\b(?:spoke|talked) (?:by|on the|over the) (?:tele)?phone\b|"
                + @"\b(?:tele)?phone (?:call|conversation) (?:took place|between)"),
            EventFormula.Of(Session, Held, @"\bheld an? (?:online |joint |regular )?(?:session|sitting)\b[^;\n]*"),
            EventFormula.Of(Signing, NotSigned, @"\b[a-z][a-z ]{2,80} (?:was|were) not signed\b"),
            EventFormula.Of(Signing, Planned, @"\bsigning of the\b[^;\n]*"),
            EventFormula.Of(Signing, Held, @"\b(?:signed|was signed|were signed)\b[^;\n]*"),
            EventFormula.Of(Ceremony, Held, @"\blaid (?:flowers|a wreath|wreaths)\b[^,;\n]*"),
            EventFormula.Of(SiteVisit, Held, @"\bvisited (?:the|an?)\b[^,;\n]*(?:, and (?:the )?[^,;\n]+)?"),
            EventFormula.Of(SiteVisit, Planned, @"\bvisit to the\b[^;\n]*"),
            EventFormula.Of(Referendum, Planned, @"\bwill be (?:made|taken|decided)\b[^;\n]*\breferendum\b"),
        ],
        Doubts =
        [
            (NotSigned, Pattern(@"\b(?:was|were) not signed\b")),
            (Cancelled, Pattern(@"\b(?:cancel(?:l)?ed|called off|did not take place|postponed indefinitely)\b")),
            (Tentative, Pattern(@"\(?\btbc\b|\bto be confirmed\b|\bdates? (?:are|is) (?:yet )?to be\b|\btentative")),
        ],
        Denies = Pattern(@"(?:\bnot|\bnever|n['’]t)(?: yet| been)? $"),
        Promises =
        [
            (Strength.Signed, Pattern(@"\b(?:undertook|committed themselves) to (?<what>[^;\n]+)")),
            (Strength.Agreed, Pattern(@"\bagreed to (?<what>[^;\n]+)")),
            (Strength.Instructed, Pattern(@"\b(?:instructed|tasked)\b(?<what>[^;\n]+)|\bset the task of (?<what>[^;\n]+)")),
            (Strength.Scheduled, Pattern(@"\b(?<what>(?:next |first |joint )*(?:meeting|session|sitting)"
                + @" of the [^;\n]*?) will be held\b[^;\n]*")),
            (Strength.Intends, Pattern(@"\bintent(?:ion)? to (?<what>[^;\n]+)|\b(?:intends?|plans?|is ready|are ready)"
                + @" to (?<what>[^;\n]+)")),
            (Strength.Proposed, Pattern(@"\bproposed (?<what>[^;\n]+)|\burged to (?<what>[^;\n]+)")),
            (Strength.Invited, Pattern(@"\binvited (?<what>[^;\n]+)")),
        ],
        AndThen = Pattern(@", (?<next>(?:strengthen|develop|expand|continue|create|hold|prepare|exchange)\b)"),
        Ends = Pattern(@", (?:and|while|with|but) (?:the|he|she|it|they|a|an|its|their)\b"),
        Says = Pattern(
            @"\b(?:said|stated|noted|stressed|added|emphasi[sz]ed|pointed out|underlined|saying|highlight(?:ed|ing)|"
                + @"stating|lauded|"
                + @"expressed)\b(?: that)?"),
        Absent = Pattern(@"\bdid not (?:attend|take part|participate)\b"),
        TakesPart = Pattern(@"\b(?:attended|took part|participated)\b"),
        Dates = new DateFormulas(
            Pattern($@"\b(?<day>\d{{1,2}})(?:\s?[-–—]\s?(?<until>\d{{1,2}}))? (?<month>{Months})(?:,? (?<year>\d{{4}})"
                + $@")?\b|\b(?<month>{Months}) (?<day>\d{{1,2}})(?:\s?[-–—]\s?(?<until>\d{{1,2}})"
                + $@")?(?:, (?<year>\d{{4}}))?\b"),
            Pattern($@"\b(?<month>{Months})(?:\s?[-–—]\s?(?<to>{Months}))? (?<year>\d{{4}})\b"),
            Pattern(@"\b(?:by|until) the end of (?<year>\d{4})\b"),
            Pattern(@"\b(?:this|next) (?:(?<spring>spring)|(?<summer>summer)|(?<autumn>autumn|fall)|(?<winter>winter))\b"),
            Pattern(@"\b(?:(?<first>first)|(?<second>second)|(?<third>third)|(?<fourth>fourth)) quarter\b"),
            Pattern(@"\bin (?<year>\d{4})\b"),
            Pattern(@"\bon (?:(?<d0>Sunday)|(?<d1>Monday)|(?<d2>Tuesday)|(?<d3>Wednesday)|(?<d4>Thursday)|"
                + @"(?<d5>Friday)|(?<d6>Saturday))\b"),
            Pattern(@"\btoday\b"),
            Pattern(@"\bwithin two weeks\b"),
            Pattern(@"\bwithin (?:the next )?three years\b")),
        Figures = new FigureFormulas(
            Pattern(@"\b(?:(?<exports>exports?)|(?<imports>imports?)|(?<trade>(?:mutual |"
                + @"bilateral )?trade(?: turnover)?))\b"),
            Pattern($@"(?:{Number}|\b(?<one>one)) (?:(?<billion>billion|bn)|(?<million>million|mln))"
                + $@"(?: (?<usd>(?:US )?dollars|USD)| (?<eur>euros?|EUR))?|\$(?<usd>){Number} ?(?:(?<billion>billion|"
                + $@"bn)|(?<million>million|mln|m))"),
            Pattern(@"\b(?:surpass(?:ed|ing)?|exceed(?:ed|ing)?|more than|over)\b"),
            Pattern(@"\b(?:less than|below|under)\b"),
            Pattern($@"\b(?:(?<up>up|grew|increased|rose)|(?<down>down|fell|decreased))(?: by)? {Number} ?(?:%|percent)"),
            Pattern($@"\b(?:up|down) from {Number} (?:(?<billion>billion|bn)|(?<million>million|mln))")),
    };
}
