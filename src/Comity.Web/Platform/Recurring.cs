namespace Comity.Web.Platform;

/// <summary>Something that is done again and again while the site runs. What goes wrong once is logged, and the next time
/// follows.</summary>
/// <param name="pause">Between one time and the next; the first is at the start.</param>
/// <param name="logger">Where trouble is told.</param>
/// <param name="clock">What the pause is measured by; null for the machine's clock.</param>
public abstract partial class Recurring(TimeSpan pause, ILogger logger, TimeProvider? clock = null) : BackgroundService
{
    protected abstract Task DoAsync(CancellationToken cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, clock ?? TimeProvider.System);
        do
        {
            try
            {
                await DoAsync(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                LogTrouble(problem);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "What is done again and again failed this time; the next one follows")]
    private partial void LogTrouble(Exception problem);
}
