using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>In which articles the paragraphs of both texts stand, and which of these articles correspond: a paragraph is looked
/// for at home first.</summary>
internal sealed class Homes
{
    private static readonly int[] None = [];

    private readonly int[] homeOfOld;
    private readonly int[] homeOfNew;
    private readonly ILookup<int, int> partners;
    private readonly ILookup<int, int> newAt;

    /// <param name="homeOfOld">For every old unit the index of its article; -1 where it has none.</param>
    /// <param name="homeOfNew">For every new unit the index of its article; -1 where it has none.</param>
    /// <param name="articles">How the articles are linked.</param>
    public Homes(int[] homeOfOld, int[] homeOfNew, IEnumerable<Link> articles)
    {
        (this.homeOfOld, this.homeOfNew) = (homeOfOld, homeOfNew);
        partners = articles.Where(link => link.Kind != LinkKind.Copy).ToLookup(link => link.Old, link => link.New);
        newAt = Enumerable.Range(0, homeOfNew.Length).ToLookup(n => homeOfNew[n]);
    }

    /// <summary>Whether two units stand in articles that correspond.</summary>
    public bool Correspond(int old, int @new) =>
        homeOfOld[old] >= 0 && homeOfNew[@new] >= 0 && partners[homeOfOld[old]].Contains(homeOfNew[@new]);

    /// <summary>The new units in the articles that correspond to an old unit's.</summary>
    public IEnumerable<int> Around(int old) =>
        homeOfOld[old] < 0 ? None : partners[homeOfOld[old]].SelectMany(home => newAt[home]);

    /// <summary>The homes of the units of two laws at paragraph level.</summary>
    public static Homes Of(Law old, Law @new)
    {
        var (oldArticles, newArticles) =
            (PreparedText.Of(old, ComparisonLevel.Article), PreparedText.Of(@new, ComparisonLevel.Article));
        var links = Aligner.Align(oldArticles.Features, newArticles.Features, [], [], homes: null);
        return new Homes(
            IndicesOf(PreparedText.Of(old, ComparisonLevel.Paragraph).Units, oldArticles.Units),
            IndicesOf(PreparedText.Of(@new, ComparisonLevel.Paragraph).Units, newArticles.Units), links);
    }

    private static int[] IndicesOf(List<ComparedUnit> units, List<ComparedUnit> articles)
    {
        var indices = articles.Select((article, i) => (article.Provision, i))
            .ToDictionary(entry => entry.Provision, entry => entry.i);
        return [.. units.Select(unit => indices.TryGetValue(unit.Provision, out var i)
            || (unit.Home is { } home && indices.TryGetValue(home, out i)) ? i : -1)];
    }
}
