namespace Comity.Web.Features.Laws;

/// <summary>A text that an editor has uploaded and not published yet. Only that editor sees it.</summary>
public sealed class Draft
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid OwnerId { get; init; }

    public required string FileName { get; init; }

    /// <summary>The law that was read, as Akoma Ntoso.</summary>
    public required byte[] Akn { get; init; }

    /// <summary>The import report as JSON.</summary>
    public required byte[] Report { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
