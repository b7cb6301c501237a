using Comity.Legislation.Comparing;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Laws;

/// <summary>What is compared: two published versions at a level, and what editors decided about their provisions.</summary>
public sealed record ComparedPair(
    VersionSummary Old, VersionSummary New, ComparisonLevel Level, IReadOnlyList<Decision> Decisions)
{
    /// <summary>Equal for equal comparisons.</summary>
    public string Key { get; } = $"{Old.Id:N} {New.Id:N} {Level} {string.Join(' ', Decisions)}";

    public static async Task<ComparedPair> OfAsync(
        ComityDb db, VersionSummary old, VersionSummary @new, ComparisonLevel level, CancellationToken cancellation) => new(
        old,
        @new,
        level,
        await db.Set<PairDecision>()
            .Where(decision =>
                decision.OldVersionId == old.Id && decision.NewVersionId == @new.Id && decision.Level == level)
            .OrderBy(decision => decision.DecidedAt).ThenBy(decision => decision.Id)
            .Select(decision => new Decision(decision.OldEId, decision.NewEId, decision.Forbidden))
            .ToListAsync(cancellation));
}
