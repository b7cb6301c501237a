using System.Security.Claims;
using System.Text.Json;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Laws.UploadLaw;

/// <summary>The import report and the preview of a draft; then it is published or thrown away.</summary>
public static class PublishDraft
{
    public static void MapPublishDraft(this IEndpointRouteBuilder app)
    {
        app.MapGet("/laws/drafts/{id:guid}", ShowAsync).RequireAuthorization(Policies.Publish);
        app.MapPost("/laws/drafts/{id:guid}/publish", PublishAsync).RequireAuthorization(Policies.Publish);
        app.MapPost("/laws/drafts/{id:guid}/discard", DiscardAsync).RequireAuthorization(Policies.Publish)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> ShowAsync(Guid id, ClaimsPrincipal user, ComityDb db, CancellationToken cancellation)
    {
        if (await FindAsync(id, user, db, cancellation) is not { } draft)
            return Results.NotFound();
        var works = await WorksAsync(db, cancellation);
        var read = ResultOf(draft);
        return Pages.Show<PublishDraftPage>(DraftView.From(draft, read,
            PublishFields.From(read.Law!, works.Select(work => work.Work)), works, null));
    }

    private static async Task<IResult> PublishAsync(
        Guid id, [FromForm] string? title, [FromForm] string? language, [FromForm] string? version, [FromForm] string? of,
        [FromForm] string? country, [FromForm] string? type, [FromForm] string? date, [FromForm] string? name,
        ClaimsPrincipal user, ComityDb db, Publisher publisher, CancellationToken cancellation)
    {
        if (await FindAsync(id, user, db, cancellation) is not { } draft)
            return Results.NotFound();
        var fields = new PublishFields(
            title?.Trim() ?? "", language ?? "", version?.Trim() ?? "", of ?? "", country?.Trim().ToLowerInvariant() ?? "",
            type ?? "", date?.Trim() ?? "", name?.Trim() ?? "");
        var works = await WorksAsync(db, cancellation);
        var known = works.FirstOrDefault(work => work.Work.Iri == fields.Of)?.Work;
        var read = ResultOf(draft);
        var refusal = fields.Check() ?? (fields.Of.Length > 0 && known is null ? new Refusal("publish.unknown-work") : null);
        if (refusal is null)
        {
            var law = new Law(known?.ToWork() ?? fields.Work, fields.Language, fields.VersionDate, fields.Title, read.Law!.Root);
            refusal = await publisher.PublishAsync(db, law, illustrative: known?.IsIllustrative ?? false, draft.OwnerId,
                cancellation);
            if (refusal is null)
            {
                db.Remove(draft);
                await db.SaveChangesAsync(cancellation);
                return Results.LocalRedirect(law.Iri);
            }
        }

        return Pages.Show<PublishDraftPage>(DraftView.From(draft, read, fields, works, refusal), StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> DiscardAsync(Guid id, ClaimsPrincipal user, ComityDb db, CancellationToken cancellation)
    {
        if (await FindAsync(id, user, db, cancellation) is not { } draft)
            return Results.NotFound();
        db.Remove(draft);
        await db.SaveChangesAsync(cancellation);
        return Results.LocalRedirect("/laws/drafts");
    }

    /// <summary>What was read when the draft was uploaded.</summary>
    private static ReadingResult ResultOf(Draft draft) =>
        new(ReadingProcess.LawOf(draft.Akn), JsonSerializer.Deserialize<ReadingReport>(draft.Report)!);

    /// <summary>The draft, if it belongs to the person asking.</summary>
    private static async Task<Draft?> FindAsync(Guid id, ClaimsPrincipal user, ComityDb db, CancellationToken cancellation)
    {
        var owner = Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);
        return await db.Set<Draft>().FirstOrDefaultAsync(draft => draft.Id == id && draft.OwnerId == owner, cancellation);
    }

    private static async Task<IReadOnlyList<KnownWork>> WorksAsync(ComityDb db, CancellationToken cancellation) =>
        await db.Set<PublishedWork>()
            .Select(work => new KnownWork(work, work.Versions.OrderByDescending(version => version.PublishedAt).First().Title))
            .ToListAsync(cancellation);
}

/// <summary>A law that is already here, by the title of its latest version.</summary>
public sealed record KnownWork(PublishedWork Work, string Title);

/// <summary>A draft as its editor sees it.</summary>
/// <param name="Counts">How many provisions of each kind were recognised, outermost first.</param>
public sealed record DraftView(
    Guid Id, string FileName, ReadingReport Report, Law Law, IReadOnlyList<KeyValuePair<UnitKind, int>> Counts,
        PublishFields Fields,
    IReadOnlyList<KnownWork> Works, Refusal? Refusal)
{
    internal static DraftView From(
        Draft draft, ReadingResult read, PublishFields fields, IReadOnlyList<KnownWork> works, Refusal? refusal) => new(
        draft.Id, draft.FileName, read.Report, read.Law!,
            [.. read.Report.Counts.Where(count => count.Value > 0).OrderBy(count => count.Key)],
        fields, works, refusal);
}
