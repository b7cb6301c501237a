using System.Globalization;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.AnswerProposals;
using Comity.Web.Platform.Data;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.TreatmentTable;

/// <summary>Which proposals the table shows; all of it stands in the address.</summary>
/// <param name="Treatment">The name of a disposition, or <see cref="Unanswered"/>.</param>
public sealed record TreatmentFilter(string? Article = null, string? Treatment = null, int? Page = null)
{
    public const string Unanswered = "unanswered";

    public string QueryFor(int page) => Query(("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));

    public string Query(params IEnumerable<(string Name, string? Value)> more)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in more.Prepend(("treatment", Treatment)).Prepend(("article", Article)))
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }

        return query.ToQueryString().ToString() is { Length: > 0 } text ? text : "?";
    }

    internal IQueryable<TreatedRow> Of(ComityDb db, DiscussedText text)
    {
        var discussion = text.Discussion.Id;
        var rows = from proposal in db.Set<Proposal>().AsNoTracking()
                   where proposal.DiscussionId == discussion
                   join current in db.CurrentAnswers() on proposal.Id equals current.ProposalId into given
                   from answer in given.DefaultIfEmpty()
                   select new TreatedRow
                   {
                       Proposal = proposal,
                       Answer = answer,
                       Supports = db.Set<Support>().Count(support => support.ProposalId == proposal.Id && !support.IsLate),
                       Verified = db.Set<Support>().Count(support => support.ProposalId == proposal.Id && !support.IsLate
                           && support.Level == VerificationLevel.Identity),
                   };
        if (!string.IsNullOrEmpty(Article))
        {
            var inside = text.Law.Find(Article)?.SelfAndDescendants().Select(part => part.EId).ToList() ?? [];
            rows = rows.Where(row => inside.Contains(row.Proposal.EId));
        }

        if (Treatment == Unanswered)
            return rows.Where(row => row.Answer == null || row.Answer.Disposition == Disposition.UnderConsideration);
        return Enum.GetValues<Disposition>().Cast<Disposition?>()
            .FirstOrDefault(known => Answering.NameOf(known!.Value) == Treatment) is { } wanted
            ? rows.Where(row => row.Answer!.Disposition == wanted)
            : rows;
    }
}

/// <summary>A proposal, who supports it and what was answered.</summary>
public sealed class TreatedRow
{
    public required Proposal Proposal { get; init; }

    public required Answer? Answer { get; init; }

    public required int Supports { get; init; }

    public required int Verified { get; init; }
}
