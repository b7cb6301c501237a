using System.Globalization;
using System.Text;
using Comity.Legislation.Provisions;
using CsCheck;

namespace Comity.Engines.Specs.Reading;

/// <summary>Whatever is read, no word is lost and nothing throws; what was numbered by the rules is read back.</summary>
public class LosslessSpecs
{
    private static readonly string[] Pieces =
    [
        "Статья", "статьи", "1", "5-1", "12", "Глава", "I", "IV", ".", ")", "(", "1.", "1)", "а)", "(a)", "(i)", "§", "Čl.",
        "Article", "L.", "123-4",
        "\n", "\n\n", "\n", " ", "  ", "«", "»", "„", "“", "\"", "Сноска.", "(в ред. 1)", "{", "}", "вода", "Water", "ТИШИНА",
        "—", "-", "²", "¹ ",
        "Приложение", "1-бап", "2-тарау", "# ", "## ", "**", "> ", "[^1]", "[^1]: ", "---", "<sup>2</sup>", "<p>", "</p>",
        "<div>", "&nbsp;", "&shy;", "&#8238;", "&#10;", "|", "•",
        "Преамбула", "v. r.", "1° ", "bis", "первая", "Section", "PART", "2020 года", "\t", "\u00A0", "\u200B", "é", "\uD800",
        "😀",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 60]
        .Select(pieces => string.Join(' ', pieces));

    [Theory]
    [InlineData("law.txt")]
    [InlineData("law.md")]
    [InlineData("law.html")]
    public void Any_text_is_read_without_loss(string name) => Texts.Sample(text =>
    {
        var result = Reads.Text(name == "law.html" ? $"<html><body>{text}</body></html>" : text, name);
        return result.Law is null ? result.Report.Refusal is not null
            : result.Report.WordsLost.Count == 0
            && result.Report.WordsIn == result.Report.WordsInLaw + result.Report.WordsSetAside;
    }, iter: 3000);

    [Fact]
    public void Any_bytes_are_read_or_refused() => Gen.Byte.Array[0, 300].Sample(bytes =>
    {
        var result = Reads.Bytes(bytes);
        return result.Law is not null || result.Report.Refusal is not null;
    }, iter: 3000);

    [Fact]
    public void A_law_numbered_by_the_rules_reads_back_as_the_same_tree()
    {
        var points = Gen.Int[0, 4];
        var paragraphs = points.Array[0, 4];
        var articles = paragraphs.Array[1, 5];
        articles.Array[1, 4].Sample(chapters =>
        {
            var (text, tree) = Written(chapters);
            return Reads.Draw(Reads.Text(text, language: "rus").Law!.Root) == tree;
        }, iter: 300);
    }

    private static (string Text, string Tree) Written(int[][][] chapters)
    {
        var (text, tree, article) = (new StringBuilder(), new StringBuilder(), 0);
        for (var chapter = 1; chapter <= chapters.Length; chapter++)
        {
            Line(text, $"Глава {chapter}. О воде {Word(chapter)}");
            Line(tree, $"{UnitKind.Chapter} {chapter} «О воде {Word(chapter)}»");
            foreach (var paragraphs in chapters[chapter - 1])
            {
                article++;
                Line(text, $"Статья {article}. Вода {Word(article)}");
                if (paragraphs.Length == 0)
                    Line(text, "Вода течёт вниз.");
                var own = paragraphs.Length == 0 ? " Вода течёт вниз." : "";
                Line(tree, $"  {UnitKind.Article} {article} «Вода {Word(article)}»{own}");
                for (var paragraph = 1; paragraph <= paragraphs.Length; paragraph++)
                {
                    var points = paragraphs[paragraph - 1];
                    var words = points > 0 ? "Вода бывает такой:" : "Вода мокрая.";
                    Line(text, $"{paragraph}. {words}");
                    Line(tree, $"    {UnitKind.Paragraph} {paragraph} {words}");
                    for (var point = 1; point <= points; point++)
                    {
                        Line(text, $"{point}) вода {Word(point)};");
                        Line(tree, $"      {UnitKind.Point} {point} вода {Word(point)};");
                    }
                }
            }
        }
        return (text.ToString(), tree.ToString());
    }

    private static void Line(StringBuilder to, string line) => to.Append(line).Append('\n');

    private static string Word(int number) => new string((char)('а' + (number % 30)), 3).ToLower(CultureInfo.InvariantCulture);
}
