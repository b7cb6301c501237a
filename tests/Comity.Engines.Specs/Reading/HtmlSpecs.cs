using System.Text;
using Comity.Legislation.Provisions;

namespace Comity.Engines.Specs.Reading;

/// <summary>Saved pages: the law is found among menus, headers, cookie bars and footers.</summary>
public class HtmlSpecs
{
    private const string Law =
        """
        <p align="center"><b>Глава 1. Вода</b></p>
        <p><a name="s1"></a><b>Статья&nbsp;1.</b> <b>Озеро</b></p>
        <p>1. Озеро есть <i>вода</i>,
            <span>окружённая <span>сушей</span></span>.<br>2. Озеро <b>открыто</b>:<br>1) днём;<br>2) ночью.</p>
        <p class="note">Сноска. Статья 1 с изменением от 02.02.2021 № 7.</p>
        <p><b>Статья 2<sup>1</sup>. Берег</b></p>
        <table><tr><td>1.</td><td>Песок</td></tr><tr><td>2.</td><td>Камень</td></tr></table>
        <p><b>Статья 3. Лес</b></p><p>Лес закрыт.</p>
        """;

    private const string Tree =
        """
        Chapter 1 «Вода»
          Article 1 «Озеро»
            Paragraph 1 Озеро есть вода, окружённая сушей.
            Paragraph 2 Озеро открыто:
              Point 1 днём;
              Point 2 ночью.
            Note Сноска. Статья 1 с изменением от 02.02.2021 № 7.
          Article 2-1 «Берег»
            Paragraph 1 Песок
            Paragraph 2 Камень
          Article 3 «Лес» Лес закрыт.
        """;

    [Fact]
    public void A_bare_page_is_read() => Reads_as($"<html><body>{Law}</body></html>");

    [Fact]
    public void A_page_with_landmarks_is_read() => Reads_as(
        $"""
        <!DOCTYPE html><html lang="ru"><head><title>Портал</title><style>p {"{}"}</style></head><body>
        <header><a href="/">Портал законов</a><form><input name="q"><button>Найти</button></form></header>
        <nav><ul><li><a href="/1">Законы</a></li><li><a href="/2">Указы</a></li></ul></nav>
        <main>{Law}</main>
        <aside>Читайте также: <a href="/3">Закон о болоте</a></aside>
        <footer>© Портал. Все права защищены</footer><script>var a = "Статья 99";</script></body></html>
        """);

    [Fact]
    public void A_page_of_tables_and_named_parts_is_read() => Reads_as(
        $"""
        <html><body><div id="cookie-consent">Мы используем файлы. <button>Принять</button></div>
        <table><tr><td class="left-menu"><a href="/1">Законы</a><br><a href="/2">Указы</a><br><a href="/3">Приказы</a></td>
        <td><div class="crumbs"><a href="/">Главная</a> &gt; <a href="/l">Законы</a></div>
        <ul><li><a href="#1">Статья 1. Озеро</a></li>
        <li><a href="#2">Статья 2. Берег</a></li><li><a href="#3">Статья 3. Лес</a></li></ul>
        <div class="text">{Law}</div></td></tr></table><div class="footer">Телефон: 1-23-45</div></body></html>
        """);

    [Fact]
    public void What_is_set_aside_is_reported_with_its_line()
    {
        var report = Reads.Text($"<html><body>\n<nav>Меню портала</nav>\n{Law}</body></html>", "law.html").Report;

        Assert.Contains(report.Findings, finding => finding is { Code: "page-furniture", Line: 2, Excerpt: "Меню портала" });
        Assert.Equal(2, report.WordsSetAside);
    }

