namespace Comity.Legislation.Comparing;

/// <summary>Scores candidate pairs and assigns one to one.</summary>
internal sealed class PairScores
{
    private const double WordsAndPhrases = 0.70;
    private const double HeadingShare = 0.30;
    private const double NumberBonus = 0.06;
    private const double PositionBonus = 0.12;
    private const double HomeBonus = 0.05;
    private const double Threshold = 0.33;
    private const int LeastContained = 5;

    private const double ThresholdOfKin = 0.20;

    // Where most numbers are kept, the text is an amendment, and an article stays itself under its number even when rewritten.
    private const double MostKept = 0.75;
    private const double SomeKept = 0.5;
    private const double AmendmentBonus = 0.8;
    private const double LeastBaseOfKeptNumber = 0.04;
    private const double LeastBase = 0.15;
    private const double Certain = 0.50;

    private readonly TextPair texts;
    private readonly Matching matching;
    private readonly Homes? homes;
    private readonly Kinship kinship;
    private readonly List<Pair> pairs = [];
    private readonly List<Pair> kept = [];
    private readonly double numbersKept;

    public PairScores(TextPair texts, Matching matching, List<CandidateRow> candidates, Homes? homes)
    {
        (this.texts, this.matching, this.homes) = (texts, matching, homes);
        kinship = new Kinship(texts, homesAreKnown: homes is not null);
        foreach (var (o, news) in candidates)
            foreach (var n in news)
                pairs.Add(Score(o, n));
        numbersKept = ShareOfNumbersKept();
        pairs.RemoveAll(pair => pair.Base < LeastBaseOf(pair));
    }

    /// <summary>Assigns, sees what the neighbours say, and assigns again.</summary>
    public IEnumerable<Link> Assign()
    {
        var chosen = MutualBest();
        for (var round = 0; round < 3; round++)
        {
            Place(chosen);
            chosen = Assignment.Best(pairs, Threshold);
        }

        Keep(chosen);
        Keep(Seats.Find(texts, matching, numbersKept >= SomeKept).ConvertAll(Seated).FindAll(kinship.IsRewriting));
        for (var round = 0; round < 2; round++)
            Keep(Kin());
        return kept.Select(pair => new Link(
            pair.Old, pair.New, LinkKind.Primary, Math.Min(1, pair.Total), pair.Text, pair.Heading, pair.Position, pair.Number));
    }

    private void Keep(List<Pair> chosen)
    {
        kept.AddRange(chosen);
        foreach (var pair in chosen)
            matching.Pair(pair.Old, pair.New);
    }

    /// <summary>What is left on both sides and akin, placed by all that is paired so far.</summary>
    private List<Pair> Kin()
    {
        Place([]);
        var left = pairs.FindAll(pair => matching.MayPair(pair.Old, pair.New) && (!pair.IsAtHome || kinship.IsKin(pair)));
        return Assignment.Best(left, ThresholdOfKin).FindAll(kinship.IsKin);
    }

    private Pair Seated(UnitPair seat)
    {
        var pair = Score(seat.Old, seat.New);
        (pair.Position, pair.Number) = (1, KeepsNumber(pair) ? numbersKept : 0);
        pair.Total = TotalOf(pair);
        return pair;
    }

    private double LeastBaseOf(Pair pair) =>
        numbersKept > MostKept && KeepsNumber(pair) ? LeastBaseOfKeptNumber : pair.IsAtHome ? Kinship.LeastBaseAtHome : LeastBase;

    private Pair Score(int o, int n)
    {
        var (old, @new) = (texts.Old[o], texts.New[n]);
        var (oldBags, newBags) = (texts.OldBags[o], texts.NewBags[n]);
        var text = Likeness(old, @new, oldBags.Text.Cosine(newBags.Text));
        var heading = old.Heading.Length > 0 && @new.Heading.Length > 0 ? oldBags.Heading.Cosine(newBags.Heading) : double.NaN;
        var sum = double.IsNaN(heading) ? text : (WordsAndPhrases * text) + (HeadingShare * heading);
        return new Pair(o, n, text, heading, sum, homes?.Correspond(o, n) ?? false);
    }

    private static double Likeness(UnitFeatures old, UnitFeatures @new, double cosine)
    {
        var shared = Sorted.CountShared(old.Shingles, @new.Shingles);
        var (a, b) = (old.Shingles.Length, @new.Shingles.Length);
        var jaccard = a + b == 0 ? 0 : (double)shared / (a + b - shared);
        // A few words that a long text holds too ("The Supreme Council:") say little.
        var containment = Math.Min(a, b) == 0 ? 0 : (double)shared / Math.Max(LeastContained, Math.Min(a, b));
        return (0.35 * cosine) + (0.65 * Math.Max(jaccard, 0.85 * containment));
    }

    private double ShareOfNumbersKept()
    {
        var (kept, all) = (0, 0);
        for (var o = 0; o < matching.OldCount; o++)
            if (matching.NewOf(o) is var n and >= 0)
                Count(o, n);
        foreach (var pair in MutualBest().Where(pair => pair.Base >= Certain))
            Count(pair.Old, pair.New);
        return all == 0 ? 0 : (double)kept / all;

        void Count(int o, int n)
        {
            if (texts.Old[o].Number.Length == 0)
                return;
            all++;
            kept += texts.Old[o].Number == texts.New[n].Number ? 1 : 0;
        }
    }

    private bool KeepsNumber(Pair pair) =>
        texts.Old[pair.Old] is { Number.Length: > 0 } old && old.Number == texts.New[pair.New].Number;

    private List<Pair> MutualBest()
    {
        var (byOld, byNew) = (new Dictionary<int, Pair>(), new Dictionary<int, Pair>());
        foreach (var pair in pairs)
        {
            if (!byOld.TryGetValue(pair.Old, out var best) || pair.Total > best.Total)
                byOld[pair.Old] = pair;
            if (!byNew.TryGetValue(pair.New, out best) || pair.Total > best.Total)
                byNew[pair.New] = pair;
        }

        return [.. byOld.Values.Where(pair => byNew[pair.New] == pair && pair.Total >= Certain)];
    }

    /// <summary>Adds to every pair what its place is worth, given the pairs taken for certain.</summary>
    private void Place(List<Pair> chosen)
    {
        var partners = matching.Partners();
        foreach (var pair in chosen.Where(pair => pair.Base >= Certain / 1.5))
            partners[pair.Old] = pair.New;
        var surroundings = new Surroundings(partners);
        foreach (var pair in pairs)
        {
            pair.Position = Math.Exp(-surroundings.Distance(pair.Old, pair.New) / 3);
            pair.Number = KeepsNumber(pair) ? numbersKept : 0;
            pair.Total = TotalOf(pair);
        }
    }

    private static double TotalOf(Pair pair) => pair.Base + (PositionBonus * pair.Position) + (NumberBonus * pair.Number)
        + (pair.IsAtHome ? HomeBonus : 0)
        + (AmendmentBonus * Math.Max(0, pair.Number - MostKept));
}
