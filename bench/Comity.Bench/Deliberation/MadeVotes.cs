using System.Globalization;
using Comity.Deliberation.Opinions;

namespace Comity.Bench.Deliberation;

/// <summary>Votes of people of three opinions on statements that divide them more or less, made up; some statements are seen by
/// more people than others.</summary>
internal static class MadeVotes
{
    public static void Add(VoteTableBuilder builder, int people, int statements, int votes)
    {
        var random = new Random(7);
        var agree = Enumerable.Range(0, 3 * statements).Select(_ => random.NextDouble()).ToArray();
        var columns = Enumerable.Range(0, statements)
            .Select(j => builder.Statement(j.ToString(CultureInfo.InvariantCulture))).ToArray();
        for (var i = 0; i < people; i++)
        {
            var row = builder.Participant(i.ToString(CultureInfo.InvariantCulture));
            var opinion = random.Next(10) switch { < 5 => 0, < 8 => 1, _ => 2 };
            // Most people vote little, few vote much; together as many as asked for.
            var many = (long)votes * (i + 1) / people - ((long)votes * i / people);
            many = Math.Min(statements, (long)(many * 2 * random.NextDouble()) + 1);
            for (var v = 0; v < many; v++)
            {
                var j = (int)(statements * Math.Pow(random.NextDouble(), 1.3));
                var drawn = random.NextDouble();
                builder.Add(row, columns[j], drawn < 0.15 ? Vote.Pass
                    : (drawn - 0.15) / 0.85 < agree[(3 * j) + opinion] ? Vote.Agree : Vote.Disagree);
            }
        }
    }
}
