namespace Comity.Deliberation.Opinions;

/// <summary>What people agree on and where they part, found in their votes alone: who voted how on which statement.</summary>
/// <remarks>
/// <para>Means, components, positions, representative statements and consensus are those of Polis (Small et al., "Polis: scaling
/// deliberation by mapping high dimensional opinion spaces", 2021), at any size and without its approximations. The grouping is
/// our own, because theirs depends on what the server computed before: k-means on the positions, with two to five groups. Of the
/// numbers whose silhouette is nearly the best the most stable is taken; when none is stable enough, there are no groups.</para>
/// <para>The map depends on the set of votes alone: not on their order, nor on the machine.</para>
/// </remarks>
public sealed class OpinionMap
{
    /// <summary>The stability below which groups are not shown.</summary>
    public const double LeastStability = 0.6;

    private const double Tolerance = 1e-11;
    private const int FewestVotes = 7;
    private const int FewestParticipants = 15;
    private const int MostListed = 5;

    private OpinionMap(VoteTable votes, bool[] moderated, StatementCounts[] counts) =>
        (Votes, Moderated, Counts) = (votes, moderated, counts);

    /// <summary>The votes.</summary>
    public VoteTable Votes { get; }

    /// <summary>For each statement whether it was moderated out.</summary>
    public IReadOnlyList<bool> Moderated { get; }

    /// <summary>For each statement how all participants voted.</summary>
    public IReadOnlyList<StatementCounts> Counts { get; }

    /// <summary>The same without the participants of <see cref="Brigades"/>; to be shown beside it.</summary>
    public IReadOnlyList<StatementCounts> CountsWithoutSuspected { get; private init; } = [];

    /// <summary>The mean vote on each statement by those who saw it: −1 to 1.</summary>
    public IReadOnlyList<double> Means { get; private init; } = [];

    /// <summary>The two principal components, of unit length, one number for each statement.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Components { get; private init; } = [];

    /// <summary>The variance along each component.</summary>
    public IReadOnlyList<double> Variances { get; private init; } = [];

    /// <summary>Where each participant stands.</summary>
    public IReadOnlyList<MapPoint> Points { get; private init; } = [];

    /// <summary>For each participant whether they voted enough to be grouped: on seven statements, or all if there are fewer;
    /// when these are less than fifteen, the most active besides.</summary>
    public IReadOnlyList<bool> InConversation { get; private init; } = [];

    /// <summary>The numbers of groups that were tried, from 2 to 5.</summary>
    public IReadOnlyList<GroupingTrial> Trials { get; private init; } = [];

    /// <summary>The groups; null where no grouping is stable enough to be shown.</summary>
    public OpinionGroups? Groups { get; private init; }

    /// <summary>The stability of the groups, or of the best that were refused; null where there were none, or they were
    /// given.</summary>
    public double? Stability { get; private init; }

    /// <summary>The least group-aware consensus of each statement over 2, 3, 4 and 5 groups: what holds however people are
    /// grouped. Empty where no grouping was possible.</summary>
    public IReadOnlyList<double> LeastConsensus { get; private init; } = [];

    /// <summary>At most five statements to which all participants agree, the strongest first.</summary>
    public IReadOnlyList<int> Agreed { get; private init; } = [];

    /// <summary>At most five statements to which all participants disagree, the strongest first.</summary>
    public IReadOnlyList<int> Disagreed { get; private init; } = [];

    /// <summary>The common ground of each statement across the main division, without groups: above 0.4 much is shared.</summary>
    public IReadOnlyList<double> CommonGround { get; private init; } = [];

    /// <summary>How much it would tell to ask the next participant about each statement; statements are drawn in
    /// proportion.</summary>
    public IReadOnlyList<double> Priorities { get; private init; } = [];

    /// <summary>Participants who may have followed a script, to be counted apart.</summary>
    public IReadOnlyList<Brigade> Brigades { get; private init; } = [];

