using Comity.Legislation.Provisions;

namespace Comity.Engines.Specs.Reading;

/// <summary>How the laws of each country number their provisions. All texts are made up for these specs.</summary>
public class NumberingSpecs
{
    [Fact]
    public void A_Russian_code_nests_parts_sections_chapters_and_articles() => Reads_as(
        """
        Часть первая
        Раздел I. Общее
        Подраздел 1. Начала
        Глава 1. Озёра
        § 1. Глубокие озёра
        Статья 1. Озеро
        1. Озеро есть вода, окружённая сушей:
        а) пресная;
        б) солёная.
        2. Лужа не есть озеро.
        Статья 2. Берег
        Берег принадлежит всем.
        Глава 2. Реки
        Статья 3. Река
        Река течёт.
        """, "rus",
        """
        Part 1
          Title I «Общее»
            Subtitle 1 «Начала»
              Chapter 1 «Озёра»
                Section 1 «Глубокие озёра»
                  Article 1 «Озеро»
                    Paragraph 1 Озеро есть вода, окружённая сушей:
                      Point а пресная;
                      Point б солёная.
                    Paragraph 2 Лужа не есть озеро.
                  Article 2 «Берег» Берег принадлежит всем.
              Chapter 2 «Реки»
                Article 3 «Река» Река течёт.
        """);

    [Fact]
    public void A_Kazakh_law_has_its_numbers_before_the_words() => Reads_as(
        """
        І бөлім. Жалпы ережелер
        1-тарау. Көлдер
        1-бап. Көл
        1. Көл деп мынаны айтады:
        1) тұщы суды;
        2) ащы суды.
        2. Шалшық көл болып табылмайды.
        1-1-бап. Жаға
        Жаға баршаға ортақ.
        """, "kaz",
        """
        Title I «Жалпы ережелер»
          Chapter 1 «Көлдер»
            Article 1 «Көл»
              Paragraph 1 Көл деп мынаны айтады:
                Point 1 тұщы суды;
                Point 2 ащы суды.
              Paragraph 2 Шалшық көл болып табылмайды.
            Article 1-1 «Жаға» Жаға баршаға ортақ.
        """);

    [Fact]
    public void A_Belarusian_law_counts_subpoints_through() => Reads_as(
        """
        РАЗДЗЕЛ I
        АГУЛЬНАЕ
        Артыкул 1. Азёры
        1. Возера ёсць вада:
        1.1. прэсная;
        1.2. салёная.
        2. Лужына не возера.
        """, "bel",
        """
        Title I «АГУЛЬНАЕ»
          Article 1 «Азёры»
            Paragraph 1 Возера ёсць вада:
              Subparagraph 1-1 прэсная;
              Subparagraph 1-2 салёная.
            Paragraph 2 Лужына не возера.
        """);

    [Fact]
    public void A_Ukrainian_history_of_amendments_in_braces_is_a_note() => Reads_as(
        """
        Розділ I
        ЗАГАЛЬНІ ПОЛОЖЕННЯ
        Стаття 1. Озеро
        Озеро є водою.
        {Стаття 1 із змінами, внесеними згідно із Законом N 5 від 01.02.2003}
        Стаття 2. Берег
        Берег належить усім.
        """, "ukr",
        """
        Title I «ЗАГАЛЬНІ ПОЛОЖЕННЯ»
          Article 1 «Озеро» Озеро є водою.
            Note {Стаття 1 із змінами, внесеними згідно із Законом N 5 від 01.02.2003}
          Article 2 «Берег» Берег належить усім.
        """);

    [Fact]
    public void A_British_act_has_sections_subsections_and_paragraphs() => Reads_as(
        """
        PART 1
        LAKES
        1.—(1) A lake is water that—
        (a) stands, and
        (b) is surrounded by land.
        (2) A puddle is not a lake.
        2.—(1) The shore belongs to everyone.
        (2) Nobody may fence it.
        """, "eng",
        """
        Part 1 «LAKES»
          Article 1
            Paragraph 1 A lake is water that—
              Point a stands, and
              Point b is surrounded by land.
            Paragraph 2 A puddle is not a lake.
          Article 2
            Paragraph 1 The shore belongs to everyone.
            Paragraph 2 Nobody may fence it.
        """);

    [Fact]
    public void An_American_act_has_sections_for_articles() => Reads_as(
        """
        CHAPTER I
        Section 1. Short title
        This Act may be called the Lakes Act.
        Section 2. Definitions
        (a) A lake is water.
        (b) A shore is land:
        (i) dry; or
        (ii) wet.
        """, "eng",
        """
        Chapter I
          Article 1 «Short title» This Act may be called the Lakes Act.
          Article 2 «Definitions»
            Point a A lake is water.
            Point b A shore is land:
              Point i dry; or
              Point ii wet.
        """);

    [Fact]
    public void Sections_inside_articles_are_the_basic_units() => Reads_as(
        """
        Article I
        Section 1
        The lake belongs to the people of the valley.
        Section 2
        The people of the valley keep the lake.
        Article II
        Section 1
        The shore is open.
        """, "eng",
        """
        Part I
          Article 1 The lake belongs to the people of the valley.
          Article 2 The people of the valley keep the lake.
        Part II
          Article 1 The shore is open.
        """);

