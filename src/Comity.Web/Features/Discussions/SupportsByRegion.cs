using Comity.Web.Features.Accounts;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions;

/// <summary>How many support from which region. The log says at once which pseudonym supports what and how well it is known, so
/// numbers are told when nothing changes any more, and never small: nobody is to see from them where a pseudonym
/// lives.</summary>
public static class SupportsByRegion
{
    /// <summary>Regions with fewer supports, verified or other, are put together.</summary>
    public const int Fewest = 5;

    /// <summary>Stands for the regions that are put together.</summary>
    public const string Few = "few";

    /// <summary>Whether numbers are told: not before the discussion is closed.</summary>
    internal static bool AreTold(Discussion discussion, DateTimeOffset now) => discussion.PhaseAt(now) == Phase.Closed;

    /// <summary>Of one proposal: the largest first, then the few, then those who did not say.</summary>
    public static IReadOnlyList<RegionCount> Of(IReadOnlyCollection<GivenSupport> given)
    {
        var regions = given.GroupBy(one => one.Region, StringComparer.Ordinal)
            .Select(region => new RegionCount(region.Key, region.Count(), region.Count(one => one.IsVerified)))
            .OrderByDescending(row => row.All).ThenBy(row => row.Region, StringComparer.Ordinal).ToList();
        var listed = regions.FindAll(row => row.Region is not null && !IsSmall(row));
        var few = regions.FindAll(row => row.Region is not null && IsSmall(row));
        // One region alone, or a small sum, could be read off what all the others leave of the whole.
        while (few.Count == 1 || (few.Count > 0 && IsSmall(Sum(Few, few))))
        {
            if (listed.Count == 0)
                return [];
            few.Add(listed[^1]);
            listed.RemoveAt(listed.Count - 1);
        }

        return
        [
            .. listed, .. few.Count > 0 ? [Sum(Few, few)] : Array.Empty<RegionCount>(),
            .. regions.Where(row => row.Region is null),
        ];
    }

    /// <summary>Of all proposals together, each told as it is alone: what the sum had and they had not could be told
    /// apart.</summary>
    internal static async Task<IReadOnlyList<RegionCount>> OfAllAsync(ComityDb db, Discussion discussion, DateTimeOffset now)
    {
        var all = new List<RegionCount>();
        await foreach (var (_, counts) in OfEachAsync(db, discussion, now))
            all.AddRange(counts);
        return
        [
            .. all.GroupBy(row => row.Region, StringComparer.Ordinal).Select(rows => Sum(rows.Key, rows))
                .OrderBy(row => row.Region switch { null => 2, Few => 1, _ => 0 }).ThenByDescending(row => row.All)
                .ThenBy(row => row.Region, StringComparer.Ordinal),
        ];
    }

    /// <summary>With the names that the reader knows; none where no regions are listed.</summary>
    internal static IReadOnlyList<NamedCount> Named(
        this IReadOnlyList<RegionCount> counts, Regions regions, Phrasebook phrases) => !regions.AreListed ? [] :
    [
        .. counts.Select(row => new NamedCount(
            row.Region switch
            {
                null => phrases["region.not-said"],
                Few => phrases["region.few"],
                _ => regions.NameOf(row.Region, phrases),
            },
            row.All, row.Verified)),
    ];

    /// <summary>Of each proposal by its code, read one after the other; of none before the end.</summary>
    internal static async IAsyncEnumerable<(string Code, IReadOnlyList<RegionCount> Counts)> OfEachAsync(
        ComityDb db, Discussion discussion, DateTimeOffset now)
    {
        if (!AreTold(discussion, now))
            yield break;
        var rows = db.Set<Support>().Where(row => row.Proposal!.DiscussionId == discussion.Id && !row.IsLate)
            .OrderBy(row => row.ProposalId)
            .Select(row => new
            {
                row.Proposal!.Code, Given = new GivenSupport(row.Level == VerificationLevel.Identity, row.Region),
            }).AsAsyncEnumerable();
        var (proposal, given) = ("", new List<GivenSupport>());
        await foreach (var row in rows)
        {
            if (row.Code != proposal)
            {
                if (given.Count > 0)
                    yield return (proposal, Of(given));
                (proposal, given) = (row.Code, []);
            }

            given.Add(row.Given);
        }

        if (given.Count > 0)
            yield return (proposal, Of(given));
    }

    /// <summary>Fewer than can be told, of the verified or of the others: the log tells these apart.</summary>
    private static bool IsSmall(RegionCount row) =>
        row.Verified is > 0 and < Fewest || row.All - row.Verified is > 0 and < Fewest;

    private static RegionCount Sum(string? region, IEnumerable<RegionCount> rows) =>
        rows.Aggregate(new RegionCount(region, 0, 0), (sum, row) => sum with
        {
            All = sum.All + row.All, Verified = sum.Verified + row.Verified,
        });
}

/// <summary>A support that counts.</summary>
/// <param name="Region">Null where its giver did not say.</param>
public sealed record GivenSupport(bool IsVerified, string? Region);

/// <summary>How many support from a region.</summary>
/// <param name="Region">Its code; <see cref="SupportsByRegion.Few"/>; null for those who did not say.</param>
public sealed record RegionCount(string? Region, int All, int Verified);

/// <summary>The same under a name.</summary>
public sealed record NamedCount(string Name, int All, int Verified);
