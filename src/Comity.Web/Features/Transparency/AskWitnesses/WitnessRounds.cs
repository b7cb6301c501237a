using Comity.Web.Platform;

namespace Comity.Web.Features.Transparency.AskWitnesses;

/// <summary>Asks the partners, again and again while the site runs, to cosign the newest checkpoint.</summary>
internal sealed class WitnessRounds(
    IServiceScopeFactory scopes, SiteOptions options, TimeProvider time, ILogger<WitnessRounds> logger)
    : Recurring(options.WitnessInterval, logger, time)
{
    private readonly WitnessClient _client = new();

    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    protected override async Task DoAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<WitnessRound>(scope.ServiceProvider, _client).RunAsync(cancellation);
    }
}
