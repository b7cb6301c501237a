using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.AnswerProposals;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.Triage;

/// <summary>One cluster: what its proposals share, and what each says besides. The form that answers them all stands behind the
/// last remainder, so that nobody answers what they were not shown.</summary>
public static class ReadCluster
{
    private const int PageSize = 100;

    public static void MapReadCluster(this IEndpointRouteBuilder app) =>
        app.MapGet("/discussions/{key}/triage/{code}", ShowAsync).RequireAuthorization(Policies.Deliberate);

    private static async Task<IResult> ShowAsync(
        string key, string code, int? page, ComityDb db, LawLibrary library, Phrasebook phrases, TimeProvider time,
        CancellationToken cancellation) =>
        await FindAsync(key, code, page ?? 1, db, library, phrases, time, cancellation) is { } view
            ? Pages.Show<ClusterPage>(view)
            : Results.NotFound();

    internal static async Task<ClusterView?> FindAsync(
        string key, string code, int page, ComityDb db, LawLibrary library, Phrasebook phrases, TimeProvider time,
        CancellationToken cancellation)
    {
        var own = await db.Set<ClusterMember>().AsNoTracking()
            .FirstOrDefaultAsync(member => member.Proposal!.Code == code && member.Proposal.Discussion!.Key == key, cancellation);
        var lead = own is null ? null : await db.Set<ClusterMember>().AsNoTracking().Include(member => member.Proposal)
            .FirstOrDefaultAsync(member => member.ProposalId == own.LeadId, cancellation);
        if (lead is null || await DiscussedText.FindAsync(
            key, lead.Proposal!.Language, db, library, phrases, time, cancellation) is not { } text)
            return null;
        var members = db.Set<ClusterMember>()
            .Where(member => member.DiscussionId == lead.DiscussionId && member.LeadId == lead.LeadId);
        var different = members.Where(member => member.Remainder != "");
        var count = await different.CountAsync(cancellation);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, pages);
        var remainders = await different.OrderBy(member => member.Proposal!.SubmittedAt).ThenBy(member => member.ProposalId)
            .Skip((at - 1) * PageSize).Take(PageSize)
            .Select(member => new Remainder(
                member.Proposal!.Code, member.Proposal.Kind, member.Proposal.EId, member.Proposal.Language, member.Remainder,
                db.FinalAnswers().Any(answer => answer.ProposalId == member.ProposalId), member.Proposal.HiddenFor != null))
            .ToListAsync(cancellation);
        var places = await members.GroupBy(member => new { member.Proposal!.EId, member.Proposal.Kind })
            .Select(group => new ClusterPlace(group.Key.EId, group.Key.Kind, group.Count())).ToListAsync(cancellation);
        return new ClusterView(
            text, lead.Proposal!, lead.Skeleton?.Split('\n') ?? [],
            await members.CountAsync(cancellation), await UnansweredAsync(lead, db, cancellation),
            [.. places.OrderByDescending(place => place.Count).ThenBy(place => place.EId, StringComparer.Ordinal).Take(10)],
            remainders, count, at, pages, await SecretariatAsync(db, cancellation),
            await AssignedAsync(members, db, cancellation),
            AnswerInput.Empty, null);
    }

    /// <summary>The codes of those that an answer to the cluster would answer.</summary>
    private static async Task<IReadOnlyList<string>> UnansweredAsync(
        ClusterMember lead, ComityDb db, CancellationToken cancellation)
    {
        var codes = await db.Set<ClusterMember>()
            .Where(member => member.DiscussionId == lead.DiscussionId && member.LeadId == lead.LeadId
                && !db.FinalAnswers().Any(answer => answer.ProposalId == member.ProposalId))
            .Select(member => member.Proposal!.Code).ToListAsync(cancellation);
        return [.. codes.Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<SecretariatPerson>> SecretariatAsync(ComityDb db, CancellationToken cancellation)
    {
        string[] roles = [Roles.Secretariat, Roles.Administrator];
        return await (
            from account in db.Users
            where db.UserRoles.Any(held => held.UserId == account.Id
                && db.Roles.Any(role => role.Id == held.RoleId && roles.Contains(role.Name)))
            orderby account.DisplayName
            select new SecretariatPerson(account.Id, account.DisplayName)).ToListAsync(cancellation);
    }

    private static async Task<IReadOnlyList<Assigned>> AssignedAsync(
        IQueryable<ClusterMember> members, ComityDb db, CancellationToken cancellation) => await (
        from member in members
        join assignment in db.Set<Assignment>() on member.ProposalId equals assignment.ProposalId
        join account in db.Users on assignment.PersonId equals account.Id
        group assignment by new { account.DisplayName, assignment.DueOn } into same
        orderby same.Key.DisplayName
        select new Assigned(same.Key.DisplayName, same.Key.DueOn, same.Count())).ToListAsync(cancellation);
}

/// <summary>A cluster as its page shows it.</summary>
/// <param name="Skeleton">What at least half of the texts share, in the words of the lead; empty for a proposal alone.</param>
/// <param name="Count">How many proposals there are.</param>
/// <param name="Unanswered">The codes of those that are not answered yet.</param>
/// <param name="Places">To which provisions they are, the most frequent first.</param>
/// <param name="Different">How many of them say something that the others do not.</param>
public sealed record ClusterView(
    DiscussedText Text, Proposal Lead, IReadOnlyList<string> Skeleton, int Count, IReadOnlyList<string> Unanswered,
    IReadOnlyList<ClusterPlace> Places, IReadOnlyList<Remainder> Remainders, int Different, int Page, int Pages,
    IReadOnlyList<SecretariatPerson> Secretariat, IReadOnlyList<Assigned> Assigned, AnswerInput Input, Refusal? Refusal)
{
    public string Address => $"{Text.Discussion.Address}/triage/{Lead.Code}";

    /// <summary>All that the others do not say has been shown up to here.</summary>
    public bool IsLastPage => Page == Pages;

    /// <summary>Which proposals the form is about: whoever sends it answers these and no others.</summary>
    public string Seen { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(' ', Unanswered))));
}

/// <summary>What one proposal says and the others do not.</summary>
public sealed record Remainder(
    string Code, ProposalKind Kind, string EId, string Language, string Words, bool IsAnswered, bool IsHidden);

/// <summary>How many proposals of the cluster want this of a provision.</summary>
public sealed record ClusterPlace(string EId, ProposalKind Kind, int Count);

/// <summary>Somebody who may be asked to answer.</summary>
public sealed record SecretariatPerson(Guid Id, string Name);

/// <summary>How many of the cluster somebody is to answer, and until when.</summary>
public sealed record Assigned(string Name, DateOnly? DueOn, int Count);
