using Comity.Legislation.Provisions;

namespace Comity.Engines.Specs.Provisions;

/// <summary>Small laws, drawn in a spec.</summary>
internal static class Sketch
{
    public static Law Law(params Provision[] children) => Law(UnitKind.Act, children);

    public static Law Law(UnitKind root, params Provision[] children) =>
        new(new Work("kz", "act", "1995-08-30", "constitution"), "rus", "2026-03-15", "Пример",
            new Provision { Kind = root, Children = children });

    public static Provision Unit(UnitKind kind, string number = "", string text = "", params Provision[] children) =>
        new()
        {
            Kind = kind, Number = number, Designation = number.Length == 0 ? "" : number + ".", Text = text, Children = children,
        };

    public static Provision Group(UnitKind kind, string number, params Provision[] children) =>
        new() { Kind = kind, Number = number, Designation = number, Heading = $"{kind} {number}", Children = children };

    /// <summary>A chain of provisions, each the only child of the one before.</summary>
    public static Provision Nested(UnitKind kind, int depth)
    {
        var provision = Unit(kind, "1", "the innermost");
        for (var i = 1; i < depth; i++)
            provision = Unit(kind, "1", "", provision);
        return provision;
    }
}
