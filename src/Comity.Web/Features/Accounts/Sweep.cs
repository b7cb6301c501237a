using Comity.Web.Features.Accounts.Sessions;
using Comity.Web.Features.Accounts.SignIn;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Accounts;

/// <summary>Once an hour removes what has run out: sessions, and counts of wrong passwords.</summary>
internal sealed class Sweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<Sweep> log)
    : Recurring(TimeSpan.FromHours(1), log)
{
    protected override async Task DoAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        await scope.ServiceProvider.GetRequiredService<ComityDb>().Set<Session>()
            .Where(session => session.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
        await scope.ServiceProvider.GetRequiredService<GuessBrake>().SweepAsync(cancellation);
    }
}
