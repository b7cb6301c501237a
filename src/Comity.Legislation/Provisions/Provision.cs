namespace Comity.Legislation.Provisions;

/// <summary>A node of the tree that a law is: everything else points at these, never at a page or an offset.</summary>
/// <remarks>
/// A provision holds at most one block of text of its own; a second block is an <see cref="UnitKind.Alinea"/> among its children.
/// <code>
/// Статья 5                     Article, Designation "Статья 5", Number "5"
///   1. The state …:            Paragraph, Designation "1.", Number "1", Text "The state …:"
///     1) …;                    Point, Designation "1)", Number "1", Text "…;"
///     1-1) …;                  Point, Designation "1-1)", Number "1-1"
/// </code>
/// </remarks>
public sealed class Provision
{
    /// <summary>What it is in Akoma Ntoso.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>The number as printed, with the unit's word and punctuation: «Статья 17-1.», «5-бап», «1)»; empty when
    /// unnumbered.</summary>
    public string Designation { get; init; } = "";

    /// <summary>The number alone, by the rules of akn-nc 1.0 §5.4: «17-1», «IV», «83-2» for 83², «а»; empty when
    /// unnumbered.</summary>
    public string Number { get; init; } = "";

    /// <summary>The heading as printed; empty when there is none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>The text before the first child, one block without line breaks; empty when there is none.</summary>
    public string Text { get; init; } = "";

    /// <summary>The provisions inside this one, in the order of the text.</summary>
    public IReadOnlyList<Provision> Children { get; init; } = [];

    /// <summary>The address inside the act by the OASIS naming convention, e.g. <c>art_5__para_2</c>; set by
    /// <see cref="Law"/>.</summary>
    public string EId { get; internal set; } = "";

    /// <summary>The address it was born with, kept only when a renumbering has changed <see cref="EId"/>.</summary>
    public string? WId { get; init; }

    /// <summary>The identity that survives renumbering and moving; written as the ULID in <c>GUID</c>. Set by <see cref="Law"/>
    /// when it is <see cref="Ulid.Empty"/>.</summary>
    public Ulid Identity { get; internal set; }

    /// <summary>This provision and everything below it, in the order of the text.</summary>
    public IEnumerable<Provision> SelfAndDescendants()
    {
        var stack = new Stack<Provision>();
        stack.Push(this);
        while (stack.TryPop(out var provision))
        {
            yield return provision;
            for (var i = provision.Children.Count - 1; i >= 0; i--)
                stack.Push(provision.Children[i]);
        }
    }
}
