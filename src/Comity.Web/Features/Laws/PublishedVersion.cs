using System.Security.Cryptography;
using Comity.Legislation.Provisions;
using Comity.Web.Platform.Data;

namespace Comity.Web.Features.Laws;

/// <summary>One version of a work in one language, as published: written once, so that whatever is made of it can be
/// cached.</summary>
[Immutable]
public sealed class PublishedVersion
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid WorkId { get; init; }

    public PublishedWork? Work { get; init; }

    /// <summary>ISO 639-2/T.</summary>
    public required string Language { get; init; }

    /// <summary>ISO 8601; empty for the original.</summary>
    public required string VersionDate { get; init; }

    public required string Title { get; init; }

    /// <summary>The title in lower case: what a search in the list looks in.</summary>
    public required string TitleKey { get; init; }

    /// <summary>The text as Akoma Ntoso XML in UTF-8.</summary>
    public required byte[] Akn { get; init; }

    /// <summary>SHA-256 of <see cref="Akn"/>, in hexadecimal.</summary>
    public required string Hash { get; init; }

    public required int Articles { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public Guid? PublishedById { get; init; }

    public static PublishedVersion From(Law law, Guid workId, DateTimeOffset now, Guid? by)
    {
        var akn = LawLibrary.Write(law);
        return new PublishedVersion
        {
            WorkId = workId,
            Language = law.Language,
            VersionDate = law.VersionDate,
            Title = law.Title,
            TitleKey = law.Title.ToLowerInvariant(),
            Akn = akn,
            Hash = Convert.ToHexStringLower(SHA256.HashData(akn)),
            Articles = law.Provisions.Count(provision => provision.Kind == UnitKind.Article),
            PublishedAt = now,
            PublishedById = by,
        };
    }
}
