using Comity.Legislation.Comparing;
using CsCheck;

namespace Comity.Engines.Specs.Comparing;

public class WordDifferenceSpecs
{
    [Fact]
    public void Equal_texts_are_one_kept_stretch() =>
        Assert.Equal([new DifferenceSpan(DifferenceKind.Kept, "One law.")], WordDifference.Between("One law.", "One law."));

    [Fact]
    public void Empty_texts_have_no_stretch() => Assert.Empty(WordDifference.Between("", ""));

    [Fact]
    public void A_replaced_word_is_deleted_before_it_is_inserted() => Assert.Equal(
        "The term is [-five -]{+seven +}years.", Show("The term is five years.", "The term is seven years."));

    [Fact]
    public void Dashes_and_quotation_marks_of_another_shape_are_no_change() => Assert.Equal(
        "The state - \"Sarydala\"", Show("The state – «Sarydala»", "The state - \"Sarydala\""));

    [Theory]
    [InlineData("the ‹old› law", "the 'old' law")]
    [InlineData("12″ ― about", "12\" - about")]
    [InlineData("Oʻzbek", "O‘zbek")]
    public void Marks_that_folding_takes_for_one_are_one_here_too(string old, string @new) =>
        Assert.Equal(@new, Show(old, @new));

    [Fact]
    public void A_letter_is_as_it_is_printed() => Assert.Equal("[-ещё-]{+еще+}", Show("ещё", "еще"));

    [Fact]
    public void Letter_case_is_a_change() => Assert.Equal(
        "[-Президент-]{+президент+}", Show("Президент", "президент"));

    [Fact]
    public void One_or_two_kept_words_do_not_part_two_changes() => Assert.Equal(
        "[-hears the old-]{+reads a new+}", Show("hears the old", "reads a new"));

    [Fact]
    public void Two_kept_words_between_two_changes_join_them() => Assert.Equal(
        "The judge [-is appointed by the king -]{+was elected by the council +}for a term of ten years.",
        Show("The judge is appointed by the king for a term of ten years.",
            "The judge was elected by the council for a term of ten years."));

    [Fact]
    public void An_inserted_sentence_begins_where_the_sentence_begins() => Assert.Equal(
        "The court sits. {+The court publishes. +}The court rests.",
        Show("The court sits. The court rests.", "The court sits. The court publishes. The court rests."));

    [Fact]
    public void An_inserted_paragraph_at_the_end_leaves_the_full_stop_before_it_alone() => Assert.Equal(
        "The court sits.{+\nThe court publishes.+}", Show("The court sits.", "The court sits.\nThe court publishes."));

    [Fact]
    public void A_space_that_only_one_text_has_belongs_to_its_change() => Assert.Equal(
        "the Republic[-, its status, -]{+ is +}fixed", Show("the Republic, its status, fixed", "the Republic is fixed"));

    [Fact]
    public void Shapes_and_spaces_are_changes_to_an_exact_difference() => Assert.Equal(
        "The state [-– «-]{+- \"+}Sarydala[-»-]{+\" +}(and others)",
        Show("The state – «Sarydala»(and others)", "The state - \"Sarydala\" (and others)", exact: true));

    [Fact]
    public void Either_text_can_be_read_from_the_difference_but_for_the_length_of_white_space() =>
        Gen.Select(Printings, Printings, Gen.Bool).Sample(
            (old, @new, exact) =>
            {
                var spans = WordDifference.Between(old, @new, exact);
                Assert.Equal(@new, Joined(spans, without: DifferenceKind.Deleted));
                // A space between two kept words is printed as the new text has it, unless the difference is exact.
                var read = Joined(spans, without: DifferenceKind.Inserted);
                Assert.Equal(exact ? OneSpace(old) : Printed(old), exact ? OneSpace(read) : Printed(read));
            },
            iter: 3000);

    [Fact]
    public void Kept_and_inserted_stretches_are_the_new_text_and_the_rest_has_the_words_of_the_old() =>
        Gen.Select(Texts, Texts).Sample(
            (old, @new) =>
            {
                var spans = WordDifference.Between(old, @new);
                Assert.Equal(@new,
                    string.Concat(spans.Where(span => span.Kind != DifferenceKind.Deleted).Select(span => span.Text)));
                Assert.Equal(
                    Split(old),
                    Split(string.Concat(spans.Where(span => span.Kind != DifferenceKind.Inserted)
                        .Select(span => span.Text + " "))));
                Assert.All(spans, span => Assert.NotEqual("", span.Text));
            },
            iter: 3000);

    [Fact]
    public void A_megabyte_of_other_words_is_answered_and_rebuilds_the_new_text()
    {
        var old = string.Join(' ', Enumerable.Range(0, 150_000).Select(i => $"w{i * 7919L % 1000}"));
        var @new = string.Join(' ', Enumerable.Range(0, 150_000).Select(i => $"w{i * 104729L % 1000}"));
        var spans = WordDifference.Between(old, @new);
        Assert.Equal(@new, string.Concat(spans.Where(span => span.Kind != DifferenceKind.Deleted).Select(span => span.Text)));
    }

    private static readonly string[] Prints =
        ["the", "law", "of", "a", "court", ",", ".", "–", "-", "«", "\"", " ", " ", "  ", "\n"];

    private static readonly Gen<string> Printings =
        Gen.Int[0, Prints.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(pick => Prints[pick])).Trim());

    [Theory]
    [InlineData("The park closes. \uD83D\uDE00", "The park closes at ten. \uD83D\uDC4D\uD83C\uDFFD")]
    [InlineData("a \uD83D b", "a \uDE00 b")]
    [InlineData("a \uFFFE b", "a \uFFFF c\u0301")]
    public void Pictures_and_what_is_no_character_are_marks_like_others(string old, string @new)
    {
        var spans = WordDifference.Between(old, @new);
        Assert.Equal(old, string.Concat(spans.Where(span => span.Kind != DifferenceKind.Inserted).Select(span => span.Text)));
        Assert.Equal(@new, string.Concat(spans.Where(span => span.Kind != DifferenceKind.Deleted).Select(span => span.Text)));
    }

    private static readonly string[] Vocabulary = ["the", "law", "of", "a", "court", ",", ".", "\n", "12", "Закон"];

    private static readonly Gen<string> Texts =
        Gen.Int[0, 9].Array[0, 40].Select(picks => string.Join(' ', picks.Select(pick => Vocabulary[pick])));

    private static string[] Split(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static string Joined(IEnumerable<DifferenceSpan> spans, DifferenceKind without) =>
        string.Concat(spans.Where(span => span.Kind != without).Select(span => span.Text));

    private static string OneSpace(string text) =>
        string.Join(' ', text.Replace("\n", " \n ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Printed(string text) => new([.. text.Where(unit => !char.IsWhiteSpace(unit))
        .Select(unit => unit switch { '–' => '-', '«' => '"', _ => unit })]);

    private static string Show(string old, string @new, bool exact = false) =>
        string.Concat(WordDifference.Between(old, @new, exact).Select(span => span.Kind switch
    {
        DifferenceKind.Deleted => $"[-{span.Text}-]",
        DifferenceKind.Inserted => $"{{+{span.Text}+}}",
        _ => span.Text,
    }));
}
