using System.Globalization;
using Comity.Deliberation.Opinions;

namespace Comity.Engines.Specs.Opinions;

/// <summary>Votes made for specs.</summary>
internal static class Votes
{
    public static VoteTable Table(params IEnumerable<(string Participant, string Statement, Vote Vote)> votes)
    {
        var builder = new VoteTableBuilder();
        foreach (var (participant, statement, vote) in votes)
            builder.Add(builder.Participant(participant), builder.Statement(statement), vote);
        return builder.Build();
    }

    /// <summary>People of two opinions, twice as many of the first, who differ on most statements and agree on every
    /// fifth.</summary>
    public static List<(string Participant, string Statement, Vote Vote)> OfTwoCamps(int people, int statements, int seed = 1)
    {
        var random = new Random(seed);
        var votes = new List<(string, string, Vote)>();
        for (var i = 0; i < people; i++)
            for (var j = 0; j < statements; j++)
                if (random.Next(3) > 0)
                    votes.Add((Id(i), Id(j), random.Next(10) == 0 ? Vote.Pass
                        : j % 5 == 0 || (i % 3 == 0) == (j % 2 == 0) ? Vote.Agree : Vote.Disagree));
        return votes;
    }

    /// <summary>People who each have an opinion of their own, statement by statement more or less favourable.</summary>
    public static List<(string Participant, string Statement, Vote Vote)> OfManyMinds(int people, int statements)
    {
        var random = new Random(2);
        return
        [
            .. from i in Enumerable.Range(0, people)
               from j in Enumerable.Range(0, statements)
               where random.Next(3) > 0
               select (Id(i), Id(j), random.Next(10) switch
               {
                   0 => Vote.Pass,
                   var drawn => drawn < 3 + (j % 6) ? Vote.Agree : Vote.Disagree,
               }),
        ];
    }

    public static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
