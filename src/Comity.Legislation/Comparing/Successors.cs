using Comity.Legislation.Citing;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>Where the provisions of the old text stand in the new one, as deep as references name them.</summary>
internal sealed class Successors
{
    // A paragraph that kept less than this of its words is too uncertain to warn of.
    private const double CertainLikeness = 0.5;

    private readonly Dictionary<Provision, List<Provision>> now = [];
    private readonly Dictionary<(Provision Old, Provision New), Dictionary<Provision, Provision>> inside = [];

    public Successors(
        List<ComparedUnit> olds, List<ComparedUnit> news, IReadOnlyList<Link> links, IReadOnlyList<Correspondence> groupings)
    {
        var weights = new Dictionary<(Provision Old, Provision New), int>();
        foreach (var link in links)
            if (link.Kind != LinkKind.Copy && olds[link.Old].Article is { } old && news[link.New].Article is { } @new)
                weights[(old, @new)] = weights.GetValueOrDefault((old, @new)) + news[link.New].Words.Length;
        foreach (var ((old, @new), _) in weights.OrderByDescending(pair => pair.Value))
            Add(old, @new);
        foreach (var row in groupings.Where(row => row is { Old.Count: 1, New.Count: 1 }))
            Add(row.Old[0], row.New[0]);
    }

    /// <summary>The articles or groupings that an old one became, the largest share first; empty when it was repealed.</summary>
    public IReadOnlyList<Provision> Of(Provision old) => now.GetValueOrDefault(old, []);

    /// <summary>The partner of a numbered part of a provision inside a given successor of that provision.</summary>
    public Provision? Inside(Provision oldParent, Provision newParent, Provision part)
    {
        if (!inside.TryGetValue((oldParent, newParent), out var partners))
            inside.Add((oldParent, newParent), partners = Pair(oldParent, newParent));
        return partners.GetValueOrDefault(part);
    }

    private void Add(Provision old, Provision @new)
    {
        if (!now.TryGetValue(old, out var known))
            now.Add(old, known = []);
        known.Add(@new);
    }

    private static Dictionary<Provision, Provision> Pair(Provision oldParent, Provision newParent)
    {
        var (olds, news) = (Numbered(oldParent), Numbered(newParent));
        return Aligner.Align(olds.ConvertAll(Unit), news.ConvertAll(Unit))
            .Where(link => link.Kind == LinkKind.Primary && link.Text >= CertainLikeness)
            .ToDictionary(link => olds[link.Old], link => news[link.New]);
    }

    private static List<Provision> Numbered(Provision parent) => [.. parent.Children.Where(child => child.Number.Length > 0)];

    private static AlignmentUnit Unit(Provision part) => new(part.Number, part.Heading, ProvisionText.WordsOf(part));
}
