namespace Comity.Legislation.Comparing;

/// <summary>Where the paired neighbours of every old unit went.</summary>
internal sealed class Surroundings
{
    private readonly Matching matching;
    private readonly int[] before;
    private readonly int[] after;

    public Surroundings(Matching matching)
    {
        this.matching = matching;
        (before, after) = (new int[matching.OldCount], new int[matching.OldCount]);
        for (int o = 0, last = -1; o < before.Length; o++)
        {
            before[o] = last;
            last = matching.NewOf(o) is var n and >= 0 ? n : last;
        }

        for (int o = after.Length - 1, last = -1; o >= 0; o--)
        {
            after[o] = last;
            last = matching.NewOf(o) is var n and >= 0 ? n : last;
        }
    }

    /// <summary>Whether a new unit is, or stands next to, the partner of an old one or of its nearest paired neighbours.</summary>
    public bool AreBeside(int old, int @new) =>
        IsNear(matching.NewOf(old), @new) || IsNear(before[old], @new) || IsNear(after[old], @new);

    private static bool IsNear(int partner, int @new) => partner >= 0 && Math.Abs(partner - @new) <= 1;
}
