namespace Comity.Web.Features.Laws;

/// <summary>A text that an editor has uploaded and not published yet. Only that editor sees it.</summary>
public sealed class Draft
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid OwnerId { get; init; }

    public required string FileName { get; init; }

    /// <summary>The language that the editor named, ISO 639-2/T; null to find out from the text.</summary>
    public string? Language { get; init; }

    /// <summary>The file as it came.</summary>
    public required byte[] Source { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
