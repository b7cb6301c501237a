namespace Comity.Deliberation.Opinions;

/// <summary>Numbers that look random and are the same in every run (Steele, Lea, Flood, "Fast splittable pseudorandom number
/// generators", 2014).</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Less than the limit, every number about equally often.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>From 0, inclusive, to 1, exclusive.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        _state += 0x9E37_79B9_7F4A_7C15UL;
        var value = (_state ^ (_state >> 30)) * 0xBF58_476D_1CE4_E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EBUL;
        return value ^ (value >> 31);
    }
}
