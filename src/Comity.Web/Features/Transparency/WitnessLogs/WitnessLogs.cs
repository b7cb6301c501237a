using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Comity.Ledger.Notes;
using Comity.Ledger.Witnessing;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Transparency.WitnessLogs;

/// <summary>This node as a witness of its partners' logs (c2sp.org/tlog-witness).</summary>
public static class WitnessLogs
{
    private const int LargestRequest = 64 * 1024;
    private const string Plain = "text/plain; charset=utf-8";

    public static void MapWitnessLogs(this IEndpointRouteBuilder app)
    {
        // Called by programs, without cookies: the signature in the request says whose it is.
        app.MapPost("/witness/add-checkpoint", AddAsync).AllowAnonymous().DisableAntiforgery();
        app.MapGet("/witness/{log:regex(^[0-9a-f]{{64}}$)}/checkpoint", ShowAsync).AllowAnonymous();
    }

    private static async Task<IResult> AddAsync(
        HttpContext http, ComityDb db, LogKeys keys, SiteOptions options, TimeProvider time, CancellationToken cancellation)
    {
        if (await BodyAsync(http.Request, cancellation) is not { } body)
            return Results.Text("too large\n", Plain, statusCode: StatusCodes.Status413PayloadTooLarge);
        var request = AddCheckpointRequest.Parse(body);
        var origin = request is null ? null : Checkpoint.Parse(request.Note.Text)?.Origin;
        var logs = options.Policy.Logs.Select(log => log.Key).Where(key => key.Name == origin).ToList();

        // Looking up, deciding and storing are one transaction under the lock of the log's row, and the answer comes after.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var row = logs.Count == 0 ? null : await LockAsync(db, logs[0].Name, cancellation);
        var decision = Witness.Decide(request, logs, _ => row!.Head);
        if (decision.Checkpoint is not { } checkpoint)
            return decision.Status == WitnessStatus.Conflict
                ? Results.Text(decision.LatestSize.ToString(CultureInfo.InvariantCulture) + "\n", WitnessDecision.SizeType,
                    statusCode: StatusCodes.Status409Conflict)
                : Results.Text(Why(decision.Status), Plain, statusCode: (int)decision.Status);

        var cosignature = Cosignature.Make(keys.Witness, request!.Note.Text, time.GetUtcNow());
        var trusted = request.Note.Signatures.Where(line => logs.Exists(line.IsBy));
        row!.MoveTo(checkpoint.Head, (request.Note with { Signatures = [.. trusted] }).With([cosignature]));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Results.Text(cosignature + "\n", Plain);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string log, ComityDb db, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "public, max-age=1";
        return await db.Set<WitnessedLog>().AsNoTracking().SingleOrDefaultAsync(known => known.Key == log, cancellation)
            is { Note.Length: > 0 } found ? Results.Text(found.Note, Plain) : Results.NotFound();
    }

    private static async Task<WitnessedLog> LockAsync(ComityDb db, string origin, CancellationToken cancellation)
    {
        var begun = new WitnessedLog { Origin = origin, Key = KeyOf(origin) };
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "WitnessedLogs" ("Origin", "Key", "Size", "Root", "Note")
            VALUES ({begun.Origin}, {begun.Key}, {begun.Size}, {begun.Root}, {begun.Note}) ON CONFLICT DO NOTHING
            """, cancellation);
        var logs = db.Database.IsNpgsql()
            ? db.Set<WitnessedLog>().FromSql($"""SELECT * FROM "WitnessedLogs" WHERE "Origin" = {origin} FOR UPDATE""")
            : db.Set<WitnessedLog>().Where(log => log.Origin == origin);
        return (await logs.ToListAsync(cancellation))[0];
    }

    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = new byte[LargestRequest + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation);
        return length <= LargestRequest ? body[..length] : null;
    }

    private static string KeyOf(string origin) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)));

    private static string Why(WitnessStatus status) => status switch
    {
        WitnessStatus.UnknownLog => "this log is not witnessed here\n",
        WitnessStatus.NotSigned => "no key of the log that is known here signed this checkpoint\n",
        WitnessStatus.Inconsistent => "the proof does not show that the log only grew\n",
        _ => "this is no request to cosign a checkpoint\n",
    };
}
