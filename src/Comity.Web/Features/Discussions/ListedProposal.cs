using System.Linq.Expressions;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Data;

namespace Comity.Web.Features.Discussions;

/// <summary>A proposal with its supporters counted: all, and those with a verified identity.</summary>
public sealed record ListedProposal(Proposal Proposal, int Supports, int Verified)
{
    internal static Expression<Func<Proposal, ListedProposal>> Of(ComityDb db) => proposal => new ListedProposal(
        proposal,
        db.Set<Support>().Count(support => support.ProposalId == proposal.Id && !support.IsLate),
        db.Set<Support>().Count(support =>
            support.ProposalId == proposal.Id && !support.IsLate && support.Level == VerificationLevel.Identity));
}
