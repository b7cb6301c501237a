using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using static Comity.Engines.Specs.Comparing.SampleLaw;

namespace Comity.Engines.Specs.Comparing;

public class ExcerptSpecs
{
    private static readonly Provision[] _whole =
        [.. Enumerable.Range(1, 40).Select(number => Article($"{number}", Matter(number)))];

    [Theory]
    [InlineData(ComparisonLevel.Article)]
    [InlineData(ComparisonLevel.Paragraph)]
    public void The_first_articles_alone_are_an_excerpt(ComparisonLevel level)
    {
        Assert.Equal(new Excerpt(IsNew: true, Held: 12, Whole: 40), Compare(_whole, _whole[..12], level).Excerpt);
        Assert.Equal(new Excerpt(IsNew: false, Held: 12, Whole: 40), Compare(_whole[..12], _whole, level).Excerpt);
    }

    [Fact]
    public void A_draft_that_gives_only_what_it_changes_is_an_excerpt()
    {
        var draft = _whole.Where((_, i) => i % 3 == 0)
            .Select(article => Article(article.Number, article.Text.Replace("within", "in", StringComparison.Ordinal))).ToArray();
        Assert.Equal(new Excerpt(IsNew: true, Held: 14, Whole: 40), Compare(_whole, draft).Excerpt);
    }

    [Fact]
    public void A_longer_law_that_keeps_all_of_a_shorter_one_makes_it_no_excerpt()
    {
        var kept = _whole.Where((_, i) => i % 3 == 0).Select((article, i) => Article($"{i + 1}", article.Text)).ToArray();
        Assert.Null(Compare(kept, _whole).Excerpt);
    }

    [Fact]
    public void A_law_that_lost_a_few_articles_is_whole() =>
        Assert.Null(Compare(_whole, [.. _whole[..8], .. _whole[12..20], .. _whole[22..]]).Excerpt);

    [Fact]
    public void Another_law_is_no_excerpt() =>
        Assert.Null(Compare(_whole, [.. Texts.Select((text, i) => Article($"{i + 1}", text))]).Excerpt);

    private static string Matter(int number) =>
        $"Office {number} decides on matter {number * 7} and petition {number * 13} within {number * 3} days "
        + $"of form {number * 17}.";

    private static Comparison Compare(Provision[] old, Provision[] @new, ComparisonLevel level = ComparisonLevel.Article) =>
        Comparer.Compare(Of(old), Of(@new), new ComparisonOptions { Level = level });
}
