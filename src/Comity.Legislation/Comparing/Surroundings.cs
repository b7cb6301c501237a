namespace Comity.Legislation.Comparing;

/// <summary>Where the nearest paired neighbours of every old unit went, and so where it should stand itself.</summary>
internal sealed class Surroundings
{
    private readonly int[] partners;
    private readonly int[] before;
    private readonly int[] after;

    /// <param name="partners">For every old unit its partner; -1 where it has none.</param>
    public Surroundings(int[] partners)
    {
        this.partners = partners;
        (before, after) = (new int[partners.Length], new int[partners.Length]);
        for (int o = 0, last = -1; o < partners.Length; o++)
        {
            before[o] = last;
            last = partners[o] >= 0 ? o : last;
        }

        for (int o = partners.Length - 1, last = -1; o >= 0; o--)
        {
            after[o] = last;
            last = partners[o] >= 0 ? o : last;
        }
    }

    /// <summary>How far a new unit stands from where the nearer neighbour predicts an old one; infinite without
    /// neighbours.</summary>
    public double Distance(int old, int @new)
    {
        var off = double.PositiveInfinity;
        if (before[old] is var b and >= 0)
            off = Math.Abs(partners[b] + (old - b) - @new);
        if (after[old] is var a and >= 0)
            off = Math.Min(off, Math.Abs(partners[a] - (a - old) - @new));
        return off;
    }

    /// <summary>Whether a new unit is, or stands next to, the partner of an old one or of its nearest paired
    /// neighbours.</summary>
    public bool AreBeside(int old, int @new) =>
        IsBeside(old, @new) || IsBeside(before[old], @new) || IsBeside(after[old], @new);

    private bool IsBeside(int old, int @new) =>
        old >= 0 && partners[old] >= 0 && Math.Abs(partners[old] - @new) <= 1;
}
