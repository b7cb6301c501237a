using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions;

/// <summary>Finds proposals by what stands in addresses.</summary>
internal static class Proposals
{
    /// <summary>The one with this code in the discussion of this key, or none; with its discussion.</summary>
    public static IQueryable<Proposal> ProposalAt(this ComityDb db, string key, string code) => db.Set<Proposal>().AsNoTracking()
        .Include(proposal => proposal.Discussion)
        .Where(proposal => proposal.Code == code && proposal.Discussion!.Key == key);
}
