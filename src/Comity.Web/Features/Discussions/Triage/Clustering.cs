using System.Collections.Concurrent;
using Comity.Deliberation.Similar;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.Triage;

/// <summary>Sorts the proposals of a discussion into clusters, beside the requests. The texts alone decide, so that every process
/// and every day finds the same.</summary>
public sealed class Clustering(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<Guid, Task> _running = new();

    /// <summary>Begins to sort unless it is being done already.</summary>
    /// <returns>Ends when everything that was there is sorted.</returns>
    public Task SortAsync(Guid discussion)
    {
        var sorting = _running.GetOrAdd(discussion, id => Task.Run(() => SortAllAsync(id)));
        _ = sorting.ContinueWith(_ => _running.TryRemove(discussion, out var _), TaskScheduler.Default);
        return sorting;
    }

    private async Task SortAllAsync(Guid discussion)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        var proposals = await db.Set<Proposal>().Where(proposal => proposal.DiscussionId == discussion)
            .OrderBy(proposal => proposal.SubmittedAt).ThenBy(proposal => proposal.Id)
            .Select(proposal => new
            {
                proposal.Id,
                Words = new ProposalWords(
                    proposal.IsErased ? ProposalKind.Question : proposal.Kind, proposal.Quote, proposal.Wording, proposal.Reason),
            })
            .ToListAsync();
        var texts = proposals.ConvertAll(one => one.Words.Own);
        var found = Find(proposals.ConvertAll(one => one.Id), texts, discussion);

        var known = await db.Set<ClusterMember>().Where(member => member.DiscussionId == discussion)
            .ToDictionaryAsync(member => member.ProposalId);
        foreach (var member in found)
        {
            if (known.TryGetValue(member.ProposalId, out var row))
                (row.LeadId, row.Skeleton, row.Remainder) = (member.LeadId, member.Skeleton, member.Remainder);
            else
                db.Add(member);
        }

        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Another process has sorted the same in between: what it found is as good.
        }

        // What was destroyed while it was being sorted is not brought back.
        await db.Set<ClusterMember>().Where(member => member.DiscussionId == discussion && member.Proposal!.IsErased)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Remainder, "")
                .SetProperty(one => one.Skeleton, (string?)null));
    }

    private static IEnumerable<ClusterMember> Find(List<Guid> proposals, List<string> texts, Guid discussion)
    {
        var labels = NearDuplicates.Cluster(texts);
        foreach (var cluster in Enumerable.Range(0, texts.Count).GroupBy(i => labels[i]))
        {
            var members = cluster.ToList();
            var campaign = members.Count > 1 ? Campaign.Of(members.ConvertAll(i => texts[i])) : null;
            var lead = members[campaign?.Representative ?? 0];
            foreach (var (place, i) in members.Index())
            {
                yield return new ClusterMember
                {
                    ProposalId = proposals[i],
                    DiscussionId = discussion,
                    LeadId = proposals[lead],
                    Skeleton = campaign is not null && i == lead ? Stretches(texts[i], campaign.Skeleton) : null,
                    Remainder = campaign is null ? "" : Stretches(texts[i], campaign.Remainders[place]),
                };
            }
        }
    }

    private static string Stretches(string text, IEnumerable<Range> stretches) =>
        string.Join('\n', stretches.Select(stretch => text[stretch].Trim()));
}
