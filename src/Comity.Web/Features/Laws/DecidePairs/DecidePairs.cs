using System.Security.Claims;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Laws.CompareVersions;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Laws.DecidePairs;

/// <summary>Editors say which provisions of two versions correspond and which do not; everybody can read what they
/// said.</summary>
public static class DecidePairs
{
    public static void MapDecidePairs(this IEndpointRouteBuilder app)
    {
        app.MapGet("/compare/decide", ShowAsync).AllowAnonymous();
        app.MapPost("/compare/decide", DecideAsync).RequireAuthorization(Policies.Publish);
        app.MapPost("/compare/decide/{id:guid}/undo", UndoAsync).RequireAuthorization(Policies.Publish);
    }

    private static async Task<IResult> ShowAsync(
        [AsParameters] PairInput input, ClaimsPrincipal user, ComityDb db, LawLibrary library, Phrasebook phrases,
        CancellationToken cancellation) =>
        await TextsAsync(input.Old, input.New, input.Level, db, library, phrases, cancellation) is { } texts
            ? await PageAsync(texts, input.From, input.To, null, user, db, cancellation)
            : Results.NotFound();

    private static async Task<IResult> DecideAsync(
        [FromForm] DecisionInput input, ClaimsPrincipal user, ComityDb db, LawLibrary library, Phrasebook phrases,
        IOutputCacheStore pages, TimeProvider time, CancellationToken cancellation)
    {
        if (await TextsAsync(input.Old, input.New, input.Level, db, library, phrases, cancellation) is not { } texts)
            return Results.NotFound();
        if (!texts.OldUnits.Any(unit => unit.EId == input.From) || !texts.NewUnits.Any(unit => unit.EId == input.To))
            return await PageAsync(texts, input.From, input.To, new Refusal("decide.choose"), user, db, cancellation);
        if (await texts.Decisions(db)
            .AnyAsync(known => known.OldEId == input.From && known.NewEId == input.To, cancellation))
            return await PageAsync(texts, input.From, input.To, new Refusal("decide.twice"), user, db, cancellation);
        db.Add(new PairDecision
        {
            OldVersionId = texts.Old.Version.Id,
            NewVersionId = texts.New.Version.Id,
            Level = texts.Level,
            OldEId = input.From!,
            NewEId = input.To!,
            Forbidden = input.Say == "no",
            DecidedAt = time.GetUtcNow(),
            DecidedById = Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!),
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Another editor decided the same pair in between: the unique index decides.
            return await PageAsync(texts, input.From, input.To, new Refusal("decide.twice"), user, db, cancellation);
        }

        await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
        return Results.LocalRedirect(texts.Address);
    }

    private static async Task<IResult> UndoAsync(
        Guid id, [FromForm] TextsInput input, ComityDb db, LawLibrary library, Phrasebook phrases, IOutputCacheStore pages,
        CancellationToken cancellation)
    {
        if (await TextsAsync(input.Old, input.New, input.Level, db, library, phrases, cancellation) is not { } texts
            || await texts.Decisions(db).Where(known => known.Id == id).ExecuteDeleteAsync(cancellation) == 0)
            return Results.NotFound();
        await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
        return Results.LocalRedirect(texts.Address);
    }

    private static async Task<IResult> PageAsync(
        DecidedTexts texts, string? from, string? to, Refusal? refusal, ClaimsPrincipal user, ComityDb db,
        CancellationToken cancellation)
    {
        var decisions = await texts.Decisions(db).AsNoTracking().OrderBy(known => known.DecidedAt).ToListAsync(cancellation);
        return Pages.Show<DecidePairsPage>(
            new DecideView(texts, [.. decisions.Select(texts.Row)], from, to, MayDecide(user), refusal),
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static bool MayDecide(ClaimsPrincipal user) => user.IsInRole(Roles.Editor) || user.IsInRole(Roles.Administrator);

    private static async Task<DecidedTexts?> TextsAsync(
        string? old, string? @new, string? level, ComityDb db, LawLibrary library, Phrasebook phrases,
        CancellationToken cancellation)
    {
        if (await CompareVersions.CompareVersions.FindAsync(db, old, cancellation) is not { } from
            || await CompareVersions.CompareVersions.FindAsync(db, @new, cancellation) is not { } to)
            return null;
        return new DecidedTexts(
            new ComparedText(from, await library.ReadAsync(from.Id, cancellation), phrases),
            new ComparedText(to, await library.ReadAsync(to.Id, cancellation), phrases),
            CompareVersions.CompareVersions.LevelOf(level));
    }
}

/// <summary>What the address says: the texts, and two provisions chosen beforehand.</summary>
public sealed record PairInput(string? Old, string? New, string? Level, string? From, string? To);

/// <summary>What the form says. <c>Say</c> is <c>yes</c> or <c>no</c>.</summary>
public sealed record DecisionInput(string? Old, string? New, string? Level, string? From, string? To, string? Say);

/// <summary>What the form that takes a decision back says.</summary>
public sealed record TextsInput(string? Old, string? New, string? Level);

/// <summary>Two texts whose provisions are decided about.</summary>
public sealed record DecidedTexts(ComparedText Old, ComparedText New, ComparisonLevel Level)
{
    public IReadOnlyList<Provision> OldUnits { get; } = [.. Comparer.Units(Old.Law, Level)];

    public IReadOnlyList<Provision> NewUnits { get; } = [.. Comparer.Units(New.Law, Level)];

    public string Address => CompareAddress.Of("/compare/decide", Old.Version.Iri, New.Version.Iri, ("level", LevelName));

    public string LevelName => CompareQuery.NameOf(Level);

    internal IQueryable<PairDecision> Decisions(ComityDb db) => db.Set<PairDecision>().Where(known =>
        known.OldVersionId == Old.Version.Id && known.NewVersionId == New.Version.Id && known.Level == Level);

    internal DecidedRow Row(PairDecision decision) => new(
        decision, Old.Named(OldUnits.First(unit => unit.EId == decision.OldEId)),
        New.Named(NewUnits.First(unit => unit.EId == decision.NewEId)));
}

/// <summary>A decision with the names of its provisions.</summary>
public sealed record DecidedRow(PairDecision Decision, NamedProvision Old, NamedProvision New);

/// <summary>The page of decisions.</summary>
public sealed record DecideView(
    DecidedTexts Texts, IReadOnlyList<DecidedRow> Rows, string? From, string? To, bool MayDecide, Refusal? Refusal);
