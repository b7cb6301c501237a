using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Comity.Web.Design;
using Comity.Web.Platform.Auditing;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Comity.Web.Features.Accounts.OwnData;

/// <summary>A person takes what the site holds about them, and erases it.</summary>
public static class OwnData
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static void MapOwnData(this IEndpointRouteBuilder app)
    {
        app.MapGet("/account/data", ShowAsync).RequireAuthorization(Policies.SignedIn);
        app.MapGet("/account/data/file", ExportAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/account/data/erase", EraseAsync).RequireAuthorization(Policies.SignedIn);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, UserManager<Account> people) =>
        await people.GetUserAsync(http.User) is { } account ? Page(account, null) : Results.NotFound();

    private static async Task<IResult> ExportAsync(
        HttpContext http, IEnumerable<IHoldsPersonalData> holders, CancellationToken cancellation)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var holder in holders)
            data[holder.Name] = await holder.ExportAsync(http.User.Id(), cancellation);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(data, Readable), "application/json", "my-data.json");
    }

    /// <summary>Whoever types the name of their own account means it.</summary>
    private static async Task<IResult> EraseAsync(
        [FromForm] string? name, HttpContext http, ComityDb db, UserManager<Account> people,
        IEnumerable<IHoldsPersonalData> holders, Audit audit, TimeProvider time, Phrasebook phrases,
        CancellationToken cancellation)
    {
        if (await people.GetUserAsync(http.User) is not { } account)
            return Results.NotFound();
        if (!string.Equals(name?.Trim(), account.UserName, StringComparison.OrdinalIgnoreCase))
            return Page(account, new Refusal("data.not-the-name", account.UserName));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Administrators.HoldAsync(db, cancellation);
        if (await Administrators.IsLastAsync(db, account.Id, time.GetUtcNow(), cancellation))
            return Page(account, new Refusal("people.last"));
        foreach (var holder in holders)
            await holder.EraseAsync(account.Id, cancellation);
        audit.Record(db, AuditedAct.AccountErased, account.Id, account.Id);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Pages.Say(phrases["data.erased"], phrases["data.erased.text"], StatusCodes.Status200OK);
    }

    private static IResult Page(Account account, Refusal? refusal) => Pages.Show<OwnDataPage>(
        new OwnDataView(account.UserName!, refusal), refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}

/// <summary>The page of one's own data.</summary>
public sealed record OwnDataView(string UserName, Refusal? Refusal);
