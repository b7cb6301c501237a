namespace Comity.Legislation.Provisions;

/// <summary>The work: a law in the abstract, in no language and no version (FRBR Work).</summary>
/// <param name="Country">ISO 3166-1 alpha-2 in lower case, <c>kz</c>; <c>xx</c> when unknown.</param>
/// <param name="Type">The document type of the IRI: <c>act</c> or <c>bill</c>.</param>
/// <param name="Date">When it was adopted, as ISO 8601 <c>YYYY[-MM[-DD]]</c>; empty when unknown.</param>
/// <param name="Name">The last part of the IRI: an official number or a short name, <c>constitution</c>.</param>
public sealed record Work(string Country, string Type, string Date, string Name)
{
    /// <summary>The Akoma Ntoso IRI, e.g. <c>/akn/kz/act/1995-08-30/constitution</c> (akn-nc 1.0 §4.5).</summary>
    public string Iri => Date.Length == 0 ? $"/akn/{Country}/{Type}/{Name}" : $"/akn/{Country}/{Type}/{Date}/{Name}";
}

/// <summary>One version of a work in one language (FRBR Expression), as a tree of provisions.</summary>
/// <remarks>Immutable once built. The constructor gives every provision its eId and, where it has none, its identity.</remarks>
public sealed class Law
{
    private readonly Lazy<Dictionary<Provision, Provision>> _parents;

    /// <summary>Builds the law: assigns eIds by akn-nc 1.0 and identities to the provisions that have none.</summary>
    /// <param name="work">The work this is a version of.</param>
    /// <param name="language">ISO 639-2/T, <c>kaz</c>; <c>und</c> when unknown.</param>
    /// <param name="versionDate">ISO 8601 date of the version; empty for the original.</param>
    /// <param name="title">The name of the act in this language.</param>
    /// <param name="root">The tree; its kind is <see cref="UnitKind.Act"/>.</param>
    /// <exception cref="ArgumentException">The root is not an act.</exception>
    public Law(Work work, string language, string versionDate, string title, Provision root)
    {
        if (root.Kind != UnitKind.Act)
            throw new ArgumentException("The root of a law is an act.", nameof(root));
        (Work, Language, VersionDate, Title, Root) = (work, language, versionDate, title, root);
        _parents = new Lazy<Dictionary<Provision, Provision>>(() => ParentsIn(root));
        EIds.Assign(root);
        Identities.Assign(this);
    }

    /// <summary>The work this is a version of.</summary>
    public Work Work { get; }

    /// <summary>ISO 639-2/T code of the text's language.</summary>
    public string Language { get; }

    /// <summary>ISO 8601 date of this version; empty for the original.</summary>
    public string VersionDate { get; }

    /// <summary>The name of the act in this language.</summary>
    public string Title { get; }

    /// <summary>The whole tree.</summary>
    public Provision Root { get; }

    /// <summary>All provisions except the root, in the order of the text.</summary>
    public IEnumerable<Provision> Provisions => Root.SelfAndDescendants().Skip(1);

    /// <summary>The IRI of this expression, e.g. <c>/akn/kz/act/1995-08-30/constitution/rus@2026-03-15</c>.</summary>
    public string Iri => $"{Work.Iri}/{Language}@{VersionDate}";

    /// <summary>The provision with this eId, or null.</summary>
    public Provision? Find(string eId) => Provisions.FirstOrDefault(provision => provision.EId == eId);

    /// <summary>What holds the provision; null for the root and for a provision that is not of this law.</summary>
    public Provision? ParentOf(Provision provision) => _parents.Value.GetValueOrDefault(provision);

    /// <summary>What the provision stands in, the outermost first; without the root and without the provision itself.</summary>
    public IReadOnlyList<Provision> PathTo(Provision provision)
    {
        var path = new List<Provision>();
        for (var around = ParentOf(provision); around is not null && around != Root; around = ParentOf(around))
            path.Add(around);
        path.Reverse();
        return path;
    }

    private static Dictionary<Provision, Provision> ParentsIn(Provision root)
    {
        var parents = new Dictionary<Provision, Provision>();
        foreach (var parent in root.SelfAndDescendants())
            foreach (var child in parent.Children)
                parents[child] = parent;
        return parents;
    }
}
