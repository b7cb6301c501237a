namespace Comity.Legislation.Comparing;

/// <summary>The features of both texts, and what follows from their being compared.</summary>
internal sealed class TextPair
{
    private readonly int[] wordOfNew;
    private readonly int[] stemOfNew;

    public TextPair(TextFeatures old, TextFeatures @new)
    {
        (Old, New) = (old.Units, @new.Units);
        (OldBags, NewBags) = (new UnitBags[Old.Length], new UnitBags[New.Length]);
        wordOfNew = old.Words.NumbersOf(@new.Words, out _);
        stemOfNew = old.Stems.NumbersOf(@new.Stems, out var vocabulary);
        var frequency = new int[vocabulary];
        old.Frequency.CopyTo(frequency, 0);
        for (var stem = 0; stem < stemOfNew.Length; stem++)
            frequency[stemOfNew[stem]] += @new.Frequency[stem];
        Idf = Array.ConvertAll(frequency, units => MathF.Log(1 + (float)(Old.Length + New.Length) / (1 + units)));
    }

    public UnitFeatures[] Old { get; }

    public UnitFeatures[] New { get; }

    /// <summary>The weighted words of the units that <see cref="Weigh"/> found unpaired.</summary>
    public UnitBags[] OldBags { get; }

    /// <summary>The same of the new units.</summary>
    public UnitBags[] NewBags { get; }

    /// <summary>Inverse document frequency by stem, those of the old text first.</summary>
    public float[] Idf { get; }

    /// <summary>Whether an old and a new unit have the same sequence of words, and any.</summary>
    public bool HaveSameWords(int old, int @new)
    {
        if (Old[old].Hash != New[@new].Hash)
            return false;
        var (a, b) = (Old[old].Words, New[@new].Words);
        if (a.Length != b.Length || a.Length == 0)
            return false;
        for (var i = 0; i < a.Length; i++)
            if (a[i] != wordOfNew[b[i]])
                return false;
        return true;
    }

    /// <summary>Gives the units that are still unpaired their weighted bags.</summary>
    public void Weigh(Matching matching)
    {
        foreach (var o in matching.FreeOld())
            OldBags[o] = new UnitBags(WeightedBag.Of(Old[o].Stems, Idf), WeightedBag.Of(Old[o].Heading, Idf));
        foreach (var n in matching.FreeNew())
            NewBags[n] = new UnitBags(WeightedBag.Of(InBoth(New[n].Stems), Idf), WeightedBag.Of(InBoth(New[n].Heading), Idf));
    }

    private int[] InBoth(int[] stems) => Array.ConvertAll(stems, stem => stemOfNew[stem]);
}

/// <summary>The distinct words of a unit, ascending, with their TF-IDF weights, normed to length 1.</summary>
/// <param name="Text">Those of its text.</param>
/// <param name="Heading">Those of its heading.</param>
internal readonly record struct UnitBags(WeightedBag Text, WeightedBag Heading);
