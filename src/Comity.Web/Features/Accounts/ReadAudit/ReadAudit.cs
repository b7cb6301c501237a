using Comity.Web.Design;
using Comity.Web.Platform.Auditing;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Accounts.ReadAudit;

/// <summary>Administrators read who gave and took roles, closed, opened and erased accounts, each with its entry in the public
/// log, which names nobody.</summary>
public static class ReadAudit
{
    private const int PageSize = 100;

    public static void MapReadAudit(this IEndpointRouteBuilder app) =>
        app.MapGet("/account/audit", ShowAsync).RequireAuthorization(Policies.Administer);

    private static async Task<IResult> ShowAsync(int? page, ComityDb db, CancellationToken cancellation)
    {
        var count = await db.Set<AuditEntry>().CountAsync(cancellation);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var at = Math.Clamp(page ?? 1, 1, pages);
        var acts = await db.Set<AuditEntry>().AsNoTracking()
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Skip((at - 1) * PageSize).Take(PageSize)
            .Select(entry => new
            {
                Act = entry,
                By = db.Users.Where(account => account.Id == entry.By).Select(account => account.UserName).FirstOrDefault(),
                On = db.Users.Where(account => account.Id == entry.On).Select(account => account.UserName).FirstOrDefault(),
            }).ToListAsync(cancellation);
        var addresses = acts.ConvertAll(row => row.Act.Address);
        var entries = await db.Set<LogEntry>().Where(entry => addresses.Contains(entry.Subject!))
            .Select(entry => new { entry.Subject, entry.Index })
            .ToDictionaryAsync(entry => entry.Subject!, entry => (long?)entry.Index, StringComparer.Ordinal, cancellation);
        return Pages.Show<ReadAuditPage>(new AuditView(
            acts.ConvertAll(row => new AuditedRow(row.Act, row.By, row.On, entries.GetValueOrDefault(row.Act.Address))),
            at, pages));
    }
}

/// <summary>A privileged act as an administrator reads it.</summary>
/// <param name="By">What who did it signs in as; null where they have no account any more.</param>
/// <param name="On">The same of whom it was done to.</param>
/// <param name="Entry">Its entry in the log; null until it has entered.</param>
public sealed record AuditedRow(AuditEntry Act, string? By, string? On, long? Entry);

/// <summary>The newest acts first.</summary>
public sealed record AuditView(IReadOnlyList<AuditedRow> Rows, int Page, int Pages);
