using System.Text;
using System.Text.RegularExpressions;
using Comity.Commands;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading;
using Comity.Speaking;
using CsCheck;

namespace Comity.Web.Specs.Program;

/// <summary>A comparison as the terminal shows it.</summary>
public sealed partial class TerminalComparisonSpecs
{
    private static readonly string[] Pieces =
        ["the", "law", "of", "court", "12", ",", ".", "–", "-", "«", "\"", " ", " ", " ", "\n", "\n", "+"];

    private static readonly Gen<string> Printings =
        Gen.Int[0, Pieces.Length - 1].Array[1, 40].Select(picks => string.Concat(picks.Select(pick => Pieces[pick])));

    [Fact]
    public void Without_the_signs_a_redline_is_either_text_but_for_the_length_of_white_space() =>
        Gen.Select(Printings, Printings).Sample(
            (old, @new) =>
            {
                var (before, after) = (Blocks(old), Blocks(@new));
                var lines = Shown(Law(before), Law(after), whole: true, ("art_1", "art_1")).Split('\n');
                var body = string.Join('\n', lines.SkipWhile(line => line.Length > 0).Skip(2));
                var (withoutNew, withoutOld) = (Inserted().Replace(body, ""), Deleted().Replace(body, ""));
                Assert.Equal(OneSpace(string.Join('\n', before)), OneSpace(Deleted().Replace(withoutNew, "$1")));
                Assert.Equal(OneSpace(string.Join('\n', after)), OneSpace(Inserted().Replace(withoutOld, "$1")));
            },
            iter: 1000);

    [Theory]
    [InlineData("Столица Республики, статус ее определяются законом.", "Столица Республики Казахстан определяется законом.",
        "Столица Республики[-, статус ее определяются-]{+ Казахстан определяется+} законом.")]
    [InlineData("The term is five years.", "The term is seven years.", "The term is [-five-]{+seven+} years.")]
    [InlineData("The old law stands.", "The law stands.", "The [-old-] law stands.")]
    [InlineData("Pay 1 - 2 dinars.", "Pay 1 2 dinars.", "Pay 1 [- - -] 2 dinars.")]
    [InlineData("Socio-economic rights of all.", "Socio economic rights of all.",
        "[-Socio-economic-]{+Socio economic+} rights of all.")]
    [InlineData("One.\nTwo.\nThree.", "One.\nThree.", "One.\n[-Two.-]\nThree.")]
    [InlineData("One law.\nTwo laws stand.", "One law. Two laws stand.", "One law.[-¶-]\nTwo laws stand.")]
    [InlineData("Freedoms.\n2. Peace.", "Freedoms.", "Freedoms.\n[-2. Peace.-]")]
    [InlineData("Bread, salt.\nPeace.", "Bread, water.", "Bread, [-salt.¶-]\n[-Peace.-]{+water.+}")]
    [InlineData("One law.", "One law.\n2. Another.", "One law.\n{+2. Another.+}")]
    [InlineData("Bread,salt\nand peace.", "Bread,water and peace.", "Bread,[-salt¶-]{+water+} and peace.")]
    [InlineData("One law, and no more.", "One law and no more.", "One law[-,-] and no more.")]
    public void Signs_stand_where_the_change_is(string old, string @new, string shown) =>
        Assert.EndsWith(
            $")\n{shown}\n",
            Shown(Law(old.Split('\n')), Law(@new.Split('\n')), whole: true, ("art_1", "art_1")),
            StringComparison.Ordinal);

    [Fact]
    public void A_gap_is_inside_one_paragraph_and_every_paragraph_shows_its_number()
    {
        var filler = string.Concat(Enumerable.Repeat("слово ", 60)).Trim();
        static Law Version(string filler, string word) => Read($"""
            Закон о хлебе

            Статья 1. Хлеб
            1. Хлеб {filler}.
            2. Соль {filler} {word} {filler}.
            3. Вода {filler}.
            """);
        var shown = Shown(Version(filler, "бесплатна"), Version(filler, "платная"), whole: false);
        Assert.Matches(
            @"\n1\. Хлеб [^\n]* …\n2\. Соль [^\n]* … [^\n]*\[-бесплатна-\]\{\+платная\+\}[^\n]* …\n3\. Вода [^\n]* …\n", shown);
    }

