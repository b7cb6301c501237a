using System.Collections.Concurrent;
using Comity.Deliberation.Similar;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions;

/// <summary>Finds what others have proposed already in nearly the same words.</summary>
public sealed class SimilarProposals(IServiceScopeFactory scopes)
{
    private const int Most = 5;

    /// <summary>Some of those that are found may have been hidden since.</summary>
    private const int MostFound = 4 * Most;

    /// <summary>Rows of other processes may become visible a little after the moment they carry.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, Index> _indexes = new();

    public async Task<IReadOnlyList<ListedProposal>> FindAsync(
        Discussion discussion, ProposalWords words, CancellationToken cancellation)
    {
        var text = words.Own;
        if (string.IsNullOrWhiteSpace(text))
            return [];
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        var index = _indexes.GetOrAdd(discussion.Id, _ => new Index());
        await index.CatchUpAsync(discussion.Id, db, cancellation);
        var found = index.Find(text);
        var rows = await db.Set<Proposal>().AsNoTracking()
            .Where(proposal => found.Contains(proposal.Id) && proposal.HiddenFor == null)
            .Select(ListedProposal.Of(db)).ToListAsync(cancellation);
        return [.. rows.OrderBy(row => found.IndexOf(row.Proposal.Id)).Take(Most)];
    }

    /// <summary>The proposals of one discussion, in the order in which this process came to know them.</summary>
    private sealed class Index
    {
        private readonly Lock _lock = new();
        private readonly SimilarTexts _texts = new();
        private readonly List<Guid> _proposals = [];
        private readonly HashSet<Guid> _known = [];
        private DateTimeOffset _until = DateTimeOffset.MinValue;

        public async Task CatchUpAsync(Guid discussion, ComityDb db, CancellationToken cancellation)
        {
            var since = _until == DateTimeOffset.MinValue ? _until : _until - Overlap;
            var rows = await db.Set<Proposal>().Where(proposal => proposal.DiscussionId == discussion
                && proposal.SubmittedAt >= since)
                .OrderBy(proposal => proposal.SubmittedAt)
                .Select(proposal => new
                {
                    proposal.Id, proposal.SubmittedAt,
                    Words = new ProposalWords(proposal.Kind, proposal.Quote, proposal.Wording, proposal.Reason),
                })
                .ToListAsync(cancellation);
            lock (_lock)
            {
                foreach (var row in rows.Where(row => _known.Add(row.Id)))
                {
                    _texts.Add(row.Words.Own);
                    _proposals.Add(row.Id);
                    _until = row.SubmittedAt > _until ? row.SubmittedAt : _until;
                }
            }
        }

        public List<Guid> Find(string text)
        {
            lock (_lock)
                return [.. _texts.Find(text, MostFound).Select(hit => _proposals[hit.Index])];
        }
    }
}