    [Fact]
    public void Articles_inside_sections_are_the_basic_units() => Reads_as(
        """
        Article 1
        The lake belongs to the valley.
        Section 1
        Shores
        Article 2
        The shore is open.
        Section 2
        Islands
        Article 3
        The island is closed.
        """, "eng",
        """
        Article 1 The lake belongs to the valley.
        Section 1 «Shores»
          Article 2 The shore is open.
        Section 2 «Islands»
          Article 3 The island is closed.
        """);

    [Fact]
    public void A_French_code_numbers_by_letters_and_hyphens() => Reads_as(
        """
        Livre Ier : Des lacs
        Titre II : Des rives
        Chapitre Ier : De la rive
        Section 1 : Du sable
        Article L. 123-4
        La rive est à tous.
        Article L. 123-4-1
        Le sable est à tous :
        1° Le sable fin ;
        2° Le sable gros.
        Article R. 5
        Le lac est à tous.
        Article 1er bis
        L'eau est à tous.
        """, "fra",
        """
        Book I «Des lacs»
          Title II «Des rives»
            Chapter I «De la rive»
              Section 1 «Du sable»
                Article L-123-4 La rive est à tous.
                Article L-123-4-1 Le sable est à tous :
                  Point 1 Le sable fin ;
                  Point 2 Le sable gros.
                Article R-5 Le lac est à tous.
                Article 1bis L'eau est à tous.
        """);

    [Fact]
    public void A_German_law_nests_parts_sections_and_paragraphs() => Reads_as(
        """
        Erster Teil
        Gewässer
        1. Abschnitt: Seen
        § 1 Begriff
        (1) Ein See ist ein Gewässer, das
        1. steht und
        2. von Land umgeben ist:
        a) ganz oder
        b) zum Teil.
        (2) Eine Pfütze ist kein See.
        § 1a Ufer
        Das Ufer gehört allen.
        2. Abschnitt: Flüsse
        § 2 Fluss
        Ein Fluss fließt. Art. 5 Abs. 2 gilt nicht.
        """, "deu",
        """
        Part 1 «Gewässer»
          Section 1 «Seen»
            Article 1 «Begriff»
              Paragraph 1 Ein See ist ein Gewässer, das
                Point 1 steht und
                Point 2 von Land umgeben ist:
                  Point a ganz oder
                  Point b zum Teil.
              Paragraph 2 Eine Pfütze ist kein See.
            Article 1a «Ufer» Das Ufer gehört allen.
          Section 2 «Flüsse»
            Article 2 «Fluss» Ein Fluss fließt. Art. 5 Abs. 2 gilt nicht.
        """);

    [Fact]
    public void A_Czech_law_counts_its_parts_in_words() => Reads_as(
        """
        ČÁST PRVNÍ
        VODY
        HLAVA I
        JEZERA
        Díl 1
        Břehy
        § 1
        (1) Jezero je voda, která
        a) stojí,
        b) je obklopena zemí.
        (2) Louže není jezero.
        ČÁST DRUHÁ
        ÚČINNOST
        § 2
        Tento zákon nabývá účinnosti dnem vyhlášení.
        """, "ces",
        """
        Part 1 «VODY»
          Title I «JEZERA»
            Chapter 1 «Břehy»
              Article 1
                Paragraph 1 Jezero je voda, která
                  Point a stojí,
                  Point b je obklopena zemí.
                Paragraph 2 Louže není jezero.
        Part 2 «ÚČINNOST»
          Article 2 Tento zákon nabývá účinnosti dnem vyhlášení.
        """);

    [Fact]
    public void A_Slovak_article_that_contains_paragraphs_is_a_part_and_one_that_amends_is_an_article() => Reads_as(
        """
        Čl. I
        § 1
        Jazerá
        (1)
        Jazero je voda.
        (2)
        Mláka nie je jazero.
        Čl. II
        Zákon o mlákach sa mení takto:
        1.
        V § 5 sa slovo „mláka“ nahrádza slovom „kaluž“.
        2.
        Za § 5 sa vkladá § 5a, ktorý znie:
        „§ 5a
        (1) Kaluž vysychá.
        (2) Kaluž sa vracia.“.
        Čl. III
        Tento zákon nadobúda účinnosť prvým dňom.
        """, "slk",
        """
        Part I
          Article 1 «Jazerá»
            Paragraph 1 Jazero je voda.
            Paragraph 2 Mláka nie je jazero.
        Article II Zákon o mlákach sa mení takto:
          Paragraph 1 V § 5 sa slovo „mláka“ nahrádza slovom „kaluž“.
          Paragraph 2 Za § 5 sa vkladá § 5a, ktorý znie:
            Alinea „§ 5a
            Alinea (1) Kaluž vysychá.
            Alinea (2) Kaluž sa vracia.“.
        Article III Tento zákon nadobúda účinnosť prvým dňom.
        """);

