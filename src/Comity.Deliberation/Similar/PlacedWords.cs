using System.Buffers;
using Comity.Language;

namespace Comity.Deliberation.Similar;

/// <summary>The folded words of a text and where each stands in the text as it was written.</summary>
/// <param name="Hashes">The words.</param>
/// <param name="Places">Where they stand.</param>
internal sealed record PlacedWords(ulong[] Hashes, Range[] Places)
{
    public static PlacedWords Of(string text)
    {
        var (hashes, places) = (new List<ulong>(), new List<Range>());
        for (var (from, to) = (0, 0); from < text.Length; from = to)
        {
            to = from + 1;
            if (char.IsWhiteSpace(text[from]))
                continue;
            while (to < text.Length && !char.IsWhiteSpace(text[to]))
                to++;
            Read(text, from, to, hashes, places);
        }

        return new PlacedWords([.. hashes], [.. places]);
    }

    /// <summary>Reads a stretch without white space. Folding drops letters; where it did anything else to their number, each word
    /// has the place of the whole stretch.</summary>
    private static void Read(string text, int from, int to, List<ulong> hashes, List<Range> places)
    {
        var spans = new List<WordSpan>();
        hashes.AddRange(Shingles.Words(text.AsSpan(from, to - from), spans));
        var kept = Kept(text, from, to, out var folded);
        places.AddRange(spans.Select(span => kept.Count == folded
            ? kept[span.Start]..(kept[span.End - 1] + 1)
            : from..to));
    }

    private static List<int> Kept(string text, int from, int to, out int folded)
    {
        var buffer = ArrayPool<char>.Shared.Rent(to - from);
        folded = Folding.Fold(text.AsSpan(from, to - from), buffer);
        var kept = new List<int>(folded);
        for (var i = from; i < to; i++)
            if (Folding.Fold(text.AsSpan(i, 1), buffer) == 1)
                kept.Add(i);
        ArrayPool<char>.Shared.Return(buffer);
        return kept;
    }
}
