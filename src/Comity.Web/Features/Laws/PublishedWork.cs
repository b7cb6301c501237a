using Comity.Legislation.Provisions;
using Comity.Web.Platform.Data;

namespace Comity.Web.Features.Laws;

/// <summary>A law in the abstract, of which versions are published here.</summary>
[Immutable]
public sealed class PublishedWork
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The Akoma Ntoso IRI, <c>/akn/kz/act/1995-08-30/constitution</c>.</summary>
    public required string Iri { get; init; }

    /// <summary>The IRI in lower case: what an address is looked up by.</summary>
    public required string Key { get; init; }

    public required string Country { get; init; }

    public required string Type { get; init; }

    public required string Date { get; init; }

    public required string Name { get; init; }

    /// <summary>Written to show the program; no law of any state.</summary>
    public bool IsIllustrative { get; init; }

    public ICollection<PublishedVersion> Versions { get; } = [];

    public Work ToWork() => new(Country, Type, Date, Name);

    public static PublishedWork From(Work work, bool illustrative) => new()
    {
        Iri = work.Iri,
        Key = KeyOf(work.Iri),
        Country = work.Country,
        Type = work.Type,
        Date = work.Date,
        Name = work.Name,
        IsIllustrative = illustrative,
    };

    public static string KeyOf(string iri) => iri.ToLowerInvariant();
}
