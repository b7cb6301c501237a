using Comity.Deliberation.Opinions;

namespace Comity.Engines.Specs.Opinions;

public class OpinionMapSpecs
{
    [Fact]
    public void Two_camps_are_two_groups()
    {
        var map = OpinionMap.Of(Votes.Table(Votes.OfTwoCamps(90, 30)));
        Assert.Equal(2, map.Groups!.Ids.Count);
        Assert.True(map.Stability > 0.95);
        for (var row = 0; row < 90; row++)
            Assert.Equal(int.Parse(map.Votes.Participants[row], null) % 3 == 0 ? 1 : 0, map.Groups.GroupOf[row]);
    }

    [Fact]
    public void What_both_camps_agree_on_is_consensus_and_common_ground()
    {
        var map = OpinionMap.Of(Votes.Table(Votes.OfTwoCamps(90, 30)));
        string[] shared = ["0", "5", "10", "15", "20", "25"];
        Assert.Equal(shared, Best(map.Groups!.AgreeConsensus));
        Assert.Equal(shared, Best(map.LeastConsensus));
        Assert.Equal(shared, Best(map.CommonGround));
        Assert.All(map.Agreed, j => Assert.Contains(map.Votes.Statements[j], shared));

        IEnumerable<string> Best(IReadOnlyList<double> numbers) => Enumerable.Range(0, numbers.Count)
            .OrderByDescending(j => numbers[j]).Take(shared.Length).Order().Select(j => map.Votes.Statements[j]);
    }

    [Fact]
    public void The_order_of_the_votes_changes_no_digit()
    {
        var votes = Votes.OfTwoCamps(60, 20);
        var here = OpinionMap.Of(Votes.Table(votes));
        for (var seed = 0; seed < 5; seed++)
        {
            var shuffled = votes.ToArray();
            new Random(seed).Shuffle(shuffled);
            var there = OpinionMap.Of(Votes.Table(shuffled));
            Assert.Equal(here.Means, there.Means);
            Assert.Equal(here.Components[0], there.Components[0]);
            Assert.Equal(here.Points, there.Points);
            Assert.Equal(here.Stability, there.Stability);
            Assert.Equal(here.Groups!.GroupOf, there.Groups!.GroupOf);
            Assert.Equal(here.CommonGround, there.CommonGround);
        }
    }

    [Fact]
    public void People_who_vote_by_chance_have_no_groups()
    {
        var random = new Random(3);
        var map = OpinionMap.Of(Votes.Table(Enumerable.Range(0, 3_000).Select(i =>
            (Votes.Id(i / 15), Votes.Id(i % 15), (Vote)(random.Next(3) - 1)))));
        Assert.Null(map.Groups);
        Assert.True(map.Stability < OpinionMap.LeastStability);
    }

    [Fact]
    public void No_group_has_one_member_though_one_participant_is_far_out()
    {
        var votes = Votes.OfTwoCamps(40, 20);
        votes.AddRange(Enumerable.Range(20, 30).Select(j => ("hermit", Votes.Id(j), Vote.Disagree)));
        votes.AddRange(Enumerable.Range(20, 30).Select(j => ("0", Votes.Id(j), Vote.Agree)));
        var map = OpinionMap.Of(Votes.Table(votes));
        if (map.Groups is { } groups)
            Assert.All(
                groups.GroupOf.Where(group => group >= 0).CountBy(group => group), group => Assert.True(group.Value > 1));
    }

    [Fact]
    public void Components_are_those_of_the_written_out_matrix()
    {
        var table = Votes.Table(Votes.OfTwoCamps(50, 12));
        var map = OpinionMap.Of(table);
        var centred = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(50, 12);
        for (var row = 0; row < 50; row++)
            foreach (var (at, column) in table.StatementsOf(row).ToArray().Index())
                centred[row, column] = table.VotesOf(row)[at] - map.Means[column];
        var svd = centred.Svd();
        for (var c = 0; c < 2; c++)
            Assert.Equal(1, Math.Abs(svd.VT.Row(c).Zip(map.Components[c], (a, b) => a * b).Sum()), 1e-9);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1, 5)]
    [InlineData(3, 1)]
    [InlineData(3, 2)]
    public void Few_votes_are_drawn_without_groups(int people, int statements)
    {
        var map = OpinionMap.Of(Votes.Table(
            from i in Enumerable.Range(0, people)
            from j in Enumerable.Range(0, statements)
            select (Votes.Id(i), Votes.Id(j), Vote.Agree)));
        Assert.Null(map.Groups);
        Assert.All(map.Points, point => Assert.Equal(new MapPoint(0, 0), point));
    }

    [Fact]
    public void A_script_that_many_follow_is_suspected_and_counted_apart()
    {
        var votes = Votes.OfManyMinds(150, 40);
        var random = new Random(9);
        var script = Enumerable.Range(0, 40).Select(_ => (Vote)((random.Next(2) * 2) - 1)).ToArray();
        for (var i = 0; i < 15; i++)
            for (var v = 0; v < 25; v++)
            {
                var j = random.Next(40);
                votes.Add(($"bot{i}", Votes.Id(j), random.Next(10) == 0 ? Vote.Pass : script[j]));
            }

        var map = OpinionMap.Of(Votes.Table(votes));
        var suspected = map.Brigades.SelectMany(brigade => brigade.Participants)
            .Select(row => map.Votes.Participants[row]).ToList();
        Assert.True(suspected.Count(id => id.StartsWith("bot", StringComparison.Ordinal)) >= 14);
        Assert.True(suspected.Count(id => !id.StartsWith("bot", StringComparison.Ordinal)) <= 1);
        Assert.True(map.CountsWithoutSuspected.Sum(count => count.Seen) < map.Counts.Sum(count => count.Seen));
    }

    [Fact]
    public void Nobody_is_suspected_where_there_is_no_script()
    {
        Assert.Empty(OpinionMap.Of(Votes.Table(Votes.OfManyMinds(150, 40))).Brigades);
        Assert.Empty(OpinionMap.Of(Votes.Table(Votes.OfTwoCamps(150, 40))).Brigades);
    }
}
