using System.Text;

namespace Comity.Bench.Fuzzing;

/// <summary>A text to start from, and the file name that goes with it.</summary>
internal sealed record Seed(string FileName, byte[] Bytes)
{
    private const string Russian = """
        ЗАКОН
        о порядке обсуждения

        Раздел I. Общие положения
        Глава 1. Понятия

        Статья 1. Предмет закона
        1. Настоящий закон устанавливает порядок обсуждения проектов:
        1) внесённых депутатами;
        2) внесённых гражданами:
        а) лично;
        б) через представителя.
        2. Исключён.

        Статья 17-1. Сроки
        Срок обсуждения составляет тридцать дней, если статьёй 1 не установлено иное.

        Приложение 1
        Форма предложения
        """;

    private const string Kazakh = """
        1-бөлім. Жалпы ережелер
        1-тарау. Ұғымдар

        1-бап. Заңның мәні
        1. Осы заң жобаларды талқылау тәртібін белгілейді:
        1) депутаттар енгізген;
        2) азаматтар енгізген.

        2-бап
        Талқылау отыз күнге созылады.
        """;

    private const string Belarusian = """
        РАЗДЗЕЛ I
        АСНОВЫ
        Артыкул 1. Закон вызначае парадак абмеркавання.
        Артыкул 2. Тэрмін – трыццаць дзён.
        """;

    private const string English = """
        PART I
        GENERAL
        Chapter 1
        Preliminary

        Article 1
        Subject
        (1) This Act governs debate.
        (2) It applies to:
          (a) bills;
          (b) petitions, that is
             (i) of citizens,
             (ii) of bodies.

        Section 2. Time
        Thirty days, subject to Article 1(2)(a).
        """;

    private const string French = """
        Livre Ier
        Titre II : Du débat
        Article L. 123-4
        Le débat dure trente jours.
        Article 1245-17
        L'article L. 123-4 s'applique.
        Article 9 bis
        (abrogé)
        """;

    private const string German = """
        § 1 Gegenstand
        (1) Dieses Gesetz regelt die Beratung.
        (2) Sie dauert dreißig Tage.
        § 83a
        Abs. 1 gilt entsprechend.
        Čl. 3
        """;

    private const string Markdown = """
        # Act on Debate

        ## Chapter 1. **General**

        ### Article 1. *Subject*

        1. First.
        2. Second:
           - a) one;
           - b) two.

        | column | another |
        |---|---|
        | cell | cell |

        > A note[^1].

        [^1]: Below.
        """;

    private const string Html = """
        <!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Закон</title><style>p{}</style></head><body>
        <nav><ul><li><a href="/">Главная</a></li><li><a href="#1">Статья 1</a></li></ul></nav>
        <div id="text"><h1>Закон о порядке обсуждения</h1><h3 id="z1">Глава 1. Понятия</h3>
        <p><a name="1"></a><b>Статья 1. Предмет</b></p><p>1. Первый пункт<sup>1</sup>.</p><p>1) подпункт;<br>2) другой.</p>
        <table><tr><td>Статья 2</td><td>Срок&nbsp;&mdash; тридцать дней</td></tr></table></div>
        <footer>Все права защищены</footer><script>let a = "<p>Статья 3</p>";</script></body></html>
        """;

    private const string AkomaNtoso = """
        <?xml version="1.0" encoding="UTF-8"?>
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta>
        <identification source="#comity"><FRBRWork><FRBRthis value="/akn/kz/act/2026-01-01/debate/!main"/>
        <FRBRuri value="/akn/kz/act/2026-01-01/debate"/><FRBRdate date="2026-01-01" name="adoption"/><FRBRauthor href="#p"/>
        <FRBRcountry value="kz"/></FRBRWork><FRBRExpression><FRBRthis value="/akn/kz/act/2026-01-01/debate/eng@/!main"/>
        <FRBRuri value="/akn/kz/act/2026-01-01/debate/eng@"/><FRBRdate date="2026-01-01" name="v"/><FRBRauthor href="#p"/>
        <FRBRlanguage language="eng"/></FRBRExpression><FRBRManifestation><FRBRthis value="/x.xml"/><FRBRuri value="/x.xml"/>
        <FRBRdate date="2026-01-01" name="m"/><FRBRauthor href="#p"/></FRBRManifestation></identification></meta>
        <preface><p><docTitle>Act on Debate</docTitle></p></preface>
        <body><chapter eId="chp_1"><num>Chapter 1</num><heading>General</heading><article eId="chp_1__art_1"><num>1</num>
        <heading>Subject</heading><paragraph eId="chp_1__art_1__para_1"><num>(1)</num><content><p>This <b>Act</b>
        governs <ref href="#chp_1__art_1">debate</ref>.</p></content></paragraph><list eId="chp_1__art_1__list_1"><intro><p>It
        covers:</p></intro><point eId="chp_1__art_1__list_1__point_a"><num>(a)</num><content><p>bills;</p></content></point>
        </list></article></chapter></body></act></akomaNtoso>
        """;

    public static IReadOnlyList<Seed> All { get; } =
    [
        new("ru.txt", Encoding.UTF8.GetBytes(Russian)),
        new("ru-1251.txt", Old("windows-1251").GetBytes(Russian)),
        new("ru-koi8.txt", Old("koi8-r").GetBytes(Russian)),
        new("ru-866.txt", Old("cp866").GetBytes(Russian)),
        new("kk.txt", Encoding.UTF8.GetBytes(Kazakh)),
        new("kk-16.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Kazakh)]),
        new("be.txt", Encoding.UTF8.GetBytes(Belarusian)),
        new("en.txt", Encoding.UTF8.GetBytes(English)),
        new("fr.txt", Encoding.UTF8.GetBytes(French)),
        new("de.txt", Encoding.UTF8.GetBytes(German)),
        new("en.md", Encoding.UTF8.GetBytes(Markdown)),
        new("ru.html", Encoding.UTF8.GetBytes(Html)),
        new("en.xml", Encoding.UTF8.GetBytes(AkomaNtoso)),
    ];

    private static Encoding Old(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;
}
