using Comity.Legislation.Citing;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>A reference where it stands.</summary>
/// <param name="Place">The provision whose text holds it.</param>
/// <param name="Article">The article in which that stands.</param>
/// <param name="All">Every reference of the text.</param>
/// <param name="Index">Which of them this is.</param>
internal sealed record Citation(Provision Place, Provision? Article, IReadOnlyList<Reference> All, int Index)
{
    public Reference Reference => All[Index];

    /// <summary>The citation of the larger unit around it.</summary>
    public Citation? Outer => Reference.Outer >= 0 ? this with { Index = Reference.Outer } : null;

    public static List<Citation> Of(string text, Provision place, Provision? article)
    {
        var all = ReferenceReader.Find(text);
        var citations = new List<Citation>(all.Count);
        for (var i = 0; i < all.Count; i++)
            citations.Add(new Citation(place, article, all, i));
        return citations;
    }

    /// <summary>The citations of everything that a unit compares, each with the provision whose text it is in.</summary>
    public static List<Citation> Of(ComparedUnit unit)
    {
        var found = new List<Citation>();
        var whole = unit.Words.Length != unit.Provision.Text.Length;
        foreach (var provision in whole ? unit.Provision.SelfAndDescendants() : [unit.Provision])
            if (provision.Kind != UnitKind.Note)
                found.AddRange(Of(provision.Text, provision, unit.Article));
        return found;
    }
}
