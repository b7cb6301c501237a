namespace Comity.Legislation.Comparing;

/// <summary>What is compared of one unit: the words of its text by their numbers, and what follows from them.</summary>
/// <remarks>Nothing here depends on the other text, so that it serves every comparison of its own.</remarks>
internal sealed class UnitFeatures
{
    private static readonly ulong[] None = [];

    private readonly IReadOnlyList<ulong> stemHashes;
    private ulong[]? phrases;
    private ulong[]? shingles;

    public UnitFeatures(AlignmentUnit unit, int[] words, int[] heading, Vocabulary vocabulary)
    {
        (Unit, Words, stemHashes) = (unit, words, vocabulary.Stems.Hashes);
        Stems = Array.ConvertAll(words, vocabulary.StemOf);
        Heading = Array.ConvertAll(heading, vocabulary.StemOf);
        var hash = new SequenceHash();
        foreach (var word in words)
            hash.Add(vocabulary.Words.Hashes[word]);
        Hash = hash.Value;
    }

    public AlignmentUnit Unit { get; }

    public string Number => Unit.Number;

    /// <summary>The words in order.</summary>
    public int[] Words { get; }

    /// <summary>The same words by their stems: what likeness is measured on.</summary>
    public int[] Stems { get; }

    /// <summary>The words of the heading by their stems.</summary>
    public int[] Heading { get; }

    /// <summary>Equal for units with the same sequence of words, whichever text they are of.</summary>
    public ulong Hash { get; }

    /// <summary>The hashes of three words in a row, from each word on that two follow. Made on first use.</summary>
    public ulong[] Phrases => phrases ??= Stems.Length < 3 ? None : MakePhrases(Stems.Length - 2);

    /// <summary>The distinct ones of them, ascending; of a shorter text one hash of all its words.</summary>
    public ulong[] Shingles => shingles ??= MakeShingles();

    private ulong[] MakePhrases(int count)
    {
        var hashes = new ulong[count];
        for (var i = 0; i < count; i++)
            hashes[i] = Phrase(Stems.AsSpan(i, 3));
        return hashes;
    }

    private ulong[] MakeShingles()
    {
        if (Stems.Length is 1 or 2)
            return [Phrase(Stems)];
        var sorted = (ulong[])Phrases.Clone();
        Array.Sort(sorted);
        var distinct = 0;
        for (var i = 0; i < sorted.Length; i++)
            if (i == 0 || sorted[i] != sorted[i - 1])
                sorted[distinct++] = sorted[i];
        return sorted.AsSpan(0, distinct).ToArray();
    }

    private ulong Phrase(ReadOnlySpan<int> stems)
    {
        var hash = new SequenceHash();
        foreach (var stem in stems)
            hash.Add(stemHashes[stem]);
        return hash.Value;
    }
}