    [Fact]
    public void Provisions_have_the_names_that_lawyers_give_them()
    {
        static Law Version(string word) => Read($"""
            Закон о хлебе

            Статья 1. Хлеб
            Хлеб раздают по утрам всем детям.
            Хлеб раздают по вечерам {word} взрослым.

            Статья 2. Соль
            1. Соль продают на рынке {word} по пятницам.
            2. Соль бесплатна для всех.
            """);
        var shown = Shown(Version("всем"), Version("только"), whole: false, level: ComparisonLevel.Paragraph);
        Assert.Contains("\nЧасть вторая статьи 1  (modified)\n", shown, StringComparison.Ordinal);
        Assert.Contains("\nПункт 1 статьи 2  (modified)\n", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_got_another_number_shows_how_it_begins()
    {
        const string bread = "Bread is free for every child who comes to the market in the morning of any day.";
        var shown = Shown(
            Read($"Law\n\nArticle 1. Bread\n{bread}\n"),
            Read($"Law\n\nArticle 1. Ombudsman\nAn ombudsman hears complaints about officials.\n\nArticle 2. Bread\n{bread}\n"),
            whole: false);
        Assert.Contains($"\nArticle 1 → Article 2  Bread  (renumbered)\n{bread}\n", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_mark_is_shown_and_a_mark_of_another_shape_is_counted()
    {
        var shown = Shown(
            Read("Law\n\nArticle 1. Bread\nBread, if old, is free.\n\nArticle 2. Salt\nSalt – the \"white\" one – is free.\n"),
            Read("Law\n\nArticle 1. Bread\nBread if old, is free.\n\nArticle 2. Salt\nSalt - the «white» one - is free.\n"),
            whole: false);
        Assert.Contains("\nBread[-,-] if old, is free.\n", shown, StringComparison.Ordinal);
        Assert.Contains("2  only punctuation, case or spacing (1 not shown: they differ only in the shape of dashes, "
            + "quotation marks or spaces)", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Salt", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_of_another_alphabet_is_named()
    {
        var shown = Shown(Law("Хлеб раздает cовет."), Law("Хлеб раздает совет."), whole: false);
        Assert.Contains("; Latin c → Cyrillic с)", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_heading_is_a_change_that_is_seen()
    {
        var shown = Shown(
            Read("Law\n\nArticle 1. Bread\nBread is free.\n"),
            Read("Law\n\nArticle 1. Bread and salt\nBread is free.\n"),
            whole: false);
        Assert.Contains("\nBread{+ and salt+}\nBread is free.\n", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_left_behind_is_quoted_in_whole_words_and_the_provisions_are_named()
    {
        const string other = "Article 1. Ombudsman\nAn ombudsman hears complaints about officials and reports yearly.\n\n";
        static string Bread(int first) =>
            $"Article {first}. Bread\nBread is free for every child who comes to the market in the morning.\n\n"
            + $"Article {first + 1}. Judges\n"
            + "The independent judges of all the courts shall apply Article 1 of this Law to everybody.\n";
        var shown = Shown(Read("Law\n\n" + Bread(1)), Read("Law\n\n" + other + Bread(2)), whole: false);
        Assert.Contains("\n  Article 3 says “… of all the courts shall apply Article 1 of this Law to everybody.”: "
            + "it names Article 1 of the old text, which is now Article 2.\n", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_text_commands_the_terminal()
    {
        var hostile = Law("Bread\u001b[2J is \u009b31mfree\u202e for\u2066 all\u0007.");
        foreach (var whole in (bool[])[true, false])
        {
            var shown = Shown(Law("Bread is free."), hostile, whole);
            Assert.DoesNotContain(shown, unit => (char.IsControl(unit) && unit != '\n') || unit is '\u202e' or '\u2066');
        }
    }

    [Fact]
    public void Lines_break_between_words_at_the_width_of_the_terminal_and_colours_end_with_them()
    {
        var written = new StringWriter();
        new TerminalText(written, colours: true, width: 20).Write("One law for every town of the land", Look.Inserted);
        Assert.Equal("\e[4;32mOne law for every\e[0m\n\e[4;32mtown of the land\e[0m", written.ToString());
    }

    [Fact]
    public void An_article_of_hundreds_of_thousands_of_words_is_shown_in_the_time_it_takes_to_read()
    {
        var words = string.Join(' ', Enumerable.Range(0, 300_000).Select(i => $"w{i * 7919L % 5000}"));
        var (old, @new) = (Law(words + " old"), Law(words + " new"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Contains("[-old-]{+new+}", Shown(old, @new, whole: true), StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    private static string[] Blocks(string text) =>
        [.. text.Split('\n').Select(block => block.Trim()).Where(block => block.Length > 0).DefaultIfEmpty("x")];

    private static Law Law(params string[] blocks) => new(
        new Work("xx", "act", "", "sample"), "eng", "", "Sample", new Provision
        {
            Kind = UnitKind.Act,
            Children =
            [
                new Provision
                {
                    Kind = UnitKind.Article, Number = "1", Designation = "Article 1.",
                    Text = blocks[0],
                    Children = [.. blocks.Skip(1).Select(block => new Provision { Kind = UnitKind.Alinea, Text = block })],
                },
            ],
        });

    private static Law Read(string text) =>
        LawReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), new ReadingOptions { FileName = "law.txt" }).Law!;

    private static string Shown(
        Law old, Law @new, bool whole, (string Old, string New)? pin = null, ComparisonLevel level = ComparisonLevel.Article)
    {
        var written = new StringWriter();
        var comparison = Comparer.Compare(old, @new, new ComparisonOptions
        {
            Level = level,
            Decisions = pin is var (from, to) ? [new Decision(from, to)] : [],
        });
        TerminalComparison.Write(comparison, whole, new TerminalText(written), Speech.In("en"));
        return written.ToString();
    }

    private static string OneSpace(string text) => string.Join(' ', text.Replace("¶", "", StringComparison.Ordinal)
        .Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\[-(.*?)-\]")]
    private static partial Regex Deleted();

    [GeneratedRegex(@"\{\+(.*?)\+\}")]
    private static partial Regex Inserted();
}
