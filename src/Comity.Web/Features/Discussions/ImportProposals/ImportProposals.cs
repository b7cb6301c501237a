using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Comity.Legislation.Provisions;
using Comity.Legislation.Writing;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ImportProposals;

/// <summary>The secretariat brings in what came another way: a table is handed in, looked at, and taken. Nothing is taken that
/// nobody looked at.</summary>
public static partial class ImportProposals
{
    private const int LargestRequest = CsvTable.LargestFile + (1024 * 1024);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapImportProposals(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/{key}/import", ShowAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost("/discussions/{key}/import", KeepAsync).RequireAuthorization(Policies.Deliberate)
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequest))
            .WithFormOptions(multipartBodyLengthLimit: LargestRequest);
        app.MapGet("/discussions/{key}/import/{id:guid}", LookAsync).RequireAuthorization(Policies.Deliberate);
        app.MapGet("/discussions/{key}/import/{id:guid}/held.csv", HeldAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost("/discussions/{key}/import/{id:guid}", TakeAsync).RequireAuthorization(Policies.Deliberate);
        app.MapPost("/discussions/{key}/import/{id:guid}/discard", DiscardAsync).RequireAuthorization(Policies.Deliberate);
    }

    private static async Task<IResult> ShowAsync(
        string key, ComityDb db, LawLibrary library, Phrasebook phrases, TimeProvider time, CancellationToken cancellation) =>
        await FormAsync(key, "", null, db, library, phrases, time, cancellation);

    private static async Task<IResult> KeepAsync(
        string key, IFormFile? file, [FromForm] string? source, ClaimsPrincipal user, ComityDb db, LawLibrary library,
        Phrasebook phrases, TimeProvider time, CancellationToken cancellation)
    {
        var way = (source ?? "").Trim();
        var refusal = !SourceName().IsMatch(way) ? new Refusal("import.source.bad")
            : file is not { Length: > 0 } ? new Refusal("import.nothing")
            : file.Length > CsvTable.LargestFile ? new Refusal("import.large", CsvTable.LargestFile / 1024 / 1024) : null;
        if (refusal is not null)
            return await FormAsync(key, way, refusal, db, library, phrases, time, cancellation);
        using var bytes = new MemoryStream();
        await file!.CopyToAsync(bytes, cancellation);
        if (CsvTable.Read(bytes.ToArray()).Refusal is { } unread)
            return await FormAsync(key, way, unread, db, library, phrases, time, cancellation);
        var discussion = await db.Set<Discussion>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellation);
        if (discussion is null)
            return Results.NotFound();
        var hash = SHA256.HashData(bytes.ToArray());
        if (await db.Set<ImportedFile>().FirstOrDefaultAsync(
            row => row.DiscussionId == discussion.Id && row.Hash == hash && row.TakenWith != null, cancellation) is { } taken)
            return await FormAsync(key, way, new Refusal("import.taken", phrases.Moment(taken.At)), db, library, phrases, time,
                cancellation);
        var kept = new ImportedFile
        {
            Hash = hash,
            DiscussionId = discussion.Id,
            Source = way,
            Name = UploadedName.Of(file),
            Bytes = bytes.ToArray(),
            ById = user.Id(),
            At = time.GetUtcNow(),
        };
        db.Add(kept);
        await db.SaveChangesAsync(cancellation);
        return Results.LocalRedirect(kept.AddressIn(discussion));
    }

    private static async Task<IResult> LookAsync(
        string key, Guid id, [AsParameters] ImportColumns columns, HttpContext http, ComityDb db, LawLibrary library,
        Phrasebooks books, Phrasebook phrases, Importing importing, TimeProvider time, CancellationToken cancellation)
    {
        if (await FindAsync(key, id, columns, db, library, books, phrases, importing, time, cancellation) is not { } view)
            return Results.NotFound();
        if (view.IsRunning)
            http.Response.Headers["Refresh"] = "2";
        return Pages.Show<ImportedFilePage>(view);
    }

    private static async Task<IResult> HeldAsync(
        string key, Guid id, [AsParameters] ImportColumns columns, ComityDb db, LawLibrary library,
        Phrasebooks books, Phrasebook phrases, Importing importing, TimeProvider time, CancellationToken cancellation)
    {
        if (await FindAsync(key, id, columns, db, library, books, phrases, importing, time, cancellation) is not { } view)
            return Results.NotFound();
        var csv = new StringBuilder("\uFEFF");
        var numbers = view.Rows.All(row => row.IsNumbered);
        csv.Append(CsvLine.Of([phrases["import.why"], .. numbers ? [] : (string[])["number"], .. view.Table.Header]));
        foreach (var row in view.Held)
            csv.Append(CsvLine.Of([row.Held!.In(phrases), .. numbers ? [] : (string[])[row.Number], .. row.Row.Cells]));
        return Results.File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", $"{key}-held.csv");
    }

    private static async Task<IResult> TakeAsync(
        string key, Guid id, [AsParameters] ImportColumns columns, [FromForm] string? say, ClaimsPrincipal user, ComityDb db,
        LawLibrary library, Phrasebooks books, Phrasebook phrases, Importing importing, TimeProvider time,
        CancellationToken cancellation)
    {
        if (await FindAsync(key, id, columns, db, library, books, phrases, importing, time, cancellation) is not { } view
            || say is not "take")
            return Results.NotFound();
        if (view.Text.Phase == Phase.Coming)
            return Pages.Show<ImportedFilePage>(
                view with { Refusal = new Refusal("propose.not-yet") }, StatusCodes.Status400BadRequest);
        await db.Set<ImportedFile>().Where(file => file.Id == id && file.TakenWith == null)
            .ExecuteUpdateAsync(file => file.SetProperty(one => one.TakenWith, view.Columns.Query), cancellation);
        if (view.Ready.Count > 0)
            await Task.WhenAny(
                importing.BeginAsync(view.File, view.Text.Discussion, view.Ready, user.Id()),
                Task.Delay(Patience, cancellation));
        return Results.LocalRedirect(view.Address + view.Columns.Query);
    }

    private static async Task<IResult> DiscardAsync(
        string key, Guid id, [FromForm] string? say, ComityDb db, CancellationToken cancellation) =>
        say is not "discard" || await ImportedFilesSweep.RemoveAsync(
            db.Set<ImportedFile>().Where(file => file.Id == id && file.Discussion!.Key == key), cancellation) == 0
            ? Results.NotFound()
            : Results.LocalRedirect($"/discussions/{key}/import");

    private static async Task<IResult> FormAsync(
        string key, string source, Refusal? refusal, ComityDb db, LawLibrary library, Phrasebook phrases, TimeProvider time,
        CancellationToken cancellation)
    {
        if (await DiscussedText.FindAsync(key, null, db, library, phrases, time, cancellation) is not { } text)
            return Results.NotFound();
        var since = time.GetUtcNow() - ImportedFile.Kept;
        var waiting = await db.Set<ImportedFile>().Where(file => file.DiscussionId == text.Discussion.Id && file.At > since
                && file.Name != "")
            .OrderByDescending(file => file.At).Select(file => new WaitingFile(file.Id, file.Source, file.Name, file.At))
            .ToListAsync(cancellation);
        return Pages.Show<ImportProposalsPage>(new ImportForm(text, source, waiting, refusal),
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<ImportView?> FindAsync(
        string key, Guid id, ImportColumns columns, ComityDb db, LawLibrary library, Phrasebooks books, Phrasebook phrases,
        Importing importing, TimeProvider time, CancellationToken cancellation)
    {
        var since = time.GetUtcNow() - ImportedFile.Kept;
        var file = await db.Set<ImportedFile>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id && row.Discussion!.Key == key && row.At > since, cancellation);
        if (file is null || CsvTable.Read(file.Bytes).Table is not { } table
            || await DiscussedText.FindAsync(key, null, db, library, phrases, time, cancellation) is not { } text)
            return null;
        var texts = new List<(VersionSummary, Law)> { (text.Version, text.Law) };
        foreach (var version in text.InOtherLanguages)
            texts.Add((version, await library.ReadAsync(version.Id, cancellation)));
        var chosen = file.TakenWith is { } before ? ImportColumns.Read(before)
            : columns.Chosen == true ? columns : ImportColumns.Guess(table.Header);
        var rows = new ImportedRows(text.Discussion, texts, books, time.GetUtcNow()).Read(table, chosen, file);
        var here = await db.Set<Proposal>().Where(row => row.DiscussionId == text.Discussion.Id && row.Source == file.Source)
            .Select(row => new { row.Id, Words = row.EId + "\n" + row.Wording + "\n" + row.Reason })
            .ToDictionaryAsync(row => row.Id, row => row.Words, cancellation);
        var words = here.Values.ToHashSet(StringComparer.Ordinal);
        return new ImportView(
            text, file, table, chosen, rows.ConvertAll(row => row.Beside(here, words)), here.Keys.ToHashSet(),
            importing.IsRunning(file.Id), importing.HasFailed(file.Id) ? new Refusal("import.stopped") : null);
    }

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SourceName();
}

/// <summary>The form, and the tables that wait.</summary>
public sealed record ImportForm(DiscussedText Text, string Source, IReadOnlyList<WaitingFile> Waiting, Refusal? Refusal);

/// <summary>A table that was handed in.</summary>
public sealed record WaitingFile(Guid Id, string Source, string Name, DateTimeOffset At);

/// <summary>A table, and what becomes of its rows.</summary>
/// <param name="Rows">All rows.</param>
/// <param name="Here">The proposals of this source that are here already.</param>
/// <param name="IsRunning">Its rows are being taken just now.</param>
public sealed record ImportView(
    DiscussedText Text, ImportedFile File, CsvTable Table, ImportColumns Columns, IReadOnlyList<ImportedRow> Rows,
    IReadOnlySet<Guid> Here, bool IsRunning, Refusal? Refusal)
{
    public string Address => File.AddressIn(Text.Discussion);

    public IReadOnlyList<ImportedRow> Ready { get; } =
        [.. Rows.Where(row => row.Proposal is { } proposal && !Here.Contains(proposal.Id))];

    public IReadOnlyList<ImportedRow> Held { get; } = [.. Rows.Where(row => row.Held is not null)];

    public int Taken => Rows.Count - Ready.Count - Held.Count;
}
