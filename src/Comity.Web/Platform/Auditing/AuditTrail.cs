using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Platform.Auditing;

/// <summary>Enters into the log what was recorded, each record once however many processes do it: an act has a transaction of its
/// own, and the log is not appended to inside another.</summary>
public sealed class AuditTrail(IServiceScopeFactory scopes, NodeLog log, ILogger<AuditTrail> logger)
    : Recurring(TimeSpan.FromSeconds(1), logger)
{
    /// <summary>What it enters.</summary>
    public static IReadOnlyList<string> EntryTypes { get; } = ["privileged-act"];

    protected override async Task DoAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = await scope.ServiceProvider.GetRequiredService<ComityDb>().Set<AuditEntry>().AsNoTracking()
            .Where(entry => !entry.IsLogged).OrderBy(entry => entry.Id).Take(1000).ToListAsync(cancellation);
        foreach (var entry in waiting)
        {
            try
            {
                await log.AppendAsync(entry.ToLog(), together =>
                {
                    if (together.Set<AuditEntry>().Where(row => row.Id == entry.Id && !row.IsLogged)
                        .ExecuteUpdate(row => row.SetProperty(one => one.IsLogged, true)) == 0)
                        throw new DbUpdateConcurrencyException("Another process has entered it.");
                });
            }
            catch (DbUpdateConcurrencyException)
            {
                // It is in the log, and that is what was wanted.
            }
        }
    }
}
