using System.Globalization;
using System.Text;
using Comity.Deliberation.Opinions;
using Comity.Web.Design;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.DrawOpinionMap;

/// <summary>Where people agree and where they part, as a picture with its table, and as a file; and the votes as files, so that
/// anybody can draw the map again with <c>comity opinions</c>.</summary>
public static class DrawOpinionMap
{
    public static void MapDrawOpinionMap(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/{key}/opinions", ShowAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);
        app.MapGet("/discussions/{key}/opinions/votes.csv", WriteVotesAsync).AllowAnonymous();
        app.MapGet("/discussions/{key}/opinions/map.json", WriteMapAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);
        app.MapGet("/discussions/{key}/opinions/moderated.txt", WriteModeratedAsync).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(
        string key, string? language, ComityDb db, LawLibrary library, OpinionMaps maps, Phrasebook phrases, TimeProvider time,
        CancellationToken cancellation)
    {
        if (await DiscussedText.FindAsync(key, language, db, library, phrases, time, cancellation) is not { } text)
            return Results.NotFound();
        var map = await maps.OfAsync(text.Discussion, cancellation);
        var statements = await db.Set<Statement>().AsNoTracking().Where(row => row.DiscussionId == text.Discussion.Id)
            .ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, cancellation);
        return Pages.Show<OpinionMapPage>(OpinionMapView.Of(text, map, statements));
    }

    /// <summary>As <c>docs/formats/opinions.md</c> says, a line for each vote as it is sent.</summary>
    private static async Task<IResult> WriteVotesAsync(string key, ComityDb db, CancellationToken cancellation)
    {
        if (await db.Set<Discussion>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellation) is not { } found)
            return Results.NotFound();
        return new SentFile("text/csv; charset=utf-8", $"{key}-votes.csv", async stream =>
        {
            await using var csv = new StreamWriter(stream, Encoding.ASCII, leaveOpen: true);
            await csv.WriteAsync("participant,comment,vote\r\n");
            await foreach (var vote in OpinionMaps.Counted(db, found)
                .Select(vote => new { vote.PersonId, vote.Statement!.Code, vote.Vote }).AsAsyncEnumerable())
                await csv.WriteAsync(string.Create(CultureInfo.InvariantCulture,
                    $"{found.PseudonymOf(vote.PersonId)},{vote.Code},{(int)vote.Vote}\r\n"));
        });
    }

    /// <summary>The map that the page draws, as <c>docs/formats/opinions.md</c> says: with the pseudonyms of the votes and no
    /// words.</summary>
    private static async Task<IResult> WriteMapAsync(
        string key, ComityDb db, OpinionMaps maps, CancellationToken cancellation)
    {
        if (await db.Set<Discussion>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellation) is not { } found)
            return Results.NotFound();
        return new SentFile("application/json", $"{key}-map.json", async stream =>
        {
            using var json = new MemoryStream();
            OpinionMapJson.Write(await maps.OfAsync(found, cancellation), json);
            await stream.WriteAsync(json.GetBuffer().AsMemory(0, (int)json.Length), cancellation);
        });
    }

    private static async Task<IResult> WriteModeratedAsync(string key, ComityDb db, CancellationToken cancellation)
    {
        if (!await db.Set<Discussion>().AnyAsync(row => row.Key == key, cancellation))
            return Results.NotFound();
        var hidden = await db.Set<Statement>().Where(row => row.Discussion!.Key == key && row.HiddenFor != null)
            .Select(row => row.Code).OrderBy(code => code).ToListAsync(cancellation);
        return Results.Text(string.Concat(hidden.Select(code => code + "\n")));
    }
}
