using Comity.Legislation.Comparing;

namespace Comity.Web.Features.Laws;

/// <summary>What an editor decided about two provisions of two published versions: that they correspond, or that they do
/// not.</summary>
public sealed class PairDecision
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid OldVersionId { get; init; }

    public required Guid NewVersionId { get; init; }

    public required ComparisonLevel Level { get; init; }

    public required string OldEId { get; init; }

    public required string NewEId { get; init; }

    public required bool Forbidden { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public required Guid DecidedById { get; init; }
}
