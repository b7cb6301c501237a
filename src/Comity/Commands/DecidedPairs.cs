using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary>What a person decided on the command line about pairs of provisions, each named by its number or its eId.</summary>
internal sealed record DecidedPairs(string[] Pins, string[] Prohibitions)
{
    /// <summary>The decisions.</summary>
    /// <exception cref="RefusalException">One of them cannot be understood.</exception>
    public IReadOnlyList<Decision> Find(Law old, Law @new, ComparisonLevel level)
    {
        var decisions = new List<Decision>();
        foreach (var (pair, forbidden) in Pins.Select(pair => (pair, false)).Concat(Prohibitions.Select(pair => (pair, true))))
        {
            if (pair.Split('=', StringSplitOptions.TrimEntries) is not [var before, var after])
                throw new RefusalException(2, "decision.no-pair", pair);
            var from = EId(old, before, level) ?? throw new RefusalException(2, "decision.not-in-old", before);
            var to = EId(@new, after, level) ?? throw new RefusalException(2, "decision.not-in-new", after);
            if (decisions.Exists(known => known.OldEId == from && known.NewEId == to))
                throw new RefusalException(2, "decision.twice", pair);
            decisions.Add(new Decision(from, to, forbidden));
        }

        return decisions;
    }

    private static string? EId(Law law, string name, ComparisonLevel level) =>
        Comparer.Units(law, level).FirstOrDefault(unit =>
            unit.EId == name || (unit.Kind == UnitKind.Article && unit.Number == name))?.EId;
}
