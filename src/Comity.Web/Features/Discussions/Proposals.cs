using System.Text.Json.Nodes;
using Comity.Ledger.Entries;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions;

/// <summary>Finds proposals, and what was done about them.</summary>
internal static class Proposals
{
    /// <summary>The one with this code in the discussion of this key, or none; with its discussion.</summary>
    public static IQueryable<Proposal> ProposalAt(this ComityDb db, string key, string code) => db.Set<Proposal>().AsNoTracking()
        .Include(proposal => proposal.Discussion)
        .Where(proposal => proposal.Code == code && proposal.Discussion!.Key == key);

    /// <summary>The statement with this code in the discussion of this key, or none; with its discussion.</summary>
    public static IQueryable<Statement> StatementAt(this ComityDb db, string key, string code) =>
        db.Set<Statement>().AsNoTracking().Include(statement => statement.Discussion)
            .Where(statement => statement.Code == code && statement.Discussion!.Key == key);

    /// <summary>The entry in which a proposal came, and what it commits to with its words.</summary>
    /// <param name="db">The database.</param>
    /// <param name="proposal">With its discussion.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<(long Entry, string Commitment)?> ReceivedAsync(
        this ComityDb db, Proposal proposal, CancellationToken cancellation)
    {
        var address = proposal.AddressIn(proposal.Discussion!);
        return await db.Set<LogEntry>().Where(entry => entry.Subject == address).OrderBy(entry => entry.Index)
            .Select(entry => new { entry.Index, entry.Body }).FirstOrDefaultAsync(cancellation) is { } received
            && CanonicalJson.Parse(received.Body) is JsonObject members && members["body"]?.GetValue<string>() is { } commitment
                ? (received.Index, commitment)
                : null;
    }

    /// <summary>What was done about the words of its proposals and statements.</summary>
    public static IQueryable<Moderation> ModerationsOf(this ComityDb db, Discussion discussion) =>
        db.Set<Moderation>().AsNoTracking().Where(done =>
            done.Proposal!.DiscussionId == discussion.Id || done.Statement!.DiscussionId == discussion.Id);
}
