using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Comity.Web.Platform.Data;

/// <summary>Whether the database answers.</summary>
public sealed class DatabaseHealth(ComityDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken =
        default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
