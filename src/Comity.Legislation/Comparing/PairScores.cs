namespace Comity.Legislation.Comparing;

/// <summary>Scores candidate pairs and assigns one to one.</summary>
internal sealed class PairScores
{
    private const double WordsAndPhrases = 0.70;
    private const double HeadingShare = 0.30;
    private const double NumberBonus = 0.06;
    private const double PositionBonus = 0.12;
    private const double HomeBonus = 0.03;
    private const double Threshold = 0.33;

    // What is left on both sides and shares its rarer words is one matter, though too rewritten to be certain by itself.
    private const double ThresholdOfKin = 0.20;
    private const double LeastWordsOfKin = 0.35;
    private const int LeastSharedOfKin = 5;

    // Inside an article that continues theirs paragraphs need less to be known.
    private const double LeastBaseAtHome = 0.06;
    private const double LeastWordsAtHome = 0.20;
    private const int LeastSharedAtHome = 3;

    // Where most numbers are kept, the text is an amendment, and an article stays itself under its number even when rewritten.
    private const double MostKept = 0.75;
    private const double SomeKept = 0.5;
    private const double LeastBaseOfSeat = 0.01;
    private const int WordsOfVacancy = 3;
    private const double AmendmentBonus = 0.8;
    private const double LeastBaseOfKeptNumber = 0.04;
    private const double LeastBase = 0.15;
    private const double Certain = 0.50;

    private readonly TextPair texts;
    private readonly Matching matching;
    private readonly Homes? homes;
    private readonly List<Pair> pairs = [];
    private readonly List<Pair> kept = [];
    private readonly double numbersKept;

    public PairScores(TextPair texts, Matching matching, List<CandidateRow> candidates, Homes? homes)
    {
        (this.texts, this.matching, this.homes) = (texts, matching, homes);
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
        Keep(Seats.Find(texts, matching, numbersKept >= SomeKept).ConvertAll(Seated).FindAll(IsRewriting));
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
        var left = pairs.FindAll(pair => matching.MayPair(pair.Old, pair.New) && (!pair.IsAtHome || IsKin(pair)));
        return Assignment.Best(left, ThresholdOfKin).FindAll(IsKin);
    }

    private Pair Seated(UnitPair seat)
    {
        var pair = Score(seat.Old, seat.New);
        (pair.Position, pair.Number) = (1, KeepsNumber(pair) ? numbersKept : 0);
        pair.Total = TotalOf(pair);
        return pair;
    }

    /// <summary>Whether a seat holds the same matter and not another that took its number: something of the words is left, or
    /// nothing but a notice that the seat is vacant ("Repealed.").</summary>
    private bool IsRewriting(Pair seat)
    {
        var (old, @new) = (texts.Old[seat.Old], texts.New[seat.New]);
        return old.Unit.Frame is not null || seat.Base >= LeastBaseOfSeat
            || Math.Min(old.Words.Length, @new.Words.Length) <= WordsOfVacancy;
    }

    /// <summary>Whether two that are each other's best among what is left share enough of their rarer words.</summary>
    private bool IsKin(Pair pair)
    {
        var (old, @new) = (texts.Old[pair.Old].Bag, texts.New[pair.New].Bag);
        var (likeness, shared) = (old.Cosine(@new), old.CountShared(@new));
        return pair.IsAtHome
            ? likeness >= LeastWordsAtHome && shared >= LeastSharedAtHome
            : pair.Base >= LeastBase && likeness >= LeastWordsOfKin && shared >= LeastSharedOfKin;
    }

    private double LeastBaseOf(Pair pair) =>
        numbersKept > MostKept && KeepsNumber(pair) ? LeastBaseOfKeptNumber : pair.IsAtHome ? LeastBaseAtHome : LeastBase;

    private Pair Score(int o, int n)
    {
        var (old, @new) = (texts.Old[o], texts.New[n]);
        var text = Likeness(old, @new);
        var heading = old.Heading.Length > 0 && @new.Heading.Length > 0 ? old.HeadingBag.Cosine(@new.HeadingBag) : double.NaN;
        var sum = double.IsNaN(heading) ? text : (WordsAndPhrases * text) + (HeadingShare * heading);
        return new Pair(o, n, text, heading, sum, homes?.Correspond(o, n) ?? false);
    }

    private static double Likeness(UnitFeatures old, UnitFeatures @new)
    {
        var shared = Sorted.CountShared(old.Shingles, @new.Shingles);
        var (a, b) = (old.Shingles.Length, @new.Shingles.Length);
        var jaccard = a + b == 0 ? 0 : (double)shared / (a + b - shared);
        var containment = Math.Min(a, b) == 0 ? 0 : (double)shared / Math.Min(a, b);
        return (0.35 * old.Bag.Cosine(@new.Bag)) + (0.65 * Math.Max(jaccard, 0.85 * containment));
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
        var partner = new int[matching.OldCount];
        for (var o = 0; o < partner.Length; o++)
            partner[o] = matching.NewOf(o);
        foreach (var pair in chosen.Where(pair => pair.Base >= Certain / 1.5))
            partner[pair.Old] = pair.New;
        var before = new int[partner.Length];
        var after = new int[partner.Length];
        for (int o = 0, last = -1; o < partner.Length; o++)
        {
            before[o] = last;
            last = partner[o] >= 0 ? o : last;
        }

        for (int o = partner.Length - 1, last = -1; o >= 0; o--)
        {
            after[o] = last;
            last = partner[o] >= 0 ? o : last;
        }

        foreach (var pair in pairs)
        {
            var off = double.PositiveInfinity;
            if (before[pair.Old] is var b and >= 0)
                off = Math.Abs(partner[b] + (pair.Old - b) - pair.New);
            if (after[pair.Old] is var a and >= 0)
                off = Math.Min(off, Math.Abs(partner[a] - (a - pair.Old) - pair.New));
            pair.Position = Math.Exp(-off / 3);
            pair.Number = KeepsNumber(pair) ? numbersKept : 0;
            pair.Total = TotalOf(pair);
        }
    }

    private static double TotalOf(Pair pair) => pair.Base + (PositionBonus * pair.Position) + (NumberBonus * pair.Number)
        + (pair.IsAtHome ? HomeBonus : 0)
        + (AmendmentBonus * Math.Max(0, pair.Number - MostKept));
}
