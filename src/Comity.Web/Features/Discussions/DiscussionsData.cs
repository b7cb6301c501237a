using Comity.Web.Features.Discussions.ImportProposals;
using Comity.Web.Features.Discussions.ModerateProposals;
using Comity.Web.Features.Discussions.Triage;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions;

/// <summary>What discussions keep about a person. What was said in public stays, under its pseudonym, and belongs to nobody any
/// more; the counts stay as they are.</summary>
internal sealed class DiscussionsData(ComityDb db) : IHoldsPersonalData
{
    public string Name => "discussions";

    public async Task<object> ExportAsync(Guid person, CancellationToken cancellation) => new
    {
        proposals = await db.Set<Proposal>().Where(row => row.AuthorId == person).OrderBy(row => row.SubmittedAt)
            .Select(row => new
            {
                discussion = row.Discussion!.Key, row.Code, kind = row.Kind.ToString(), row.EId, row.Wording, row.Reason,
                row.Pseudonym, row.SubmittedAt, row.IsLate,
            }).ToListAsync(cancellation),
        supports = await db.Set<Support>().Where(row => row.PersonId == person).OrderBy(row => row.GivenAt)
            .Select(row => new { proposal = row.Proposal!.Code, row.GivenAt, row.Region }).ToListAsync(cancellation),
        judgements = await db.Set<Judgement>().Where(row => row.PersonId == person).OrderBy(row => row.GivenAt)
            .Select(row => new { discussion = row.Discussion!.Key, row.EId, row.Approves, row.GivenAt })
            .ToListAsync(cancellation),
        statements = await db.Set<Statement>().Where(row => row.AuthorId == person).OrderBy(row => row.SubmittedAt)
            .Select(row => new { discussion = row.Discussion!.Key, row.Code, row.Text, row.SubmittedAt })
            .ToListAsync(cancellation),
        votes = await db.Set<StatementVote>().Where(row => row.PersonId == person).OrderBy(row => row.GivenAt)
            .Select(row => new { statement = row.Statement!.Code, vote = (int)row.Vote, row.GivenAt })
            .ToListAsync(cancellation),
        moderation = await db.Set<Moderation>().Where(row => row.ById == person || row.ConfirmedById == person)
            .OrderBy(row => row.At)
            .Select(row => new
            {
                proposal = row.Proposal!.Code, statement = row.Statement!.Code, act = row.Act.ToString(), row.Note, row.At,
            }).ToListAsync(cancellation),
        followed = await db.Set<Follower>().Where(row => row.PersonId == person).Select(row => row.Proposal!.Code)
            .ToListAsync(cancellation),
        reports = await db.Set<ProposalReport>().Where(row => row.PersonId == person).OrderBy(row => row.At)
            .Select(row => new { proposal = row.Proposal!.Code, reason = row.Reason.ToString(), row.Note, row.At })
            .ToListAsync(cancellation),
        filters = await db.Set<SavedFilter>().Where(row => row.PersonId == person).OrderBy(row => row.Name)
            .Select(row => new { row.Name, row.Query }).ToListAsync(cancellation),
        imports = await db.Set<ImportedFile>().Where(row => row.ById == person).OrderBy(row => row.At)
            .Select(row => new { row.Source, row.Name, row.At }).ToListAsync(cancellation),
        extended = await db.Set<Extension>().Where(row => row.ById == person).OrderBy(row => row.At)
            .Select(row => new { row.From, row.To, row.Reason, row.At }).ToListAsync(cancellation),
    };

    public async Task EraseAsync(Guid person, CancellationToken cancellation)
    {
        var nobody = Guid.CreateVersion7();
        await db.Set<Proposal>().Where(row => row.AuthorId == person)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.AuthorId, (Guid?)null), cancellation);
        await db.Set<Support>().Where(row => row.PersonId == person)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.PersonId, nobody), cancellation);
        await db.Set<Judgement>().Where(row => row.PersonId == person)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.PersonId, nobody), cancellation);
        await db.Set<Statement>().Where(row => row.AuthorId == person)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.AuthorId, (Guid?)null), cancellation);
        await db.Set<StatementVote>().Where(row => row.PersonId == person)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.PersonId, nobody), cancellation);
        await db.Set<Moderation>().Where(row => row.ById == person)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ById, (Guid?)null), cancellation);
        await db.Set<Follower>().Where(row => row.PersonId == person).ExecuteDeleteAsync(cancellation);
        await db.Set<SavedFilter>().Where(row => row.PersonId == person).ExecuteDeleteAsync(cancellation);
        await ImportedFilesSweep.RemoveAsync(db.Set<ImportedFile>().Where(row => row.ById == person), cancellation);
        await db.Set<ImportedFile>().Where(row => row.ById == person)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ById, (Guid?)null), cancellation);
        await db.Set<ProposalReport>().Where(row => row.PersonId == person).ExecuteDeleteAsync(cancellation);
        await db.Set<Moderation>().Where(row => row.ConfirmedById == person)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ConfirmedById, (Guid?)null), cancellation);
        await db.Set<BulkHiding>().Where(row => row.ProposedById == person)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ProposedById, (Guid?)null), cancellation);
        await db.Set<BulkHiding>().Where(row => row.DecidedById == person)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.DecidedById, (Guid?)null), cancellation);
        await db.Set<Extension>().Where(row => row.ById == person)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ById, (Guid?)null), cancellation);
    }
}
