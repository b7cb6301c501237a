using Comity.Language;

namespace Comity.Legislation.Comparing;

/// <summary>Words folded and numbered, so that everything after works on integers.</summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 64;

    private readonly Dictionary<string, int> printed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byPrint;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byKey;

    public Vocabulary() =>
        (byPrint, byKey) = (printed.GetAlternateLookup<ReadOnlySpan<char>>(), folded.GetAlternateLookup<ReadOnlySpan<char>>());

    public int Count => folded.Count;

    /// <summary>The words of a text as numbers, equal for words that differ only in print.
    /// <paramref name="scratch"/> is reused between calls.</summary>
    public int[] Intern(ReadOnlySpan<char> text, List<int> scratch)
    {
        scratch.Clear();
        foreach (var word in Words.Enumerate(text))
        {
            var print = text.Slice(word.Start, Math.Min(word.Length, LongestWord));
            scratch.Add(byPrint.TryGetValue(print, out var id) ? id : Fold(print));
        }

        return [.. scratch];
    }

    private int Fold(ReadOnlySpan<char> print)
    {
        Span<char> buffer = stackalloc char[4 * LongestWord];
        var key = buffer[..Folding.Fold(print, buffer)];
        if (!byKey.TryGetValue(key, out var id))
            byKey[key] = id = folded.Count;
        byPrint[print] = id;
        return id;
    }
}
