using System.Globalization;
using Comity.Deliberation.Opinions;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary>An opinion map as a person reads it on a terminal.</summary>
internal static class OpinionsText
{
    private const int MostListed = 10;

    public static void Write(OpinionMap map, TerminalText text, Speech speech)
    {
        text.Line(speech[
            "opinions.counts", map.Votes.Participants.Count, map.Votes.Statements.Count, map.Votes.Count,
            map.InConversation.Count(isIn => isIn)], Look.Bold);
        WriteStability(map, text, speech);
        if (map.Groups is { } groups)
            WriteGroups(map, groups, text, speech);
        WriteList("opinions.agreed", map.Agreed);
        WriteList("opinions.disagreed", map.Disagreed);
        if (map.LeastConsensus.Count > 0)
            WriteRanked("opinions.consensus", map.LeastConsensus);
        WriteRanked("opinions.common", map.CommonGround);
        foreach (var brigade in map.Brigades)
        {
            text.Line();
            text.Line(speech["opinions.brigade", brigade.Participants.Count, Number(brigade.BitsPerVote)], Look.Bold);
            text.Line("  " + string.Join(", ", brigade.Participants.Take(MostListed).Select(row => map.Votes.Participants[row]))
                + (brigade.Participants.Count > MostListed ? ", …" : ""));
        }

        void WriteList(string title, IReadOnlyList<int> statements)
        {
            if (statements.Count == 0)
                return;
            text.Line();
            text.Line(speech[title], Look.Bold);
            foreach (var j in statements)
                text.Line($"  {map.Votes.Statements[j]}  {Shares(map, j, speech)}");
        }

        void WriteRanked(string title, IReadOnlyList<double> numbers)
        {
            text.Line();
            text.Line(speech[title], Look.Bold);
            foreach (var j in Enumerable.Range(0, numbers.Count).Where(j => !map.Moderated[j])
                .OrderByDescending(j => numbers[j]).Take(MostListed))
                text.Line($"  {map.Votes.Statements[j]}  {Number(numbers[j])}  {Shares(map, j, speech)}");
        }
    }

    private static void WriteStability(OpinionMap map, TerminalText text, Speech speech)
    {
        var tried = string.Join(", ", map.Trials.Select(trial => $"{trial.Count}: {Number(trial.Silhouette)}"));
        if (map.Groups is null)
            text.Line(speech["opinions.refused", Number(map.Stability ?? 0), Number(OpinionMap.LeastStability)]);
        else if (map.Stability is { } stability)
            text.Line(speech["opinions.stable", map.Groups.Ids.Count, Number(stability)]);
        if (tried.Length > 0)
            text.Line(speech["opinions.silhouettes", tried]);
    }

    private static void WriteGroups(OpinionMap map, OpinionGroups groups, TerminalText text, Speech speech)
    {
        for (var g = 0; g < groups.Ids.Count; g++)
        {
            text.Line();
            text.Line(speech["opinions.group", groups.Ids[g], groups.GroupOf.Count(group => group == g)], Look.Bold);
            foreach (var statement in groups.Representative[g])
                text.Line("  " + speech[
                    statement.Side == Vote.Agree ? "opinions.agrees" : "opinions.disagrees",
                    map.Votes.Statements[statement.Statement], Percent(statement.Probability), Number(statement.Ratio)]);
        }
    }

    private static string Shares(OpinionMap map, int statement, Speech speech)
    {
        var counts = map.Counts[statement];
        return speech["opinions.shares", counts.Agree, counts.Disagree, counts.Seen - counts.Agree - counts.Disagree];
    }

    private static string Number(double number) => number.ToString("F2", CultureInfo.InvariantCulture);

    private static string Percent(double share) => Math.Round(100 * share).ToString(CultureInfo.InvariantCulture);
}
