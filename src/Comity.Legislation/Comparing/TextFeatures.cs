namespace Comity.Legislation.Comparing;

/// <summary>The features of all units of one text.</summary>
internal sealed class TextFeatures
{
    public TextFeatures(IReadOnlyList<AlignmentUnit> units)
    {
        var vocabulary = new Vocabulary();
        var scratch = new int[1 << 10];
        Units = new UnitFeatures[units.Count];
        for (var i = 0; i < Units.Length; i++)
        {
            var words = vocabulary.Intern(units[i].Text, ref scratch);
            Units[i] = new UnitFeatures(units[i], words, vocabulary.Intern(units[i].Heading, ref scratch), vocabulary);
        }

        (Words, Stems) = (vocabulary.Words, vocabulary.Stems);
        Frequency = Frequencies();
    }

    public UnitFeatures[] Units { get; }

    public Lexicon Words { get; }

    public Lexicon Stems { get; }

    /// <summary>How many units have a stem, by its number.</summary>
    public int[] Frequency { get; }

    private int[] Frequencies()
    {
        var frequency = new int[Stems.Count];
        var seen = new int[Stems.Count];
        for (var unit = 0; unit < Units.Length; unit++)
        {
            Count(Units[unit].Stems, unit + 1);
            Count(Units[unit].Heading, unit + 1);
        }

        return frequency;

        void Count(int[] stems, int unit)
        {
            foreach (var stem in stems)
            {
                if (seen[stem] == unit)
                    continue;
                seen[stem] = unit;
                frequency[stem]++;
            }
        }
    }
}
