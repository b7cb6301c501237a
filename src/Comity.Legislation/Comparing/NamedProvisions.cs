using Comity.Legislation.Citing;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>Finds the provision that a reference names in one text.</summary>
internal sealed class NamedProvisions
{
    private readonly Dictionary<string, Provision> articles = new(StringComparer.Ordinal);
    private readonly Dictionary<(UnitKind Kind, string Number), Provision?> groupings = [];

    public NamedProvisions(IEnumerable<Provision> named, IEnumerable<ComparedUnit> units)
    {
        foreach (var article in units.Select(unit => unit.Article).OfType<Provision>())
            articles.TryAdd(ReferenceReader.Key(article.Number), article);
        foreach (var grouping in named.Where(grouping => grouping.Number.Length > 0))
        {
            var name = (grouping.Kind, ReferenceReader.Key(grouping.Number));
            // Chapters are often numbered anew in every title: then a number names none of them for certain.
            groupings[name] = groupings.ContainsKey(name) ? null : grouping;
        }
    }

    /// <summary>The provision that a reference names; null when this text has none or the name is not certain.</summary>
    public Provision? Find(Citation citation)
    {
        var reference = citation.Reference;
        if (reference.Kind == UnitKind.Article)
            return articles.GetValueOrDefault(reference.Number);
        if (reference.Kind < UnitKind.Article)
            return groupings.GetValueOrDefault((reference.Kind, reference.Number))
                // The sections of a common-law act are its articles.
                ?? (reference.Kind == UnitKind.Section ? articles.GetValueOrDefault(reference.Number) : null);
        return Outer(citation)?.Children.FirstOrDefault(child =>
            child.Number.Length > 0 && ReferenceReader.Key(child.Number) == reference.Number);
    }

    /// <summary>The provision in which the one that a reference names stands: «пункт 2 статьи 14», «пункт 2 настоящей
    /// статьи».</summary>
    public Provision? Outer(Citation citation) =>
        citation.Outer is { } outer ? Find(outer) : citation.Reference.IsRelative ? citation.Article : null;
}
