using Comity.Legislation.Provisions;

namespace Comity.Engines.Specs.Reading;

/// <summary>What looks like the head of a provision and is none, and what belongs to one without looking so.</summary>
public class SentencesSpecs
{
    [Fact]
    public void A_sentence_that_begins_with_a_reference_is_text() => Reads_as(
        """
        Статья 1
        Озеро открыто.
        Статья 5 настоящего Закона применяется к лужам.
        Глава 2 того же Закона не применяется.
        Статья 2
        Берег открыт.
        """,
        """
        Article 1
          Alinea Озеро открыто.
          Alinea Статья 5 настоящего Закона применяется к лужам.
          Alinea Глава 2 того же Закона не применяется.
        Article 2 Берег открыт.
        """);

    [Fact]
    public void Text_on_the_line_of_the_number_is_text_where_all_articles_have_it_so() => Reads_as(
        """
        Статья 1. Озеро есть вода, которая стоит и со всех сторон окружена сушей.
        Берег озера открыт для всех, кто приходит с миром.
        Статья 2. Всякий, кто приходит к озеру, бережёт его и не оставляет после себя сора.
        Статья 3. Лужа не есть озеро, и правила об озере к ней не применяются никогда.
        """,
        """
        Article 1
          Alinea Озеро есть вода, которая стоит и со всех сторон окружена сушей.
          Alinea Берег озера открыт для всех, кто приходит с миром.
        Article 2 Всякий, кто приходит к озеру, бережёт его и не оставляет после себя сора.
        Article 3 Лужа не есть озеро, и правила об озере к ней не применяются никогда.
        """);

    [Fact]
    public void A_short_line_below_the_number_is_the_heading_where_articles_have_it_so() => Reads_as(
        """
        Статья 1
        Озеро
        Озеро открыто для всех.
        Статья 2
        Берег
        Берег открыт для всех.
        """,
        """
        Article 1 «Озеро» Озеро открыто для всех.
        Article 2 «Берег» Берег открыт для всех.
        """);

    [Fact]
    public void Quoted_articles_are_text_of_the_amending_point() => Reads_as(
        """
        Статья 1
        Внести в Закон об озёрах следующие изменения:
        1) дополнить статьями 5-1 и 5-2 следующего содержания:
        «Статья 5-1. Мостки
        1. Мостки строит община.
        Статья 5-2. Лодки
        Лодки бывают вёсельные.»;
        2) статью 7 исключить.
        Статья 2
        Закон вступает в силу завтра.
        """,
        """
        Article 1 Внести в Закон об озёрах следующие изменения:
          Point 1 дополнить статьями 5-1 и 5-2 следующего содержания:
            Alinea «Статья 5-1. Мостки
            Alinea 1. Мостки строит община.
            Alinea Статья 5-2. Лодки
            Alinea Лодки бывают вёсельные.»;
          Point 2 статью 7 исключить.
        Article 2 Закон вступает в силу завтра.
        """);

    [Fact]
    public void A_forgotten_quotation_mark_does_not_swallow_the_law()
    {
        var law = Reads.Text("Статья 1\nОзеро зовётся «Тихое.\nСтатья 2\nБерег открыт.\nСтатья 3\nЛес закрыт.\n",
            language: "rus").Law!;

        Assert.Equal(3, law.Provisions.Count(provision => provision.Kind == UnitKind.Article));
    }

    [Fact]
    public void Notes_of_the_editor_are_kept_apart_from_the_law() => Reads_as(
        """
        Статья 1
        1. Озеро открыто.
        2. Берег открыт.
        (п. 2 в ред. Закона от 01.02.2003 № 5)
        3. Лес закрыт.
        Сноска. Статья 1 с изменениями, внесёнными Законом от 01.02.2003 № 5.
        Статья 2
        Примечание. Статья 2 применяется с 2004 года.
        Лодки разрешены.
        """,
        """
        Article 1
          Paragraph 1 Озеро открыто.
          Paragraph 2 Берег открыт.
            Note (п. 2 в ред. Закона от 01.02.2003 № 5)
          Paragraph 3 Лес закрыт.
          Note Сноска. Статья 1 с изменениями, внесёнными Законом от 01.02.2003 № 5.
        Article 2 Лодки разрешены.
          Note Примечание. Статья 2 применяется с 2004 года.
        """);

