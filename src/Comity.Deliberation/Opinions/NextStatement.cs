using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Comity.Deliberation.Opinions;

/// <summary>Which statement to ask a participant about next: the comment routing of Polis, in which statements are drawn in
/// proportion to their priorities (Small et al., "Polis: scaling deliberation by mapping high dimensional opinion spaces",
/// 2021).</summary>
/// <remarks>The draw is an exponential race (Efraimidis, Spirakis, "Weighted random sampling with a reservoir", 2006) whose
/// chances are a hash of the participant, of how many statements they have answered and of the statement. So the same participant
/// is asked the same until they answer, and another statement or a new priority changes that only by winning.</remarks>
public static class NextStatement
{
    /// <summary>Draws a statement.</summary>
    /// <param name="map">Where the priorities are from. A statement that is not on it has never been answered: it gets the
    /// greatest that there is.</param>
    /// <param name="statements">The identifiers of all that may be asked about, in any order.</param>
    /// <param name="answered">Those that the participant has answered, whether they may be asked about or not.</param>
    /// <param name="participant">Who is asked: any text that tells them from others.</param>
    /// <returns>The identifier of one that is not answered; null when there is none left. One of priority 0 is never
    /// drawn.</returns>
    public static string? Draw(
        OpinionMap map, IEnumerable<string> statements, IReadOnlySet<string> answered, string participant)
    {
        ArgumentNullException.ThrowIfNull(map);
        var known = map.Votes.Statements.Zip(map.Priorities).ToDictionary(StringComparer.Ordinal);
        var greatest = known.Count == 0 ? 1 : known.Values.Max();
        return Draw(statement => known.GetValueOrDefault(statement, greatest), statements, answered, participant);
    }

    internal static string? Draw(
        Func<string, double> priorityOf, IEnumerable<string> statements, IReadOnlySet<string> answered, string participant)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(answered);
        ArgumentNullException.ThrowIfNull(participant);
        var (drawn, first) = ((string?)null, double.PositiveInfinity);
        foreach (var statement in statements)
        {
            if (answered.Contains(statement))
                continue;
            var arrival = -Math.Log(Chance($"{participant}\n{answered.Count}\n{statement}")) / priorityOf(statement);
            if (arrival < first || (arrival == first && string.CompareOrdinal(statement, drawn) < 0))
                (drawn, first) = (statement, arrival);
        }

        return drawn;
    }

    /// <summary>A number between 0 and 1, neither included.</summary>
    private static double Chance(string of) =>
        ((BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(of))) >> 12) + 0.5) / (1UL << 52);
}
