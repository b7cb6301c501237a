using System.Buffers;
using System.Numerics;
using Comity.Language;

namespace Comity.Deliberation.Similar;

/// <summary>A text as the set of its runs of three neighbouring words, folded: what a copy keeps when the copy is
/// edited.</summary>
/// <remarks>Broder, "On the resemblance and containment of documents", 1997. Folding takes away what is invisible or only looks
/// different: case, look-alike letters, zero-width characters, kinds of quotation marks.</remarks>
internal static class Shingles
{
    private const int Width = 3;

    /// <summary>The hashes of the words, in the order of the text.</summary>
    public static ulong[] Words(ReadOnlySpan<char> text, List<WordSpan>? spans = null)
    {
        var folded = ArrayPool<char>.Shared.Rent(Math.Max(1, text.Length));
        var letters = folded.AsSpan(0, Folding.Fold(text, folded));
        var hashes = new List<ulong>(letters.Length / 6 + 1);
        foreach (var word in Language.Words.Enumerate(letters))
        {
            hashes.Add(Hash(word.Of(letters)));
            spans?.Add(word);
        }

        ArrayPool<char>.Shared.Return(folded);
        return [.. hashes];
    }

    /// <summary>One shingle for each word at which a run of three begins; a text of fewer words is one shingle.</summary>
    public static ulong[] Sequence(ReadOnlySpan<ulong> words)
    {
        if (words.Length == 0)
            return [];
        var width = Math.Min(Width, words.Length);
        var shingles = new ulong[words.Length - width + 1];
        for (var i = 0; i < shingles.Length; i++)
            shingles[i] = Combine(words.Slice(i, width));
        return shingles;
    }

    /// <summary>The different shingles in ascending order.</summary>
    public static ulong[] Set(ReadOnlySpan<ulong> words)
    {
        var shingles = Sequence(words);
        Array.Sort(shingles);
        var distinct = 0;
        foreach (var shingle in shingles)
            if (distinct == 0 || shingles[distinct - 1] != shingle)
                shingles[distinct++] = shingle;
        return distinct == shingles.Length ? shingles : shingles[..distinct];
    }

    /// <summary>Equal for texts of the same words in the same order.</summary>
    public static ulong Combine(ReadOnlySpan<ulong> words)
    {
        var hash = 0x9E37_79B9_7F4A_7C15UL;
        foreach (var word in words)
            hash = Mix(BitOperations.RotateLeft(hash, 23) ^ word);
        return hash;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 0xCBF2_9CE4_8422_2325UL;
        foreach (var letter in word)
            hash = (hash ^ letter) * 0x0000_0100_0000_01B3UL;
        return Mix(hash);
    }

    // The finaliser of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EBUL;
        return value ^ (value >> 31);
    }
}
