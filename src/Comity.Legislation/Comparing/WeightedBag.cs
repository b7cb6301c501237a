namespace Comity.Legislation.Comparing;

/// <summary>A sparse vector of word weights with Euclidean length 1, its words ascending.</summary>
internal readonly struct WeightedBag(int[] words, float[] weights)
{
    public static readonly WeightedBag Empty = new([], []);

    public int[] Words { get; } = words;

    public float[] Weights { get; } = weights;

    /// <summary>Weighs each word by (1 + ln count) · idf.</summary>
    public static WeightedBag Of(int[] sequence, float[] idf)
    {
        if (sequence.Length == 0)
            return Empty;
        var sorted = (int[])sequence.Clone();
        Array.Sort(sorted);
        var words = new List<int>();
        var weights = new List<float>();
        double squares = 0;
        for (var i = 0; i < sorted.Length;)
        {
            var end = i + 1;
            while (end < sorted.Length && sorted[end] == sorted[i])
                end++;
            var weight = (1 + MathF.Log(end - i)) * idf[sorted[i]];
            words.Add(sorted[i]);
            weights.Add(weight);
            squares += weight * weight;
            i = end;
        }

        var norm = (float)Math.Sqrt(squares);
        for (var i = 0; i < weights.Count; i++)
            weights[i] = norm > 0 ? weights[i] / norm : 0;
        return new WeightedBag(words.ToArray(), weights.ToArray());
    }

    /// <summary>The distinct words that two bags share, ascending.</summary>
    public List<int> Shared(WeightedBag other)
    {
        var shared = new List<int>();
        for (int i = 0, j = 0; i < Words.Length && j < other.Words.Length;)
        {
            if (Words[i] == other.Words[j])
            {
                shared.Add(Words[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (Words[i] < other.Words[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }

    public double Cosine(WeightedBag other)
    {
        double sum = 0;
        var (mine, others) = (Words, other.Words);
        for (int i = 0, j = 0; i < mine.Length && j < others.Length;)
        {
            var (a, b) = (mine[i], others[j]);
            if (a == b)
                sum += Weights[i] * other.Weights[j];
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return Math.Min(1, sum);
    }
}
