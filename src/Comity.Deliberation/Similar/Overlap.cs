using System.Runtime.InteropServices;

namespace Comity.Deliberation.Similar;

/// <summary>What two texts, or what is common to two groups of texts, have in common, weighed by how rare it is.</summary>
/// <param name="Shared">The weight of the shingles of both.</param>
/// <param name="First">The weight of all shingles of the one.</param>
/// <param name="Second">The weight of all shingles of the other.</param>
/// <param name="Count">How many shingles both have.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Overlap(float Shared, float First, float Second, int Count)
{
    // Chosen in the middle of wide plateaus. Two mail-merged letters may share no more than a fifth.
    private const float Linked = 0.17f;
    private const float Joined = 0.15f;
    private const float Alone = 0.35f;
    private const int FewestShingles = 3;

    /// <summary>0 to 1: shared by all that either says.</summary>
    public float Resemblance => Shared / (First + Second - Shared);

    /// <summary>0 to 1: how much of the shorter stands in the longer.</summary>
    public float Containment => Shared / Math.Min(First, Second);

    /// <summary>The texts may belong together, if others agree.</summary>
    public bool IsLink => Count >= FewestShingles && Containment >= Linked;

    /// <summary>The groups share enough of what each of them repeats.</summary>
    public bool JoinsGroups => Count >= FewestShingles && Containment >= Joined;

    /// <summary>The texts belong together although there is no third.</summary>
    public bool StandsAlone => Containment >= Alone;
}
