using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using CsCheck;
using static Comity.Engines.Specs.Comparing.SampleLaw;

namespace Comity.Engines.Specs.Comparing;

public class ComparerSpecs
{
    [Fact]
    public void A_text_compared_with_itself_is_identical_throughout() => Assert.All(
        Comparer.Compare(Of(Texts), Of(Texts)).Correspondences, row => Assert.Equal(ChangeClass.Identical, row.Class));

    [Fact]
    public void An_inserted_article_is_new_and_renumbers_what_follows()
    {
        var rows = Comparer.Compare(
            Of(Texts), Of([.. Texts[..3], "An ombudsman hears complaints about officials.", .. Texts[3..]])).Correspondences;
        Assert.Equal("4", Assert.Single(rows, row => row.Class == ChangeClass.New).New[0].Number);
        Assert.Equal(3, rows.Count(row => row.Class == ChangeClass.Identical));
        Assert.Equal(7, rows.Count(row => row.Class == ChangeClass.Renumbered));
    }

    [Fact]
    public void A_deleted_article_is_repealed() => Assert.Equal(
        "5", Assert.Single(Compare(Texts, [.. Texts[..4], .. Texts[5..]]), row => row.Class == ChangeClass.Repealed)
            .Old[0].Number);

    [Fact]
    public void An_article_that_stands_elsewhere_is_moved_and_its_neighbours_are_not()
    {
        var rows = Compare(Texts, [.. Texts[1..7], Texts[0], .. Texts[7..]]);
        var moved = Assert.Single(rows, row => row.IsMoved);
        Assert.Equal((ChangeClass.Moved, "1", "7", true),
            (moved.Class, moved.Old[0].Number, moved.New[0].Number, moved.IsRenumbered));
    }

    [Fact]
    public void Other_punctuation_and_case_are_a_class_of_their_own() => Assert.Single(
        Compare(Texts, [Texts[0].Replace(" and ", ", and ", StringComparison.Ordinal), .. Texts[1..]]),
        row => row.Class == ChangeClass.PunctuationOnly);

    [Fact]
    public void Another_word_makes_an_article_modified() => Assert.Single(
        Compare(Texts, [.. Texts[..1], Texts[1].Replace("ninety", "one hundred", StringComparison.Ordinal), .. Texts[2..]]),
        row => row.Class == ChangeClass.Modified);

    [Fact]
    public void An_article_cut_in_two_is_split()
    {
        var whole = $"{Texts[0]} {Texts[1]} {Texts[2]} {Texts[3]}";
        var rows = Compare([whole, .. Texts[4..]], [$"{Texts[0]} {Texts[1]}", $"{Texts[2]} {Texts[3]}", .. Texts[4..]]);
        var split = Assert.Single(rows, row => row.Class == ChangeClass.Split);
        Assert.Equal(["1", "2"], split.New.Select(provision => provision.Number));
    }

    [Fact]
    public void Two_articles_made_one_are_merged()
    {
        var rows = Compare(
            [$"{Texts[0]} {Texts[1]}", $"{Texts[2]} {Texts[3]}", .. Texts[4..]],
            [$"{Texts[0]} {Texts[1]} {Texts[2]} {Texts[3]}", .. Texts[4..]]);
        var merged = Assert.Single(rows, row => row.Class == ChangeClass.Merged);
        Assert.Equal(["1", "2"], merged.Old.Select(provision => provision.Number));
    }

    [Fact]
    public void Words_that_stayed_and_stand_again_are_copied()
    {
        var copied = Assert.Single(Compare(Texts, [.. Texts, Texts[3]]), row => row.Class == ChangeClass.Copied);
        Assert.Equal(("4", "11"), (copied.Old[0].Number, copied.New[0].Number));
    }

    [Fact]
    public void A_chapter_follows_its_articles()
    {
        var old = Of(Chapter("1", "Rights", Article("1", Texts[0]), Article("2", Texts[7])),
            Chapter("2", "Powers", Article("3", Texts[1]), Article("4", Texts[2])));
        var @new = Of(Chapter("1", "Powers", Article("1", Texts[1]), Article("2", Texts[2])),
            Chapter("2", "Rights", Article("3", Texts[0]), Article("4", Texts[7])));
        Assert.Equal(
            [("1", "2", ChangeClass.Renumbered), ("2", "1", ChangeClass.Renumbered)],
            Comparer.Compare(old, @new).Groupings.Select(row => (row.Old[0].Number, row.New[0].Number, row.Class)));
    }

