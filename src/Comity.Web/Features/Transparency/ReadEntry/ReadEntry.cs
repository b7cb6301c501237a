using Comity.Ledger.Notes;
using Comity.Ledger.Trees;
using Comity.Web.Design;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace Comity.Web.Features.Transparency.ReadEntry;

/// <summary>An entry with its proof: as a page, as a receipt, and as a picture that a telephone reads.</summary>
public static class ReadEntry
{
    /// <summary>The bytes that the largest QR code holds at its lowest level of correction (ISO/IEC 18004).</summary>
    private const int LongestPicture = 2953;

    public static void MapReadEntry(this IEndpointRouteBuilder app)
    {
        app.MapGet("/log/entries", FindAsync).AllowAnonymous();
        app.MapGet("/log/entries/{index:long}", ShowAsync).AllowAnonymous();
        app.MapGet("/log/entries/{index:long}.tlog-proof", ReceiptAsync).AllowAnonymous();
        app.MapGet("/log/entries/{index:long}.svg", PictureAsync).AllowAnonymous();
    }

    /// <summary>The newest entry about something on this site.</summary>
    private static async Task<IResult> FindAsync(ComityDb db, CancellationToken cancellation, string? of = null) =>
        await db.Set<LogEntry>().Where(entry => of != null && entry.Subject == of)
            .MaxAsync(entry => (long?)entry.Index, cancellation) is { } index
            ? Results.LocalRedirect($"/log/entries/{index}") : Results.NotFound();

    private static async Task<IResult> ShowAsync(
        long index, ComityDb db, LogFiles files, Cosigned cosigned, EntryTypes types, CancellationToken cancellation)
    {
        if (await db.Set<LogEntry>().AsNoTracking().SingleOrDefaultAsync(entry => entry.Index == index, cancellation)
                is not { } entry
            || await MakeAsync(index, files, cosigned, cancellation) is not { } receipt)
            return Results.NotFound();
        return Pages.Show<ReadEntryPage>(new EntryView(
            EntryWords.Of(entry, types), new TreeHash(entry.Leaf), receipt, Checkpoint.Parse(receipt.Note.Text)!,
            receipt.ToArray().Length <= LongestPicture));
    }

    private static async Task<IResult> ReceiptAsync(
        HttpContext http, long index, LogFiles files, Cosigned cosigned, CancellationToken cancellation)
    {
        if (await MakeAsync(index, files, cosigned, cancellation) is not { } receipt)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "no-cache";
        return Results.File(receipt.ToArray(), "text/plain; charset=utf-8", $"{index}.tlog-proof");
    }

    private static async Task<IResult> PictureAsync(
        HttpContext http, long index, LogFiles files, Cosigned cosigned, CancellationToken cancellation)
    {
        if ((await MakeAsync(index, files, cosigned, cancellation))?.ToArray() is not { Length: <= LongestPicture } receipt)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "no-cache";
        using var code = QRCodeGenerator.GenerateQrCode(receipt, QRCodeGenerator.ECCLevel.L);
        using var picture = new SvgQRCode(code);
        return Results.Text(
            picture.GetGraphic(1, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute),
            "image/svg+xml; charset=utf-8");
    }

    private static async Task<LogProof?> MakeAsync(
        long index, LogFiles files, Cosigned cosigned, CancellationToken cancellation) =>
        await files.ReceiptAsync(index, await cosigned.ForReceiptAsync(index, cancellation), cancellation);
}

/// <summary>An entry as its page shows it.</summary>
/// <param name="Checkpoint">The one in the receipt.</param>
/// <param name="HasPicture">Whether the receipt fits into a QR code.</param>
public sealed record EntryView(
    EntryWords Entry, TreeHash Leaf, LogProof Receipt, Checkpoint Checkpoint, bool HasPicture);