    /// <summary>Draws the map.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="options">What shapes it.</param>
    public static OpinionMap Of(VoteTable votes, OpinionMapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(votes);
        options ??= new OpinionMapOptions();
        var removed = options.Moderated.ToHashSet(StringComparer.Ordinal);
        bool[] moderated = [.. votes.Statements.Select(removed.Contains)];
        var centred = new CentredVotes(votes, moderated, [.. Enumerable.Range(0, votes.Rows)]);
        var (components, values) = PrincipalComponents.Find(centred, Tolerance);
        options.Progress?.Report(0.2);
        var points = new MapPoint[votes.Rows];
        Chunks.Run(votes.Rows, (from, to) =>
        {
            for (var row = from; row < to; row++)
                points[row] = centred.Project(row, components);
        });
        var grouped = Grouped(votes);
        options.Progress?.Report(0.3);
        var finder = new GroupFinder(votes, moderated, components, points, grouped);
        var (groups, stability) = options.Groups is { } given
            ? (Given(votes, moderated, given), null)
            : finder.Stable();
        options.Progress?.Report(0.7);
        var common = Bridging.Of(votes, moderated, components);
        options.Progress?.Report(0.85);
        var counts = StatementCounts.Count(votes, new int[votes.Rows]);
        var brigades = SuspectedBrigades.Find(votes, moderated, counts);
        return new OpinionMap(votes, moderated, counts)
        {
            Means = centred.Means,
            Components = components,
            Variances = [.. values.Select(value => value / Math.Max(1, votes.Rows - 1))],
            Points = points,
            InConversation = InConversationOf(votes, grouped),
            Trials = finder.Trials,
            Groups = groups,
            Stability = stability,
            LeastConsensus = finder.LeastConsensus(),
            Agreed = Strongest(counts, moderated, count => (count.AgreeProbability, count.AgreeTest)),
            Disagreed = Strongest(counts, moderated, count => (count.DisagreeProbability, count.DisagreeTest)),
            CommonGround = common,
            Priorities = PrioritiesOf(
                StatementCounts.Count(votes, groups?.GroupOf ?? OneGroup(votes, grouped)), centred.Means, components),
            Brigades = brigades,
            CountsWithoutSuspected = brigades.Count == 0 ? counts : StatementCounts.Count(votes, Unsuspected(votes, brigades)),
        };
    }

    private static int[] Grouped(VoteTable votes)
    {
        var needed = Math.Min(FewestVotes, votes.Columns);
        var active = Enumerable.Range(0, votes.Rows).Where(row => votes.StatementsOf(row).Length >= needed).ToArray();
        return active.Length >= FewestParticipants
            ? active
            : [.. Enumerable.Range(0, votes.Rows).OrderByDescending(row => votes.StatementsOf(row).Length)
                .Take(FewestParticipants).Order()];
    }

    private static int[] Unsuspected(VoteTable votes, IReadOnlyList<Brigade> brigades)
    {
        var groupOf = new int[votes.Rows];
        foreach (var row in brigades.SelectMany(brigade => brigade.Participants))
            groupOf[row] = -1;
        return groupOf;
    }

    private static int[] OneGroup(VoteTable votes, int[] grouped)
    {
        var groupOf = new int[votes.Rows];
        Array.Fill(groupOf, -1);
        foreach (var row in grouped)
            groupOf[row] = 0;
        return groupOf;
    }

    private static bool[] InConversationOf(VoteTable votes, int[] grouped)
    {
        var isIn = new bool[votes.Rows];
        foreach (var row in grouped)
            isIn[row] = true;
        return isIn;
    }

    private static OpinionGroups Given(VoteTable votes, bool[] moderated, IReadOnlyDictionary<string, int> given)
    {
        int[] ids = [.. given.Values.Distinct().Order()];
        return OpinionGroups.Of(votes, moderated, ids, [.. votes.Participants.Select(
            participant => given.TryGetValue(participant, out var group) ? Array.BinarySearch(ids, group) : -1)]);
    }

    private static int[] Strongest(
        StatementCounts[] counts, bool[] moderated, Func<StatementCounts, (double Probability, double Test)> side) =>
    [
        .. Enumerable.Range(0, counts.Length)
            .Where(j => !moderated[j] && side(counts[j]) is { Probability: > 0.5, Test: > RepresentativeStatements.Significant })
            .OrderByDescending(j => side(counts[j]).Probability * side(counts[j]).Test)
            .Take(MostListed),
    ];

    /// <summary>Polis' comment routing: much agreed to, little passed, far out on the map, seldom seen.</summary>
    private static double[] PrioritiesOf(StatementCounts[] counts, double[] means, double[][] components) =>
    [
        .. counts.Select((count, j) =>
        {
            var passed = (count.Seen - count.Agree - count.Disagree + 1.0) / (count.Seen + 2);
            var extremity = Math.Sqrt(counts.Length) * Math.Abs(1 - means[j])
                * Math.Sqrt((components[0][j] * components[0][j]) + (components[1][j] * components[1][j]));
            var importance = (1 - passed) * (1 + extremity) * count.AgreeProbability;
            return Math.Pow(importance * (1 + (8 * Math.Pow(2, -count.Seen / 5.0))), 2);
        }),
    ];
}
