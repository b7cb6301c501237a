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
    private readonly Law _law;
    private readonly Dictionary<Provision, int> _ordinals = [];

    public UnitPaths(Law law)
    {
        _law = law;
        foreach (var parent in law.Root.SelfAndDescendants())
        {
            // The text of an article before its alineas is the first of its parts.
            var alineas = parent.Kind > UnitKind.Act && parent.Text.Length > 0 ? 1 : 0;
            var others = new Dictionary<UnitKind, int>();
            foreach (var child in parent.Children)
            {
                if (child.Number.Length == 0)
                    _ordinals[child] = child.Kind == UnitKind.Alinea ? ++alineas
                        : others[child.Kind] = others.GetValueOrDefault(child.Kind) + 1;
            }
        }
    }

    /// <summary>The article, or what stands for it, that the provision is in; null when it is in none or is one itself.</summary>
    public Provision? Article(Provision provision) =>
        _law.PathTo(provision).LastOrDefault(around => around.Kind == UnitKind.Article);

    /// <summary>The grouping that the provision stands in; null at the top.</summary>
    public Provision? Grouping(Provision provision) =>
        _law.PathTo(provision).LastOrDefault(around => around.Kind.IsGrouping());

    /// <summary>The provision and those around it that its eId names, from the innermost.</summary>
    public List<UnitStep> To(Provision provision)
    {
        var steps = new List<UnitStep>();
        foreach (var at in _law.PathTo(provision).Append(provision).Reverse())
        {
            if (at == provision || provision.EId.StartsWith(at.EId + "__", StringComparison.Ordinal))
                steps.Add(new UnitStep(at, _ordinals.GetValueOrDefault(at), PointsAround(at)));
        }
        return steps;
    }

    private int PointsAround(Provision provision)
    {
        var parent = _law.ParentOf(provision);
        var depth = parent?.Kind is UnitKind.Preface or UnitKind.Preamble or UnitKind.Conclusions ? 1 : 0;
        for (var at = parent; at is not null && at.Kind is UnitKind.Point or UnitKind.Subparagraph; at = _law.ParentOf(at))
            depth++;
        return depth;
    }
}
