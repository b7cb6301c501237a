namespace Comity.Legislation.Comparing;

/// <summary>Phrases with the units that have them, 44 bits of hash and 20 of unit in one number, ascending: quick to
/// sort.</summary>
internal static class PackedPhrases
{
    private const int UnitBits = 20;
    private const ulong UnitMask = (1UL << UnitBits) - 1;

    public static ulong[] Of(UnitFeatures[] units, Func<int, bool> counts)
    {
        var packed = new List<ulong>();
        for (var unit = 0; unit < Math.Min(units.Length, (int)UnitMask); unit++)
            if (counts(unit))
                foreach (var phrase in units[unit].Shingles)
                    packed.Add((phrase & ~UnitMask) | (uint)unit);
        var sorted = packed.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    public static ulong Phrase(ulong packed) => packed & ~UnitMask;

    public static int Unit(ulong packed) => (int)(packed & UnitMask);

    public static int EndOf(ulong[] packed, int start)
    {
        var end = start + 1;
        while (end < packed.Length && Phrase(packed[end]) == Phrase(packed[start]))
            end++;
        return end;
    }

    public static bool Holds(ReadOnlySpan<ulong> packed, int unit)
    {
        foreach (var entry in packed)
            if (Unit(entry) == unit)
                return true;
        return false;
    }
}
