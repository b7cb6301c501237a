using Comity.Language;

namespace Comity.Legislation.Comparing;

/// <summary>What two texts visibly share: the reason a person believes that they correspond.</summary>
public static class SharedPhrases
{
    private const int ShortestWords = 3;
    private const int LongestText = 20_000;

    /// <summary>The longest phrases of three words or more that both texts have in the same order, at most three, longest
    /// first.</summary>
    /// <param name="old">The old text.</param>
    /// <param name="new">The new text, whose printing is given back.</param>
    /// <returns>Nothing for texts of over 20,000 characters, where a phrase would explain nothing.</returns>
    public static IReadOnlyList<string> Longest(string old, string @new)
    {
        if (old.Length > LongestText || @new.Length > LongestText)
            return [];
        return [.. WordDifference.Between(old, @new)
            .Where(span => span.Kind == DifferenceKind.Kept && Words.Count(span.Text) >= ShortestWords)
            .Select(span => span.Text.Trim())
            .OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal)
            .Take(3)];
    }
}
