using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Mail;
using Comity.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions;

/// <summary>Writes the letters that tell people what became of a proposal. They hold no words of it: the page does, as long as
/// they may be shown.</summary>
public sealed class Notices(Phrasebooks books, PublicAddress site, TimeProvider time)
{
    /// <summary>Letters to those who follow, each in their language; only to addresses that they have proved.</summary>
    /// <param name="discussion">The discussion.</param>
    /// <param name="proposals">Which, by their id.</param>
    /// <param name="event">The key of the phrase that says what happened, below <c>notice.</c>.</param>
    /// <param name="db">The database.</param>
    /// <param name="onlyAuthors">What is between the secretariat and the author alone.</param>
    /// <returns>By the id of the proposal; whoever stores the event adds them to its transaction.</returns>
    internal async Task<ILookup<Guid, Letter>> WriteAsync(
        Discussion discussion, IEnumerable<Guid> proposals, string @event, ComityDb db, bool onlyAuthors = false)
    {
        var rows = await db.Set<Follower>()
            .Where(row => proposals.Contains(row.ProposalId) && (!onlyAuthors || row.Proposal!.AuthorId == row.PersonId))
            .Join(db.Users.Where(account => account.EmailConfirmed && account.Email != null), row => row.PersonId,
                account => account.Id, (row, account) => new { row.ProposalId, row.Proposal!.Code, row.Language, account.Email })
            .ToListAsync();
        return rows.ToLookup(row => row.ProposalId, row =>
        {
            var phrases = books.For(row.Language);
            var page = site.Of($"{discussion.Address}/proposals/{row.Code}");
            return Letter.Write(
                row.Email!, phrases["notice.subject", row.Code],
                phrases["notice.text", phrases[$"notice.{@event}"], page], time.GetUtcNow());
        });
    }
}
