using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Comity.Legislation.Reading;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Laws.UploadLaw;

/// <summary>An editor hands in a text: it becomes a draft that nobody else sees, and nothing is published.</summary>
public static class UploadLaw
{
    /// <summary>A law of the largest readable size and the form around it.</summary>
    private const int LargestRequest = 80 * 1024 * 1024;

    public static void MapUploadLaw(this IEndpointRouteBuilder app)
    {
        app.MapGet("/laws/upload", () => Pages.Show<UploadLawPage>(new UploadForm("", "", null)))
            .RequireAuthorization(Policies.Publish);
        app.MapPost("/laws/upload", KeepAsync).RequireAuthorization(Policies.Publish)
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequest))
            .WithFormOptions(valueLengthLimit: LawReader.LargestInput, multipartBodyLengthLimit: LargestRequest);
        app.MapGet("/laws/drafts", ListAsync).RequireAuthorization(Policies.Publish);
    }

    private static async Task<IResult> KeepAsync(
        IFormFile? file, [FromForm] string? text, [FromForm] string? language, ClaimsPrincipal user, ComityDb db,
        ReadingProcess reading, TimeProvider time, Phrasebook phrases, CancellationToken cancellation)
    {
        var (name, source) = file is { Length: > 0 } ? (UploadedName.Of(file), await BytesAsync(file, cancellation))
            : ("", Encoding.UTF8.GetBytes(text ?? ""));
        var known = TextLanguages.Offered.FirstOrDefault(code => code == language);
        var read = await reading.ReadAsync(source, name, known, cancellation);
        if (Refuse(name, source, read, phrases) is { } refusal)
            return Pages.Show<UploadLawPage>(new UploadForm(text ?? "", known ?? "", refusal), StatusCodes.Status400BadRequest);
        var draft = new Draft
        {
            OwnerId = Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!),
            FileName = name,
            Akn = LawLibrary.Write(read.Law!),
            Report = JsonSerializer.SerializeToUtf8Bytes(read.Report),
            CreatedAt = time.GetUtcNow(),
        };
        db.Add(draft);
        await db.SaveChangesAsync(cancellation);
        return Results.LocalRedirect($"/laws/drafts/{draft.Id}");
    }

    private static async Task<IResult> ListAsync(ClaimsPrincipal user, ComityDb db, CancellationToken cancellation)
    {
        var owner = Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var drafts = await db.Set<Draft>().Where(draft => draft.OwnerId == owner).OrderByDescending(draft => draft.CreatedAt)
            .Select(draft => new DraftRow(draft.Id, draft.FileName, draft.CreatedAt)).ToListAsync(cancellation);
        return Pages.Show<DraftsPage>(new DraftList(drafts));
    }

    private static Refusal? Refuse(string name, byte[] source, ReadingResult read, Phrasebook phrases)
    {
        if (source.Length == 0)
            return new Refusal("upload.nothing");
        if (read.Report.Refusal is not { } refusal)
            return null;
        var told = $"unread.{refusal.Code}";
        return new Refusal("upload.refused", name, phrases.Has(told) ? phrases[told] : refusal.Message);
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream(checked((int)file.Length));
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}

/// <summary>The form as it is shown again when it was refused.</summary>
public sealed record UploadForm(string Text, string Language, Refusal? Refusal);

/// <summary>An editor's drafts, newest first.</summary>
public sealed record DraftList(IReadOnlyList<DraftRow> Drafts);

/// <summary>A draft in the list; the file name is empty for pasted text.</summary>
public sealed record DraftRow(Guid Id, string FileName, DateTimeOffset CreatedAt);
