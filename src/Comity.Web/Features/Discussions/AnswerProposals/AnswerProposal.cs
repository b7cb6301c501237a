using System.Security.Claims;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.CarryOver;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.AnswerProposals;

/// <summary>The secretariat answers one proposal, or corrects its answer.</summary>
public static class AnswerProposal
{
    public static void MapAnswerProposal(this IEndpointRouteBuilder app)
    {
        const string address = "/discussions/{key}/proposals/{code}/answer";
        app.MapGet(address, ShowAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost(address, AnswerAsync).RequireAuthorization(Policies.Deliberate);
    }

    private static async Task<IResult> ShowAsync(
        string key, string code, ComityDb db, LawLibrary library, Phrasebook phrases, TimeProvider time,
        CancellationToken cancellation)
    {
        if (await FindAsync(key, code, db, library, phrases, time, cancellation) is not { } form)
            return Results.NotFound();
        // Where the provision lives on is where the new words most likely are.
        return Pages.Show<AnswerProposalPage>(form.Next?.Carry(form.Proposal.EId).Provision is { } successor
            ? form with { Input = form.Input with { Words = form.Next.Version.AddressOf(successor.EId) } }
            : form);
    }

    private static async Task<IResult> AnswerAsync(
        string key, string code, [FromForm] AnswerInput input, ClaimsPrincipal user, ComityDb db, LawLibrary library,
        Answering answering, Phrasebook phrases, IOutputCacheStore pages, TimeProvider time, CancellationToken cancellation)
    {
        if (await FindAsync(key, code, db, library, phrases, time, cancellation) is not { } form)
            return Results.NotFound();
        var cleaned = input.Cleaned();
        var (words, refusal) = (default(NewWords), cleaned.Check());
        if (refusal is null)
            (words, refusal) = await NewWords.FindAsync(cleaned, form.Text, db, library, cancellation);
        if (refusal is null && await answering.AnswerAsync(
            form.Text.Discussion, AnswerBody.From(cleaned, words, user.Id()), [form.Proposal], db, cancellation) == 0)
            refusal = new Refusal("answer.in-between");
        if (refusal is not null)
            return Pages.Show<AnswerProposalPage>(
                form with { Input = cleaned, Refusal = refusal }, StatusCodes.Status400BadRequest);
        await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
        return Results.LocalRedirect(form.Proposal.AddressIn(form.Text.Discussion) + "#answers");
    }

    private static async Task<AnswerForm?> FindAsync(
        string key, string code, ComityDb db, LawLibrary library, Phrasebook phrases, TimeProvider time,
        CancellationToken cancellation)
    {
        var proposal = await db.ProposalAt(key, code).FirstOrDefaultAsync(cancellation);
        if (proposal is null || await DiscussedText.FindAsync(
            key, proposal.Language, db, library, phrases, time, cancellation) is not { } text)
            return null;
        return new AnswerForm(
            text, proposal, await NextVersion.FindAsync(text, db, library, cancellation),
            await GivenAnswer.OfAsync(proposal, text, db, cancellation), AnswerInput.Empty, null);
    }
}

/// <summary>The form, as it was filled in so far.</summary>
public sealed record AnswerForm(
    DiscussedText Text, Proposal Proposal, NextVersion? Next, IReadOnlyList<GivenAnswer> Before, AnswerInput Input,
    Refusal? Refusal);

/// <summary>An answer as pages show it.</summary>
/// <param name="Words">Where the words are that it led to.</param>
/// <param name="Entry">Its index in the log.</param>
public sealed record GivenAnswer(Answer Answer, NewWords? Words, long? Entry)
{
    /// <summary>The newest first.</summary>
    internal static async Task<IReadOnlyList<GivenAnswer>> OfAsync(
        Proposal proposal, DiscussedText text, ComityDb db, CancellationToken cancellation)
    {
        var answers = await db.Set<Answer>().AsNoTracking().Where(answer => answer.ProposalId == proposal.Id)
            .OrderByDescending(answer => answer.Number).ToListAsync(cancellation);
        if (answers.Count == 0)
            return [];
        var versions = (await Versions.OfAsync(db, text.Version.WorkIri, cancellation))!.All;
        var subjects = answers.ConvertAll(answer => answer.AddressIn(text.Discussion, proposal));
        var entries = await db.Set<Platform.Log.LogEntry>().Where(entry => subjects.Contains(entry.Subject!))
            .Select(entry => new { entry.Index, entry.Subject }).ToListAsync(cancellation);
        return [.. answers.Select((answer, place) => new GivenAnswer(
            answer, WordsOf(answer, versions), entries.Find(entry => entry.Subject == subjects[place])?.Index))];
    }

    internal static NewWords? WordsOf(Answer? answer, IReadOnlyList<VersionSummary> versions) =>
        answer?.NewVersionId is { } id && versions.FirstOrDefault(version => version.Id == id) is { } version
            ? new NewWords(version, answer.NewEId!, answer.Quote!)
            : null;
}
