namespace Comity.Legislation.Comparing;

/// <summary>Strings numbered in the order in which they first come.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> strings = [];
    private readonly List<ulong> hashes = [];

    public int Count => strings.Count;

    /// <summary>A hash of every string by its number: the same in every text, run and machine.</summary>
    public IReadOnlyList<ulong> Hashes => hashes;

    /// <summary>The number of a string, a new one if it is new.</summary>
    public int Number(string text)
    {
        if (numbers.TryGetValue(text, out var number))
            return number;
        numbers.Add(text, number = strings.Count);
        strings.Add(text);
        var hash = new SequenceHash();
        foreach (var c in text)
            hash.Add(c);
        hashes.Add(hash.Value);
        return number;
    }

    /// <summary>For every number of another lexicon the number here; strings that are not here count on from
    /// <see cref="Count"/>, and <paramref name="count"/> says up to where.</summary>
    public int[] NumbersOf(Lexicon other, out int count)
    {
        var here = new int[other.Count];
        count = Count;
        for (var i = 0; i < here.Length; i++)
            here[i] = numbers.TryGetValue(other.strings[i], out var number) ? number : count++;
        return here;
    }
}

/// <summary>FNV-1a over 64-bit values with a final mix: quick, and the same on every machine and run.</summary>
internal struct SequenceHash()
{
    private ulong state = 14695981039346656037;

    public void Add(ulong value) => state = (state ^ value) * 1099511628211;

    public readonly ulong Value
    {
        get
        {
            var mixed = (state ^ (state >> 33)) * 0xff51afd7ed558ccd;
            return mixed ^ (mixed >> 33);
        }
    }
}
