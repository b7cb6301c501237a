using System.Runtime.InteropServices;

namespace Comity.Deliberation.Similar;

/// <summary>A text that resembles what was asked for.</summary>
/// <param name="Index">Which text it is: what <see cref="SimilarTexts.Add"/> answered.</param>
/// <param name="Containment">0 to 1: how much of the question it has, rare words counting more.</param>
/// <param name="Resemblance">0 to 1: how much both have of all that either has.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SimilarText(int Index, double Containment, double Resemblance);

/// <summary>An index that grows text by text and answers, while a person types, which texts say something similar.</summary>
/// <remarks>Compares words and runs of three words, folded (see <see cref="Comity.Language.Folding"/>) and weighed by inverse
/// document frequency. May be used by several threads at once.</remarks>
public sealed class SimilarTexts
{
    private const int MostCompared = 64;
    private const int MostAsked = 256;
    private const double Least = 0.25;

    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, int> _terms = [];
    private readonly List<List<int>> _textsOf = [];
    private readonly List<int[]> _termsOf = [];
    private int[] _shared = [];

    /// <summary>How many texts were added.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _termsOf.Count;
        }
    }

    /// <summary>Adds a text.</summary>
    /// <param name="text">Any text; one without words is never found.</param>
    /// <returns>Its index: 0 for the first, 1 for the second, and so on.</returns>
    public int Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var keys = Terms(text);
        lock (_lock)
        {
            var index = _termsOf.Count;
            var terms = new int[keys.Length];
            for (var i = 0; i < keys.Length; i++)
            {
                if (!_terms.TryGetValue(keys[i], out terms[i]))
                {
                    terms[i] = _terms[keys[i]] = _textsOf.Count;
                    _textsOf.Add([]);
                }

                _textsOf[terms[i]].Add(index);
            }

            Array.Sort(terms);
            _termsOf.Add(terms);
            return index;
        }
    }

    /// <summary>Finds the texts that are most like a text, the most alike first, the earlier first among equals.</summary>
    /// <param name="text">What was typed so far.</param>
    /// <param name="most">How many are wanted at most.</param>
    public IReadOnlyList<SimilarText> Find(string text, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var keys = Terms(text);
        lock (_lock)
        {
            var unknown = keys.Count(key => !_terms.ContainsKey(key));
            var asked = keys.Where(_terms.ContainsKey).Select(key => _terms[key])
                .OrderBy(term => _textsOf[term].Count).ThenBy(term => term).Take(MostAsked).Order().ToArray();
            var total = asked.Sum(Weight) + (unknown * Math.Log(1 + _termsOf.Count));
            return [.. Nearest(asked)
                .Select(index => Compare(index, asked, total))
                .Where(found => found.Containment >= Least)
                .OrderByDescending(found => found.Containment + found.Resemblance).ThenBy(found => found.Index)
                .Take(most)];
        }
    }

    private static ulong[] Terms(string text)
    {
        var words = Shingles.Words(text);
        return [.. words.Concat(words.Length >= 3 ? Shingles.Sequence(words) : []).Distinct()];
    }

    /// <summary>Those that share the most terms.</summary>
    private List<int> Nearest(int[] asked)
    {
        if (_shared.Length < _termsOf.Count)
            _shared = new int[_termsOf.Count * 2];
        var met = new List<int>();
        foreach (var term in asked)
        {
            // Most of the texts have it: it tells nothing, unless it is all that was asked.
            if (asked.Length > 3 && _textsOf[term].Count > 1000 && _textsOf[term].Count * 4 > _termsOf.Count)
                continue;
            foreach (var index in CollectionsMarshal.AsSpan(_textsOf[term]))
                if (_shared[index]++ == 0)
                    met.Add(index);
        }

        var nearest = met.OrderByDescending(index => _shared[index]).ThenBy(index => index).Take(MostCompared).ToList();
        foreach (var index in met)
            _shared[index] = 0;
        return nearest;
    }

    private SimilarText Compare(int index, int[] asked, double total)
    {
        var terms = _termsOf[index];
        var (shared, own) = (0.0, 0.0);
        foreach (var term in terms)
        {
            var weight = Weight(term);
            own += weight;
            if (Array.BinarySearch(asked, term) >= 0)
                shared += weight;
        }

        return new SimilarText(index, total > 0 ? shared / total : 0, own > 0 ? shared / (own + total - shared) : 0);
    }

    private double Weight(int term) => Math.Log(1 + ((double)_termsOf.Count / _textsOf[term].Count));
}
