namespace Comity.Deliberation.Similar;

/// <summary>Texts that were made from one another, read as what they share and what each says besides.</summary>
/// <remarks>
/// Nobody who answers such texts once may overlook what only one of them says (Yang, Callan, Shulman, "Next steps in
/// near-duplicate detection for eRulemaking", 2006). A word is shared when it stands in a run of three words that at least two
/// texts have, and of many texts at least a twentieth.
/// <code>
/// "Close the road at night. My son was hurt there."
/// "Close the road at night."                            remainders: "My son was hurt there", nothing, nothing
/// "Please close the road at night."
/// </code>
/// </remarks>
public sealed class Campaign
{
    private const double Common = 0.05;
    private const int ShingleWidth = 3;

    private Campaign(int representative, IReadOnlyList<Range> skeleton, IReadOnlyList<IReadOnlyList<Range>> remainders) =>
        (Representative, Skeleton, Remainders) = (representative, skeleton, remainders);

    /// <summary>Which text has the most of what at least half of the texts share: the one to read first.</summary>
    public int Representative { get; }

    /// <summary>Where the representative says what at least half of the texts say, in UTF-16 units of that text.</summary>
    public IReadOnlyList<Range> Skeleton { get; }

    /// <summary>For each text, in the order given, what it does not share with the others, in UTF-16 units of that
    /// text.</summary>
    public IReadOnlyList<IReadOnlyList<Range>> Remainders { get; }

    /// <summary>Reads the texts of one group.</summary>
    /// <param name="texts">At least one text.</param>
    /// <exception cref="ArgumentException">There is no text.</exception>
    public static Campaign Of(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Count == 0)
            throw new ArgumentException("There must be at least one text.", nameof(texts));
        var read = texts.Select(PlacedWords.Of).ToArray();
        var counts = new Dictionary<ulong, int>();
        foreach (var shingle in read.SelectMany(text => Shingles.Set(text.Hashes)))
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        var shared = (int)Math.Max(2, Math.Ceiling(Common * texts.Count));
        var half = Math.Max(2, (texts.Count + 1) / 2);
        var skeletons = read.Select(text => Covered(text, counts, half)).ToArray();
        var representative = Enumerable.Range(0, texts.Count).MaxBy(i => skeletons[i].Count(covered => covered));
        return new Campaign(
            representative,
            Stretches(read[representative], skeletons[representative], wanted: true),
            [.. read.Select(text => Stretches(text, Covered(text, counts, shared), wanted: false))]);
    }

    /// <summary>Which words stand in a shingle that so many texts have.</summary>
    private static bool[] Covered(PlacedWords text, Dictionary<ulong, int> counts, int least)
    {
        var covered = new bool[text.Hashes.Length];
        var shingles = Shingles.Sequence(text.Hashes);
        for (var i = 0; i < shingles.Length; i++)
            if (counts[shingles[i]] >= least)
                covered.AsSpan(i, Math.Min(ShingleWidth, covered.Length)).Fill(true);
        return covered;
    }

    private static List<Range> Stretches(PlacedWords text, bool[] covered, bool wanted)
    {
        var stretches = new List<Range>();
        for (var (from, to) = (0, 0); from < covered.Length; from = to)
        {
            for (to = from + 1; to < covered.Length && covered[to] == covered[from]; to++)
            {
            }

            if (covered[from] == wanted)
                stretches.Add(text.Places[from].Start..text.Places[to - 1].End);
        }

        return stretches;
    }
}
