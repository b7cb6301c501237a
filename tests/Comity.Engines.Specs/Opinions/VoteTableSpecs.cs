using Comity.Deliberation.Opinions;

namespace Comity.Engines.Specs.Opinions;

public class VoteTableSpecs
{
    [Fact]
    public void The_last_vote_of_a_pair_counts()
    {
        var table = Votes.Table(("a", "1", Vote.Agree), ("b", "1", Vote.Pass), ("a", "1", Vote.Disagree));
        Assert.Equal(2, table.Count);
        Assert.Equal([-1], table.VotesOf(0).ToArray());
    }

    [Fact]
    public void The_latest_vote_counts_where_there_are_times()
    {
        var builder = new VoteTableBuilder();
        var (row, column) = (builder.Participant("a"), builder.Statement("1"));
        builder.Add(row, column, Vote.Agree, 20);
        builder.Add(row, column, Vote.Disagree, 10);
        Assert.Equal([1], builder.Build().VotesOf(0).ToArray());
    }

    [Fact]
    public void Identifiers_stand_in_the_order_of_numbers()
    {
        var table = Votes.Table(("10", "c", Vote.Agree), ("9", "bb", Vote.Agree), ("10", "b", Vote.Agree));
        Assert.Equal(["9", "10"], table.Participants);
        Assert.Equal(["b", "c", "bb"], table.Statements);
        Assert.Equal([0, 1], table.StatementsOf(1).ToArray());
    }

    [Fact]
    public void A_number_that_was_never_given_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new VoteTableBuilder().Add(0, 0, Vote.Agree));

    [Fact]
    public void Nothing_is_a_table_too() => Assert.Equal(0, new VoteTableBuilder().Build().Count);
}
