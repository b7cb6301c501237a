using Comity.Engines.Specs.Provisions;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using static Comity.Engines.Specs.Provisions.Sketch;

namespace Comity.Engines.Specs.Comparing;

/// <summary>What a row compares is what it shows and what it is classified by.</summary>
public class ComparedTextSpecs
{
    private const string Opening = "The assembly decides alone on these matters of the whole state and of every region:";

    [Fact]
    public void A_paragraph_that_is_added_leaves_the_words_before_the_paragraphs_as_they_were()
    {
        var rows = Compare(
            ComparisonLevel.Paragraph,
            Article("war and peace", "the yearly budget"), Article("war and peace", "the yearly budget", "public holidays"));
        Assert.Equal(
            [(ChangeClass.Identical, "art_1"), (ChangeClass.Identical, "art_1__para_1"), (ChangeClass.Identical, "art_1__para_2"),
                (ChangeClass.New, "art_1__para_3")],
            rows.Select(row => (row.Class, row.New[0].EId)));
    }

    [Fact]
    public void A_word_that_changed_in_a_paragraph_stands_in_the_row_of_that_paragraph_alone()
    {
        var rows = Compare(
            ComparisonLevel.Paragraph,
            Article("war and peace", "the yearly budget"), Article("war and truce", "the yearly budget"));
        Assert.Equal(Opening, rows[0].OldText);
        Assert.Equal(rows[0].OldText, rows[0].NewText);
        Assert.Equal(("The matter of war and peace.", "The matter of war and truce."), (rows[1].OldText, rows[1].NewText));
    }

    [Fact]
    public void Articles_of_an_annex_are_not_part_of_its_own_text_at_any_level()
    {
        static Provision Annex(params Provision[] articles) => Unit(UnitKind.Attachment, "1", Opening, articles);
        var rows = Compare(
            ComparisonLevel.Article,
            Annex(Unit(UnitKind.Article, "1", "Bread is free.")),
            Annex(Unit(UnitKind.Article, "1", "Bread is free."), Unit(UnitKind.Article, "2", "Salt is sold on Fridays.")));
        Assert.Equal((ChangeClass.Identical, Opening, Opening), (rows[0].Class, rows[0].OldText, rows[0].NewText));
    }

    [Fact]
    public void An_article_compared_whole_shows_its_inner_numbers_and_no_editorial_note()
    {
        static Provision Version(string note) => Unit(
            UnitKind.Article, "1", Opening,
            Unit(UnitKind.Paragraph, "1", "The matter of war."), Unit(UnitKind.Note, note, $"Amended by law {note}."));
        var row = Assert.Single(Compare(ComparisonLevel.Article, Version("7"), Version("8")));
        Assert.Equal($"{Opening}\n1. The matter of war.", row.NewText);
        Assert.Equal(ChangeClass.Identical, row.Class);
    }

    [Fact]
    public void The_row_of_a_chapter_compares_its_heading_alone()
    {
        static Law Version(string heading) => Law(new Provision
        {
            Kind = UnitKind.Chapter, Number = "1", Heading = heading, Text = Opening,
            Children = [Unit(UnitKind.Article, "1", "Bread is free.")],
        });
        var comparison = Comparer.Compare(Version("On bread"), Version("On bread and salt"));
        Assert.Equal("", Assert.Single(comparison.Groupings).NewText);
        Assert.Equal(Opening, comparison.Correspondences[0].NewText);
    }

    private static IReadOnlyList<Correspondence> Compare(ComparisonLevel level, Provision old, Provision @new) =>
        Comparer.Compare(Law(old), Law(@new), new ComparisonOptions { Level = level }).Correspondences;

    private static Provision Article(params string[] matters) => Unit(
        UnitKind.Article, "1", Opening,
        [.. matters.Select((matter, i) => Unit(UnitKind.Paragraph, $"{i + 1}", $"The matter of {matter}."))]);
}
