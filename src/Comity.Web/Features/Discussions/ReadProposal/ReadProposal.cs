using System.Security.Claims;
using Comity.Ledger.Entries;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.AnswerProposals;
using Comity.Web.Features.Discussions.CarryOver;
using Comity.Web.Features.Laws;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ReadProposal;

/// <summary>One proposal: what it would change, who supports it, and its entry in the log.</summary>
public static class ReadProposal
{
    public static void MapReadProposal(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/{key}/proposals/{code}", ShowAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);
        app.MapGet("/discussions/{key}/proposals/{code}/opening", OpenAsync).AllowAnonymous();
    }

    /// <summary>The words that are shown with the salt, so that anybody can see that they are those of the entry.</summary>
    private static async Task<IResult> OpenAsync(string key, string code, ComityDb db, CancellationToken cancellation) =>
        await db.ProposalAt(key, code).FirstOrDefaultAsync(cancellation) is { HiddenFor: null } proposal
        && await db.ReceivedAsync(proposal, cancellation) is var (entry, commitment)
        && await db.Set<LogBody>().AsNoTracking().FirstOrDefaultAsync(row => row.Commitment == commitment, cancellation)
            is { } kept
            ? Results.File(
                new Opening(entry, "body", kept.Salt, CanonicalJson.Parse(kept.Body)!).ToArray(), "application/json",
                $"{code}.opening.json")
            : Results.NotFound();

    private static async Task<IResult> ShowAsync(
        string key, string code, ClaimsPrincipal user, ComityDb db, LawLibrary library, Phrasebook phrases, TimeProvider time,
        SiteOptions options, CancellationToken cancellation)
    {
        var row = await db.ProposalAt(key, code).Select(ListedProposal.Of(db)).FirstOrDefaultAsync(cancellation);
        if (row is null || await DiscussedText.FindAsync(
            key, row.Proposal.Language, db, library, phrases, time, cancellation) is not { } text)
            return Results.NotFound();
        var proposal = row.Proposal;
        var address = proposal.AddressIn(text.Discussion);
        var given = await db.Set<Support>().Where(support => support.ProposalId == proposal.Id && !support.IsLate)
            .Select(support => new
            {
                support.GivenAt, From = new GivenSupport(support.Level == VerificationLevel.Identity, support.Region),
            }).ToListAsync(cancellation);
        var regionsAreTold = SupportsByRegion.AreTold(text.Discussion, time.GetUtcNow());
        var me = user.Identity?.IsAuthenticated == true ? user.Id() : (Guid?)null;
        return Pages.Show<ReadProposalPage>(new ProposalView(
            text, row,
            text.NameOf(proposal.EId, phrases),
            [.. given.GroupBy(one => DateOnly.FromDateTime(one.GivenAt.UtcDateTime)).OrderBy(day => day.Key)
                .Select(day => new DayOfSupports(day.Key, day.Count(), day.Count(one => one.From.IsVerified)))],
            regionsAreTold ? SupportsByRegion.Of(given.ConvertAll(one => one.From)).Named(options.Regions, phrases) : [],
            !regionsAreTold && options.Regions.AreListed,
            await db.Set<LogEntry>().Where(entry => entry.Subject == address).OrderBy(entry => entry.Index)
                .Select(entry => (long?)entry.Index).FirstOrDefaultAsync(cancellation),
            me,
            me is not null && user.Region() is null && options.Regions.AreListed,
            me is not null && await db.Set<Support>().AnyAsync(
                support => support.ProposalId == proposal.Id && support.PersonId == me, cancellation),
            me is not null && await db.Set<Follower>().AnyAsync(
                row => row.ProposalId == proposal.Id && row.PersonId == me, cancellation),
            await GivenAnswer.OfAsync(proposal, text, db, cancellation),
            await NextVersion.FindAsync(text, db, library, cancellation),
            user.MayDeliberate(), user.IsInRole(Roles.Administrator),
            me is null || me != proposal.AuthorId ? null : await db.Set<Moderation>()
                .Where(done => done.ProposalId == proposal.Id).OrderByDescending(done => done.At)
                .Select(done => done.Act == ModerationAct.Upheld ? done.Note : null).FirstOrDefaultAsync(cancellation)));
    }
}

/// <summary>One day's supports.</summary>
public sealed record DayOfSupports(DateOnly Day, int All, int Verified);

/// <summary>A proposal as its page shows it.</summary>
/// <param name="Regions">How many support it from where.</param>
/// <param name="RegionsFollow">Where support comes from is told later.</param>
/// <param name="Entry">Its index in the log.</param>
/// <param name="Reader">Who reads; null for a reader who has not signed in.</param>
/// <param name="MaySayRegion">Whether who reads could say where they live, and has not.</param>
/// <param name="Upheld">For the author, why the words stay hidden although they appealed; null where nobody said so.</param>
public sealed record ProposalView(
    DiscussedText Text, ListedProposal Row, string ProvisionName, IReadOnlyList<DayOfSupports> Days,
    IReadOnlyList<NamedCount> Regions, bool RegionsFollow, long? Entry, Guid? Reader, bool MaySayRegion, bool ISupport,
    bool IFollow, IReadOnlyList<GivenAnswer> Answers, NextVersion? Next, bool MayDeliberate, bool MayErase, string? Upheld)
{
    public bool IsMine => Reader is not null && Row.Proposal.AuthorId == Reader;
}
