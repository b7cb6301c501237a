[assembly: AssemblyFixture(typeof(Comity.Web.Specs.PostgresServer))]

namespace Comity.Web.Specs;

/// <summary>A private PostgreSQL for the run, started when a spec first asks for it.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private PostgresCluster? _cluster;
    private int _databases;

    /// <summary>The connection string of a new database; skips the spec where PostgreSQL is not installed.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        if (!PostgresCluster.IsInstalled)
            Assert.Skip("PostgreSQL is not installed here: ./comity test installs it.");
        await _starting.WaitAsync();
        try
        {
            _cluster ??= await PostgresCluster.StartAsync(isDurable: false);
        }
        finally
        {
            _starting.Release();
        }

        return $"{_cluster.ConnectionTo($"comity{Interlocked.Increment(ref _databases)}")};Pooling=false";
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
        _starting.Dispose();
    }
}
