using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using static Comity.Engines.Specs.Comparing.SampleLaw;

namespace Comity.Engines.Specs.Comparing;

public class RewrittenTextSpecs
{
    private const string Formula = "which are binding throughout the whole territory of the republic";

    private static readonly Provision[] _around = [.. Texts.Select((text, i) => Article($"{i + 1}", text))];

    [Fact]
    public void An_article_rewritten_under_its_number_between_its_neighbours_is_modified()
    {
        var row = RowOfOld("5", With(5, "The language of the state is Elvish."),
            With(5, "The languages of the state and of its courts are Elvish, Dwarvish and whatever its ferrymen understand."));
        Assert.Equal((ChangeClass.Modified, "5"), (row.Class, Assert.Single(row.New).Number));
    }

    [Fact]
    public void An_article_on_another_matter_is_new_even_under_a_vacated_number()
    {
        var rows = Rows(With(5, "Bakers sell rye loaves on Fridays."), With(5, "Nobody need sing louder than his neighbour."));
        Assert.Equal("5", Assert.Single(rows, row => row.Class == ChangeClass.Repealed).Old[0].Number);
        Assert.Equal("5", Assert.Single(rows, row => row.Class == ChangeClass.New).New[0].Number);
    }

    [Fact]
    public void A_notice_of_repeal_keeps_the_seat() =>
        Assert.Equal("5", Assert.Single(RowOfOld("5", _around, With(5, "Excluded.")).New).Number);

    [Fact]
    public void What_was_rewritten_and_renumbered_is_found_by_the_rarer_words_that_are_left()
    {
        const string before = "The order of work of the Assembly, its bodies and deputies is fixed by its rules of procedure, "
            + "which are adopted by a plenary sitting.";
        const string after = "Rules of procedure fix the order in which either chamber, senators, deputies and bodies work; "
            + "speakers sign them.";
        var row = RowOfOld("3", [.. _around[..2], Article("3", before), .. _around[3..8]],
            [.. _around[3..8], Article("9", after), .. _around[..2]]);
        Assert.Equal("9", Assert.Single(row.New).Number);
        Assert.InRange(row.Score, 0.2, 0.33);
    }

    [Fact]
    public void A_formula_in_two_places_is_no_split()
    {
        var cabinet = $"{Texts[4]} The first minister directs the cabinet, signs its acts {Formula}, and answers for all of it.";
        var president = $"The president issues decrees on the basis of the constitution, {Formula}, and sees to their execution.";
        var rows = Rows(
            [.. _around[..4], Article("5", cabinet), .. _around[5..]],
            [.. _around[..4], Article("5", Texts[4]), .. _around[5..], Article("11", president)]);
        Assert.DoesNotContain(rows, row => row.Class == ChangeClass.Split);
        Assert.Equal("11", Assert.Single(rows, row => row.Class == ChangeClass.New).New[0].Number);
    }

    [Fact]
    public void A_sentence_that_went_next_door_is_a_split()
    {
        const string sentence = "The name of the state may be written in any alphabet that its citizens read.";
        var split = Assert.Single(
            Rows(With(5, $"{Texts[4]} {sentence}"), With(6, $"{Texts[5]} {sentence}")), row => row.Class == ChangeClass.Split);
        Assert.Equal(["5", "6"], split.New.Select(provision => provision.Number));
    }

    [Fact]
    public void A_merger_names_all_its_sources_also_those_that_were_split()
    {
        var rows = Rows(
            [Article("1", $"{Texts[0]} {Texts[1]} {Texts[2]}"), Article("2", Texts[3]), .. _around[4..]],
            [Article("1", $"{Texts[0]} {Texts[1]}"), Article("2", $"{Texts[2]} {Texts[3]}"), .. _around[4..]]);
        Assert.Equal(["1", "2"], Assert.Single(rows, row => row.Class == ChangeClass.Split).New.Select(one => one.Number));
        Assert.Equal(["1", "2"], Assert.Single(rows, row => row.Class == ChangeClass.Merged).Old.Select(one => one.Number));
    }

    [Fact]
    public void A_merger_under_the_number_of_one_source_is_not_renumbered() => Assert.False(Assert.Single(
        Rows([Article("1", Texts[0]), Article("2", $"{Texts[1]} {Texts[2]}"), .. _around[3..]],
            [Article("1", $"{Texts[0]} {Texts[1]} {Texts[2]}"), .. _around[3..]]),
        row => row.Class == ChangeClass.Merged).IsRenumbered);

    [Fact]
    public void A_signature_corresponds_to_a_signature_and_to_no_article()
    {
        const string transition = "The speaker of the assembly signs in the capital, and the assembly that adopted it "
            + "stays in office.";
        var rows = Rows(
            [.. _around, Framing(UnitKind.Conclusions, "The speaker of the assembly signs in the capital")],
            [.. _around, Article("11", transition), Framing(UnitKind.Conclusions, "A. Nonymous, president")]);
        Assert.Contains(rows, row => row is { Class: ChangeClass.Modified, Old: [{ Kind: UnitKind.Conclusions }] }
            && row.New[0].Kind == UnitKind.Conclusions);
        Assert.Equal("11", Assert.Single(rows, row => row.Class == ChangeClass.New).New[0].Number);
    }

    private static Provision Framing(UnitKind kind, string text) => new() { Kind = kind, Text = text };

    private static Provision[] With(int number, string text) =>
        [.. _around[..(number - 1)], Article($"{number}", text), .. _around[number..]];

    private static Correspondence RowOfOld(string number, Provision[] old, Provision[] @new) =>
        Rows(old, @new).Single(row => row.Old.Any(one => one.Number == number));

    private static IReadOnlyList<Correspondence> Rows(Provision[] old, Provision[] @new) =>
        Comparer.Compare(Of(old), Of(@new)).Correspondences;
}
