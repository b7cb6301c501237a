using Comity.Deliberation.Opinions;

namespace Comity.Web.Features.Discussions.DrawOpinionMap;

/// <summary>A drawn map, as the page shows it.</summary>
/// <param name="People">How many people voted.</param>
/// <param name="Votes">How many votes there are.</param>
/// <param name="Stability">That of the groups, or of the best that were refused; null where there were none to judge.</param>
/// <param name="Groups">The groups; empty where none is stable enough to be shown.</param>
/// <param name="Shared">What all agree to, or all reject, whatever the groups.</param>
/// <param name="Bridging">What is agreed to across the main division, the most first.</param>
/// <param name="Suspected">How many people each suspected brigade has.</param>
/// <param name="Statements">All of them, the most answered first.</param>
/// <param name="Picture">Where people stand; null where there are too few.</param>
public sealed record OpinionMapView(
    DiscussedText Text, int People, long Votes, double? Stability, IReadOnlyList<OpinionGroup> Groups,
    IReadOnlyList<CountedStatement> Shared, IReadOnlyList<CountedStatement> Bridging, IReadOnlyList<int> Suspected,
    IReadOnlyList<CountedStatement> Statements, MapPicture? Picture)
{
    public const int FewestPeople = 10;
    public const int FewestStatements = 3;
    private const double MuchShared = 0.4;
    private const int MostBridging = 10;

    /// <param name="map">The map.</param>
    /// <param name="statements">Those of the discussion, by their codes; one that nobody has answered is not on the map.</param>
    internal static OpinionMapView Of(DiscussedText text, OpinionMap map, IReadOnlyDictionary<string, Statement> statements)
    {
        var (people, count) = (map.Votes.Participants.Count, map.Votes.Statements.Count);
        if (people < FewestPeople || count < FewestStatements)
            return new OpinionMapView(text, people, map.Votes.Count, null, [], [], [], [], [], null);
        CountedStatement[] all = [.. Enumerable.Range(0, count).Select(j => CountedStatement.Of(map, j, statements))];
        var groups = map.Groups is not { } found ? [] : found.Ids.Select((_, g) => new OpinionGroup(
            Letter(g), found.GroupOf.Count(of => of == g),
            [.. found.Representative[g].Select(one => new RepresentativeOf(
                all[one.Statement], one.Side, found.Counts[g][one.Statement]))])).ToList();
        return new OpinionMapView(
            text, people, map.Votes.Count, map.Stability, groups,
            [.. map.Agreed.Concat(map.Disagreed).Select(j => all[j])],
            [.. Enumerable.Range(0, count).Where(j => map.CommonGround[j] >= MuchShared)
                .OrderByDescending(j => map.CommonGround[j]).Take(MostBridging).Select(j => all[j])],
            [.. map.Brigades.Select(brigade => brigade.Participants.Count)],
            [.. all.Concat(statements.Keys.Except(map.Votes.Statements, StringComparer.Ordinal)
                    .Select(code => CountedStatement.Unanswered(statements[code])))
                .OrderByDescending(row => row.Counts.Seen).ThenBy(row => row.Code, StringComparer.Ordinal)],
            MapPicture.Of(map));
    }

    internal static string Letter(int group) => ((char)('A' + group)).ToString();
}

/// <summary>People who vote alike.</summary>
/// <param name="Letter">What it is called.</param>
/// <param name="Size">How many they are.</param>
/// <param name="Representative">What tells them from the others.</param>
public sealed record OpinionGroup(string Letter, int Size, IReadOnlyList<RepresentativeOf> Representative);

/// <summary>A statement that tells a group from the others.</summary>
/// <param name="Statement">The statement, with the counts of everybody.</param>
/// <param name="Side">The side of the group.</param>
/// <param name="Inside">The counts of the group.</param>
public sealed record RepresentativeOf(CountedStatement Statement, Vote Side, StatementCounts Inside);

/// <summary>A statement with how it was answered.</summary>
/// <param name="Text">Null where it is hidden.</param>
/// <param name="WithoutSuspected">The counts without suspected brigades.</param>
/// <param name="LeastConsensus">The least group-aware consensus over 2 to 5 groups; null where there was no grouping.</param>
/// <param name="CommonGround">What is left of it across the main division; null for one that nobody has answered.</param>
public sealed record CountedStatement(
    string Code, string? Text, string Language, ModerationReason? HiddenFor, StatementCounts Counts,
    StatementCounts WithoutSuspected, double? LeastConsensus, double? CommonGround)
{
    internal static CountedStatement Of(OpinionMap map, int column, IReadOnlyDictionary<string, Statement> statements)
    {
        var unanswered = Unanswered(statements[map.Votes.Statements[column]]);
        return unanswered with
        {
            Counts = map.Counts[column],
            WithoutSuspected = map.CountsWithoutSuspected[column],
            LeastConsensus = map.LeastConsensus.Count > 0 ? map.LeastConsensus[column] : null,
            CommonGround = map.CommonGround[column],
        };
    }

    internal static CountedStatement Unanswered(Statement statement) => new(
        statement.Code, statement.HiddenFor is null ? statement.Text : null, statement.Language, statement.HiddenFor,
        default, default, null, null);
}
