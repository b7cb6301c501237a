using System.Runtime.InteropServices;

namespace Comity.Deliberation.Digests;

/// <summary>A text that was chosen to be read for many.</summary>
/// <param name="Index">Which text it is.</param>
/// <param name="StandsFor">How many texts, itself mostly among them, are more like it than like any other chosen one; of equals
/// the more telling has them. Over all chosen texts these are as many as there are texts.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TellingText(int Index, int StandsFor);

/// <summary>What to read to know what many texts say: a few of them, word for word, and the terms that tell groups of them
/// apart.</summary>
public static class Digest
{
    /// <summary>Chooses the texts that together best cover all: facility location, greedily, within 63 % of the best there is
    /// (Nemhauser, Wolsey, Fisher, 1978), with lazy evaluation (Minoux, 1978).</summary>
    /// <remarks>How well a text is covered is its greatest cosine with a chosen one, words being weighed by TF-IDF.</remarks>
    /// <param name="texts">The texts.</param>
    /// <param name="most">How many are wanted at most.</param>
    /// <returns>The chosen texts, the most telling first; less than wanted where the others add nothing.</returns>
    public static IReadOnlyList<TellingText> MostTelling(IReadOnlyList<string> texts, int most = 10)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var vectors = new WordVectors(texts);
        var (covered, by) = (new double[texts.Count], new int[texts.Count]);
        var chosen = new List<int>();
        // What a text would add only falls: who still leads after being computed anew is the best.
        var queue = new PriorityQueue<(int Text, int Round), (double Gain, int Text)>(
            Comparer<(double Gain, int Text)>.Create((a, b) =>
                a.Gain != b.Gain ? b.Gain.CompareTo(a.Gain) : a.Text.CompareTo(b.Text)));
        foreach (var (text, gain) in vectors.Centrality().Index())
            queue.Enqueue((text, 0), (gain, text));
        while (chosen.Count < most && queue.TryDequeue(out var next, out var rank) && rank.Gain > 0)
        {
            var cosines = vectors.Cosines(next.Text);
            if (next.Round < chosen.Count)
            {
                var gain = 0.0;
                for (var i = 0; i < cosines.Length; i++)
                    gain += Math.Max(0, cosines[i] - covered[i]);
                queue.Enqueue((next.Text, chosen.Count), (gain, next.Text));
                continue;
            }

            for (var i = 0; i < cosines.Length; i++)
                if (cosines[i] > covered[i])
                    (covered[i], by[i]) = (cosines[i], chosen.Count);
            chosen.Add(next.Text);
        }

        return [.. chosen.Select((text, place) => new TellingText(text, by.Count(one => one == place)))];
    }

    /// <summary>The words that tell each group of texts from the others: c-TF-IDF (Grootendorst, 2022), folded.</summary>
    /// <param name="groups">The texts of each group.</param>
    /// <param name="most">How many words are wanted for each group at most.</param>
    /// <returns>For each group its words, the most telling first.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Terms(IReadOnlyList<IReadOnlyList<string>> groups, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var counts = groups.Select(texts => texts.SelectMany(WordVectors.Words).CountBy(word => word, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal)).ToArray();
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, count) in counts.SelectMany(count => count))
            all[word] = all.GetValueOrDefault(word) + count;
        var mean = all.Values.Sum(count => (double)count) / Math.Max(1, groups.Count);
        return [.. counts.Select(count => count
            .OrderByDescending(word => word.Value * Math.Log(1 + (mean / all[word.Key])))
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .Take(most).Select(word => word.Key).ToArray())];
    }
}
