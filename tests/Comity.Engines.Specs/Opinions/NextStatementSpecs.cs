using Comity.Deliberation.Opinions;
using CsCheck;

namespace Comity.Engines.Specs.Opinions;

public class NextStatementSpecs
{
    private static readonly HashSet<string> Nothing = [];

    /// <summary>Statements with priorities of which some are 0, and those that are answered.</summary>
    private static readonly Gen<(double[] Priorities, bool[] Answered)> AnyStatements =
        from count in Gen.Int[1, 8]
        from priorities in Gen.Frequency((1, Gen.Const(0.0)), (6, Gen.Double[0.5, 20])).Array[count]
        from answered in Gen.Frequency((1, Gen.Const(true)), (3, Gen.Const(false))).Array[count]
        select (priorities, answered);

    [Fact]
    public void Statements_are_drawn_as_often_as_their_priorities_say_and_no_answered_one_ever() =>
        AnyStatements.Sample(any =>
        {
            const int draws = 4_000;
            var answered = Enumerable.Range(0, any.Answered.Length).Where(j => any.Answered[j]).Select(Votes.Id).ToHashSet();
            var drawn = Enumerable.Range(0, draws).Select(i => Draw(any.Priorities, answered, $"person {i}"))
                .CountBy(statement => statement ?? "").ToDictionary();
            var total = any.Priorities.Where((_, j) => !any.Answered[j]).Sum();
            for (var j = 0; j < any.Priorities.Length; j++)
            {
                var share = any.Answered[j] || total == 0 ? 0 : any.Priorities[j] / total;
                var count = drawn.GetValueOrDefault(Votes.Id(j));
                Assert.Equal(share > 0, count > 0);
                // Six standard errors.
                Assert.InRange(count - (draws * share), -Six(share), Six(share));
            }

            Assert.Equal(total == 0 ? draws : 0, drawn.GetValueOrDefault(""));

            static double Six(double share) => 6 * Math.Sqrt(draws * share * (1 - share));
        }, iter: 60);

    [Fact]
    public void The_same_person_is_asked_the_same_until_they_answer() => AnyStatements.Sample(any =>
    {
        var drawn = Draw(any.Priorities, Nothing, "somebody");
        Assert.Equal(drawn, Draw(any.Priorities, Nothing, "somebody", reversed: true));
        if (drawn is not null)
            Assert.NotEqual(drawn, Draw(any.Priorities, new HashSet<string> { drawn }, "somebody"));
    });

    [Fact]
    public void A_statement_that_comes_or_goes_changes_the_draw_only_by_winning()
    {
        double[] priorities = [3, 1, 4, 1, 5, 9, 2, 6];
        for (var i = 0; i < 200; i++)
        {
            var before = Draw(priorities, Nothing, $"person {i}");
            Assert.Contains(Draw([.. priorities, 8], Nothing, $"person {i}"), (string?[])[before, "8"]);
        }
    }

    [Fact]
    public void The_priorities_are_those_of_the_map_and_what_nobody_has_answered_has_the_greatest()
    {
        var map = OpinionMap.Of(Votes.Table(Votes.OfTwoCamps(60, 20)));
        var (statements, greatest) = (map.Votes.Statements.Append("new").ToList(), map.Priorities.Max());
        var total = map.Priorities.Sum() + greatest;
        const int draws = 20_000;
        var drawn = Enumerable.Range(0, draws).Select(i => NextStatement.Draw(map, statements, Nothing, $"person {i}")!)
            .CountBy(statement => statement).ToDictionary();
        foreach (var (statement, priority) in statements.Zip(map.Priorities.Append(greatest)))
            Assert.Equal(priority / total, (double)drawn[statement] / draws, 0.015);
    }

    [Fact]
    public void Where_nobody_has_voted_all_are_alike_and_where_all_is_answered_nothing_is_drawn()
    {
        var map = OpinionMap.Of(Votes.Table());
        Assert.Null(NextStatement.Draw(map, [], Nothing, "somebody"));
        Assert.Null(NextStatement.Draw(map, ["a"], new HashSet<string> { "a" }, "somebody"));
        Assert.Equal(["a", "b"], Enumerable.Range(0, 50)
            .Select(i => NextStatement.Draw(map, ["a", "b"], Nothing, $"person {i}")!).Distinct().Order());
    }

    private static string? Draw(
        double[] priorities, IReadOnlySet<string> answered, string participant, bool reversed = false)
    {
        var statements = priorities.Select((_, j) => Votes.Id(j));
        return NextStatement.Draw(
            statement => priorities[int.Parse(statement, null)], reversed ? statements.Reverse() : statements, answered,
            participant);
    }
}
