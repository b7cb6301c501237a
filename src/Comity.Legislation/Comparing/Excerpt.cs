using System.Globalization;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>That one of two texts seems to hold only some articles of the law, so that what it does not hold is neither
/// repealed nor new.</summary>
/// <param name="IsNew">Whether it is the later text; else the earlier one.</param>
/// <param name="Held">How many articles of the other text have a counterpart in it.</param>
/// <param name="Whole">How many articles the other text has.</param>
/// <remarks>
/// Nearly all that an excerpt holds is found in the other text, and much of the other text is not found in it. Besides, it
/// either skips numbers (a draft that gives only the articles it changes: 7, 15, 18) or continues one stretch of the other text
/// (articles 1 to 15). A new law that keeps all of a shorter one does neither.
/// </remarks>
public sealed record Excerpt(bool IsNew, int Held, int Whole)
{
    private const double LeastFound = 0.75;
    private const double MostHeldByStretch = 0.5;
    private const double MostHeldBySkipping = 0.8;
    private const int LeastMissing = 10;
    private const double LeastDensity = 0.6;
    private const double LeastSkips = 0.2;

    internal static Excerpt? Find(List<ComparedUnit> olds, List<ComparedUnit> news, IReadOnlyList<Link> links)
    {
        var linked = links.Where(link => link.Kind != LinkKind.Copy).ToList();
        var old = Articles(olds, linked.Select(link => link.Old));
        var @new = Articles(news, linked.Select(link => link.New));
        return IsExcerptOf(@new, old) ? new Excerpt(true, old.Count(article => article.IsFound), old.Count)
            : IsExcerptOf(old, @new) ? new Excerpt(false, @new.Count(article => article.IsFound), @new.Count)
            : null;
    }

    private static List<(string Number, bool IsFound)> Articles(List<ComparedUnit> units, IEnumerable<int> linked)
    {
        var found = linked.Select(i => units[i].Article).OfType<Provision>().ToHashSet();
        return [.. units.Select(unit => unit.Article).OfType<Provision>().Distinct()
            .Select(article => (article.Number, found.Contains(article)))];
    }

    private static bool IsExcerptOf(List<(string Number, bool IsFound)> part, List<(string Number, bool IsFound)> whole)
    {
        var held = whole.Count(article => article.IsFound);
        if (held == 0 || whole.Count - held < LeastMissing || part.Count(article => article.IsFound) < LeastFound * part.Count)
            return false;
        var stretch = whole.FindLastIndex(article => article.IsFound) - whole.FindIndex(article => article.IsFound) + 1;
        return (held <= MostHeldByStretch * whole.Count && held >= LeastDensity * stretch)
            || (held <= MostHeldBySkipping * whole.Count && Skips(part) - Skips(whole) >= LeastSkips * part.Count);
    }

    /// <summary>How often a number does not follow from the one before; 15-1 and its like follow from 15.</summary>
    private static int Skips(List<(string Number, bool IsFound)> articles)
    {
        var (skips, last) = (0, -1);
        foreach (var (text, _) in articles)
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                continue;
            skips += last >= 0 && number > last + 1 ? 1 : 0;
            last = number;
        }

        return skips;
    }
}
