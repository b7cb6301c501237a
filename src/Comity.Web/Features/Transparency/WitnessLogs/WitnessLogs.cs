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
        try
        {
            return await AnswerAsync(request, db, keys, options, time.GetUtcNow(), cancellation);
        }
        catch (DbUpdateException)
        {
            // Two first checkpoints of one log at once: the other was first.
            db.ChangeTracker.Clear();
            return await AnswerAsync(request, db, keys, options, time.GetUtcNow(), cancellation);
        }
    }

    /// <summary>Looking up, deciding and storing are one transaction under the lock of the log's row, and the answer comes
    /// after.</summary>
    private static async Task<IResult> AnswerAsync(
        AddCheckpointRequest? request, ComityDb db, LogKeys keys, SiteOptions options, DateTimeOffset now,
        CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var origin = request is null ? null : Checkpoint.Parse(request.Note.Text)?.Origin;
        var row = origin is null ? null : await LockAsync(db, origin, cancellation);
        var decision = Witness.Decide(request, options.Policy.Logs.Select(log => log.Key), _ => row?.Head ?? Empty);
        if (decision.Checkpoint is not { } checkpoint)
            return decision.Status == WitnessStatus.Conflict
                ? Results.Text(decision.LatestSize.ToString(CultureInfo.InvariantCulture) + "\n", WitnessDecision.SizeType,
                    statusCode: StatusCodes.Status409Conflict)
                : Results.Text(Why(decision.Status), Plain, statusCode: (int)decision.Status);

        if (row is null)
            db.Add(row = new WitnessedLog { Origin = checkpoint.Origin, Key = KeyOf(checkpoint.Origin) });
        var cosignature = Cosignature.Make(keys.Witness, request!.Note.Text, now);
        var trusted = request.Note.Signatures.Where(line => options.Policy.Logs.Any(log => line.IsBy(log.Key)));
        row.MoveTo(checkpoint.Head, (request.Note with { Signatures = [.. trusted] }).With([cosignature]));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Results.Text(cosignature + "\n", Plain);
    }

    private static Comity.Ledger.Trees.TreeHead Empty => Comity.Ledger.Trees.TreeHead.Empty;

    private static async Task<IResult> ShowAsync(HttpContext http, string log, ComityDb db, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "public, max-age=1";
        return await db.Set<WitnessedLog>().AsNoTracking().FirstOrDefaultAsync(known => known.Key == log, cancellation) is { } found
            ? Results.Text(found.Note, Plain) : Results.NotFound();
    }

    private static async Task<WitnessedLog?> LockAsync(ComityDb db, string origin, CancellationToken cancellation)
    {
        var logs = db.Database.IsNpgsql()
            ? db.Set<WitnessedLog>().FromSql($"""SELECT * FROM "WitnessedLogs" WHERE "Origin" = {origin} FOR UPDATE""")
            : db.Set<WitnessedLog>().Where(log => log.Origin == origin);
        return (await logs.ToListAsync(cancellation)).FirstOrDefault();
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