    [Fact]
    public void An_Estonian_code_has_its_numbers_before_the_words() => Reads_as(
        """
        1. osa
        ÜLDSÄTTED
        1. peatükk
        Järved
        1. jagu
        Kallas
        § 1. Järv
        (1) Järv on vesi:
        1) seisev;
        2) maaga ümbritsetud.
        § 1¹. Kallas
        Kallas on kõigi oma.
        """, "est",
        """
        Part 1 «ÜLDSÄTTED»
          Chapter 1 «Järved»
            Section 1 «Kallas»
              Article 1 «Järv»
                Paragraph 1 Järv on vesi:
                  Point 1 seisev;
                  Point 2 maaga ümbritsetud.
              Article 1-1 «Kallas» Kallas on kõigi oma.
        """);

    [Theory]
    [InlineData("Статья 17-1. Озеро", "17-1")]
    [InlineData("Статья 83². Озеро", "83-2")]
    [InlineData("Статья 12^1. Озеро", "12-1")]
    [InlineData("Статья 12.1. Озеро", "12-1")]
    [InlineData("Статья 9bis. Озеро", "9bis")]
    [InlineData("Статья 9 octodecies. Озеро", "9octodecies")]
    [InlineData("Статья 5а. Озеро", "5а")]
    [InlineData("СТАТЬЯ V. Озеро", "V")]
    [InlineData("Статья ХІІ. Озеро", "XII")]
    [InlineData("СТАТЬЯ ПЕРВАЯ", "1")]
    [InlineData("Статья 133<sup>1</sup>. Озеро", "133-1")]
    public void The_number_is_written_by_the_naming_convention(string line, string number)
    {
        var law = Reads.Text($"{line}\nТекст статьи об озере и береге.\n", language: "rus").Law!;

        Assert.Equal(number, Assert.Single(law.Provisions, provision => provision.Kind == UnitKind.Article).Number);
    }

    [Theory]
    [InlineData("PART ONE", "eng", UnitKind.Part, "1")]
    [InlineData("CHAPTER IVA", "eng", UnitKind.Chapter, "IVA")]
    [InlineData("FIRST SCHEDULE", "eng", UnitKind.Attachment, "1")]
    [InlineData("Zweites Kapitel", "deu", UnitKind.Chapter, "2")]
    [InlineData("Première partie", "fra", UnitKind.Part, "1")]
    [InlineData("Article premier", "fra", UnitKind.Article, "1")]
    [InlineData("Article unique", "fra", UnitKind.Article, "unique")]
    [InlineData("Бірінші бөлім", "kaz", UnitKind.Title, "1")]
    [InlineData("2-кіші бөлім", "kaz", UnitKind.Subtitle, "2")]
    [InlineData("1-қосымша", "kaz", UnitKind.Attachment, "1")]
    [InlineData("Раздел двадцать первый", "rus", UnitKind.Title, "21")]
    [InlineData("ПЕРВАЯ ЧАСТЬ", "rus", UnitKind.Part, "1")]
    [InlineData("ČÁST DVACÁTÁ PRVNÍ", "ces", UnitKind.Part, "21")]
    [InlineData("Příloha č. 3", "ces", UnitKind.Attachment, "3")]
    [InlineData("PRVÁ ČASŤ", "slk", UnitKind.Part, "1")]
    [InlineData("Esimene osa", "est", UnitKind.Part, "1")]
    [InlineData("2¹. peatükk", "est", UnitKind.Chapter, "2-1")]
    public void A_unit_is_known_by_its_word_and_number(string line, string language, UnitKind kind, string number)
    {
        var law = Reads.Text($"{line}\n\nTwo words and a full stop.\n", language: language).Law!;

        Assert.Contains(law.Provisions, provision => provision.Kind == kind && provision.Number == number);
    }

    [Fact]
    public void The_ninth_letter_is_not_a_roman_numeral() => Reads_as(
        """
        Article 1
        The list is:
        (g) sand;
        (h) stone;
        (i) clay;
        (j) mud:
        (i) dry;
        (ii) wet;
        (k) peat.
        """, "eng",
        """
        Article 1 The list is:
          Point g sand;
          Point h stone;
          Point i clay;
          Point j mud:
            Point i dry;
            Point ii wet;
          Point k peat.
        """);

    [Fact]
    public void Inserted_items_are_counted_in_Latin() => Reads_as(
        """
        Article 1
        1. The lake is open.
        1 bis. The shore is open.
        1 septies. The wood is closed.
        1 vicies. The road is closed.
        2. Bis the dog may enter.
        """, "eng",
        """
        Article 1
          Paragraph 1 The lake is open.
          Paragraph 1bis The shore is open.
          Paragraph 1septies The wood is closed.
          Paragraph 1vicies The road is closed.
          Paragraph 2 Bis the dog may enter.
        """);

    private static void Reads_as(string text, string language, string tree) =>
        Assert.Equal(tree + "\n", Reads.Tree(text, language: language), ignoreLineEndingDifferences: true);
}
