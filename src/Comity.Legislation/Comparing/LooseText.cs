using Comity.Language;

namespace Comity.Legislation.Comparing;

/// <summary>Comparisons of texts that overlook what the eye overlooks.</summary>
internal static class LooseText
{
    /// <summary>The same words in the same order, whatever the letter case and punctuation.</summary>
    public static bool SameWords(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var left = Words.Enumerate(a);
        var right = Words.Enumerate(b);
        Span<char> leftKey = stackalloc char[256];
        Span<char> rightKey = stackalloc char[256];
        while (left.MoveNext())
        {
            if (!right.MoveNext())
                return false;
            var x = a.Slice(left.Current.Start, left.Current.Length);
            var y = b.Slice(right.Current.Start, right.Current.Length);
            if (x.SequenceEqual(y))
                continue;
            if (x.Length > 100 || y.Length > 100)
                return false;
            var (lengthX, lengthY) = (Folding.Fold(x, leftKey), Folding.Fold(y, rightKey));
            if (!leftKey[..lengthX].SequenceEqual(rightKey[..lengthY]))
                return false;
        }

        return !right.MoveNext();
    }

    /// <summary>The same characters but for white space.</summary>
    public static bool SamePrinting(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b))
            return true;
        for (int i = 0, j = 0; ;)
        {
            while (i < a.Length && char.IsWhiteSpace(a[i]))
                i++;
            while (j < b.Length && char.IsWhiteSpace(b[j]))
                j++;
            if (i == a.Length || j == b.Length)
                return i == a.Length && j == b.Length;
            if (a[i++] != b[j++])
                return false;
        }
    }
}
