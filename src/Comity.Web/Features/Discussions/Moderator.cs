using Comity.Web.Features.Discussions.DrawOpinionMap;
using Comity.Web.Features.Discussions.ReadInBrief;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Mail;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions;

/// <summary>Writes down what is done about a proposal or a statement, in the log and beside it, and shows or hides its words with
/// it.</summary>
public sealed class Moderator(
    NodeLog log, Notices notices, Briefs briefs, OpinionMaps maps, IServiceScopeFactory scopes, IOutputCacheStore pages,
    TimeProvider time)
{
    /// <summary>One act about one proposal; whoever decided something else in between was first, and this is not done.</summary>
    /// <returns>The page of the proposal.</returns>
    public async Task<IResult> DoAsync(
        Proposal proposal, ModerationAct act, ModerationReason? reason, string note, Guid by)
    {
        await TryAsync(proposal, act, reason, note, by, null, (await LettersAsync([proposal], act))[proposal.Id]);
        await ForgetAsync();
        return Results.LocalRedirect(proposal.AddressIn(proposal.Discussion!));
    }

    /// <summary>Hides the words of many, each with its entry.</summary>
    /// <param name="proposals">Which, with their discussion; those that somebody hid in between are left as they are.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who proposed it.</param>
    /// <param name="confirmed">The second person.</param>
    internal async Task HideAsync(
        IReadOnlyList<Proposal> proposals, ModerationReason reason, Guid? by, Guid confirmed)
    {
        if (proposals.Count == 0)
            return;
        foreach (var some in proposals.Chunk(1000))
        {
            var letters = await LettersAsync(some, ModerationAct.Hidden);
            await Task.WhenAll(some.Select(proposal =>
                TryAsync(proposal, ModerationAct.Hidden, reason, "", by, confirmed, letters[proposal.Id])));
        }

        await ForgetAsync();
    }

    /// <summary>One act about one statement, as of a proposal.</summary>
    /// <returns>The page of the statements.</returns>
    public async Task<IResult> DoAsync(Statement statement, ModerationAct act, ModerationReason? reason, string note, Guid by)
    {
        var done = new Moderation
        {
            StatementId = statement.Id,
            Act = act,
            Reason = reason,
            Note = note,
            ById = by,
            At = time.GetUtcNow(),
        };
        var hiddenFor = HiddenAfter(act, statement.HiddenFor, reason);
        await AppendAsync(done.EntryIn(statement.Discussion!, "statement", statement.Code), together =>
        {
            together.Add(done);
            MustBeOne(together.Set<Statement>()
                .Where(row => row.Id == statement.Id && row.HiddenFor == statement.HiddenFor
                    && row.IsAppealed == statement.IsAppealed)
                .ExecuteUpdate(row => row.SetProperty(one => one.HiddenFor, hiddenFor)
                    .SetProperty(one => one.IsAppealed, act == ModerationAct.Appealed)));
        });
        maps.Forget(statement.Discussion!);
        await ForgetAsync();
        return Results.LocalRedirect($"{statement.Discussion!.Address}/statements");
    }

    /// <summary>The author is told what the secretariat decided about their words.</summary>
    private async Task<ILookup<Guid, Letter>> LettersAsync(Proposal[] some, ModerationAct act)
    {
        if (act is not (ModerationAct.Hidden or ModerationAct.Restored or ModerationAct.Upheld))
            return Array.Empty<Letter>().ToLookup(_ => Guid.Empty);
        await using var scope = scopes.CreateAsyncScope();
        return await notices.WriteAsync(
            some[0].Discussion!, some.Select(proposal => proposal.Id).ToList(), act.ToString(),
            scope.ServiceProvider.GetRequiredService<ComityDb>(), onlyAuthors: true);
    }

    private Task TryAsync(
        Proposal proposal, ModerationAct act, ModerationReason? reason, string note, Guid? by, Guid? confirmed,
        IEnumerable<Letter> letters)
    {
        var done = new Moderation
        {
            ProposalId = proposal.Id,
            Act = act,
            Reason = reason,
            Note = note,
            ById = by,
            ConfirmedById = confirmed,
            At = time.GetUtcNow(),
        };
        var hiddenFor = HiddenAfter(act, proposal.HiddenFor, reason);
        return AppendAsync(done.EntryIn(proposal.Discussion!, "proposal", proposal.Code), together =>
        {
            together.Add(done);
            together.AddRange(letters);
            MustBeOne(together.Set<Proposal>()
                .Where(row => row.Id == proposal.Id && !row.IsErased && row.HiddenFor == proposal.HiddenFor
                    && row.IsAppealed == proposal.IsAppealed)
                .ExecuteUpdate(row => row.SetProperty(one => one.HiddenFor, hiddenFor)
                    .SetProperty(one => one.IsAppealed, act == ModerationAct.Appealed)));
            together.Set<ProposalReport>().Where(row => row.ProposalId == proposal.Id)
                .ExecuteUpdate(row => row.SetProperty(one => one.IsOpen, false));
        });
    }

    /// <summary>An appeal and its refusal change nothing about why words are hidden.</summary>
    private static ModerationReason? HiddenAfter(ModerationAct act, ModerationReason? before, ModerationReason? reason) =>
        act is ModerationAct.Appealed or ModerationAct.Upheld ? before : reason;

    private async Task AppendAsync(NewEntry entry, Action<ComityDb> also)
    {
        try
        {
            await log.AppendAsync(entry, also);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody decided it in between: what they decided stands, and the page shows it.
        }
    }

    /// <exception cref="DbUpdateConcurrencyException">It is not one: somebody decided something else in between.</exception>
    internal static void MustBeOne(int rows)
    {
        if (rows != 1)
            throw new DbUpdateConcurrencyException("Somebody decided in between.");
    }

    private async Task ForgetAsync()
    {
        briefs.Forget();
        await pages.EvictByTagAsync(CachedPages.Tag, CancellationToken.None);
    }
}
