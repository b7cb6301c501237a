namespace Comity.Language.Numbering;

/// <summary>All ordinals of one language, spelled out: built once, looked up by folded words.</summary>
internal sealed class Ordinals
{
    private static readonly Lock _building = new();
    private static readonly Dictionary<string, Ordinals> _byLanguage = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _tens = new(StringComparer.Ordinal);

    private Ordinals(OrdinalData data)
    {
        var stems = data.Stems.Split(' ');
        var endings = data.Endings.Length == 0 ? [""] : data.Endings.Split(' ');
        for (var i = 0; i < stems.Length; i++)
            foreach (var stem in stems[i].Split('/'))
            {
                var value = i < 20 ? i + 1 : (i - 17) * 10;
                if (stem.StartsWith('+'))
                    _values.TryAdd(stem[1..], value);
                else if (stem != "-")
                    foreach (var ending in endings)
                        _values.TryAdd(stem + ending, value);
            }
        var tens = data.Tens.Split(' ');
        for (var i = 0; i < tens.Length; i++)
            foreach (var word in tens[i].Split('/'))
                if (word != "-")
                    _tens.TryAdd(word, (i + 1) * 10);
        if (data.Language == "deu")
            AddGermanCompounds();
    }

    /// <summary>The ordinals of a language, or null when they are not known.</summary>
    public static Ordinals? Of(string language)
    {
        lock (_building)
        {
            if (!_byLanguage.TryGetValue(language, out var ordinals)
                && Array.Find(OrdinalData.All, data => data.Language == language) is { } data)
                _byLanguage[language] = ordinals = new Ordinals(data);
            return ordinals;
        }
    }

    /// <summary>The value of an ordinal of one or more words, folded: «двадцать первая», «vingt-et-unième».</summary>
    public bool TryParse(ReadOnlySpan<char> folded, out int value)
    {
        var values = _values.GetAlternateLookup<ReadOnlySpan<char>>();
        if (values.TryGetValue(folded, out value))
            return true;
        var split = folded.IndexOfAny(' ', '-');
        if (split < 0 || !_tens.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded[..split], out var tens))
            return false;
        var rest = folded[(split + 1)..];
        if (rest.StartsWith("et ", StringComparison.Ordinal) || rest.StartsWith("et-", StringComparison.Ordinal))
            rest = rest[3..];
        if (!values.TryGetValue(rest, out var unit) || unit >= (tens == 60 ? 20 : 10))
            return false;
        value = tens + unit;
        return true;
    }

    private void AddGermanCompounds()
    {
        string[] units = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
        foreach (var (word, tens) in _values.Where(pair => pair.Value is >= 20 and < 100).ToArray())
            for (var unit = 0; unit < units.Length; unit++)
                _values[$"{units[unit]}und{word}"] = tens + unit + 1;
    }
}
