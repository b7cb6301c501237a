namespace Comity.Legislation.Provisions;

/// <summary>A provision with what its number is counted in.</summary>
internal sealed class NumberedUnit(Provision provision, Provision enclosing, NumberedUnit? parent)
{
    public Provision Provision { get; } = provision;

    /// <summary>The provision that holds it.</summary>
    public Provision Enclosing { get; } = enclosing;

    /// <summary>The same as a unit; null directly under the act or the attachment.</summary>
    public NumberedUnit? Parent { get; } = parent;

    /// <summary>The provision whose address goes before its own: the smallest in which the numbers of its kind do not
    /// restart.</summary>
    public Provision Context { get; set; } = enclosing;

    /// <summary>The address of <see cref="Context"/> with the separator.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>The kinds of which one was met inside, as bits.</summary>
    public uint Met { get; set; }
}

/// <summary>Finds where the numbering of books, chapters, articles restarts.</summary>
/// <remarks>It restarts in a grouping whose first unit of a kind has the number with which the whole text began that
/// kind.</remarks>
internal static class NumberedUnits
{
    /// <summary>All provisions of the act or attachment in the order of the text, attachments without what is in them.</summary>
    public static List<NumberedUnit> In(Provision component)
    {
        var units = List(component);
        var first = new Dictionary<UnitKind, string>();
        var restart = new Dictionary<UnitKind, UnitKind>();
        foreach (var unit in units)
        {
            var kind = unit.Provision.Kind;
            if (!IsCountedAcrossGroupings(unit))
                continue;
            var outermost = OutermostThatItBegins(unit, 1u << (int)kind);
            if (first.TryAdd(kind, unit.Provision.Number) || outermost is not { } level || first[kind] != unit.Provision.Number)
                continue;
            restart[kind] = restart.TryGetValue(kind, out var inner) && inner > level ? inner : level;
        }
        foreach (var unit in units)
        {
            if (!IsCountedAcrossGroupings(unit))
                continue;
            var group = unit.Parent;
            while (group is not null
                && !(restart.TryGetValue(unit.Provision.Kind, out var level) && group.Provision.Kind <= level))
                group = group.Parent;
            unit.Context = group?.Provision ?? component;
        }
        return units;
    }

    private static bool IsCountedAcrossGroupings(NumberedUnit unit) =>
        unit.Provision is { Kind: >= UnitKind.Book and <= UnitKind.Article, Number.Length: > 0 }
        && (unit.Enclosing.Kind == UnitKind.Act || unit.Enclosing.Kind.IsGrouping());

    private static UnitKind? OutermostThatItBegins(NumberedUnit unit, uint kind)
    {
        UnitKind? outermost = null;
        for (var group = unit.Parent; group is not null && (group.Met & kind) == 0; group = group.Parent)
        {
            group.Met |= kind;
            outermost = group.Provision.Kind;
        }
        return outermost;
    }

    private static List<NumberedUnit> List(Provision component)
    {
        var units = new List<NumberedUnit>();
        var open = new Stack<NumberedUnit>();
        Push(component, null);
        while (open.TryPop(out var unit))
        {
            units.Add(unit);
            if (unit.Provision.Kind != UnitKind.Attachment)
                Push(unit.Provision, unit);
        }
        return units;

        void Push(Provision provision, NumberedUnit? parent)
        {
            for (var i = provision.Children.Count - 1; i >= 0; i--)
                open.Push(new NumberedUnit(provision.Children[i], provision, parent));
        }
    }
}