    [Fact]
    public void The_numbers_that_a_browser_prints_are_numbers() => Assert.Equal(
        """
        Article 1 The lake is open:
          Paragraph 1 by day;
          Paragraph 2 by night.
        Article 2 The shore is open.
        Article 3 The wood is closed.

        """,
        Reads.Tree(
            "<html><body><p>Article 1</p><p>The lake is open:</p><ol><li>by day;</li><li>by night.</li></ol>"
            + "<p>Article 2</p><p>The shore is open.</p><p>Article 3</p><p>The wood is closed.</p></body></html>", "law.html",
                "eng"),
        ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData("type=\"i\"", "i ii iii iv")]
    [InlineData("type=\"I\"", "I II III IV")]
    [InlineData("type=\"a\" start=\"25\"", "y z aa ab")]
    [InlineData("type=\"A\"", "A B C D")]
    [InlineData("type=\"1\" start=\"7\"", "7 8 9 10")]
    [InlineData("start=\"7\"", "7 8 9 10")]
    [InlineData("style=\"list-style-type: lower-roman\"", "i ii iii iv")]
    public void The_numbers_of_a_list_are_printed_as_the_page_says(string list, string numbers)
    {
        string[] items = ["wet;", "deep;", "cold;", "ours."];

        var law = Reads.Text($"<html><body><p>Article 1</p><p>The lake is:</p>"
            + $"<ol {list}>{string.Concat(items.Select(item => $"<li>{item}</li>"))}</ol></body></html>", "law.html", "eng").Law!;

        var printed = law.Provisions.Select(provision => $"{provision.Designation} {provision.Text}".Trim()).ToList();
        Assert.All(numbers.Split(' ').Zip(items), pair => Assert.Contains($"{pair.First}. {pair.Second}", printed));
    }

    [Fact]
    public void Anchors_that_are_never_closed_do_not_nest()
    {
        var page = string.Concat(Enumerable.Range(1, 600).Select(i => $"<p><a name=st{i}>Статья {i}\n<p>Озеро {i} открыто."));

        Assert.Equal(600, Reads.Text($"<html><body>{page}</body></html>", "law.html").Report.Counts[UnitKind.Article]);
    }

    [Theory]
    [InlineData("<script>", "</script>")]
    [InlineData("<!--", "-->")]
    [InlineData("<textarea>", "</textarea>")]
    public void Tags_that_are_no_elements_do_not_nest(string before, string after)
    {
        var noise = before + string.Concat(Enumerable.Repeat("<div>", 600)) + after;

        Assert.NotNull(Reads.Text($"<html><body>{noise}<p>Статья 1</p><p>Озеро открыто.</p></body></html>", "law.html").Law);
    }

    [Fact]
    public void HTML_nested_ten_thousand_deep_is_refused()
    {
        var bomb = new StringBuilder("<html><body>").Insert(12, "<div>", 10_000).Append("Статья 1").ToString();

        Assert.Equal("too-deep", Reads.Text(bomb, "law.html").Report.Refusal?.Code);
    }

    [Theory]
    [InlineData("<div>", "too-deep")]
    [InlineData("<b id=#>", "too-deep")]
    [InlineData("<p><font size=#>", "too-deep")]
    [InlineData("<p>", "too-large")]
    public void A_page_that_only_grows_is_refused(string mark, string code)
    {
        var page = string.Concat(Enumerable.Range(1, 1_000_000).Select(i => mark.Replace("#", $"{i}", StringComparison.Ordinal)));

        var report = Reads.Text($"<html><body>{page}", "law.html").Report;

        Assert.Equal(code, report.Refusal?.Code);
    }

    [Fact]
    public void Formatting_that_is_opened_again_in_every_paragraph_is_refused()
    {
        var open = string.Concat(Enumerable.Range(1, 400).Select(i => $"<b id={i}>"));
        var page = string.Concat(Enumerable.Repeat("<p>вода", 500_000));

        Assert.Equal("too-large", Reads.Text($"<html><body><p>{open}{page}", "law.html").Report.Refusal?.Code);
    }

    private static void Reads_as(string page) =>
        Assert.Equal(Tree + "\n", Reads.Tree(page, "law.html", "rus"), ignoreLineEndingDifferences: true);
}
