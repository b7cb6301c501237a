namespace Comity.Legislation.Comparing;

/// <summary>The features of both texts.</summary>
internal sealed class TextPair(UnitFeatures[] old, UnitFeatures[] @new)
{
    public UnitFeatures[] Old { get; } = old;

    public UnitFeatures[] New { get; } = @new;

    /// <summary>Inverse document frequency by word.</summary>
    public float[] Idf { get; private set; } = [];

    /// <summary>Gives the units that are still unpaired their weighted bags.</summary>
    public void Weigh(int vocabulary, Matching matching)
    {
        var frequency = new int[vocabulary];
        var seen = new int[vocabulary];
        var unit = 0;
        foreach (var features in Old.Concat(New))
        {
            unit++;
            Count(features.Stems);
            Count(features.Heading);
        }

        Idf = new float[vocabulary];
        for (var word = 0; word < vocabulary; word++)
            Idf[word] = MathF.Log(1 + (float)unit / (1 + frequency[word]));
        foreach (var o in matching.FreeOld())
            (Old[o].Bag, Old[o].HeadingBag) = (WeightedBag.Of(Old[o].Stems, Idf), WeightedBag.Of(Old[o].Heading, Idf));
        foreach (var n in matching.FreeNew())
            (New[n].Bag, New[n].HeadingBag) = (WeightedBag.Of(New[n].Stems, Idf), WeightedBag.Of(New[n].Heading, Idf));

        void Count(int[] words)
        {
            foreach (var word in words)
            {
                if (seen[word] == unit)
                    continue;
                seen[word] = unit;
                frequency[word]++;
            }
        }
    }
}