    [Fact]
    public void A_pin_is_kept_against_the_words()
    {
        var rows = Comparer.Compare(Of(Texts), Of(Texts),
            new ComparisonOptions { Decisions = [new Decision("art_1", "art_10")] }).Correspondences;
        Assert.Contains(rows, row => row.Reasons.Pinned && row.Old[0].Number == "1"
            && row.New.Any(provision => provision.Number == "10"));
    }

    [Fact]
    public void Two_pins_on_one_provision_make_it_split()
    {
        var rows = Comparer.Compare(Of(Texts), Of(Texts), new ComparisonOptions
        {
            Decisions = [new Decision("art_1", "art_1"), new Decision("art_1", "art_10")],
        }).Correspondences;
        Assert.Contains(rows, row => row.Class == ChangeClass.Split && row.Old[0].Number == "1" && row.New.Count == 2);
    }

    [Fact]
    public void A_pair_that_is_both_pinned_and_prohibited_is_the_callers_mistake() => Assert.Throws<ArgumentException>(
        () => Comparer.Compare(Of(Texts), Of(Texts), new ComparisonOptions
        {
            Decisions = [new Decision("art_1", "art_2"), new Decision("art_1", "art_2", Forbidden: true)],
        }));

    [Fact]
    public void A_prohibited_pair_never_corresponds()
    {
        var rows = Comparer.Compare(
            Of(Texts), Of(Texts), new ComparisonOptions { Decisions = [new Decision("art_2", "art_2", Forbidden: true)] })
                .Correspondences;
        Assert.DoesNotContain(rows, row => row.Old.Any(old => old.Number == "2") && row.New.Any(@new => @new.Number == "2"));
    }

    [Fact]
    public void A_decision_about_an_unknown_provision_is_the_callers_mistake() => Assert.Throws<ArgumentException>(
        () => Comparer.Compare(Of(Texts), Of(Texts), new ComparisonOptions { Decisions = [new Decision("art_99", "art_1")] }));

    [Fact]
    public void Numbers_shuffled_at_random_leave_the_correspondence_as_it_is() =>
        Gen.Shuffle(Enumerable.Range(0, Texts.Length).ToArray())
        .Sample(numbers =>
        {
            var changed = Texts.Select(text => text.Replace(" the ", " every ", StringComparison.Ordinal)).ToArray();
            var rows = Comparer.Compare(
                Of(Texts), Of([.. changed.Select((text, i) => Article($"{numbers[i] + 1}", text))])).Correspondences;
            Assert.Equal(Texts.Length, rows.Count);
            Assert.All(rows, row => Assert.Equal(
                int.Parse(row.Old[0].Number, System.Globalization.CultureInfo.InvariantCulture) - 1,
                Array.IndexOf(numbers, int.Parse(row.New[0].Number, System.Globalization.CultureInfo.InvariantCulture) - 1)));
        }, iter: 50);

    [Fact]
    public void Every_provision_stands_in_a_row_and_the_result_is_the_same_every_time() =>
        Gen.Select(Gen.Int[0, 9].Array[0, 12], Gen.Int[0, 9].Array[0, 12]).Sample((left, right) =>
        {
            var (old, @new) = (Of(left.Select(i => Texts[i])), Of(right.Select(i => Texts[i])));
            var comparison = Comparer.Compare(old, @new);
            Assert.Equal(old.Provisions.ToHashSet(), comparison.Correspondences.SelectMany(row => row.Old).ToHashSet());
            Assert.Equal(@new.Provisions.ToHashSet(), comparison.Correspondences.SelectMany(row => row.New).ToHashSet());
            Assert.Equal(
                comparison.Correspondences.Select(Show), Comparer.Compare(old, @new).Correspondences.Select(Show));
        }, iter: 300);

    private static string Show(Correspondence row) =>
        $"{row.Class} {string.Join(',', row.Old.Select(p => p.EId))} {string.Join(',', row.New.Select(p => p.EId))} {row.Score}";

    private static IReadOnlyList<Correspondence> Compare(IEnumerable<string> old, IEnumerable<string> @new) =>
        Comparer.Compare(Of(old), Of(@new)).Correspondences;
}
