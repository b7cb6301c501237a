namespace Comity.Legislation.Comparing;

/// <summary>Finds which provision of one text continues which provision of another, by what they say and not by their
/// numbers.</summary>
/// <remarks>
/// Identical texts anchor; the rest is scored on likeness of words, heading, place among neighbours and, as far as these two
/// texts
/// keep their numbers at all, number; then assigned one to one; last, the flow of phrases that the partner does not explain shows
/// splits, mergers and copies. Linear in the words plus the squared frequencies of the rarer words; deterministic.
/// </remarks>
public static class Aligner
{
    /// <summary>Aligns two lists of units.</summary>
    /// <param name="oldUnits">The units of the old text, in order.</param>
    /// <param name="newUnits">The units of the new text, in order.</param>
    /// <param name="pins">Pairs that correspond, whatever the texts say.</param>
    /// <param name="prohibitions">Pairs that do not correspond.</param>
    /// <returns>The links, by old index and then by new index. A unit without a link is repealed or new.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A decision names a unit that does not exist.</exception>
    public static IReadOnlyList<Link> Align(
        IReadOnlyList<AlignmentUnit> oldUnits, IReadOnlyList<AlignmentUnit> newUnits,
        IEnumerable<UnitPair>? pins = null, IEnumerable<UnitPair>? prohibitions = null)
    {
        var vocabulary = new Vocabulary();
        var texts = new TextPair(UnitFeatures.Of(oldUnits, vocabulary), UnitFeatures.Of(newUnits, vocabulary));
        var stems = vocabulary.Stems;
        foreach (var unit in texts.Old.Concat(texts.New))
            unit.Stem(stems);
        var matching = new Matching(texts.Old.Length, texts.New.Length, prohibitions ?? []);
        var links = new List<Link>();
        var pinned = new HashSet<int>();
        foreach (var (o, n) in pins ?? [])
        {
            pinned.Add(o);
            matching.Pair(o, n);
            links.Add(new Link(o, n, LinkKind.Primary, 1, 1, double.NaN, 0, 0, Pinned: true));
        }

        Anchors.Pair(texts, matching);
        for (var o = 0; o < texts.Old.Length; o++)
            if (matching.NewOf(o) is var n and >= 0 && !pinned.Contains(o))
                links.Add(new Link(o, n, LinkKind.Primary, 1, 1, double.NaN, 1, 1));

        texts.Weigh(vocabulary.Count, matching);
        var scores = new PairScores(texts, matching, Candidates.Find(texts, matching, vocabulary.Count));
        links.AddRange(scores.Assign());
        links.AddRange(TextFlow.Find(texts, matching));
        links.AddRange(Copies.Find(texts, matching, links.Select(link => link.New).ToHashSet()));
        links.Sort((a, b) => a.Old != b.Old ? a.Old.CompareTo(b.Old) : a.New.CompareTo(b.New));
        return links;
    }
}

/// <summary>The features of both texts.</summary>
internal sealed class TextPair(UnitFeatures[] old, UnitFeatures[] @new)
{
    public UnitFeatures[] Old { get; } = old;

    public UnitFeatures[] New { get; } = @new;

    /// <summary>Inverse document frequency by word.</summary>
    public float[] Idf { get; private set; } = [];

    /// <summary>Gives the units that are still unpaired their weighted bags.</summary>
    public void Weigh(int vocabulary, Matching matching)
    {
        var frequency = new int[vocabulary];
        var seen = new int[vocabulary];
        var unit = 0;
        foreach (var features in Old.Concat(New))
        {
            unit++;
            Count(features.Stems);
            Count(features.Heading);
        }

        Idf = new float[vocabulary];
        for (var word = 0; word < vocabulary; word++)
            Idf[word] = MathF.Log(1 + (float)unit / (1 + frequency[word]));
        foreach (var o in matching.FreeOld())
            (Old[o].Bag, Old[o].HeadingBag) = (WeightedBag.Of(Old[o].Stems, Idf), WeightedBag.Of(Old[o].Heading, Idf));
        foreach (var n in matching.FreeNew())
            (New[n].Bag, New[n].HeadingBag) = (WeightedBag.Of(New[n].Stems, Idf), WeightedBag.Of(New[n].Heading, Idf));

        void Count(int[] words)
        {
            foreach (var word in words)
            {
                if (seen[word] == unit)
                    continue;
                seen[word] = unit;
                frequency[word]++;
            }
        }
    }
}

/// <summary>Who is paired with whom so far, and who must not be.</summary>
internal sealed class Matching(int oldCount, int newCount, IEnumerable<UnitPair> prohibitions)
{
    private readonly int[] newOf = Filled(oldCount);
    private readonly int[] oldOf = Filled(newCount);
    private readonly HashSet<UnitPair> prohibited = [.. prohibitions];

    public int OldCount => newOf.Length;

    /// <summary>The partner of an old unit, or -1.</summary>
    public int NewOf(int old) => newOf[old];

    /// <summary>The partner of a new unit, or -1.</summary>
    public int OldOf(int @new) => oldOf[@new];

    public bool MayPair(int old, int @new) => newOf[old] < 0 && oldOf[@new] < 0 && !IsProhibited(old, @new);

    public bool IsProhibited(int old, int @new) => prohibited.Contains(new UnitPair(old, @new));

    public void Pair(int old, int @new)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(old, newOf.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(@new, oldOf.Length);
        (newOf[old], oldOf[@new]) = (@new, old);
    }

    public int[] FreeOld() => Free(newOf);

    public int[] FreeNew() => Free(oldOf);

    private static int[] Free(int[] partners)
    {
        var free = new List<int>();
        for (var i = 0; i < partners.Length; i++)
            if (partners[i] < 0)
                free.Add(i);
        return [.. free];
    }

    private static int[] Filled(int count)
    {
        var partners = new int[count];
        Array.Fill(partners, -1);
        return partners;
    }
}
