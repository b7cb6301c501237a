namespace Comity.Engines.Specs.Language;

/// <summary>Texts of our own with the word boundaries that ICU 78 (Unicode 17) finds in them, marked by ÷.</summary>
internal static class WordBoundaryGolden
{
    public static readonly string[] Texts =
    [
        "Article÷ ÷5÷.÷ ÷The÷ ÷Speaker's÷ ÷vote÷ ÷(÷if÷ ÷any÷)÷ ÷doesn't÷ ÷count÷;÷ ÷see÷ ÷Art÷.÷ ÷17÷-÷1÷,÷ "
            + "÷para÷.÷ ÷2÷(÷a÷)÷.",
        "The÷ ÷e÷-÷mail÷ ÷is÷ ÷clerk÷@÷parliament.example÷,÷ ÷the÷ ÷page÷ ÷https÷:÷/÷/÷parliament.example÷/÷a"
            + "cts÷/÷2026÷?÷id÷=÷17÷&÷lang÷=÷en_GB÷#÷art_5÷.",
        "Статья÷ ÷17÷-÷1÷.÷ ÷Президент÷ ÷Республики÷ ÷не÷ ÷вправе÷ ÷быть÷ ÷депутатом÷;÷ ÷срок÷ ÷—÷ ÷7÷ ÷(÷сем"
            + "ь÷)÷ ÷лет÷.",
        "Учёный÷ ÷сказал÷:÷ ÷«÷Объём÷ ÷в÷ ÷1,5÷ ÷раза÷ ÷больше÷ ÷3.14÷,÷ ÷то÷ ÷есть÷ ÷№÷ ÷12÷/÷34÷-÷ФЗ÷»÷.",
        "Қазақстан÷ ÷Республикасының÷ ÷Парламенті÷ ÷екі÷ ÷Палатадан÷ ÷тұрады÷:÷ ÷Сенат÷ ÷және÷ ÷Мәжіліс÷.",
        "5÷-÷бап÷.÷ ÷1÷)÷ ÷тармақшада÷ ÷көзделген÷ ÷жағдайларды÷ ÷қоспағанда÷,÷ ÷т.б÷.",
        "Артыкул÷ ÷12÷.÷ ÷Дзяржава÷ ÷нясе÷ ÷адказнасць÷ ÷перад÷ ÷грамадзянінам÷,÷ ÷а÷ ÷грамадзянін÷ ÷—÷ ÷пера"
            + "д÷ ÷дзяржавай÷;÷ ÷сям'я÷,÷ ÷аб’ект÷,÷ ÷здароўе÷ ÷ў÷ ÷сям’і÷.",
        "Стаття÷ ÷106÷.÷ ÷Об'єкти÷ ÷права÷,÷ ÷здоров’я÷,÷ ÷п’ять÷ ÷відсотків÷,÷ ÷під'їзд÷ ÷і÷ ÷комп'ютер÷.",
        "L'article÷ ÷L÷.÷ ÷123÷-÷4÷ ÷s'applique÷ ÷aujourd'hui÷,÷ ÷c’est÷-÷à÷-÷dire÷ ÷jusqu’à÷ ÷l’an÷ ÷2026÷.",
        "§÷ ÷5÷ ÷Abs÷.÷ ÷2÷ ÷Satz÷ ÷1÷ ÷gilt÷ ÷für÷ ÷Länder÷,÷ ÷Gemeinden÷ ÷u÷.÷ ÷a÷.÷ ÷gemäß÷ ÷Art÷.÷ ÷20a÷ "
            + "÷GG÷;÷ ÷1.000.000,50÷ ÷Euro÷.",
        "Čl÷.÷ ÷7÷ ÷odst÷.÷ ÷2÷:÷ ÷Senátor÷ ÷nesmí÷ ÷být÷ ÷poslancem÷;÷ ÷nejvýše÷ ÷5krát÷ ÷za÷ ÷rok÷.",
        "Čl÷.÷ ÷19÷ ÷ods÷.÷ ÷3÷ ÷písm÷.÷ ÷b÷)÷:÷ ÷Poslanec÷ ÷môže÷ ÷požiadať÷ ÷o÷ ÷slovo÷,÷ ÷ak÷ ÷už÷ ÷neuply"
            + "nulo÷ ÷10÷ ÷minút÷.",
        "§÷ ÷12÷¹÷.÷ ÷Riigikogu÷ ÷liige÷ ÷võib÷ ÷esitada÷ ÷küsimusi÷;÷ ÷põhiõigused÷ ÷jäävad÷ ÷jõusse÷.",
        "L'articolo÷ ÷9÷-÷bis÷ ÷dell'accordo÷ ÷è÷ ÷un÷ ÷po÷'÷ ÷più÷ ÷lungo÷;÷ ÷città÷,÷ ÷perché÷,÷ ÷1º÷ ÷comm"
            + "a÷.",
        "El÷ ÷artículo÷ ÷3÷.÷º÷ ÷dice÷:÷ ÷«÷¿÷Quién÷ ÷vota÷?÷»÷.÷ ÷¡÷Nadie÷!",
        "Art÷.÷ ÷5÷ ÷ust÷.÷ ÷2÷ ÷pkt÷ ÷1÷ ÷lit÷.÷ ÷a÷:÷ ÷źródło÷,÷ ÷łącznie÷,÷ ÷zażółć÷ ÷gęślą÷ ÷jaźń÷.",
        "1,5÷ ÷3.14÷ ÷10÷:÷30÷ ÷1.000,50÷ ÷12÷-÷34÷ ÷5÷%÷ ÷2÷²÷  ÷½÷ ÷17÷¹÷ ÷1e10÷ ÷0x1F÷ ÷1_000÷ ÷a_b÷ ÷__÷ "
            + "÷_x÷ ÷3a÷ ÷a3÷ ÷3÷,÷a÷ ÷a÷,÷3÷ ÷1÷.÷ ÷2÷)÷ ÷1'000'000÷ ÷1’000",
        "can't÷ ÷'÷'÷quoted÷'÷'÷ ÷‘÷single÷’÷ ÷“÷double÷”÷ ÷rock'n'roll÷ ÷o’clock÷ ÷’÷tis÷ ÷dogs÷'÷ ÷a.b÷ ÷a÷"
            + ".÷.÷b÷ ÷a÷.÷ ÷.÷a÷ ÷i.e÷.÷ ÷U.S.A÷.÷ ÷a:b÷ ÷a÷;÷b",
        "é÷ ÷é÷ ÷naïve÷ ÷naïve÷ ÷ё÷ ÷ё÷ ÷й÷ ÷й÷ ÷ü÷ ÷ñ÷ ÷x\u0302ȳ",
        "\u200B÷zero÷\u200B÷width÷ ÷so\u00ADft÷ ÷hyphen÷ ÷a\u200Db÷ ÷a\u200Cb÷ ÷word\u2060joiner",
        "👨\u200D👩\u200D👧\u200D👦÷ ÷👩🏽\u200D🚀÷ ÷❤\uFE0F\u200D🔥÷ ÷🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65"
            + "\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F÷ ÷👍🏿÷👍÷ ÷©\uFE0F÷ ÷™\uFE0F÷ ÷ℹ\uFE0F÷ ÷Ⓜ\uFE0F\u200DⓂ\uFE0F",
        "🇰🇿÷🇧🇾÷🇷🇺÷ ÷🇰🇿÷🇧÷ ÷a÷🇰🇿÷b",
        "대한민국÷ ÷국회는÷ ÷국민의÷ ÷보통선거에÷ ÷의하여÷ ÷선출된÷ ÷국회의원으로÷ ÷구성한다÷.",
        "カタカナ÷ ÷ハーフ÷ ÷コンピューター÷・÷ネットワーク",
        "עברית÷ ÷צה\"ל÷ ÷ג'ורג'÷ ÷'÷א'÷ ÷\"÷ב÷\"",
        "مجلس÷ ÷النواب÷،÷ ÷المادة÷ ÷٥÷؛÷ ÷١٢٫٥÷ ÷١٬٠٠٠",
        "Ἑλληνικὴ÷ ÷Βουλή÷·÷ ÷ἄρθρον÷ ÷ε÷΄",
        "Հայաստանի÷ ÷Հանրապետություն÷։÷ ÷Ինչո՞ւ",
        "საქართველოს÷ ÷პარლამენტი",
        "स\u0902सद÷ ÷भारत÷ ÷क\u093Cान\u0942न÷ ÷१२३",
        "O'zbekiston÷ ÷Respublikasi÷ ÷Oliy÷ ÷Majlisi÷,÷ ÷Qonunchilik÷,÷ ÷to‘g‘ri÷,÷ ÷oʻzbek÷ ÷maʼno",
        "Ҷумҳурии÷ ÷Тоҷикистон÷;÷ ÷Маҷлиси÷ ÷Олӣ÷;÷ ÷қонун",
        "Кыргыз÷ ÷Республикасынын÷ ÷Жогорку÷ ÷Кеңеши÷ ÷өз÷ ÷ыйгарым÷ ÷укуктарын",
        "  ÷two÷  ÷spaces÷\u0009÷tab÷\u0009÷ ÷mix÷      ÷em÷  ÷nbsp",
        "a.b.c÷,÷d÷;÷e:f÷!÷g÷?÷h÷/÷i÷\\÷j÷|÷k÷&÷l÷=÷m÷+÷n÷*÷o÷#÷p÷@÷q÷$÷r÷%÷s÷^÷t÷~÷u÷`÷v÷{÷w÷}÷x÷[÷y÷]÷z÷<÷A"
            + "÷>÷B",
        "𝐀𝐁𝐂÷ ÷𝟏𝟐𝟑÷ ÷𐐀𐐁÷ ÷𠀀÷𠀁÷ ÷🄰÷ ÷🅰÷ ÷Ⅳ÷ ÷ⅳ÷ ÷ⓐ÷ ÷①÷ ÷㈠",
        "line÷\u000D\u000A÷break÷\u000A÷and÷\u000D÷more÷\u2028÷sep÷\u0085÷nel÷\u000B÷vt",
        "\u0301÷lead",
        "a÷\u000D÷\u0301÷b",
    ];
}
