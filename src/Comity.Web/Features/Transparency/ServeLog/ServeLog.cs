using Comity.Web.Platform.Log;

namespace Comity.Web.Features.Transparency.ServeLog;

/// <summary>The log as c2sp.org/tlog-tiles has it: files that never change, and a checkpoint that says how far they go.</summary>
public static class ServeLog
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string Moment = "public, max-age=1";

    public static void MapServeLog(this IEndpointRouteBuilder app)
    {
        app.MapGet("/log/checkpoint", CheckpointAsync).AllowAnonymous();
        app.MapGet("/log/checkpoint/cosigned", CosignedAsync).AllowAnonymous();
        app.MapGet("/log/tile/{**path}", TileAsync).AllowAnonymous();
    }

    private static async Task<IResult> CheckpointAsync(HttpContext http, Cosigned cosigned, CancellationToken cancellation) =>
        Note(http, (await cosigned.NewestAsync(cancellation)).ToArray());

    /// <summary>The newest that enough partners have cosigned: somewhat older, and worth more.</summary>
    private static async Task<IResult> CosignedAsync(HttpContext http, Cosigned cosigned, CancellationToken cancellation) =>
        await cosigned.EnoughAsync(cancellation) is { } note ? Note(http, note.ToArray()) : Results.NotFound();

    private static async Task<IResult> TileAsync(
        HttpContext http, string? path, LogFiles files, CancellationToken cancellation)
    {
        if (await files.ReadAsync($"tile/{path}", cancellation) is not { } tile)
            return Results.NotFound();
        http.Response.Headers.CacheControl = ForEver;
        return Results.Bytes(tile, "application/octet-stream");
    }

    private static IResult Note(HttpContext http, byte[] note)
    {
        http.Response.Headers.CacheControl = Moment;
        return Results.Text(note, "text/plain; charset=utf-8");
    }
}
