using System.Text.Json;
using System.Text.Json.Nodes;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.AnswerProposals;

/// <summary>Stores answers and enters them into the log, each with its entry or not at all.</summary>
public sealed class Answering(NodeLog log, Notices notices, TimeProvider time)
{
    /// <summary>Answers each of the proposals; those that somebody else answered in between are left as they are.</summary>
    /// <param name="bodies">What is answered: the same to all.</param>
    /// <param name="proposals">Which, all of one discussion.</param>
    /// <returns>How many were answered.</returns>
    internal async Task<int> AnswerAsync(
        Discussion discussion, AnswerBody bodies, IReadOnlyList<Proposal> proposals, ComityDb db, CancellationToken cancellation)
    {
        var answered = 0;
        foreach (var some in proposals.Chunk(1000))
        {
            var ids = some.Select(proposal => proposal.Id).ToList();
            var numbers = await db.Set<Answer>().Where(answer => ids.Contains(answer.ProposalId))
                .GroupBy(answer => answer.ProposalId)
                .Select(group => new { group.Key, Last = group.Max(answer => answer.Number) })
                .ToDictionaryAsync(row => row.Key, row => row.Last, cancellation);
            var hashes = await HashesAsync(some, db, cancellation);
            var letters = await notices.WriteAsync(discussion, ids, "Answered", db);
            // From here on nothing is cancelled: what is in the queue of the log will be entered.
            var done = await Task.WhenAll(some.Select(proposal => TryAsync(
                discussion, proposal, bodies, numbers.GetValueOrDefault(proposal.Id) + 1, hashes[proposal.VersionId],
                letters[proposal.Id])));
            answered += done.Count(one => one);
        }

        return answered;
    }

    private async Task<bool> TryAsync(
        Discussion discussion, Proposal proposal, AnswerBody body, int number, string before, IEnumerable<Letter> letters)
    {
        var answer = body.To(proposal, number, time.GetUtcNow());
        try
        {
            await log.AppendAsync(EntryOf(discussion, proposal, answer, before, body.Words?.Version.Hash),
                together =>
                {
                    together.Add(answer);
                    together.AddRange(letters);
                });
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private static async Task<Dictionary<Guid, string>> HashesAsync(
        IEnumerable<Proposal> proposals, ComityDb db, CancellationToken cancellation)
    {
        var versions = proposals.Select(proposal => proposal.VersionId).Distinct().ToList();
        return await db.Set<PublishedVersion>().Where(version => versions.Contains(version.Id))
            .Select(version => new { version.Id, version.Hash }).ToDictionaryAsync(row => row.Id, row => row.Hash, cancellation);
    }

    /// <summary>What the log says of an answer: why, the words and who only as commitments.</summary>
    private static NewEntry EntryOf(Discussion discussion, Proposal proposal, Answer answer, string before, string? after)
    {
        var members = new JsonObject
        {
            ["discussion"] = discussion.Key,
            ["proposal"] = proposal.Code,
            ["number"] = answer.Number,
            ["disposition"] = NameOf(answer.Disposition),
            ["version-before"] = before,
        };
        if (after is not null)
        {
            members["version-after"] = after;
            members["provision"] = answer.NewEId;
        }

        var entry = new NewEntry("proposal-answered", members) { Subject = answer.AddressIn(discussion, proposal) }
            .Commit("body", new JsonObject { ["reason"] = answer.Reason, ["quote"] = answer.Quote ?? "" })
            .CommitAccount("by", answer.AnsweredById);
        return answer.ConfirmedById is { } second
            ? entry.CommitAccount("confirmed-by", second)
            : entry;
    }

    /// <summary>As entries and addresses say it.</summary>
    public static string NameOf(Disposition disposition) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(disposition.ToString());
}

/// <summary>An answer before it is given to a proposal.</summary>
internal sealed record AnswerBody(Disposition Disposition, string Reason, NewWords? Words, Guid By, Guid? ConfirmedBy)
{
    public static AnswerBody From(AnswerInput input, NewWords? words, Guid by) =>
        new(input.Disposition!.Value, input.Reason!, words, by, null);

    public Answer To(Proposal proposal, int number, DateTimeOffset now) => new()
    {
        ProposalId = proposal.Id,
        DiscussionId = proposal.DiscussionId,
        Number = number,
        Disposition = Disposition,
        Reason = Reason,
        NewVersionId = Words?.Version.Id,
        NewEId = Words?.EId,
        Quote = Words?.Quote,
        AnsweredById = By,
        ConfirmedById = ConfirmedBy,
        AnsweredAt = now,
    };
}
