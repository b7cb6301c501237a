using System.Globalization;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.SubmitProposal;

/// <summary>A person proposes something about a provision, and gets a receipt.</summary>
public static class SubmitProposal
{
    public static void MapSubmitProposal(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/{key}/propose", ShowAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/discussions/{key}/propose", SubmitAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/discussions/{key}/propose/preview", PreviewAsync).RequireAuthorization(Policies.SignedIn);
    }

    private static async Task<IResult> ShowAsync(
        string key, string? eId, ProposalKind? kind, string? language, ComityDb db, LawLibrary library, Phrasebook phrases,
        TimeProvider time, CancellationToken cancellation) =>
        await FindAsync(key, eId, language, db, library, phrases, time, cancellation) is (var text, var provision)
            ? Pages.Show<SubmitProposalPage>(
                new ProposalForm(text, provision, ProposalInput.For(provision, kind ?? ProposalKind.Modify), null, null))
            : Results.NotFound();

    private static async Task<IResult> PreviewAsync(
        string key, [FromForm] ProposalInput input, [FromForm] string? language, [FromForm] string? fragment, ComityDb db,
        LawLibrary library, SimilarProposals similar, Phrasebook phrases, TimeProvider time, CancellationToken cancellation)
    {
        if (await FindAsync(key, input.EId, language, db, library, phrases, time, cancellation) is not (var text, var provision))
            return Results.NotFound();
        var cleaned = input.Cleaned();
        var words = new ProposalWords(
            cleaned.KindOrDefault, DiscussedText.WordsOf(provision), cleaned.Wording!, cleaned.Reason!);
        var preview = new ProposalPreview(
            text, words.Changes, await similar.FindAsync(text.Discussion, words, cancellation));
        return fragment is null
            ? Pages.Show<SubmitProposalPage>(new ProposalForm(text, provision, cleaned, preview, null))
            : new RazorComponentResult<ProposalPreviewView>(new { View = preview });
    }

    private static async Task<IResult> SubmitAsync(
        string key, [FromForm] ProposalInput input, [FromForm] string? language, ClaimsPrincipal user, ComityDb db,
        LawLibrary library, Phrasebook phrases, NodeLog log, IOutputCacheStore pages,
        TimeProvider time, CancellationToken cancellation)
    {
        if (await FindAsync(key, input.EId, language, db, library, phrases, time, cancellation) is not (var text, var provision))
            return Results.NotFound();
        var cleaned = input.Cleaned();
        var refusal = language is not null && !text.Discussion.Hears(language)
            ? new Refusal("propose.language")
            : Refuse(text, user, cleaned, provision);
        if (refusal is not null)
            return Pages.Show<SubmitProposalPage>(
                new ProposalForm(text, provision, cleaned, null, refusal), StatusCodes.Status400BadRequest);

        var proposal = ProposalOf(text, provision, cleaned, user, time.GetUtcNow());
        try
        {
            await log.AppendAsync(EntryOf(text.Discussion, proposal), together =>
            {
                together.Add(proposal);
                together.Add(new Follower
                {
                    ProposalId = proposal.Id, PersonId = user.Id(), Language = phrases.Language,
                });
            });
        }
        catch (DbUpdateException)
        {
            // The same form came before: its proposal is the answer.
            var before = await db.Set<Proposal>().AsNoTracking()
                .FirstOrDefaultAsync(row => row.Id == proposal.Id && row.AuthorId == proposal.AuthorId, cancellation);
            if (before is null)
                throw;
            return Results.LocalRedirect(before.AddressIn(text.Discussion));
        }

        await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
        return Results.LocalRedirect(proposal.AddressIn(text.Discussion));
    }

    private static Refusal? Refuse(DiscussedText text, ClaimsPrincipal user, ProposalInput input, Provision provision) =>
        text.Phase == Phase.Coming ? new Refusal("propose.not-yet")
        : user.Level() < text.Discussion.MayPropose ? new Refusal("propose.level")
        : input.Check(DiscussedText.WordsOf(provision)) ?? input.NamesSomebody(DiscussedText.WordsOf(provision));

    private static Proposal ProposalOf(
        DiscussedText text, Provision provision, ProposalInput input, ClaimsPrincipal user, DateTimeOffset now) => new()
        {
            Id = input.Id!.Value,
            DiscussionId = text.Discussion.Id,
            Kind = input.KindOrDefault,
            VersionId = text.Version.Id,
            EId = provision.EId,
            Identity = DiscussedText.IdentityOf(provision),
            Quote = DiscussedText.WordsOf(provision),
            Wording = input.HasWording ? input.Wording! : "",
            Reason = input.Reason ?? "",
            Language = text.Version.Language,
            AuthorId = user.Id(),
            Pseudonym = text.Discussion.PseudonymOf(user.Id()),
            Level = user.Level(),
            SubmittedAt = now,
            IsLate = text.Phase == Phase.Closed,
        };

    /// <summary>What the log says of a proposal: its words only as a commitment.</summary>
    internal static NewEntry EntryOf(Discussion discussion, Proposal proposal)
    {
        var members = new JsonObject
        {
            ["discussion"] = discussion.Key,
            ["proposal"] = proposal.Code,
            ["kind"] = proposal.Kind.ToString().ToLowerInvariant(),
            ["provision"] = proposal.EId,
            ["pseudonym"] = proposal.Pseudonym,
            ["level"] = proposal.Level.InEntries(),
            ["late"] = proposal.IsLate,
        };
        if (proposal.Source is not null)
            members["source"] = proposal.Source;
        if (proposal.ReceivedOn is { } day)
            members["received"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new NewEntry("proposal-received", members) { Subject = proposal.AddressIn(discussion) }.Commit(
            "body", new JsonObject
            {
                ["identity"] = proposal.Identity,
                ["language"] = proposal.Language,
                ["quote"] = proposal.Quote,
                ["wording"] = proposal.Wording,
                ["reason"] = proposal.Reason,
            });
    }

    private static async Task<(DiscussedText Text, Provision Provision)?> FindAsync(
        string key, string? eId, string? language, ComityDb db, LawLibrary library, Phrasebook phrases, TimeProvider time,
        CancellationToken cancellation)
    {
        var text = await DiscussedText.FindAsync(key, language, db, library, phrases, time, cancellation);
        // Whoever reads in a language that the discussion does not hear writes in one that it does.
        if (text is not null && !text.Discussion.Hears(text.Version.Language)
            && text.Languages.FirstOrDefault(text.Discussion.Hears) is { } heard)
            text = await DiscussedText.FindAsync(key, heard, db, library, phrases, time, cancellation);
        return text?.Law.Find(eId ?? "") is { } provision ? (text, provision) : null;
    }
}

/// <summary>The form, as it was filled in so far.</summary>
public sealed record ProposalForm(
    DiscussedText Text, Provision Provision, ProposalInput Input, ProposalPreview? Preview, Refusal? Refusal);

/// <summary>What a proposal would change, and what others have said already.</summary>
public sealed record ProposalPreview(
    DiscussedText Text, IReadOnlyList<DifferenceSpan> Words, IReadOnlyList<ListedProposal> Similar);
