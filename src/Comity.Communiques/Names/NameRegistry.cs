using System.Runtime.InteropServices;

namespace Comity.Communiques.Names;

/// <summary>People under all of their names, among whom somebody who is mentioned is looked for.</summary>
public sealed class NameRegistry
{
    /// <summary>By this much the likeliest person must be ahead of the next.</summary>
    public const double Margin = 0.04;

    private const int MostScored = 600;
    private const int MostOffered = 5;

    private readonly List<(string Id, string Name, NameForm Form)> _names = [];
    private readonly Dictionary<string, HashSet<string>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _blocks = new(StringComparer.Ordinal);

    /// <summary>Adds a name of a person; one person may have many.</summary>
    /// <param name="id">Whose it is.</param>
    /// <param name="name">The name in the nominative, in any writing system and order.</param>
    public void Add(string id, string name)
    {
        ArgumentNullException.ThrowIfNull(id);
        var form = NameForm.Parse(name);
        if (form.Tokens.Count == 0)
            return;
        foreach (var key in KeysOf(form))
            (CollectionsMarshal.GetValueRefOrAddDefault(_exact, key, out _) ??= new(StringComparer.Ordinal)).Add(id);
        foreach (var block in BlocksOf(form))
            (CollectionsMarshal.GetValueRefOrAddDefault(_blocks, block, out _) ??= []).Add(_names.Count);
        _names.Add((id, name, form));
    }

    /// <summary>Who is meant: one person where that is certain enough, else those among whom a person has to choose.</summary>
    /// <param name="mention">A name in any case of Russian, Belarusian, Ukrainian or Kazakh, or in Latin letters.</param>
    public NameLink Find(string mention)
    {
        var form = NameForm.Parse(mention);
        var exact = ExactlyBy(form);
        var candidates = Candidates(form);
        if (exact.Count > 0)
            return new NameLink(exact.Count == 1 && form.Tokens.Count > 1 ? exact.First() : null, candidates);
        var isSure = form.Tokens.Count > 1 && candidates is [var best, ..] && best.Score >= NameMatcher.Same
            && (candidates.Count == 1 || best.Score - candidates[1].Score >= Margin) && best.IsSpelledAlike;
        return new NameLink(isSure ? candidates[0].Id : null, candidates);
    }

    private HashSet<string> ExactlyBy(NameForm form)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in Cases.Nominatives([.. form.Words.Select(Folded)]))
            if (_exact.TryGetValue(KeyOf(words), out var ids))
                found.UnionWith(ids);
        return found;
    }

    private List<NameCandidate> Candidates(NameForm form)
    {
        var shared = new Dictionary<int, int>();
        foreach (var block in BlocksOf(form))
            if (_blocks.TryGetValue(block, out var names))
                foreach (var name in names)
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, name, out _)++;
        var some = shared.Count <= MostScored ? shared.Keys
            : shared.OrderByDescending(pair => pair.Value).Take(MostScored).Select(pair => pair.Key);
        var best = new Dictionary<string, NameCandidate>(StringComparer.Ordinal);
        foreach (var at in some)
        {
            var (id, name, other) = _names[at];
            var score = NameMatcher.Rank(form, other);
            if (score >= 0.5 && (!best.TryGetValue(id, out var known) || known.Score < score))
                best[id] = new NameCandidate(id, name, score, NameMatcher.AreSpelledAlike(form, other));
        }

        return
        [
            .. best.Values.OrderByDescending(one => one.Score).ThenBy(one => one.Id, StringComparer.Ordinal).Take(MostOffered),
        ];
    }

    /// <summary>The words of a name with its patronymic and without, in any order.</summary>
    private static IEnumerable<string> KeysOf(NameForm form)
    {
        yield return KeyOf([.. form.Words.Select(Folded)]);
        if (form.Patronymic is not null)
            yield return KeyOf([.. form.Tokens.Select(token => Folded(token.Word))]);
    }

    private static string KeyOf(string[] words)
    {
        var sorted = words.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        return string.Join(' ', sorted);
    }

    private static string Folded(string word) => word.Replace('ё', 'е');

    /// <summary>The first three consonants of every word, roughly as they sound.</summary>
    private static HashSet<string> BlocksOf(NameForm form)
    {
        var blocks = new HashSet<string>(StringComparer.Ordinal);
        Span<char> key = stackalloc char[3];
        foreach (var token in form.Tokens)
            foreach (var reading in token.Readings)
            {
                var length = 0;
                // Belarusian may say Вольга and Вусік where others say Ольга and Усик.
                foreach (var sound in reading is ['v', 'o' or 'u', ..] ? reading.AsSpan(1) : reading)
                {
                    var rough = sound switch
                    {
                        'g' or 'h' or 'k' => 'k',
                        'Z' or 'z' or 'S' or 's' or 'C' or 'c' => 's',
                        'd' or 't' => 't',
                        'b' or 'p' => 'p',
                        'v' or 'f' => 'v',
                        'l' or 'r' or 'm' or 'n' => sound,
                        _ => '\0',
                    };
                    if (rough != '\0' && length < key.Length && (length == 0 || key[length - 1] != rough))
                        key[length++] = rough;
                }

                blocks.Add(key[..length].ToString());
            }

        return blocks;
    }
}

/// <summary>Who is meant by a name.</summary>
/// <param name="Id">The person; null where somebody has to decide.</param>
/// <param name="Candidates">Who it may be, the likeliest first.</param>
public sealed record NameLink(string? Id, IReadOnlyList<NameCandidate> Candidates);

/// <summary>Somebody who may be meant.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Under which of their names.</param>
/// <param name="Score">How likely, as <see cref="NameMatcher.Score"/> says.</param>
/// <param name="IsSpelledAlike">Whether no word tells the two apart that one alphabet would have written alike.</param>
public sealed record NameCandidate(string Id, string Name, double Score, bool IsSpelledAlike);
