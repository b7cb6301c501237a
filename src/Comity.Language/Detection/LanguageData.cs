namespace Comity.Language.Detection;

internal sealed partial class LanguageProfile
{
    /// <summary>The languages that are told apart. How often a letter stands in a thousand was counted in each language's
    /// version of the Universal Declaration of Human Rights; 0 means less than half.</summary>
    private static LanguageProfile[] Build() =>
    [
        new("eng", "Latn",
            "e124t93n82o81a81i80r70s54h52l46d37c34f26u23m22y19g19p18b13v11w9k2q2j2x1z0",
            "the of and to in a is be or for by that this with as on not shall may any which are has have his her their "
            + "its it at from an no all such other under into if than was were been who one must will each every these "
            + "those where when section article act law"),
        new("rus", "Cyrl",
            "о110е88и87а76н68т59в58с56р45л37д33п27м26к25я21у21б21ы18ь18г15ч15ж14й13з12х9ю9щ7ц6ш3э1ф1ъ1ё0",
            "и в на не с по к о от для что или а при из его как может за это также их если быть до но же она он они все "
            + "всех то у во со об без либо только является имеет каждый чтобы бы был была были есть которые которых "
            + "который том числе статья глава закон настоящего должен вправе порядке"),
        new("kaz", "Cyrl",
            "а126е86ы80н72т56р54і54л47қ47д45м39с36б27к23у21о20ғ19ж16ә16ұ15п15з14ң12й11г10и10ш7ү7ө6я4ц2х2в0ъ0ь0э0ю0һ0ё0щ0"
            + "ч0ф0",
            "және мен пен бен немесе үшін бойынша туралы осы бұл болып табылады бар жоқ керек тиіс деп да де та те оның "
            + "олардың олар ол өз өзінің болған болса болады арқылы емес барлық әр әрбір кез бір екі мүмкін құқылы бойы "
            + "қарай сондай ақ жағдайда тәртіппен адам заң бап тармақ республикасының қазақстан мемлекеттік егер кейін "
            + "дейін жасы онда өзге"),
        new("bel", "Cyrl",
            "а178н83ы48і47р44в42е40о39с35д34я33л33к33п30ц29у28м28т26б23з19ў19г18ч17ь15х12ж11ю9й9э9ш7ё2ф1",
            "і ў у на не з са па да ад для што або альбо як яго яе іх гэта гэты гэтага тым пры за ці таксама калі быць "
            + "мае маюць можа могуць якія якой якіх які ніхто кожны усе ўсе толькі без але ж была былі быў ёсць яны ён яна "
            + "артыкул закон закона парадку законам рэспублікі беларусь"),
        new("ukr", "Cyrl",
            "о101а91н89і60и56в56т51р44с42е38д38у31п30л30я27м25к24б24з21ю16г15ь15ж13х12ч10ї10ц9й8є7ш4щ3ф1ґ0",
            "і й та в у на не з зі із до від для що або чи як його її їх це цей цього при за про також якщо бути має "
            + "мають може можуть які яких який яка ніхто кожен кожна усі всі тільки без але був була були є вони він вона "
            + "щодо під стаття закон закону порядку україни згідно"),
        new("fra", "Latn",
            "e140t90i82n79s75a73r65o64l57u52d46c35é27p25m23v9g9q8f8b8à7h5x5ê2y2j1è1ù0â0ô0û0î0ç0ï0ë0œ0",
            "le la les l de du des d et à au aux en un une est sont qui que qu ne pas ou par pour dans sur se ce cette "
            + "ces il elle ils son sa ses leur leurs avec sans tout toute tous être peut s n si plus soit lorsque article "
            + "loi dont sous entre y a ont été même"),
        new("deu", "Latn",
            "e175n106r79i76t60d57a52h50s50u46l41g38c32f21o17m16b13k13z12w11v8ä6ü5p4j3ö3ß2y0x0",
            "der die das und in den von zu des mit dem im ist für auf nicht ein eine einer eines als auch an werden aus "
            + "er hat dass sie nach wird bei oder durch über vor wenn zum zur kann können sind haben einem einen so sich "
            + "nur dieser diese es jeder alle am bis soll darf artikel absatz gesetz ohne wer"),
        new("ces", "Latn",
            "o94n81e60a60v52t47s46á40i39d37r36l35k34m33p33í31u27b24z23h21c20j19y16é15ě14ý14ž13č11ř8š7ů5ú3ť1g0ň0f0ď0w0x0q0"
            + "ó0",
            "a v na je se že o s z do k i to ve pro jsou za by od nebo jako podle ze po který která které kterou jeho "
            + "při být nesmí může musí má mají však není lze zákon zákona každý tím aby jejich jen pokud mezi než si také "
            + "bude bylo byl před této tento tohoto ust dne článek odst"),
        new("slk", "Latn",
            "o107a82n74e66i52v51r45s44t39k37d35á34l34m32p32u26b23h21z20c20j19ý16y14ž12é12č12ú10ť9š8í6ľ6ô2ň1g0f0ď0ŕ0ĺ0ä0ó0"
            + "x0q0w0",
            "a v na je sa že o s z do k aj to vo pre sú za by od alebo ako podľa zo po ktorý ktorá ktoré ktorú jeho pri "
            + "byť nesmie môže musí má majú však nie možno zákon zákona každý tým aby ich len ak medzi než si tiež bude "
            + "bolo bol pred tejto tento tohto rady národnej dňa článok ods"),
        new("est", "Latn",
            "a117e114i110s101t70l65u63n44k44d37m35o33r28v27g24õ21j16h15p10b8ä8ü7ö3f0š0ž0c0",
            "ja on või ei ning et kui mis see ta kes oma ka seaduse selle tema nende nad riigi mille mida igal igaüks "
            + "iga võib peab käesoleva kõik ole olema vastavalt tuleb nii seda poolt enne pärast ainult eesti ega aga ilma "
            + "korral paragrahv sätestatud alusel lõike sellest vabariigi koos korras aasta"),
        new("ita", "Latn",
            "i138e115a97o91n74t72r65l63d52s49u33c31p24m17g16z16v14b8h8f7à6q3è1é0ù0ò0ì0j0k0x0",
            "il la le lo i gli l e di d del della dei delle dello degli in nel nella a al alla ai alle da dal dalla con "
            + "su per tra è sono che non si o un una uno ed ad come se ha hanno essere può dall nell all dell sia questo "
            + "questa suo sua ogni tutti articolo legge anche più chi deve"),
        new("spa", "Latn",
            "e133a110o85i75n73s69r68d62l56c53t49u34p24m22b11y11h10ó9g8v7f7í6q5á4j3z2ú1é1x1ñ0k0ü0w0",
            "el la los las de del en y e o u a al que se no un una por para con su sus es son como lo más ser será sin "
            + "sobre entre este esta estos todo toda todos tiene ha han si cuando ley artículo persona derecho nadie podrá "
            + "pero ni cada otros fue desde también"),
        new("pol", "Latn",
            "a92o92i79e70n63w63z55r47c41y40s37d36p35k34t27u24j22l20m19ł17b14g14ż11h10ą9ó8ś8ę7ć4ń3ź1f0",
            "i w na z do się nie o jest że oraz od za po przez przy dla lub są jak co ma być to ze we jego ich który "
            + "która które których jeżeli może tym tego ustawy ustawa każdy nikt bez pod nad art albo także ani tylko "
            + "przed między ust niniejszej u"),
        new("lit", "Latn",
            "i154a104s100t68r54e54o49n48k43m39u39v28l26p23g23j17d16y15b15ė14ų12ą10ž10š9į9ę7ū6c5č2z1f0h0",
            "ir į iš su kad ar arba yra ne nuo per dėl pagal prie po tai kaip jo jos jų savo būti turi gali tik taip pat "
            + "jeigu kai bei buvo bus už apie iki šio šis ši kuris kuri kurie kiekvienas visi niekas negali jis ji "
            + "įstatymo įstatymas straipsnis o be"),
        new("lav", "Latn",
            "i108a107s76t65e62u55n52r51ī44ā39b36v33k33p31m30o26l26d24z20j18c16ē13š12g10ņ5ū3ļ3ģ2ķ1f1ž1h0č0",
            "un ir par no ar uz kas vai ka to tā kā pie pēc lai arī ne nav var tikai ja šī šis šā tiek tikt būt viņa "
            + "viņu savu jābūt katram katrs visi visiem bez līdz kurš kura kuras kuru starp pret saskaņā likuma likums "
            + "panta pants gada tad bet vēl"),
        new("fin", "Latn",
            "a127i106t92e90n88s86k59l57o52u47ä44m24j23v22h18y18r17p15d11ö4g1",
            "ja on ei tai että sekä kuin jos niin se hän ne joka jotka jonka mukaan myös ovat voi voidaan ole oli sen "
            + "hänen niiden tämä tämän lain laki säädetään tulee kaikki jokaisella kun mutta vain ilman kanssa siitä sitä "
            + "olla joita mitä taikka momentissa pykälä oikeus ketään"),
        new("kir", "Cyrl",
            "а134н83у70к69р56т55и51е48л48ы44д41м35ү32г32о29б25с21ж21ө20ш16э15й13з12ч8п7я6ь3ц3ю1ң1в0ф0х0ъ0щ0",
            "жана менен же үчүн бул бир эч эмес ар болуп болот болгон керек тийиш бардык өз өзүнүн анын алардын алар ал "
            + "деп да дагы боюнча жөнүндө аркылуу катары кандай эгерде башка ошол ошондой эле гана мүмкүн укуктуу мыйзам "
            + "статья берүү кыргыз республикасынын мамлекеттик"),
        new("uzb", "Latn",
            "a153i138l63n62o60r57h52s50d39u38t37m35g34b33q31k28y23e20v14z12c6j6x4f3p2w0",
            "va bilan uchun har bir yoki ham emas bu shu u ular uning o z bo kerak mumkin hamda ushbu mazkur qonun modda "
            + "asosida deb esa agar boshqa barcha hech ega edi haqida davlat respublikasi tomonidan huquqiga lozim kabi "
            + "faqat yo ga"),
        new("por", "Latn",
            "e124a112o105s81i79d68r67t55n51u37m36c32l28p26g13v12ç10ã9f8b7q6h5í4é3º3à3õ3á2z2j2ê2x1ó1ú1â1k0w0y0",
            "de a o e que do da em os no um para na com não uma por dos as se ao à pelo pela ou é são ser das como mais "
            + "sem sua seu suas seus todo toda todos tem sobre entre este esta quando lei artigo pessoa direito ninguém "
            + "pode deve nem aos às nos nas foi também há qualquer"),
        new("nld", "Latn",
            "e203n113i72a65r65t61d59o52g37l37h33v31s29k19j17m17c16b14z14p14w13f9u9y0ë0ï0ö0",
            "de van het een en in is dat op te voor met die zijn aan niet door of bij ook als uit om naar wordt worden "
            + "heeft hebben kan zal dan er nog tot over onder artikel wet ieder iedere recht geen hij zij deze dit wanneer "
            + "elk elke mag moet niemand zonder tegen haar hun lid"),
        new("ron", "Latn",
            "e125i114a100r87t64n59l58u51o48c46s37p32ă31d31m21ț17ș13b11v11î11f11g8z5â5j2x1h1k0w0y0ş0ţ0",
            "de și a în la cu să se pe care din nu o un este sunt al ale ca pentru prin sau orice are dreptul ce mai "
            + "dacă această acest fi fie nici fără între lege legea articolul persoană fiecare nimeni poate trebuie au lui "
            + "ei sale său sa toate tuturor potrivit privind după asupra"),
        new("hun", "Latn",
            "e116a89s70t70n68l67k49z43i43é43m38g38o36á34r26y26v23b19d19j15h13ő8ö8c6ü6ó6f5p5í5u4ű1ú1q0w0x0",
            "a az és hogy nem is egy van ha meg de vagy ki mint csak minden el kell lehet szerint által valamint amely "
            + "aki azt ezt ez senki joga jogát való között során alapján törvény cikk bekezdés személy nélkül illetve után "
            + "alatt nincs sem más lesz volt"),
        new("tur", "Latn",
            "e121a115i89r73l68n67k53m44ı42t39d37s36h29y27u27v22b19ş17ü14o11z9ç8g8c7ğ7ö5f5p3â0j0î0û0",
            "ve bir bu için ile de da her veya olarak hakkı vardır olan en kadar gibi daha ne ise ya göre kimse olmak "
            + "madde kanun hiç değil olup sahiptir türlü bütün kendi dahi olduğu edilir olur ancak şahıs tarafından bunun "
            + "hiçbir üzere arasında"),
        new("swe", "Latn",
            "a92t92e91r87n85l73i67s56d41g37o35ä31k29m27h27v24f23ö15u14c14å11p10b8y5j5x0é0q0w0z0",
            "och i att en av den som för är på till med ett det om har de inte eller vid skall ska från var kan man sig "
            + "rätt under vad genom utan får dess sin sitt sina alla ingen artikel lag enligt efter mot mellan även denna "
            + "detta dessa skulle hade"),
        new("tgk", "Cyrl",
            "а156и117о96д77р60н57м41т41у37ҳ37б33с29к23қ22в22л20я17з16ш15е12ӣ10х9ҷ8ф8г8ъ6ё5ӯ4п3э3ч2й2ғ2ю1ж0ь0ц0",
            "ва ба дар аз ки бо ин он ҳар як барои ё аст нест буда шуда шудааст бояд метавонад худ ҳам на агар то онҳо ӯ "
            + "мо кас ҳеҷ ҳуқуқ ҳуқуқи қонун моддаи тоҷикистон ҷумҳурии дорад мешавад карда тибқи мувофиқи бе ҳамаи дигар"),
    ];
}
