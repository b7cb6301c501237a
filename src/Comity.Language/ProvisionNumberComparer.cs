using Comity.Language.Numbering;

namespace Comity.Language;

/// <summary>The order in which a law counts its provisions.</summary>
/// <remarks>
/// A number is compared part by part; what is inserted follows what it is inserted after.
/// <code>
/// 1 &lt; 2 &lt; 2-1 &lt; 2-2 &lt; 10        9 &lt; 9bis &lt; 9ter &lt; 10        1245 &lt; 1245-1 &lt; 1245-17
/// а &lt; б &lt; ё &lt; ж                I &lt; II &lt; IX                    83 &lt; 83² &lt; 84
/// </code>
/// Letters follow their alphabet (Latin before Cyrillic), capitals as small ones. A letter that may also be a Roman numeral is
/// ambiguous: <see cref="For"/> decides by the neighbours, <see cref="Default"/> takes I, V, X and whole numerals such as ii for
/// Roman.
/// The order is total: only equal strings compare as 0.
/// </remarks>
public sealed class ProvisionNumberComparer : IComparer<string>
{
    private readonly Func<ReadOnlySpan<char>, bool> _mayBeRoman;

    private ProvisionNumberComparer(Func<ReadOnlySpan<char>, bool> mayBeRoman) => _mayBeRoman = mayBeRoman;

    /// <summary>Roman numerals are those of several signs, and the single I, V and X.</summary>
    public static ProvisionNumberComparer Default { get; } =
        new(letters => letters.Length > 1 || letters[0] is 'I' or 'i' or 'V' or 'v' or 'X' or 'x' or 'І' or 'і' or 'Х' or 'х');

    /// <summary>Every part that can be a Roman numeral is one.</summary>
    public static ProvisionNumberComparer Roman { get; } = new(_ => true);

    /// <summary>Letters are letters: h, i, j.</summary>
    public static ProvisionNumberComparer Alphabetical { get; } = new(_ => false);

    /// <summary>The comparer that fits the numbers of one parent's children: <see cref="Alphabetical"/> where single letters
    /// stand that are no Roman numerals, <see cref="Roman"/> where all letters are numerals and one is longer than a sign,
    /// else <see cref="Default"/>.</summary>
    /// <param name="siblings">The numbers, in any order.</param>
    public static ProvisionNumberComparer For(IEnumerable<string> siblings)
    {
        var (letters, numerals, longer) = (0, 0, 0);
        foreach (var sibling in siblings)
        {
            var first = sibling.AsSpan().Trim();
            first = first[..NumberPart.LettersAt(first)];
            if (first.Length == 0)
                continue;
            if (Numerals.TryParseRoman(first, out _))
            {
                numerals++;
                longer += first.Length > 1 ? 1 : 0;
            }
            else if (first.Length == 1)
            {
                letters++;
            }
        }
        return letters > 0 ? Alphabetical : numerals > 0 && longer > 0 ? Roman : Default;
    }

    /// <summary>Compares two numbers.</summary>
    /// <param name="x">A number without the unit's word: <c>17-1</c>, <c>IV</c>, <c>9bis</c>, <c>83²</c>, <c>а</c>; null comes
    /// first.</param>
    /// <param name="y">The other.</param>
    /// <returns>Negative, 0 or positive as <paramref name="x"/> stands before, at or after <paramref name="y"/>.</returns>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        ReadOnlySpan<char> left = x;
        ReadOnlySpan<char> right = y;
        var (previousLeft, previousRight) = (NumberPartKind.End, NumberPartKind.End);
        while (true)
        {
            var one = NumberPart.Read(ref left, previousLeft, _mayBeRoman);
            var other = NumberPart.Read(ref right, previousRight, _mayBeRoman);
            var order = one.OrderTo(other);
            if (order != 0)
                return order;
            if (one.Kind == NumberPartKind.End)
                return string.CompareOrdinal(x, y);
            (previousLeft, previousRight) = (one.Kind, other.Kind);
        }
    }
}
