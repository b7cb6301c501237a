using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>Chapters and what else groups provisions: they correspond as most of their contents do.</summary>
internal static class Groupings
{
    private const double LeastShare = 0.3;

    public static List<Correspondence> Compare(
        PreparedText old, PreparedText @new, IReadOnlyList<Link> links)
    {
        var (oldSize, newSize) = (Sizes(old.Around), Sizes(@new.Around));
        var votes = new Dictionary<(Provision Old, Provision New), int>();
        foreach (var link in links.Where(link => link.Kind == LinkKind.Primary))
            foreach (var a in old.Around[link.Old])
                foreach (var b in @new.Around[link.New].Where(b => b.Kind == a.Kind))
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
        foreach (var a in old.Groupings)
            rows.Add(partners.TryGetValue(a, out var partner)
                ? Row(OfPair(a, partner.New), [a], [partner.New], partner.Share)
                : Row(ChangeClass.Repealed, [a], [], 1));
        rows.AddRange(@new.Groupings.Where(b => !taken.Contains(b)).Select(b => Row(ChangeClass.New, [], [b], 1)));
        return rows;
    }

    public static Correspondence Row(ChangeClass change, Provision[] old, Provision[] @new, double score) =>
        new(change, old, @new, score, new ScoreParts(score, double.NaN, 0, 0)) { IsHeading = true };

    private static ChangeClass OfPair(Provision old, Provision @new) =>
        !LooseText.SameWords(old.Heading, @new.Heading) ? ChangeClass.Modified
        : !LooseText.SamePrinting(old.Heading, @new.Heading) ? ChangeClass.PunctuationOnly
        : old.Number != @new.Number ? ChangeClass.Renumbered
        : ChangeClass.Identical;

    private static Dictionary<Provision, int> Sizes(List<Provision[]> surroundings) =>
        surroundings.SelectMany(around => around).CountBy(grouping => grouping).ToDictionary();
}
