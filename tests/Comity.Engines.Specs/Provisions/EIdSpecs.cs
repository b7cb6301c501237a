using Comity.Legislation.Provisions;
using CsCheck;
using static Comity.Engines.Specs.Provisions.Sketch;

namespace Comity.Engines.Specs.Provisions;

public sealed class EIdSpecs
{
    [Fact]
    public void Articles_numbered_through_the_law_stand_at_the_top()
    {
        var law = Law(
            Group(UnitKind.Chapter, "1", Unit(UnitKind.Article, "1"), Unit(UnitKind.Article, "2")),
            Group(
                UnitKind.Chapter, "2",
                Unit(UnitKind.Article, "3"), Unit(UnitKind.Article, "3-1", "", Unit(UnitKind.Paragraph, "2"))));

        Assert.Equal(["chp_1", "art_1", "art_2", "chp_2", "art_3", "art_3-1", "art_3-1__para_2"], EIdsOf(law));
    }

    [Fact]
    public void Articles_that_restart_in_every_chapter_carry_the_chapter()
    {
        var law = Law(
            Group(UnitKind.Title, "I",
                Group(UnitKind.Chapter, "1", Unit(UnitKind.Article, "1"), Unit(UnitKind.Article, "2")),
                Group(UnitKind.Chapter, "2", Unit(UnitKind.Article, "1"))));

        Assert.Equal(["title_I", "chp_1", "chp_1__art_1", "chp_1__art_2", "chp_2", "chp_2__art_1"], EIdsOf(law));
    }

    [Fact]
    public void Articles_that_restart_in_every_title_do_not_carry_the_chapter()
    {
        var law = Law(
            Group(UnitKind.Title, "I", Group(UnitKind.Chapter, "1", Unit(UnitKind.Article, "1")),
                Group(UnitKind.Chapter, "2", Unit(UnitKind.Article, "2"))),
            Group(UnitKind.Title, "II", Group(UnitKind.Chapter, "1", Unit(UnitKind.Article, "1")),
                Group(UnitKind.Chapter, "2", Unit(UnitKind.Article, "2"))));

        Assert.Equal(
            ["title_I", "title_I__chp_1", "title_I__art_1", "title_I__chp_2", "title_I__art_2",
                "title_II", "title_II__chp_1", "title_II__art_1", "title_II__chp_2", "title_II__art_2"],
            EIdsOf(law));
    }

    [Fact]
    public void A_number_printed_twice_by_mistake_is_no_restart()
    {
        var law = Law(
            Group(UnitKind.Chapter, "1", Unit(UnitKind.Article, "1"), Unit(UnitKind.Article, "2")),
            Group(UnitKind.Chapter, "2", Unit(UnitKind.Article, "2"), Unit(UnitKind.Article, "3")));

        Assert.Equal(["chp_1", "art_1", "art_2", "chp_2", "art_2_2", "art_3"], EIdsOf(law));
    }

    [Fact]
    public void Missing_numbers_are_counted_and_marked_only_where_a_number_is_usual()
    {
        var law = Law(
            Unit(UnitKind.Article, "5", "own text", Unit(UnitKind.Alinea), Unit(UnitKind.Alinea), Unit(UnitKind.Indent),
                Unit(UnitKind.Note), Unit(UnitKind.Paragraph), Unit(UnitKind.Paragraph)),
            Unit(UnitKind.Article));

        Assert.Equal(
            ["art_5", "art_5__al_1", "art_5__al_2", "art_5__indent_1", "art_5__hcontainer_1",
                "art_5__para_nn_1", "art_5__para_nn_2", "art_nn_1"],
            EIdsOf(law));
    }

    [Fact]
    public void Front_and_back_matter_only_passes_its_name_and_an_attachment_its_own_address()
    {
        var law = Law(
            Unit(UnitKind.Preface, "", "", Unit(UnitKind.Alinea), Unit(UnitKind.Note)),
            Unit(UnitKind.Preamble, "", "", Unit(UnitKind.Alinea), Unit(UnitKind.Alinea)),
            Unit(UnitKind.Article, "1"),
            Unit(UnitKind.Conclusions, "", "", Unit(UnitKind.Alinea)),
            Unit(UnitKind.Attachment, "", "", Unit(UnitKind.Article, "1")),
            Unit(UnitKind.Attachment, "2", "", Unit(UnitKind.Article, "1")));

        Assert.Equal(
            ["preface", "preface__p_1", "preface__blockContainer_1", "preamble", "preamble__p_1", "preamble__p_2", "art_1",
                "conclusions", "conclusions__p_1", "att_1", "att_1__art_1", "att_2", "att_2__art_1"],
            EIdsOf(law));
    }

    [Theory]
    [InlineData("17-1.", "17-1")]
    [InlineData("9-1)", "9-1")]
    [InlineData("1.1.", "1-1")]
    [InlineData("3a bis", "3abis")]
    [InlineData("L. 123-4", "L-123-4")]
    [InlineData("83²", "83-2")]
    [InlineData("83¹²", "83-12")]
    [InlineData("а", "а")]
    [InlineData("IV", "IV")]
    public void Numbers_are_cleaned_by_the_naming_convention(string number, string clean) =>
        Assert.Equal($"art_{clean}", EIdsOf(Law(new Provision { Kind = UnitKind.Article, Number = number }))[0]);

    [Fact]
    public void A_number_of_punctuation_alone_is_no_number() =>
        Assert.Equal(["art_nn_1"], EIdsOf(Law(new Provision { Kind = UnitKind.Article, Number = "***" })));

    [Fact]
    public void Every_address_is_unique_and_without_white_space_in_any_tree() =>
        AnyLaw.Laws.Sample(law =>
        {
            var eIds = EIdsOf(law);
            Assert.Equal(eIds.Length, eIds.Distinct(StringComparer.Ordinal).Count());
            Assert.All(eIds, eId => Assert.Matches(@"^\S+$", eId));
        }, iter: 300);

    [Fact]
    public void Depth_ten_thousand_and_twenty_thousand_namesakes_take_linear_space()
    {
        var deep = EIdsOf(Law(Nested(UnitKind.Point, 10_000)));
        Assert.Equal(10_000, deep.Distinct(StringComparer.Ordinal).Count());
        Assert.All(deep, eId => Assert.InRange(eId.Length, 1, 500));

        var wide = EIdsOf(Law([.. Enumerable.Range(0, 20_000).Select(_ => Unit(UnitKind.Article, "1"))]));
        Assert.Equal("art_1_20000", wide[^1]);
    }

    private static string[] EIdsOf(Law law) => [.. law.Provisions.Select(provision => provision.EId)];
}
