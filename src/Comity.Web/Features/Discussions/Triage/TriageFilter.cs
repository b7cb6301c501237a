using System.Globalization;
using Comity.Legislation.Provisions;
using Comity.Web.Platform.Data;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.Triage;

/// <summary>Which proposals are looked at. All of it stands in the address, so that a bookmark is a filter too.</summary>
public sealed record TriageFilter(
    string? Show = null, ProposalKind? Kind = null, string? Article = null, string? Written = null, bool? Mine = null,
    bool? Overdue = null, int? Page = null)
{
    public const string All = "all";

    /// <summary>Those without an answer, unless all are asked for.</summary>
    public bool OnlyUnanswered => Show != All;

    public string QueryFor(int page)
    {
        var query = new QueryBuilder();
        Add("show", OnlyUnanswered ? null : All);
        Add("kind", Kind?.ToString());
        Add("article", Article);
        Add("written", Written);
        Add("mine", Mine == true ? "true" : null);
        Add("overdue", Overdue == true ? "true" : null);
        Add("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return query.ToQueryString().ToString() is { Length: > 0 } text ? text : "?";

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
    }

    internal IQueryable<SortedProposal> Of(ComityDb db, DiscussedText text, Guid me, DateOnly today)
    {
        var discussion = text.Discussion.Id;
        var sorted = from member in db.Set<ClusterMember>()
                     where member.DiscussionId == discussion
                     join proposal in db.Set<Proposal>() on member.ProposalId equals proposal.Id
                     join final in db.FinalAnswers() on proposal.Id equals final.ProposalId into finals
                     from answer in finals.DefaultIfEmpty()
                     select new SortedProposal { LeadId = member.LeadId, Proposal = proposal, IsAnswered = answer != null };
        if (OnlyUnanswered)
            sorted = sorted.Where(row => !row.IsAnswered);
        if (Kind is { } kind)
            sorted = sorted.Where(row => row.Proposal.Kind == kind);
        if (!string.IsNullOrEmpty(Written))
            sorted = sorted.Where(row => row.Proposal.Language == Written);
        if (!string.IsNullOrEmpty(Article))
        {
            var inside = text.Law.Find(Article)?.SelfAndDescendants().Select(part => part.EId).ToList() ?? [];
            sorted = sorted.Where(row => inside.Contains(row.Proposal.EId));
        }

        if (Mine == true)
            sorted = sorted.Where(row =>
                db.Set<Assignment>().Any(one => one.ProposalId == row.Proposal.Id && one.PersonId == me));
        if (Overdue == true)
            sorted = sorted.Where(row => !row.IsAnswered
                && db.Set<Assignment>().Any(one => one.ProposalId == row.Proposal.Id && one.DueOn < today));
        return sorted;
    }
}

/// <summary>A proposal in its cluster.</summary>
public sealed class SortedProposal
{
    public required Guid LeadId { get; init; }

    public required Proposal Proposal { get; init; }

    public required bool IsAnswered { get; init; }
}
