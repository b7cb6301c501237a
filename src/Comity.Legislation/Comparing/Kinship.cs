namespace Comity.Legislation.Comparing;

/// <summary>Tells whether two units that are left over are one matter, though too rewritten to be certain by their words
/// alone.</summary>
internal sealed class Kinship(TextPair texts, bool homesAreKnown)
{
    // At home, inside an article that continues theirs, paragraphs need less to be known.
    public const double LeastBaseAtHome = 0.06;
    private const double LeastLikenessAtHome = 0.20;
    private const int LeastSharedAtHome = 3;

    private const double LeastBase = 0.15;
    private const double LeastLikeness = 0.35;
    private const int LeastShared = 5;

    private const double LeastBaseOfSeat = 0.01;
    private const int WordsOfVacancy = 3;

    private static readonly float IdfOfOneInFour = MathF.Log(1 + 4);

    /// <summary>Whether two that are each other's best among what is left share enough of their words, not all of them common
    /// ones. Where homes are known, kin is only looked for at home: a paragraph is short, and the law is full of its
    /// like.</summary>
    public bool IsKin(Pair pair)
    {
        var (old, @new) = (texts.OldBags[pair.Old].Text, texts.NewBags[pair.New].Text);
        var (likeness, shared) = (old.Cosine(@new), old.Shared(@new));
        return shared.Exists(IsRare) && (pair.IsAtHome
            ? likeness >= LeastLikenessAtHome && shared.Count >= LeastSharedAtHome
            : !homesAreKnown && pair.Base >= LeastBase && likeness >= LeastLikeness && shared.Count >= LeastShared);
    }

    /// <summary>At most one unit in four has the word.</summary>
    private bool IsRare(int word) => texts.Idf[word] >= IdfOfOneInFour;

    /// <summary>Whether a seat holds the same matter and not another that took its number: something of the words is left, or
    /// nothing but a notice that the seat is vacant ("Repealed.").</summary>
    public bool IsRewriting(Pair seat)
    {
        var (old, @new) = (texts.Old[seat.Old], texts.New[seat.New]);
        return old.Unit.Frame is not null || seat.Base >= LeastBaseOfSeat
            || Math.Min(old.Words.Length, @new.Words.Length) <= WordsOfVacancy;
    }
}
