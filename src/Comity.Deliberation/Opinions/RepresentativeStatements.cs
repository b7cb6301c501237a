namespace Comity.Deliberation.Opinions;

/// <summary>A statement that tells a group from the others, and the side on which the group stands.</summary>
/// <param name="Statement">The column of the statement.</param>
/// <param name="Side">Whether the group agrees or disagrees.</param>
/// <param name="Probability">The probability that a member takes that side.</param>
/// <param name="ProbabilityTest">How far that is from a half, in standard errors.</param>
/// <param name="Ratio">How many times as probable it is in the group as outside.</param>
/// <param name="RatioTest">How far the two are apart, in standard errors.</param>
public sealed record RepresentativeStatement(
    int Statement, Vote Side, double Probability, double ProbabilityTest, double Ratio, double RatioTest)
{
    internal double Strength => Ratio * RatioTest * Probability * ProbabilityTest;
}

/// <summary>Chooses what is representative as Polis does (Small et al., "Polis: scaling deliberation by mapping high dimensional
/// opinion spaces", 2021), so that groups given from outside get the same statements here and there.</summary>
internal static class RepresentativeStatements
{
    private const int Most = 5;

    /// <summary>The one-sided tenth of the normal distribution.</summary>
    internal const double Significant = 1.2816;

    /// <summary>The statements of one group, those it agrees with first.</summary>
    /// <param name="inside">The counts of the group.</param>
    /// <param name="outside">The counts of all other groups together.</param>
    /// <param name="moderated">The statements that are never chosen.</param>
    public static IReadOnlyList<RepresentativeStatement> Of(
        StatementCounts[] inside, StatementCounts[] outside, bool[] moderated)
    {
        var passing = new List<RepresentativeStatement>();
        RepresentativeStatement? best = null, bestAgree = null;
        for (var j = 0; j < inside.Length; j++)
        {
            if (moderated[j])
                continue;
            var (agree, disagree) = (Agree(j, inside[j], outside[j]), Disagree(j, inside[j], outside[j]));
            var side = agree.RatioTest > disagree.RatioTest ? agree : disagree;
            if (IsSignificant(agree) || IsSignificant(disagree))
                passing.Add(side);
            if (best is null || side.RatioTest > best.RatioTest)
                best = side;
            if (inside[j].Agree + inside[j].Disagree > 0 && IsBetterAgree(agree, bestAgree))
                bestAgree = agree;
        }

        if (passing.Count == 0)
            return (bestAgree ?? best) is { } only ? [only] : [];
        var chosen = passing.Where(statement => statement.Statement != bestAgree?.Statement)
            .OrderByDescending(statement => statement.Strength).ToList();
        if (bestAgree is not null)
            chosen.Insert(0, bestAgree);
        return [.. chosen.Take(Most).OrderBy(statement => statement.Side == Vote.Agree ? 0 : 1)];
    }

    private static bool IsSignificant(RepresentativeStatement statement) =>
        statement is { RatioTest: > Significant, ProbabilityTest: > Significant };

    private static bool IsBetterAgree(RepresentativeStatement agree, RepresentativeStatement? best) => best switch
    {
        { Ratio: > 1 } => agree.Strength > best.Strength,
        not null => agree.Probability * agree.ProbabilityTest > best.Probability * best.ProbabilityTest,
        null => agree.ProbabilityTest > Significant || agree is { Ratio: > 1, Probability: > 0.5 },
    };

    private static RepresentativeStatement Agree(int statement, StatementCounts inside, StatementCounts outside) => new(
        statement, Vote.Agree, inside.AgreeProbability, inside.AgreeTest,
        inside.AgreeProbability / outside.AgreeProbability,
        TwoProportions(inside.Agree, inside.Seen, outside.Agree, outside.Seen));

    private static RepresentativeStatement Disagree(int statement, StatementCounts inside, StatementCounts outside) => new(
        statement, Vote.Disagree, inside.DisagreeProbability, inside.DisagreeTest,
        inside.DisagreeProbability / outside.DisagreeProbability,
        TwoProportions(inside.Disagree, inside.Seen, outside.Disagree, outside.Seen));

    /// <summary>The test for two proportions, one being added to each of the four counts.</summary>
    private static double TwoProportions(int said, int seen, int saidOutside, int seenOutside)
    {
        var (a, n, b, m) = (said + 1.0, seen + 1.0, saidOutside + 1.0, seenOutside + 1.0);
        var pooled = (a + b) / (n + m);
        return pooled is 0 or 1 ? 0 : ((a / n) - (b / m)) / Math.Sqrt(pooled * (1 - pooled) * ((1 / n) + (1 / m)));
    }
}
