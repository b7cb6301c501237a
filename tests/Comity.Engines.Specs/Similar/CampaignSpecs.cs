using Comity.Deliberation.Similar;

namespace Comity.Engines.Specs.Similar;

public class CampaignSpecs
{
    private const string Letter = "Close the road at night.";

    [Fact]
    public void What_only_one_text_says_is_its_remainder()
    {
        string[] texts = [$"{Letter} My son was hurt there.", Letter, $"Please close the road at night."];
        Assert.Equal([["My son was hurt there"], [], ["Please"]], Remainders(texts));
    }

    [Fact]
    public void The_skeleton_is_what_most_of_the_texts_say()
    {
        string[] texts = [$"{Letter} My son was hurt there.", Letter, $"Please close the road at night."];
        var campaign = Campaign.Of(texts);
        var text = texts[campaign.Representative];
        Assert.Equal(["Close the road at night"], campaign.Skeleton.Select(range => text[range]));
    }

    [Fact]
    public void A_paragraph_that_two_of_a_hundred_add_is_not_hidden_among_what_is_shared()
    {
        var texts = Enumerable.Repeat(Letter, 98).Concat(Enumerable.Repeat($"{Letter} My son was hurt there.", 2)).ToArray();
        Assert.Equal(["My son was hurt there"], Remainders(texts)[99]);
    }

    [Fact]
    public void Places_are_those_of_the_text_as_it_was_written()
    {
        string[] texts = [Letter, "Clo\u200Bse the  rоad at night. И\u0306 э\u200Bто всё!", Letter];
        Assert.Equal(["И\u0306 э\u200Bто всё"], Remainders(texts)[1]);
    }

    [Fact]
    public void A_text_alone_shares_nothing() => Assert.Equal([["Close the road at night"]], Remainders([Letter]));

    [Fact]
    public void There_is_no_campaign_without_texts() => Assert.Throws<ArgumentException>(() => Campaign.Of([]));

    private static string[][] Remainders(string[] texts) =>
        [.. Campaign.Of(texts).Remainders.Select((ranges, i) => ranges.Select(range => texts[i][range]).ToArray())];
}
