using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.TreatmentTable;

/// <summary>Some of the rows, in the order of the text, the most supported first on each provision. The database counts;
/// only what is shown is read.</summary>
public static class TreatedRows
{
    /// <returns>The rows, and how many there are in all.</returns>
    internal static async Task<(IReadOnlyList<TreatedRow> Rows, int Count)> ReadAsync(
        IQueryable<TreatedRow> all, DiscussedText text, int skip, int take, CancellationToken cancellation)
    {
        var counts = await all.GroupBy(row => row.Proposal.EId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, StringComparer.Ordinal, cancellation);
        var rows = new List<TreatedRow>();
        var before = 0;
        foreach (var eId in text.Law.Provisions.Select(provision => provision.EId).Where(counts.ContainsKey))
        {
            var (from, to) = (Math.Max(skip - before, 0), Math.Min(skip + take - before, counts[eId]));
            before += counts[eId];
            if (from < to)
                rows.AddRange(await all.Where(row => row.Proposal.EId == eId)
                    .OrderByDescending(row => row.Supports).ThenBy(row => row.Proposal.SubmittedAt).ThenBy(row => row.Proposal.Id)
                    .Skip(from).Take(to - from).ToListAsync(cancellation));
        }

        return (rows, before);
    }
}