    [Fact]
    public void Title_page_preamble_signature_and_annex_are_what_they_are() => Reads_as(
        """
        ЗАКОН
        ОБ ОЗЕРЕ
        (с изменениями от 1 мая 2020 года)

        Мы, люди долины,
        желая мира у воды,
        принимаем настоящий Закон.

        Статья 1
        Озеро открыто.
        Статья 2
        Берег открыт.

        Староста долины
        А. Б. Тихий
        г. Приозёрск, 2 мая 2021 года

        Приложение 1
        к Закону об озере
        1. Карта озера хранится у старосты.
        2. Карту видят все.
        """,
        """
        Preface
          Alinea ЗАКОН
          Alinea ОБ ОЗЕРЕ
          Note (с изменениями от 1 мая 2020 года)
        Preamble
          Alinea Мы, люди долины,
          Alinea желая мира у воды,
          Alinea принимаем настоящий Закон.
        Article 1 Озеро открыто.
        Article 2 Берег открыт.
        Conclusions
          Alinea Староста долины
          Alinea А. Б. Тихий
          Alinea г. Приозёрск, 2 мая 2021 года
        Attachment 1 «к Закону об озере»
          Paragraph 1 Карта озера хранится у старосты.
          Paragraph 2 Карту видят все.
        """);

    [Fact]
    public void An_unnumbered_block_after_the_last_point_belongs_to_the_paragraph() => Reads_as(
        """
        Статья 1
        1. На озере запрещены:
        1) костры;
        2) моторы.
        Запреты не касаются старосты.
        2. На берегу запрещены:
        — костры;
        — палатки.
        Статья 2
        Лес закрыт.
        """,
        """
        Article 1
          Paragraph 1 На озере запрещены:
            Point 1 костры;
            Point 2 моторы.
            Alinea Запреты не касаются старосты.
          Paragraph 2 На берегу запрещены:
            Indent костры;
            Indent палатки.
        Article 2 Лес закрыт.
        """);

    [Fact]
    public void Lines_wrapped_at_a_fixed_width_are_joined_again()
    {
        var text = string.Concat(Enumerable.Range(1, 20).Select(number =>
            $"Статья {number}\n\nОзеро под этим номером лежит в долине между двумя горами, и\n"
            + "всякий, кто приходит к нему с миром, может пить из него воду и\nотдыхать на берегу.\n\n"));

        var law = Reads.Text(text, language: "rus").Law!;

        Assert.All(law.Root.Children,
            article => Assert.EndsWith("воду и отдыхать на берегу.", article.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Article L.Eau 12 est ouverte.")]
    [InlineData("a.Eau est ouverte.")]
    [InlineData("Annexe A.Eau est ouverte.")]
    public void A_number_is_not_torn_out_of_a_word(string line) =>
        Assert.Empty(Reads.Text($"Article 1\nLe lac est ouvert.\n{line}\n", language: "fra").Report.WordsLost);

    [Fact]
    public void Gaps_and_repetitions_in_the_numbering_are_found()
    {
        var report = Reads.Text("Статья 1\nОзеро.\nСтатья 3\nБерег.\nСтатья 3\nЛес.\n", language: "rus").Report;

        Assert.Contains(report.Findings, finding => finding is { Code: "number-gap", Line: 3 });
        Assert.Contains(report.Findings, finding => finding is { Code: "number-repeated", Line: 5 });
    }

    [Fact]
    public void A_text_without_articles_is_read_all_the_same()
    {
        var result = Reads.Text("О воде\n\nВода мокрая.\n\nВода течёт вниз.\n", language: "rus");

        Assert.NotNull(result.Law);
        Assert.Contains(result.Report.Findings, finding => finding.Code == "no-articles");
        Assert.Empty(result.Report.WordsLost);
    }

    private static void Reads_as(string text, string tree) =>
        Assert.Equal(tree + "\n", Reads.Tree(text, language: "rus"), ignoreLineEndingDifferences: true);
}
