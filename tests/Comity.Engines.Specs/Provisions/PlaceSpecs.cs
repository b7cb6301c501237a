using Comity.Legislation.Provisions;
using static Comity.Engines.Specs.Provisions.Sketch;

namespace Comity.Engines.Specs.Provisions;

public class PlaceSpecs
{
    private static readonly Law Sample = Law(
        Group(UnitKind.Chapter, "1", Unit(UnitKind.Article, "1", "", Unit(UnitKind.Paragraph, "1", "Bread."))),
        Unit(UnitKind.Article, "2", "Salt."));

    [Fact]
    public void A_provision_stands_in_what_is_around_it_the_outermost_first()
    {
        Assert.Equal(["chp_1", "art_1"], Sample.PathTo(Find("art_1__para_1")).Select(around => around.EId));
        Assert.Empty(Sample.PathTo(Find("art_2")));
    }

    [Fact]
    public void What_holds_a_provision_is_the_act_at_the_end_and_nothing_holds_the_act()
    {
        Assert.Equal("chp_1", Sample.ParentOf(Find("art_1"))?.EId);
        Assert.Same(Sample.Root, Sample.ParentOf(Find("art_2")));
        Assert.Null(Sample.ParentOf(Sample.Root));
    }

    [Fact]
    public void A_provision_of_another_law_stands_nowhere_in_this_one()
    {
        var stranger = Unit(UnitKind.Article, "1");
        Assert.Null(Sample.ParentOf(stranger));
        Assert.Empty(Sample.PathTo(stranger));
    }

    private static Provision Find(string eId) => Sample.Find(eId)!;
}
