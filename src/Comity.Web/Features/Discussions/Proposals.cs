using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions;

/// <summary>Finds proposals, and what was done about them.</summary>
internal static class Proposals
{
    /// <summary>The one with this code in the discussion of this key, or none; with its discussion.</summary>
    public static IQueryable<Proposal> ProposalAt(this ComityDb db, string key, string code) => db.Set<Proposal>().AsNoTracking()
        .Include(proposal => proposal.Discussion)
        .Where(proposal => proposal.Code == code && proposal.Discussion!.Key == key);

    /// <summary>What was done about the words of its proposals and statements.</summary>
    public static IQueryable<Moderation> ModerationsOf(this ComityDb db, Discussion discussion) =>
        db.Set<Moderation>().AsNoTracking().Where(done =>
            done.Proposal!.DiscussionId == discussion.Id || done.Statement!.DiscussionId == discussion.Id);
}
