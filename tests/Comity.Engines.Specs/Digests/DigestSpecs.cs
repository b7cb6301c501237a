using Comity.Deliberation.Digests;
using CsCheck;

namespace Comity.Engines.Specs.Digests;

public class DigestSpecs
{
    private static readonly string[] _texts =
    [
        "Close the bridge to lorries at night.",
        "Lorries on the bridge at night: close it.",
        "The bridge must be closed to lorries every night.",
        "Open the library on Sundays.",
        "The library should open every Sunday.",
        "Plant lime trees.",
    ];

    [Fact]
    public void A_few_texts_cover_all_subjects()
    {
        var chosen = Digest.MostTelling(_texts, 3).Select(text => text.Index).ToList();
        Assert.Equal(3, chosen.Count);
        Assert.Contains(chosen, i => i < 3);
        Assert.Contains(chosen, i => i is 3 or 4);
        Assert.Contains(5, chosen);
    }

    [Fact]
    public void Each_stands_for_the_texts_that_are_more_like_it_than_like_the_others()
    {
        var chosen = Digest.MostTelling(_texts, 3).ToDictionary(text => text.Index, text => text.StandsFor);
        Assert.Equal(3, chosen.Single(text => text.Key < 3).Value);
        Assert.Equal(2, chosen.Single(text => text.Key is 3 or 4).Value);
        Assert.Equal(1, chosen[5]);
    }

    [Fact]
    public void Together_they_stand_for_all_also_for_those_that_are_like_none()
    {
        string[] some = ["", "…", "a lime tree", "A LIME TREE", "the lime tree", "one bridge", "one library", "bridge, library"];
        Gen.Int[0, some.Length - 1].Select(i => some[i]).Array[1, 20].Sample(texts =>
        {
            var chosen = Digest.MostTelling(texts, 3);
            Assert.Equal(chosen.Count == 0 ? 0 : texts.Length, chosen.Sum(text => text.StandsFor));
        });
    }

    [Fact]
    public void What_adds_nothing_is_not_chosen() =>
        Assert.Single(Digest.MostTelling(["Plant lime trees.", "Plant lime TREES!", "", "…"], 10));

    [Fact]
    public void Greedy_choices_are_within_the_bound_of_the_best_there_are()
    {
        var best = (
            from i in Enumerable.Range(0, _texts.Length)
            from j in Enumerable.Range(0, i)
            select Coverage(i, j)).Max();
        var chosen = Digest.MostTelling(_texts, 2).Select(text => text.Index).ToList();
        Assert.True(Coverage(chosen[0], chosen[1]) >= (1 - (1 / Math.E)) * best);

        double Coverage(int a, int b)
        {
            var vectors = new WordVectors(_texts);
            return vectors.Cosines(a).Zip(vectors.Cosines(b), Math.Max).Sum();
        }
    }

    [Fact]
    public void Nothing_has_no_digest() => Assert.Empty(Digest.MostTelling([]));

    [Fact]
    public void Terms_tell_the_groups_apart()
    {
        var terms = Digest.Terms([_texts[..3], _texts[3..5], _texts[5..]], 2);
        Assert.Contains("lorries", terms[0]);
        Assert.Contains("library", terms[1]);
        Assert.DoesNotContain("the", terms.SelectMany(words => words));
    }
}
