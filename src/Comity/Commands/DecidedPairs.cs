using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;

namespace Comity.Commands;

/// <summary>What a person decided on the command line about pairs of provisions, each named by its number or its eId.</summary>
internal sealed record DecidedPairs(string[] Pins, string[] Prohibitions)
{
    /// <summary>The decisions, or null and a sentence that says which cannot be understood.</summary>
    public IReadOnlyList<Decision>? Find(Law old, Law @new, ComparisonLevel level, out string? problem)
    {
        var decisions = new List<Decision>();
        foreach (var (pair, forbidden) in Pins.Select(pair => (pair, false)).Concat(Prohibitions.Select(pair => (pair, true))))
        {
            var sides = pair.Split('=', StringSplitOptions.TrimEntries);
            var (from, to) = sides.Length == 2 ? (EId(old, sides[0], level), EId(@new, sides[1], level)) : default;
            problem = sides.Length != 2
                ? $"'{pair}' is not a pair; write the old and the new provision with '=' between them, as in 5=7."
                : from is null ? NotFound(sides[0], "old")
                : to is null ? NotFound(sides[1], "new")
                : decisions.Exists(known => known.OldEId == from && known.NewEId == to)
                    ? $"'{pair}' was decided twice; leave one of the two."
                    : null;
            if (problem is not null)
                return null;
            decisions.Add(new Decision(from!, to!, forbidden));
        }

        problem = null;
        return decisions;
    }

    private static string NotFound(string name, string text) =>
        $"'{name}' is no provision of the {text} text at this level; name it by its number or its eId.";

    private static string? EId(Law law, string name, ComparisonLevel level) =>
        Comparer.Units(law, level).FirstOrDefault(unit =>
            unit.EId == name || (unit.Kind == UnitKind.Article && unit.Number == name))?.EId;
}
