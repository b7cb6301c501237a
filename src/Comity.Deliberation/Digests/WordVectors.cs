using Comity.Language;

namespace Comity.Deliberation.Digests;

/// <summary>Texts as unit vectors of their folded words, weighed by term frequency and inverse document frequency.</summary>
internal sealed class WordVectors
{
    private const int ShortestWord = 3;

    private readonly (int Word, double Weight)[][] _vectors;
    private readonly List<(int Text, double Weight)>[] _postings;

    public WordVectors(IReadOnlyList<string> texts)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = texts.Select(text => Words(text).CountBy(word => Number(numbers, word)).ToArray()).ToArray();
        var having = new int[numbers.Count];
        foreach (var (word, _) in counts.SelectMany(count => count))
            having[word]++;
        _vectors = [.. counts.Select(count => Unit(count, having, texts.Count))];
        _postings = [.. having.Select(count => new List<(int, double)>(count))];
        for (var text = 0; text < _vectors.Length; text++)
            foreach (var (word, weight) in _vectors[text])
                _postings[word].Add((text, weight));
    }

    /// <summary>The words of a text that may tell something.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var folded = Folding.Key(text);
        var words = new List<string>();
        foreach (var word in Language.Words.Enumerate(folded))
            if (word.Kind == WordKind.Ideograph || (word.Kind == WordKind.Letters && word.Length >= ShortestWord))
                words.Add(folded.Substring(word.Start, word.Length));
        return words;
    }

    /// <summary>The cosine of a text with every other.</summary>
    public double[] Cosines(int text)
    {
        var cosines = new double[_vectors.Length];
        foreach (var (word, weight) in _vectors[text])
            foreach (var (other, theirs) in _postings[word])
                cosines[other] += weight * theirs;
        return cosines;
    }

    /// <summary>For each text the sum of its cosines with all.</summary>
    public double[] Centrality()
    {
        var sums = _postings.Select(posting => posting.Sum(entry => entry.Weight)).ToArray();
        return [.. _vectors.Select(vector => vector.Sum(entry => entry.Weight * sums[entry.Word]))];
    }

    private static int Number(Dictionary<string, int> numbers, string word)
    {
        numbers.TryAdd(word, numbers.Count);
        return numbers[word];
    }

    private static (int, double)[] Unit(KeyValuePair<int, int>[] counts, int[] having, int texts)
    {
        var weights = counts.OrderBy(count => count.Key).Select(count =>
            (Word: count.Key, Weight: (1 + Math.Log(count.Value)) * Math.Log(1 + ((double)texts / having[count.Key])))).ToArray();
        var length = Math.Sqrt(weights.Sum(entry => entry.Weight * entry.Weight));
        return [.. weights.Select(entry => (entry.Word, entry.Weight / length))];
    }
}
