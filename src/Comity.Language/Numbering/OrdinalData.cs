namespace Comity.Language.Numbering;

/// <summary>How a language writes ordinals.</summary>
/// <param name="Language">ISO 639-2/T.</param>
/// <param name="Stems">For 1 to 20, then 30, 40 … 100, folded; variants joined by «/»; «+» means the whole word.</param>
/// <param name="Endings">What may follow a stem.</param>
/// <param name="Tens">The words for 10 to 90 before another ordinal, as in «twenty first»; «-» where there is none.</param>
internal sealed record OrdinalData(string Language, string Stems, string Endings, string Tens)
{
    public static readonly OrdinalData[] All =
    [
        new("eng",
            "+first/+one +second/+two +third/+three +fourth/+four +fifth/+five +sixth/+six +seventh/+seven +eighth/+eight "
            + "+ninth/+nine +tenth/+ten +eleventh/+eleven +twelfth/+twelve +thirteenth/+thirteen +fourteenth/+fourteen "
            + "+fifteenth/+fifteen +sixteenth/+sixteen +seventeenth/+seventeen +eighteenth/+eighteen +nineteenth/+nineteen "
            + "+twentieth/+twenty +thirtieth/+thirty +fortieth/+forty +fiftieth/+fifty +sixtieth/+sixty +seventieth/+seventy "
            + "+eightieth/+eighty +ninetieth/+ninety +hundredth/+hundred",
            "", "- twenty thirty forty fifty sixty seventy eighty ninety"),
        new("rus",
            "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат "
            + "шестнадцат семнадцат восемнадцат девятнадцат двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят "
            + "девяност сот",
            "ый ой ий ая ья ое ье ого ьего ому ьему ым ьим ом ьем ую ью ей ьей ые ьи ых ьих ыми ьими",
            "- двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"),
        new("kaz",
            "+бірінші +екінші +үшінші +төртінші +бесінші +алтыншы +жетінші +сегізінші +тоғызыншы +оныншы - - - - - - - - - "
            + "+жиырмасыншы +отызыншы +қырқыншы +елуінші +алпысыншы +жетпісінші +сексенінші +тоқсаныншы +жүзінші",
            "", "он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан"),
        new("bel",
            "перш друг трэц чацверт пят шост сем восьм дзявят/дзевят дзясят/дзесят адзінаццат дванаццат трынаццат чатырнаццат "
            + "пятнаццат шаснаццат семнаццат/сямнаццат васямнаццат дзевятнаццат дваццат трыццат саракав пяцідзясят "
            + "шасцідзясят/шэсцьдзесят сямідзясят васьмідзясят дзевяност сот",
            "ы і ая яя ое ае яе ага ога яга аму ому яму ай ой яй ым ім ую юю ю ыя ія ых іх ымі імі",
            "- дваццаць трыццаць сорак пяцьдзясят шэсцьдзясят семдзесят восемдзесят дзевяноста"),
        new("ukr",
            "перш друг трет четверт п'ят шост сьом восьм дев'ят десят одинадцят дванадцят тринадцят чотирнадцят п'ятнадцят "
            + "шістнадцят сімнадцят вісімнадцят дев'ятнадцят двадцят тридцят сороков п'ятдесят шістдесят сімдесят вісімдесят "
            + "дев'яност сот",
            "ий ій а я е є ого ього ої ьої ому ьому им ім ю у ою ьою і их іх ими іми",
            "- двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто"),
        new("fra",
            "premier/première/unième deuxième/second/seconde troisième quatrième cinquième sixième septième huitième neuvième "
            + "dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième "
            + "dix-neuvième vingtième trentième quarantième cinquantième soixantième - - - centième",
            " s", "- vingt trente quarante cinquante soixante - - -"),
        new("deu",
            "erst zweit dritt viert fünft sechst siebent/siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt "
            + "sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst dreissigst vierzigst fünfzigst sechzigst siebzigst achtzigst "
            + "neunzigst hundertst",
            "e er es en em", "- - - - - - - - -"),
        new("ces",
            "prvn/prv druh třet čtvrt pát šest sedm osm devát desát jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct "
            + "osmnáct devatenáct dvacát třicát čtyřicát padesát šedesát sedmdesát osmdesát devadesát st",
            "ý á é í ého ém ému ou ým ých ými ího ím ímu ích ími",
            "- dvacet/dvacátý/dvacátá/dvacáté třicet/třicátý/třicátá/třicáté čtyřicet/čtyřicátý/čtyřicátá/čtyřicáté "
            + "padesát/padesátý/padesátá šedesát/šedesátý/šedesátá sedmdesát/sedmdesátý/sedmdesátá osmdesát/osmdesátý/osmdesátá "
            + "devadesát/devadesátý/devadesátá"),
        new("slk",
            "prv druh tret štvrt piat šiest siedm ôsm deviat desiat jedenást dvanást trinást štrnást pätnást šestnást sedemnást "
            + "osemnást devätnást dvadsiat tridsiat štyridsiat päťdesiat šesťdesiat sedemdesiat osemdesiat deväťdesiat st",
            "ý y í á a ia é e ie ého eho ieho ému emu iemu om ej ou ú u iu ým ym ím ých ych ích ými ymi ími",
            "- dvadsať/dvadsiaty/dvadsiata/dvadsiate tridsať/tridsiaty/tridsiata/tridsiate štyridsať/štyridsiaty/štyridsiata "
            + "päťdesiat/päťdesiaty/päťdesiata šesťdesiat/šesťdesiaty sedemdesiat/sedemdesiaty osemdesiat/osemdesiaty "
            + "deväťdesiat/deväťdesiaty"),
        new("est",
            "+esimene/+esimese +teine/+teise +kolmas/+kolmanda +neljas/+neljanda +viies/+viienda +kuues/+kuuenda "
            + "+seitsmes/+seitsmenda +kaheksas/+kaheksanda +üheksas/+üheksanda +kümnes/+kümnenda "
            + "+üheteistkümnes/+üheteistkümnenda +kaheteistkümnes/+kaheteistkümnenda +kolmeteistkümnes/+kolmeteistkümnenda "
            + "+neljateistkümnes/+neljateistkümnenda +viieteistkümnes/+viieteistkümnenda +kuueteistkümnes/+kuueteistkümnenda "
            + "+seitsmeteistkümnes/+seitsmeteistkümnenda +kaheksateistkümnes/+kaheksateistkümnenda "
            + "+üheksateistkümnes/+üheksateistkümnenda +kahekümnes/+kahekümnenda +kolmekümnes/+kolmekümnenda "
            + "+neljakümnes/+neljakümnenda +viiekümnes/+viiekümnenda +kuuekümnes/+kuuekümnenda +seitsmekümnes/+seitsmekümnenda "
            + "+kaheksakümnes/+kaheksakümnenda +üheksakümnes/+üheksakümnenda +sajas/+sajanda",
            "", "- kahekümne kolmekümne neljakümne viiekümne kuuekümne seitsmekümne kaheksakümne üheksakümne"),
    ];
}
