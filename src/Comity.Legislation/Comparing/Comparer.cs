using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>Compares two texts of a law, or of two laws: what corresponds to what, and what happened to it.</summary>
public static class Comparer
{
    /// <summary>Finds the correspondence of every provision at the level asked, and the references that were left
    /// behind.</summary>
    /// <param name="old">The earlier text.</param>
    /// <param name="new">The later text.</param>
    /// <param name="options">The level and a person's decisions.</param>
    /// <returns>One row per relation, in the order of the new text, repealed provisions where they stood.</returns>
    /// <exception cref="ArgumentException">A decision names an eId that is not a unit of its text at this level.</exception>
    public static Comparison Compare(Law old, Law @new, ComparisonOptions? options = null)
    {
        options ??= new ComparisonOptions();
        var (before, after) = (PreparedText.Of(old, options.Level), PreparedText.Of(@new, options.Level));
        var (olds, news) = (before.Units, after.Units);
        options.Progress?.Report(0.1);
        var links = Aligner.Align(
            before.Features, after.Features,
            Decided(options.Decisions, forbidden: false, olds, news), Decided(options.Decisions, forbidden: true, olds, news),
            options.Level == ComparisonLevel.Paragraph ? Homes.Of(old, @new) : null);
        options.Progress?.Report(0.7);
        var places = new Places(links);
        var groupings = Groupings.Compare(before, after, links);
        var references = new ReferenceMap(before.Names, after.Names, new Successors(olds, news, links, groupings));
        var classifier = new Classifier(before, after, places, references);
        var rows = Rows.Of(olds.Count, news.Count, links).Select(classifier.Classify).ToList();
        options.Progress?.Report(0.9);
        var stale = new StaleReferences(references).Find(before, after, links);
        options.Progress?.Report(1);
        return new Comparison(old, @new, options.Level, rows, groupings, stale) { Excerpt = Excerpt.Find(olds, news, links) };
    }

    /// <summary>The provisions that count as one at a level, in the order of the text: those that decisions may name.</summary>
    /// <param name="law">A text.</param>
    /// <param name="level">What counts as one provision.</param>
    public static IEnumerable<Provision> Units(Law law, ComparisonLevel level) =>
        PreparedText.Of(law, level).Units.Select(unit => unit.Provision);

    private static List<UnitPair> Decided(
        IReadOnlyList<Decision> decisions, bool forbidden, List<ComparedUnit> olds, List<ComparedUnit> news) =>
        [.. decisions.Where(decision => decision.Forbidden == forbidden)
            .Select(decision => new UnitPair(IndexOf(decision.OldEId, olds), IndexOf(decision.NewEId, news)))];

    private static int IndexOf(string eId, List<ComparedUnit> units) =>
        units.FindIndex(unit => unit.Provision.EId == eId) is var index and >= 0
            ? index
            : throw new ArgumentException($"No compared provision has the eId {eId}.", nameof(eId));
}
