using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>Hands identities on from one version of a law to the next.</summary>
public static class Succession
{
    /// <summary>The next version with the identities of the provisions that it continues.</summary>
    /// <param name="next">The next version.</param>
    /// <param name="comparisons">Comparisons of the previous version with it, the finer level first: a provision takes its
    /// identity from
    /// the first that pairs it. Of a split or a merged provision the part that the old one mainly became takes it.</param>
    /// <returns>A law with the same words; where a number changed, <see cref="Provision.WId"/> holds the address of
    /// birth.</returns>
    public static Law Carry(Law next, params IReadOnlyList<Comparison> comparisons)
    {
        var origins = new Dictionary<Provision, Provision>();
        var used = new HashSet<Provision>();
        foreach (var row in comparisons.SelectMany(comparison => comparison.Correspondences.Concat(comparison.Groupings)))
            if (row is { Class: not ChangeClass.Copied, Old: [var first, ..], New: [var newFirst, ..] }
                && (row.Main ?? (first, newFirst)) is var (old, heir)
                && old.Kind == heir.Kind && !origins.ContainsKey(heir) && used.Add(old))
                origins.Add(heir, old);
        foreach (var (heir, old) in origins.ToArray())
            CarryInside(old, heir, origins, used);
        return new Law(next.Work, next.Language, next.VersionDate, next.Title, Rebuild(next.Root, origins));
    }

    /// <summary>Inside a pair whose words are equal everything corresponds one to one.</summary>
    private static void CarryInside(Provision old, Provision heir, Dictionary<Provision, Provision> origins,
        HashSet<Provision> used)
    {
        var olds = old.SelfAndDescendants().Skip(1).ToArray();
        var heirs = heir.SelfAndDescendants().Skip(1).ToArray();
        if (olds.Length != heirs.Length
            || !olds.Zip(heirs).All(pair => pair.First.Kind == pair.Second.Kind && pair.First.Text == pair.Second.Text))
            return;
        foreach (var (from, to) in olds.Zip(heirs))
            if (!origins.ContainsKey(to) && used.Add(from))
                origins.Add(to, from);
    }

    private static Provision Rebuild(Provision provision, Dictionary<Provision, Provision> origins)
    {
        var origin = origins.GetValueOrDefault(provision);
        var bornAt = origin?.WId ?? origin?.EId;
        return new Provision
        {
            Kind = provision.Kind,
            Designation = provision.Designation,
            Number = provision.Number,
            Heading = provision.Heading,
            Text = provision.Text,
            WId = bornAt is not null && bornAt != provision.EId ? bornAt : provision.WId,
            Identity = origin?.Identity ?? Ulid.Empty,
            Children = [.. provision.Children.Select(child => Rebuild(child, origins))],
        };
    }
}
