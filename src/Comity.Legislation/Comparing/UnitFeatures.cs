namespace Comity.Legislation.Comparing;

/// <summary>What is compared of one unit: interned words and what follows from them.</summary>
internal sealed class UnitFeatures
{
    private ulong[]? shingles;

    private UnitFeatures(AlignmentUnit unit, int[] words, int[] heading)
    {
        (Unit, Words, Heading) = (unit, words, heading);
        var hash = new SequenceHash();
        foreach (var word in words)
            hash.Add(word);
        Hash = hash.Value;
    }

    public AlignmentUnit Unit { get; }

    public string Number => Unit.Number;

    /// <summary>The words in order.</summary>
    public int[] Words { get; }

    /// <summary>The same words by their stems: what likeness is measured on.</summary>
    public int[] Stems { get; private set; } = [];

    /// <summary>The words of the heading by their stems.</summary>
    public int[] Heading { get; private set; }

    /// <summary>Equal for units with the same sequence of words.</summary>
    public ulong Hash { get; }

    /// <summary>The distinct hashes of three words in a row, ascending. Made on first use: identical units never need
    /// them.</summary>
    public ulong[] Shingles => shingles ??= MakeShingles(Stems);

    /// <summary>The distinct words of the text, ascending, with their TF-IDF weights, normed to length 1.</summary>
    public WeightedBag Bag { get; set; } = WeightedBag.Empty;

    /// <summary>The distinct words of the heading, weighted alike.</summary>
    public WeightedBag HeadingBag { get; set; } = WeightedBag.Empty;

    public static UnitFeatures[] Of(IReadOnlyList<AlignmentUnit> units, Vocabulary vocabulary)
    {
        var features = new UnitFeatures[units.Count];
        var scratch = new int[1 << 10];
        for (var i = 0; i < features.Length; i++)
        {
            var text = vocabulary.Intern(units[i].Text, ref scratch);
            features[i] = new UnitFeatures(units[i], text, vocabulary.Intern(units[i].Heading, ref scratch));
        }

        return features;
    }

    /// <summary>Replaces words by stems where likeness is measured; done when the vocabulary is complete.</summary>
    public void Stem(int[] stemOf)
    {
        Stems = Array.ConvertAll(Words, word => stemOf[word]);
        Heading = Array.ConvertAll(Heading, word => stemOf[word]);
    }

    /// <summary>The hash of the three words from a place on, or of fewer at the end of a text that has no more.</summary>
    public static ulong Phrase(int[] words, int start)
    {
        var hash = new SequenceHash();
        for (var i = start; i < Math.Min(start + 3, words.Length); i++)
            hash.Add(words[i]);
        return hash.Value;
    }

    private static ulong[] MakeShingles(int[] words)
    {
        if (words.Length == 0)
            return [];
        var count = Math.Max(1, words.Length - 2);
        var hashes = new ulong[count];
        for (var i = 0; i < count; i++)
            hashes[i] = Phrase(words, i);

        Array.Sort(hashes);
        var distinct = 1;
        for (var i = 1; i < count; i++)
            if (hashes[i] != hashes[i - 1])
                hashes[distinct++] = hashes[i];
        return hashes.AsSpan(0, distinct).ToArray();
    }
}

/// <summary>FNV-1a over 32-bit words with a final mix: quick, and the same on every machine and run.</summary>
internal struct SequenceHash()
{
    private ulong state = 14695981039346656037;

    public void Add(int value) => state = (state ^ (uint)value) * 1099511628211;

    public readonly ulong Value
    {
        get
        {
            var mixed = (state ^ (state >> 33)) * 0xff51afd7ed558ccd;
            return mixed ^ (mixed >> 33);
        }
    }
}
