using Comity.Web.Platform;

namespace Comity.Web.Features.Transparency.AskWitnesses;

/// <summary>Asks the partners, again and again while the site runs, to cosign the newest checkpoint.</summary>
internal sealed class WitnessRounds(
    IServiceScopeFactory scopes, SiteOptions options, TimeProvider time, ILogger<WitnessRounds> logger) : BackgroundService
{
    private readonly WitnessClient _client = new();

    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.WitnessInterval, time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await ActivatorUtilities.CreateInstance<WitnessRound>(scope.ServiceProvider, _client).RunAsync(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(logger, problem);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static readonly Action<ILogger, Exception?> Failed = LoggerMessage.Define(
        LogLevel.Error, new EventId(1), "A round of asking the witnesses failed; the next one follows.");
}
