using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>A provision as one step of a citation.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Ordinal">For an unnumbered one, which of its kind it is in what holds it, from 1.</param>
/// <param name="Depth">How many points or other blocks enclose it: what is inside a point is called otherwise than what is
/// inside an
/// article.</param>
internal readonly record struct UnitStep(Provision Provision, int Ordinal, int Depth);

/// <summary>Knows where every provision of a law stands.</summary>
internal sealed class UnitPaths
{
    private readonly Dictionary<Provision, Provision> _parents = [];
    private readonly Dictionary<Provision, int> _ordinals = [];

    public UnitPaths(Law law)
    {
        foreach (var parent in law.Root.SelfAndDescendants())
        {
            // The text of an article before its alineas is the first of its parts.
            var alineas = parent.Kind > UnitKind.Act && parent.Text.Length > 0 ? 1 : 0;
            var others = new Dictionary<UnitKind, int>();
            foreach (var child in parent.Children)
            {
                _parents[child] = parent;
                if (child.Number.Length == 0)
                    _ordinals[child] = child.Kind == UnitKind.Alinea ? ++alineas
                        : others[child.Kind] = others.GetValueOrDefault(child.Kind) + 1;
            }
        }
    }

    /// <summary>What holds the provision; null for the act itself.</summary>
    public Provision? Parent(Provision provision) => _parents.GetValueOrDefault(provision);

    /// <summary>The article, or what stands for it, that the provision is in; null when it is in none or is one itself.</summary>
    public Provision? Article(Provision provision)
    {
        for (var around = Parent(provision); around is not null; around = Parent(around))
        {
            if (around.Kind == UnitKind.Article)
                return around;
        }
        return null;
    }

    /// <summary>The grouping that the provision stands in; null at the top.</summary>
    public Provision? Grouping(Provision provision)
    {
        for (var around = Parent(provision); around is not null; around = Parent(around))
        {
            if (around.Kind.IsGrouping())
                return around;
        }
        return null;
    }

    /// <summary>The provision and those around it that its eId names, from the innermost.</summary>
    public List<UnitStep> To(Provision provision)
    {
        var steps = new List<UnitStep>();
        for (var at = provision; at is not null && at.Kind != UnitKind.Act; at = Parent(at))
        {
            if (at == provision || provision.EId.StartsWith(at.EId + "__", StringComparison.Ordinal))
                steps.Add(new UnitStep(at, _ordinals.GetValueOrDefault(at), PointsAround(at)));
        }
        return steps;
    }

    private int PointsAround(Provision provision)
    {
        var depth = Parent(provision)?.Kind is UnitKind.Preface or UnitKind.Preamble or UnitKind.Conclusions ? 1 : 0;
        for (var at = Parent(provision); at is not null && at.Kind is UnitKind.Point or UnitKind.Subparagraph; at = Parent(at))
            depth++;
        return depth;
    }
}
