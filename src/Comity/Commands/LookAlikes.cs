using Comity.Language;
using Comity.Legislation.Comparing;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary>Changes that nobody sees: a letter of one alphabet for its double of the other.</summary>
internal static class LookAlikes
{
    private const int MostNamed = 5;

    /// <summary>"Latin c → Cyrillic с"; empty when no words differ in nothing else.</summary>
    public static string In(IReadOnlyList<DifferenceSpan> spans, Speech speech)
    {
        var letters = new List<(char Old, char New)>();
        for (var i = 0; i + 1 < spans.Count; i++)
            if (spans[i].Kind == DifferenceKind.Deleted && spans[i + 1].Kind == DifferenceKind.Inserted)
                letters.AddRange(Between(spans[i].Text.Trim(), spans[i + 1].Text.Trim()));
        return string.Join(", ", letters.Distinct().Take(MostNamed)
            .Select(pair => $"{Named(pair.Old, speech)} → {Named(pair.New, speech)}"));
    }

    private static List<(char Old, char New)> Between(string old, string @new)
    {
        if (old.Length != @new.Length)
            return [];
        List<(char Old, char New)> pairs = [.. old.Zip(@new).Where(pair => pair.First != pair.Second)];
        return pairs.TrueForAll(pair => Homoglyphs.Letter(pair.Old, "Cyrl") == Homoglyphs.Letter(pair.New, "Cyrl")) ? pairs : [];
    }

    private static string Named(char letter, Speech speech) =>
        $"{speech[letter is >= '\u0400' and <= '\u052F' ? "script.cyrillic" : "script.latin"]} {letter}";
}
