namespace Comity.Deliberation.Opinions;

/// <summary>A number of groups that was tried.</summary>
/// <param name="Count">How many groups.</param>
/// <param name="Silhouette">How well the participants lie in them: −1 to 1.</param>
/// <param name="Stability">The adjusted Rand index with what other people of the same kind would have given, 1 for always the
/// same; null where it was not needed.</param>
public sealed record GroupingTrial(int Count, double Silhouette, double? Stability);

/// <summary>The opinion groups.</summary>
/// <param name="Ids">The number of each group: 0 for the largest, and so on; or as given.</param>
/// <param name="GroupOf">For each row the index of its group in <paramref name="Ids"/>; −1 for who is in none.</param>
/// <param name="Counts">For each group how it voted on each statement.</param>
/// <param name="Representative">For each group what tells it from the others.</param>
public sealed record OpinionGroups(
    IReadOnlyList<int> Ids,
    IReadOnlyList<int> GroupOf,
    IReadOnlyList<IReadOnlyList<StatementCounts>> Counts,
    IReadOnlyList<IReadOnlyList<RepresentativeStatement>> Representative)
{
    /// <summary>The group-aware consensus of each statement: the product over the groups of the probability of
    /// agreeing.</summary>
    public IReadOnlyList<double> AgreeConsensus { get; } = Product(Counts, count => count.AgreeProbability);

    /// <summary>The same for disagreeing.</summary>
    public IReadOnlyList<double> DisagreeConsensus { get; } = Product(Counts, count => count.DisagreeProbability);

    internal static OpinionGroups Of(VoteTable votes, bool[] moderated, IReadOnlyList<int> ids, int[] groupOf)
    {
        var counts = StatementCounts.Count(votes, groupOf, ids.Count);
        return new OpinionGroups(ids, groupOf, counts, [.. counts.Select((inside, g) =>
            RepresentativeStatements.Of(inside, Outside(counts, g), moderated))]);
    }

    private static StatementCounts[] Outside(StatementCounts[][] counts, int group) =>
        [.. counts[group].Select((_, j) => counts.Where((_, other) => other != group).Aggregate(
            default(StatementCounts),
            (sum, of) => new StatementCounts(sum.Agree + of[j].Agree, sum.Disagree + of[j].Disagree, sum.Seen + of[j].Seen)))];

    private static double[] Product(
        IReadOnlyList<IReadOnlyList<StatementCounts>> counts, Func<StatementCounts, double> probability) => counts.Count == 0
        ? []
        : [.. counts[0].Select((_, j) => counts.Aggregate(1.0, (product, of) => product * probability(of[j])))];
}
