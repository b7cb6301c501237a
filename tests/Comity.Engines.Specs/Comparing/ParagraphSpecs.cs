using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using static Comity.Engines.Specs.Comparing.SampleLaw;

namespace Comity.Engines.Specs.Comparing;

public class ParagraphSpecs
{
    [Fact]
    public void A_paragraph_rewritten_in_its_article_is_found_there()
    {
        var rows = Rows(
            [Divided("1", Texts[0], "A case against a deputy is opened by the prosecutor with leave of the assembly.", Texts[1]),
                Divided("2", Texts[2], Texts[3])],
            [Divided("5", Texts[2], Texts[3]),
                Divided("6", Texts[0],
                    "A case in respect of any member of either house or of a deputy is heard by the highest court.", Texts[1])]);
        Assert.Equal("art_6__para_2", Assert.Single(RowOfOld(rows, "art_1__para_2").New).EId);
    }

    [Fact]
    public void Of_two_paragraphs_that_say_the_same_the_one_in_the_same_article_continues()
    {
        const string before = "The minister reports to the assembly on the roads within thirty days of every request.";
        const string after = "The minister reports to the assembly on the roads within ninety days of every request.";
        var rows = Rows(
            [Divided("1", Texts[0], before, Texts[1]), Divided("2", Texts[2], Texts[3], Texts[4])],
            [Divided("1", Texts[0], Texts[1], after), Divided("2", Texts[2], after, Texts[3], Texts[4])]);
        Assert.Equal("art_1__para_3", Assert.Single(RowOfOld(rows, "art_1__para_2").New).EId);
    }

    [Fact]
    public void The_name_of_a_body_in_two_places_is_no_copy()
    {
        const string name = "the central commission of the republic for elections and national referendums";
        var rows = Rows(
            [Divided("1", $"The first sitting is convened by {name} within a month.", Texts[0]),
                Divided("2", Texts[1], Texts[2])],
            [Divided("1", $"The first sitting is convened by {name} within a month.", Texts[0]),
                Divided("2", Texts[1], $"appoints {name};", Texts[2])]);
        Assert.DoesNotContain(rows, row => row.Class == ChangeClass.Copied);
    }

    [Fact]
    public void A_short_sentence_that_became_a_paragraph_is_a_split()
    {
        const string life = "Nobody may be deprived of life arbitrarily.";
        const string punishment = "Capital punishment is forbidden.";
        var split = Assert.Single(
            Rows([Divided("1", Texts[0], $"{life} {punishment}", Texts[1])],
                [Divided("1", Texts[0], life, punishment, Texts[1])]),
            row => row.Class == ChangeClass.Split);
        Assert.Equal(["2", "3"], split.New.Select(one => one.Number));
    }

    [Fact]
    public void An_opening_of_a_few_words_is_not_found_in_a_text_that_has_them_by_the_way()
    {
        var list = new Provision
        {
            Kind = UnitKind.Article, Designation = "Article 1", Number = "1", Text = "The Council of Ferrymen:",
            Children = [.. Texts[..3].Select((text, i) => new Provision
            {
                Kind = UnitKind.Point, Designation = $"{i + 1})", Number = $"{i + 1}", Text = text,
            })],
        };
        const string transition = "Within a month after this law takes effect the president and the Council of Ferrymen form a "
            + "house of those members who were elected before the day of the vote; these keep their seats until the end of the "
            + "term that other provisions set, and where no agreement is reached in time the president calls new elections.";
        var rows = Rows(
            [list, Divided("2", Texts[3], Texts[4])],
            [Divided("2", Texts[3], Texts[4]), Divided("3", transition, Texts[5])]);
        Assert.Contains(rows, row => row.Class == ChangeClass.New && row.New[0].Text == transition);
    }

    private static Correspondence RowOfOld(IReadOnlyList<Correspondence> rows, string eId) =>
        rows.Single(row => row.Old.Any(one => one.EId == eId));

    private static Provision Divided(string number, params string[] paragraphs) => new()
    {
        Kind = UnitKind.Article, Designation = $"Article {number}", Number = number,
        Children = [.. paragraphs.Select((text, i) => new Provision
        {
            Kind = UnitKind.Paragraph, Designation = $"{i + 1}.", Number = $"{i + 1}", Text = text,
        })],
    };

    private static IReadOnlyList<Correspondence> Rows(Provision[] old, Provision[] @new) => Comparer.Compare(
        Of(old), Of(@new), new ComparisonOptions { Level = ComparisonLevel.Paragraph }).Correspondences;
}
