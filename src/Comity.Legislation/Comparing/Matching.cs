namespace Comity.Legislation.Comparing;

/// <summary>Who is paired with whom so far, and what people decided.</summary>
internal sealed class Matching
{
    private readonly TextPair texts;
    private readonly int[] newOf;
    private readonly int[] oldOf;
    private readonly HashSet<UnitPair> prohibited = [];
    private readonly HashSet<UnitPair> pinned = [];

    public Matching(TextPair texts, IEnumerable<UnitPair> prohibitions)
    {
        this.texts = texts;
        (newOf, oldOf) = (new int[texts.Old.Length], new int[texts.New.Length]);
        Array.Fill(newOf, -1);
        Array.Fill(oldOf, -1);
        foreach (var pair in prohibitions)
            prohibited.Add(Checked(pair));
    }

    public int OldCount => newOf.Length;

    /// <summary>The partner of an old unit, or -1.</summary>
    public int NewOf(int old) => newOf[old];

    /// <summary>The partner of a new unit, or -1.</summary>
    public int OldOf(int @new) => oldOf[@new];

    /// <summary>The partners of all old units; a copy.</summary>
    public int[] Partners() => [.. newOf];

    public bool MayPair(int old, int @new) => AreFree(old, @new) && !IsProhibited(old, @new);

    /// <summary>Whether a person forbade it, or only one of the two is a title page or a signature.</summary>
    public bool IsProhibited(int old, int @new)
    {
        var (a, b) = (texts.Old[old].Unit, texts.New[@new].Unit);
        return (a.Frame != b.Frame && (a.IsFormality || b.IsFormality)) || prohibited.Contains(new UnitPair(old, @new));
    }

    public bool IsPinned(int old, int @new) => pinned.Contains(new UnitPair(old, @new));

    public void Pair(int old, int @new) => (newOf[old], oldOf[@new]) = (@new, old);

    /// <summary>Binds two units by a person's decision.</summary>
    public Link Pin(int old, int @new)
    {
        var pair = Checked(new UnitPair(old, @new));
        if (prohibited.Contains(pair) || !pinned.Add(pair))
            throw new ArgumentException("Two decisions speak of the same pair.", nameof(@new));
        var isFirst = AreFree(old, @new);
        if (isFirst)
            Pair(old, @new);
        return new Link(old, @new, isFirst ? LinkKind.Primary : LinkKind.Part, 1, 1, double.NaN, 0, 0, Pinned: true);
    }

    public int[] FreeOld() => Free(newOf);

    public int[] FreeNew() => Free(oldOf);

    private bool AreFree(int old, int @new) => newOf[old] < 0 && oldOf[@new] < 0;

    private UnitPair Checked(UnitPair pair)
    {
        if ((uint)pair.Old >= (uint)newOf.Length || (uint)pair.New >= (uint)oldOf.Length)
            throw new ArgumentOutOfRangeException(nameof(pair), "A decision names a unit that does not exist.");
        return pair;
    }

    private static int[] Free(int[] partners)
    {
        var free = new List<int>();
        for (var i = 0; i < partners.Length; i++)
            if (partners[i] < 0)
                free.Add(i);
        return [.. free];
    }
}
