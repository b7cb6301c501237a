namespace Comity.Engines.Specs.Reading;

/// <summary>Markdown as laws are kept in it.</summary>
public class MarkdownSpecs
{
    [Fact]
    public void Front_matter_is_set_aside_and_used()
    {
        var result = Reads.Text(
            "---\ntitle: Закон об озере\nlanguage: rus\ncountry: kz\napproval_date: 2020-05-01\nversion_date: 2021-06-02\n---\n\n"
            + "# Закон об озере\n\n**Статья 1**\n\nОзеро открыто.\n", "lake.md");

        Assert.Equal("markdown", result.Report.Format);
        Assert.Equal("/akn/kz/act/2020-05-01/lake/rus@2021-06-02", result.Law!.Iri);
        Assert.Contains(result.Report.Findings, finding => finding is { Code: "front-matter", Line: 1 });
        Assert.Empty(result.Report.WordsLost);
        Assert.True(result.Report.WordsSetAside > 0);
    }

    [Fact]
    public void Marks_of_the_format_are_not_text() => Reads_as(
        """
        # Закон об озере

        > *Сноска. Вступает в силу завтра.*

        ## Глава 1. Вода

        <a id="st1"></a>

        **Статья 83<sup>2</sup>**

        1. *Озеро* открыто, см. [статью 2](#st2) и `карту`.

           Лодки тоже &laquo;открыты&raquo;.

        2\. Берег **открыт**[^1].

        [^1]: Кроме ночи.
        """,
        """
        Preface
          Alinea Закон об озере
          Note Сноска. Вступает в силу завтра.
        Chapter 1 «Вода»
          Article 83-2
            Paragraph 1 Озеро открыто, см. статью 2 и карту.
              Alinea Лодки тоже «открыты».
            Paragraph 2 Берег открыт¹.
        Note 1 Кроме ночи.
        """);

    [Fact]
    public void A_number_on_a_line_of_its_own_belongs_to_what_follows() => Reads_as(
        """
        # Закон об озере

        ##### Статья 1

        ##### Озеро

        (1)

        Озеро открыто:

        а)

        днём,

        б)

        ночью.

        (2)

        Берег закрыт.
        """,
        """
        Preface
          Alinea Закон об озере
        Article 1 «Озеро»
          Paragraph 1 Озеро открыто:
            Point а днём,
            Point б ночью.
          Paragraph 2 Берег закрыт.
        """);

    [Fact]
    public void A_footnote_mark_before_the_number_is_not_the_number() => Reads_as(
        """
        # Seegesetz

        ##### **Art. 1** See

        <sup>1</sup> Der See ist offen.

        <sup>7</sup> <sup>2</sup> Das Ufer ist offen.

        <sup>3</sup> <sup>8</sup> …

        <sup>9</sup> Art. 1 a Ufer

        <sup>1</sup> Das Ufer gehört allen.
        """,
        """
        Preface
          Alinea Seegesetz
        Article 1 «See»
          Paragraph 1 Der See ist offen.
          Paragraph 2 Das Ufer ist offen.
          Paragraph 3 ⁸ …
        Article 1a «Ufer»
          Paragraph 1 Das Ufer gehört allen.
        """, "deu");

    [Fact]
    public void A_heading_without_a_number_is_a_division() => Reads_as(
        """
        # Закон об озере

        ### Вода

        ##### Статья 1

        Озеро открыто.

        ### Суша

        ##### Статья 2

        Берег открыт.
        """,
        """
        Preface
          Alinea Закон об озере
        Division «Вода»
          Article 1 Озеро открыто.
        Division «Суша»
          Article 2 Берег открыт.
        """);

    private static void Reads_as(string text, string tree, string language = "rus") =>
        Assert.Equal(tree + "\n", Reads.Tree(text, "law.md", language), ignoreLineEndingDifferences: true);
}
