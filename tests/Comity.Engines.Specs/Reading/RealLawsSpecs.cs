using System.Globalization;
using System.Text.RegularExpressions;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading;

namespace Comity.Engines.Specs.Reading;

/// <summary>Every law of the real material is read whole: all its articles, none of its words lost.</summary>
/// <remarks>
/// How the articles were counted, without the reader: Kazakh editions in Markdown carry an anchor <c>st1…</c> per article;
/// plain texts have a line per article that begins with its word and a number; the Slovak consolidations have the number of
/// sections in <c>transitions.tsv</c>; Slovak amending acts a heading per «§» and «Čl.», where a «Čl.» that contains «§» is a
/// part. The Swiss editions went through a converter that ran articles together: an article is a heading, or stands after a
/// footnote's mark or a lost bullet; articles whose number ended up behind their heading («Transplantationsmedizin Art. 119 a»)
/// are not counted.
/// </remarks>
public class RealLawsSpecs
{
    [Theory]
    [InlineData("kazakhstan/kz-2026-03-15-ru.md", 96, "rus")]
    [InlineData("kazakhstan/kz-2026-03-15-kk.articles-1-23.partial.md", 23, "kaz")]
    [InlineData("kazakhstan/kz-1995-as-of-2023-01-01-ru.articles-1-15.partial.md", 15, "rus")]
    [InlineData("kazakhstan/kz-1995-as-of-2022-09-17-en-adilet.txt", 102, "eng")]
    [InlineData("belarus/by-1994-03-15-ru.txt", 149, "rus")]
    [InlineData("belarus/by-1994-03-15-ru-relaxed.txt", 149, "rus")]
    [InlineData("belarus/by-1994-03-15-be.txt", 149, "bel")]
    [InlineData("belarus/by-1996-11-24-ru.txt", 146, "rus")]
    [InlineData("belarus/by-1996-11-24-ru-relaxed.txt", 146, "rus")]
    [InlineData("belarus/by-2004-10-17-ru.txt", 146, "rus")]
    [InlineData("belarus/by-2004-10-17-ru-relaxed.txt", 146, "rus")]
    [InlineData("belarus/by-2004-10-17-be.txt", 146, "bel")]
    [InlineData("belarus/by-draft-rc1-2021-07-ru-relaxed.txt", 161, "rus")]
    [InlineData("belarus/by-draft-rc2-2021-12-27-ru-relaxed.txt", 158, "rus")]
    [InlineData("russia/ru-1993-12-12-ru.txt", 137, "rus")]
    [InlineData("russia/ru-2014-07-21-ru.txt", 137, "rus")]
    [InlineData("russia/ru-2020-03-14-ru.txt", 142, "rus")]
    [InlineData("ukraine/ua-1996-06-28-uk.txt", 161, "ukr")]
    [InlineData("ukraine/ua-2014-02-22-uk.txt", 161, "ukr")]
    [InlineData("ukraine/ua-2016-09-30-uk.txt", 166, "ukr")]
    [InlineData("ukraine/ua-2020-01-01-uk.txt", 166, "ukr")]
    [InlineData("switzerland/ch-2000-01-01-de.md", 196, "deu")]
    [InlineData("switzerland/ch-2010-03-07-de.md", 215, "deu")]
    [InlineData("switzerland/ch-2018-09-23-de.md", 221, "deu")]
    [InlineData("switzerland/ch-2020-01-01-de.md", 221, "deu")]
    public void A_constitution_is_read_whole(string file, int articles, string language)
    {
        var report = Read(RealMaterial.Path(["laws", .. file.Split('/')])).Report;

        Assert.Equal(articles, report.Counts[UnitKind.Article]);
        Assert.Equal(language, report.Language);
        Assert.Empty(report.WordsLost);
        Assert.Equal(report.WordsIn, report.WordsInLaw + report.WordsSetAside);
    }

    [Theory]
    [InlineData("kazakhstan", @"<a id=""st\d+"">", "*.md")]
    [InlineData("kazakhstan", @"^\s*Article \d+(-\d+)?\s*$", "*.txt")]
    [InlineData("belarus", @"^\s*(Статья|Артыкул)\s+\d+", "by-*.txt")]
    [InlineData("russia", @"^Статья \d+", "*.txt")]
    [InlineData("ukraine", @"^\s*Стаття \d+", "*.txt")]
    [InlineData("switzerland", @"^#+ \*\*Art\. |^<sup>\d+</sup> (\* )?Art\. \d|(^|(?<!>) )\* (<sup>\d+</sup> )?Art\. \d", "*.md")]
    public void As_many_articles_are_read_as_the_file_has_marks_of_articles(string folder, string mark, string pattern)
    {
        foreach (var file in Directory.EnumerateFiles(RealMaterial.Path("laws", folder), pattern).Order(StringComparer.Ordinal))
        {
            var marks = Regex.Count(File.ReadAllText(file), mark, RegexOptions.Multiline, TimeSpan.FromSeconds(10));

            var report = Read(file).Report;

            Assert.True(marks == report.Counts[UnitKind.Article],
                $"{Path.GetFileName(file)}: {marks} marks, {report.Counts[UnitKind.Article]} articles.");
            Assert.Empty(report.WordsLost);
        }
    }

    [Fact]
    public void Every_Slovak_consolidation_has_the_sections_that_its_table_of_transitions_says()
    {
        var folder = RealMaterial.Path("laws", "sk-350-1996-rules-of-procedure");
        foreach (var row in File.ReadLines(Path.Combine(folder, "transitions.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            var report = Read(Path.Combine(folder, "consolidated", $"sk-350-1996-{row[1]}.md")).Report;

            Assert.Equal(int.Parse(row[4], CultureInfo.InvariantCulture), report.Counts[UnitKind.Article]);
            Assert.Empty(report.WordsLost);
        }
    }

    [Fact]
    public void Every_Slovak_amending_act_has_its_own_articles_and_none_of_those_it_quotes()
    {
        var folder = RealMaterial.Path("laws", "sk-350-1996-rules-of-procedure", "amending");
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            var heads = Regex.Matches(File.ReadAllText(file), @"^#+ (§|Čl\.) ", RegexOptions.Multiline, TimeSpan.FromSeconds(10))
                .Select(match => match.Groups[1].Value).ToList();
            var parts = heads.Zip(heads.Skip(1)).Count(pair => pair is ("Čl.", "§"));

            var report = Read(file).Report;

            var articles = report.Counts.GetValueOrDefault(UnitKind.Article);
            Assert.True(heads.Count - parts == articles,
                $"{Path.GetFileName(file)}: {heads.Count - parts} headings, {articles} articles.");
            Assert.Empty(report.WordsLost);
        }
    }

    [Fact]
    public void No_word_of_any_law_is_lost()
    {
        foreach (var file in Directory.EnumerateFiles(RealMaterial.Path("laws"), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".txt", StringComparison.Ordinal)))
        {
            var result = Read(file);

            Assert.NotNull(result.Law);
            Assert.True(result.Report.WordsLost.Count == 0, $"{file}: {string.Join(' ', result.Report.WordsLost)}");
            Assert.Equal(result.Report.WordsIn, result.Report.WordsInLaw + result.Report.WordsSetAside);
        }
    }

    private static ReadingResult Read(string file)
    {
        using var stream = File.OpenRead(file);
        return LawReader.Read(stream, new() { FileName = Path.GetFileName(file) });
    }
}
