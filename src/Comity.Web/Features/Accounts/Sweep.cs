using Comity.Web.Features.Accounts.Sessions;
using Comity.Web.Features.Accounts.SignIn;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Accounts;

/// <summary>Once an hour removes what has run out: sessions, and counts of wrong passwords.</summary>
internal sealed partial class Sweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<Sweep> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var now = time.GetUtcNow();
                await scope.ServiceProvider.GetRequiredService<ComityDb>().Set<Session>()
                    .Where(session => session.ExpiresAt < now).ExecuteDeleteAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<GuessBrake>().SweepAsync(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                LogTrouble(problem);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "What has run out could not be removed")]
    private partial void LogTrouble(Exception problem);
}
