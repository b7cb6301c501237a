using Comity.Deliberation.Opinions;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.DrawOpinionMap;

/// <summary>The opinion maps of discussions: each is drawn at most every twenty seconds, and while a new one is being drawn the
/// one before is shown.</summary>
public sealed class OpinionMaps(IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly Refreshed<Guid, OpinionMap> maps = new(TimeSpan.FromSeconds(20), time);

    public Task<OpinionMap> OfAsync(Discussion discussion, CancellationToken cancellation) =>
        maps.GetAsync(discussion.Id, () => DrawAsync(discussion), cancellation);

    /// <summary>Draws a map anew before it is shown again: a statement is not to be shown any more.</summary>
    public void Forget(Discussion discussion) => maps.Forget(discussion.Id);

    /// <summary>The statement to ask somebody about; null when they have answered all.</summary>
    /// <param name="open">Those that may be asked about.</param>
    /// <param name="answered">The codes of those that they have answered.</param>
    public async Task<Statement?> DrawAsync(
        Discussion discussion, Guid person, IReadOnlyList<Statement> open, IReadOnlySet<string> answered,
        CancellationToken cancellation)
    {
        var drawn = NextStatement.Draw(
            await OfAsync(discussion, cancellation), open.Select(row => row.Code), answered, discussion.PseudonymOf(person));
        return open.FirstOrDefault(row => row.Code == drawn);
    }

    private async Task<OpinionMap> DrawAsync(Discussion discussion)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        var statements = await db.Set<Statement>().AsNoTracking().Where(row => row.DiscussionId == discussion.Id)
            .Select(row => new { row.Id, row.Code, row.HiddenFor }).ToListAsync();
        var votes = new VoteTableBuilder();
        var codes = statements.ToDictionary(row => row.Id, row => row.Code);
        await foreach (var vote in Counted(db, discussion).Select(vote => new { vote.StatementId, vote.PersonId, vote.Vote })
            .AsAsyncEnumerable())
            if (codes.TryGetValue(vote.StatementId, out var code))
                votes.Add(votes.Participant(discussion.PseudonymOf(vote.PersonId)), votes.Statement(code), vote.Vote);
        return OpinionMap.Of(votes.Build(), new OpinionMapOptions
        {
            Moderated = [.. statements.Where(row => row.HiddenFor is not null).Select(row => row.Code)],
        });
    }

    /// <summary>The votes that count: those that came in time.</summary>
    internal static IQueryable<StatementVote> Counted(ComityDb db, Discussion discussion) => db.Set<StatementVote>()
        .AsNoTracking().Where(vote => vote.Statement!.DiscussionId == discussion.Id && !vote.IsLate);
}
