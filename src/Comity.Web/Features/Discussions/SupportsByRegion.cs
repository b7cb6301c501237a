using Comity.Web.Features.Accounts;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions;

/// <summary>How many support from which region. The log says at once which pseudonym supports what and how well it is known, so
/// numbers are told late, in steps and never small: nobody is to see from them where a pseudonym lives.</summary>
public static class SupportsByRegion
{
    /// <summary>Regions with fewer supports are put together, and a step has at least so many.</summary>
    public const int Fewest = 5;

    /// <summary>Stands for the regions that are put together.</summary>
    public const string Few = "few";

    /// <summary>Of one proposal: the largest first, then the few, then those who did not say.</summary>
    public static IReadOnlyList<RegionCount> Of(IReadOnlyCollection<GivenSupport> given, DateTimeOffset now) =>
        PutTogether(Told(given, now));

    /// <summary>Of all proposals together, each told as it is alone: what the sum had and they had not could be told
    /// apart.</summary>
    internal static async Task<IReadOnlyList<RegionCount>> OfAllAsync(ComityDb db, Guid discussion, DateTimeOffset now)
    {
        var all = new List<RegionCount>();
        await foreach (var (_, counts) in EachAsync(db, discussion, now))
            all.AddRange(counts);
        return PutTogether(all);
    }

    /// <summary>Of each proposal by its code, read one after the other.</summary>
    internal static async IAsyncEnumerable<(string Code, IReadOnlyList<RegionCount> Counts)> OfEachAsync(
        ComityDb db, Guid discussion, DateTimeOffset now)
    {
        await foreach (var (proposal, counts) in EachAsync(db, discussion, now))
            yield return (proposal, PutTogether(counts));
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

    private static async IAsyncEnumerable<(string Code, IReadOnlyList<RegionCount> Counts)> EachAsync(
        ComityDb db, Guid discussion, DateTimeOffset now)
    {
        var rows = db.Set<Support>().Where(row => row.Proposal!.DiscussionId == discussion && !row.IsLate)
            .OrderBy(row => row.ProposalId)
            .Select(row => new
            {
                row.Proposal!.Code,
                Given = new GivenSupport(row.GivenAt, row.Level == VerificationLevel.Identity, row.Region),
            }).AsAsyncEnumerable();
        var (proposal, given) = ("", new List<GivenSupport>());
        await foreach (var row in rows)
        {
            if (row.Code != proposal)
            {
                if (given.Count > 0)
                    yield return (proposal, Told(given, now));
                (proposal, given) = (row.Code, []);
            }

            given.Add(row.Given);
        }

        if (given.Count > 0)
            yield return (proposal, Told(given, now));
    }

    /// <summary>The verified and the others in steps of their own, because the log tells these apart.</summary>
    private static List<RegionCount> Told(IReadOnlyCollection<GivenSupport> given, DateTimeOffset now) =>
    [
        .. given.GroupBy(one => one.IsVerified).SelectMany(known => InSteps(known, now))
            .GroupBy(one => one.Region, StringComparer.Ordinal)
            .Select(region => new RegionCount(region.Key, region.Count(), region.Count(one => one.IsVerified))),
    ];

    /// <summary>Whole days of UTC before this one; a day on which few came waits for the next.</summary>
    private static IEnumerable<GivenSupport> InSteps(IEnumerable<GivenSupport> given, DateTimeOffset now)
    {
        var step = new List<GivenSupport>();
        foreach (var day in given.Where(one => one.GivenAt.UtcDateTime.Date < now.UtcDateTime.Date)
            .GroupBy(one => one.GivenAt.UtcDateTime.Date).OrderBy(day => day.Key))
        {
            step.AddRange(day);
            if (step.Count < Fewest)
                continue;
            foreach (var one in step)
                yield return one;
            step.Clear();
        }
    }

    private static List<RegionCount> PutTogether(IEnumerable<RegionCount> counts)
    {
        var regions = counts.GroupBy(row => row.Region, StringComparer.Ordinal).Select(rows => Sum(rows.Key, rows)).ToLookup(
            row => row switch { { Region: null } => "", { All: < Fewest } => Few, _ => row.Region }, StringComparer.Ordinal);
        return
        [
            .. regions.Where(rows => rows.Key is not ("" or Few)).SelectMany(rows => rows)
                .OrderByDescending(row => row.All).ThenBy(row => row.Region, StringComparer.Ordinal),
            .. regions.Contains(Few) ? [Sum(Few, regions[Few])] : Array.Empty<RegionCount>(),
            .. regions[""],
        ];
    }

    private static RegionCount Sum(string? region, IEnumerable<RegionCount> rows) =>
        rows.Aggregate(new RegionCount(region, 0, 0), (sum, row) => sum with
        {
            All = sum.All + row.All, Verified = sum.Verified + row.Verified,
        });
}

/// <summary>A support that counts.</summary>
/// <param name="Region">Null where its giver did not say.</param>
public sealed record GivenSupport(DateTimeOffset GivenAt, bool IsVerified, string? Region);

/// <summary>How many support from a region.</summary>
/// <param name="Region">Its code; <see cref="SupportsByRegion.Few"/>; null for those who did not say.</param>
public sealed record RegionCount(string? Region, int All, int Verified);

/// <summary>The same under a name.</summary>
public sealed record NamedCount(string Name, int All, int Verified);
