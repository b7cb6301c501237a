using System.Text.Json;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions;
using Comity.Web.Features.Discussions.OpenDiscussion;
using Comity.Web.Features.Discussions.SubmitProposal;
using Comity.Web.Features.Laws;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Demo;

/// <summary>The discussion of the illustrative draft: proposals in three languages, a campaign among them, and their
/// supporters, entered into the log like any others.</summary>
internal static class DemoDiscussion
{
    private const string Key = "basic-law-2026";
    private const string VersionDate = "2026-02-12";
    private static readonly TimeSpan Before = TimeSpan.FromDays(9);
    private static readonly TimeSpan After = TimeSpan.FromDays(30);

    public static async Task SeedAsync(IServiceProvider services, ComityDb db, CancellationToken cancellation)
    {
        if (await db.Set<Discussion>().AnyAsync(cancellation))
            return;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var versions = await db.Set<PublishedVersion>().Where(row => row.VersionDate == VersionDate)
            .Select(VersionSummary.Of).ToListAsync(cancellation);
        if (versions.Count == 0)
            return;
        var work = await db.Set<PublishedVersion>().Where(row => row.Id == versions[0].Id).Select(row => row.WorkId)
            .SingleAsync(cancellation);
        var discussion = new Discussion
        {
            Key = Key,
            WorkId = work,
            VersionDate = VersionDate,
            OpensAt = now - Before,
            ClosesAt = now + After,
            MayPropose = VerificationLevel.Unverified,
            MaySupport = VerificationLevel.Unverified,
        };
        var log = services.GetRequiredService<NodeLog>();
        await log.AppendAsync(OpenDiscussion.EntryOf(discussion, versions[0]), together => together.Add(discussion));
        await DemoOpinions.SeedAsync(log, discussion, now);

        var library = services.GetRequiredService<LawLibrary>();
        using var stream = typeof(DemoDiscussion).Assembly.GetManifestResourceStream("discussion/proposals.json")!;
        var given = JsonSerializer.Deserialize<List<Given>>(stream, JsonSerializerOptions.Web)!;
        var regions = services.GetRequiredService<SiteOptions>().Regions.All;
        var supports = new List<Task<long>>();
        foreach (var (place, one) in given.Index())
        {
            var version = versions.Single(version => version.Language == one.Language);
            var provision = (await library.ReadAsync(version.Id, cancellation)).Find(one.EId)
                ?? throw new InvalidOperationException($"The demo's proposal {place} is about {one.EId}, which is not there.");
            var author = Guid.CreateVersion7();
            var proposal = new Proposal
            {
                Id = Guid.CreateVersion7(),
                DiscussionId = discussion.Id,
                Kind = Enum.Parse<ProposalKind>(one.Kind),
                VersionId = version.Id,
                EId = one.EId,
                Identity = DiscussedText.IdentityOf(provision),
                Quote = DiscussedText.WordsOf(provision),
                Wording = one.Wording,
                Reason = one.Reason,
                Language = one.Language,
                Pseudonym = discussion.PseudonymOf(author),
                Level = one.Verified > 0 ? VerificationLevel.Identity : VerificationLevel.Unverified,
                SubmittedAt = now - Before + Before * ((double)place / given.Count),
                IsLate = false,
            };
            await log.AppendAsync(SubmitProposal.EntryOf(discussion, proposal), together => together.Add(proposal));
            for (var number = 0; number < one.Supports; number++)
                supports.Add(SupportAsync(log, discussion, proposal, now, number, one, regions));
            await ModerateAsync(services, db, proposal.Code, author, one, now, cancellation);
        }

        await Task.WhenAll(supports);
    }

    /// <summary>What readers thought of it, and what its author thinks of that: the secretariat of the demo finds some of both in
    /// its queue.</summary>
    private static async Task ModerateAsync(
        IServiceProvider services, ComityDb db, string code, Guid author, Given one, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var moderator = services.GetRequiredService<Moderator>();
        if (one.HiddenFor is { } reason)
        {
            await DoAsync(ModerationAct.Hidden, Enum.Parse<ModerationReason>(reason), "", Guid.CreateVersion7());
            await DoAsync(ModerationAct.Appealed, null, one.Appeal, author);
        }

        for (var number = 0; number < one.Reports; number++)
            db.Add(new ProposalReport
            {
                ProposalId = (await db.ProposalAt(Key, code).SingleAsync(cancellation)).Id,
                PersonId = Guid.CreateVersion7(),
                Reason = ModerationReason.Spam,
                Note = "",
                At = now,
            });
        await db.SaveChangesAsync(cancellation);

        async Task DoAsync(ModerationAct act, ModerationReason? why, string note, Guid by) => await moderator.DoAsync(
            await db.ProposalAt(Key, code).SingleAsync(cancellation), act, why, note, by);
    }

    private static Task<long> SupportAsync(
        NodeLog log, Discussion discussion, Proposal proposal, DateTimeOffset now, int number, Given one,
        IReadOnlyList<Region> regions)
    {
        var support = new Support
        {
            ProposalId = proposal.Id,
            PersonId = Guid.CreateVersion7(),
            Level = number < one.Verified ? VerificationLevel.Identity : VerificationLevel.Unverified,
            GivenAt = proposal.SubmittedAt + (now - proposal.SubmittedAt) * ((double)number / one.Supports),
            IsLate = false,
            Region = RegionOf(number, regions),
        };
        return log.AppendAsync(
            Support.EntryOf(discussion, proposal, support, isWithdrawn: false), together => together.Add(support));
    }

    /// <summary>Every seventh does not say; of the others most live in the regions that are listed first.</summary>
    private static string? RegionOf(int number, IReadOnlyList<Region> regions)
    {
        var draw = number * 37 % 100 / 100.0;
        return number % 7 == 6 ? null : regions[(int)(draw * draw * regions.Count)].Code;
    }

    private sealed record Given(
        string EId, string Kind, string Language, string Wording, string Reason, int Supports, int Verified,
        string? HiddenFor = null, string Appeal = "", int Reports = 0);
}
