namespace Comity.Web.Features.Laws;

/// <summary>A text that an editor has uploaded and not published yet. Only that editor sees it.</summary>
public sealed class Draft
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid OwnerId { get; init; }

    public required string FileName { get; init; }

    /// <summary>The file as it came.</summary>
    public required byte[] Source { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
