using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.SupportProposal;

/// <summary>Reads what somebody is about to support. In the last hour of a discussion many ask at once: one query answers
/// them.</summary>
public sealed class SupportedProposals
{
    private const int MostAtOnce = 256;

    private readonly Batcher<Asked, SupportedProposal?> _batches;

    public SupportedProposals(IServiceScopeFactory scopes) => _batches = new(MostAtOnce, async asked =>
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await ReadAsync(scope.ServiceProvider.GetRequiredService<ComityDb>(), asked);
        return [.. asked.Select(one => found.TryGetValue((one.Key, one.Code), out var proposal)
            ? new SupportedProposal(proposal.Row, proposal.In, proposal.Givers.Contains(one.Person))
            : null)];
    });

    /// <summary>The proposal, its discussion, and whether this person supports it; null for none.</summary>
    public Task<SupportedProposal?> ReadAsync(string key, string code, Guid person) => _batches.AskAsync(new(key, code, person));

    private static async Task<Dictionary<(string Key, string Code), (Proposal Row, Discussion In, List<Guid> Givers)>> ReadAsync(
        ComityDb db, IReadOnlyList<Asked> asked)
    {
        string[] keys = [.. asked.Select(one => one.Key).Distinct(StringComparer.Ordinal)];
        string[] codes = [.. asked.Select(one => one.Code).Distinct(StringComparer.Ordinal)];
        Guid[] people = [.. asked.Select(one => one.Person).Distinct()];
        return await db.Set<Proposal>().AsNoTracking()
            .Where(row => codes.Contains(row.Code) && keys.Contains(row.Discussion!.Key))
            .Select(row => new
            {
                Row = row,
                row.Discussion,
                Givers = db.Set<Support>().Where(given => given.ProposalId == row.Id && people.Contains(given.PersonId))
                    .Select(given => given.PersonId).ToList(),
            })
            .ToDictionaryAsync(
                found => (found.Discussion!.Key, found.Row.Code), found => (found.Row, found.Discussion!, found.Givers));
    }

    private sealed record Asked(string Key, string Code, Guid Person);
}

/// <summary>A proposal that somebody is about to support.</summary>
/// <param name="Proposal">It.</param>
/// <param name="Discussion">Where it was made.</param>
/// <param name="IsGiven">Whether they support it already.</param>
public sealed record SupportedProposal(Proposal Proposal, Discussion Discussion, bool IsGiven);
