using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>Chapters and what else groups provisions: they correspond as most of their contents do.</summary>
internal static class Groupings
{
    private const double LeastShare = 0.3;

    public static List<Correspondence> Compare(
        Law old, Law @new, List<ComparedUnit> olds, List<ComparedUnit> news, IReadOnlyList<Link> links)
    {
        var (oldAround, newAround) = (Surroundings(old, olds), Surroundings(@new, news));
        var (oldSize, newSize) = (Sizes(oldAround), Sizes(newAround));
        var votes = new Dictionary<(Provision Old, Provision New), int>();
        foreach (var link in links.Where(link => link.Kind == LinkKind.Primary))
            foreach (var a in oldAround[link.Old])
                foreach (var b in newAround[link.New].Where(b => b.Kind == a.Kind))
                    votes[(a, b)] = votes.GetValueOrDefault((a, b)) + 1;

        var partners = new Dictionary<Provision, (Provision New, double Share)>();
        var taken = new HashSet<Provision>();
        var ranked = votes.Select(vote => (vote.Key, Share: 2.0 * vote.Value / (oldSize[vote.Key.Old] + newSize[vote.Key.New])))
            .OrderByDescending(vote => vote.Share).ThenBy(vote => vote.Key.Old.EId, StringComparer.Ordinal)
            .ThenBy(vote => vote.Key.New.EId, StringComparer.Ordinal);
        foreach (var ((a, b), share) in ranked)
            if (share >= LeastShare && !partners.ContainsKey(a) && taken.Add(b))
                partners.Add(a, (b, share));

        var rows = new List<Correspondence>();
        foreach (var a in All(old))
            rows.Add(partners.TryGetValue(a, out var partner)
                ? Row(OfPair(a, partner.New), [a], [partner.New], partner.Share)
                : Row(ChangeClass.Repealed, [a], [], 1));
        rows.AddRange(All(@new).Where(b => !taken.Contains(b)).Select(b => Row(ChangeClass.New, [], [b], 1)));
        return rows;
    }

    public static Correspondence Row(ChangeClass change, Provision[] old, Provision[] @new, double score) =>
        new(change, old, @new, score, new ScoreParts(score, double.NaN, 0, 0)) { IsHeading = true };

    private static ChangeClass OfPair(Provision old, Provision @new) =>
        !LooseText.SameWords(old.Heading, @new.Heading) ? ChangeClass.Modified
        : !LooseText.SamePrinting(old.Heading, @new.Heading) ? ChangeClass.PunctuationOnly
        : old.Number != @new.Number ? ChangeClass.Renumbered
        : ChangeClass.Identical;

    private static IEnumerable<Provision> All(Law law) =>
        law.Provisions.Where(provision => provision.Kind.IsGrouping());

    /// <summary>For every unit the groupings around it.</summary>
    private static List<Provision[]> Surroundings(Law law, List<ComparedUnit> units) =>
        units.ConvertAll(unit => law.PathTo(unit.Provision).Where(around => around.Kind.IsGrouping()).ToArray());

    private static Dictionary<Provision, int> Sizes(List<Provision[]> surroundings) =>
        surroundings.SelectMany(around => around).CountBy(grouping => grouping).ToDictionary();
}
