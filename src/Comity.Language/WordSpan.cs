using System.Runtime.InteropServices;

namespace Comity.Language;

/// <summary>What a segment of text is.</summary>
public enum WordKind : byte
{
    /// <summary>No word: white space, punctuation, a symbol. <see cref="Words"/> never yields it.</summary>
    None,

    /// <summary>A word with a letter in it, digits or not: «закон», «l'article», «3a».</summary>
    Letters,

    /// <summary>A word of digits, with separators inside: «17», «1,5», «²».</summary>
    Number,

    /// <summary>One ideograph.</summary>
    Ideograph,
}

/// <summary>Where a word stands in a text.</summary>
/// <param name="Start">The index of its first UTF-16 unit.</param>
/// <param name="Length">Its length in UTF-16 units, never 0.</param>
/// <param name="Kind">What it is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WordSpan(int Start, int Length, WordKind Kind)
{
    /// <summary>The index just after its last UTF-16 unit.</summary>
    public int End => Start + Length;

    /// <summary>The word itself.</summary>
    /// <param name="text">The text it was found in.</param>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
