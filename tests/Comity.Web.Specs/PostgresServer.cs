using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

[assembly: AssemblyFixture(typeof(Comity.Web.Specs.PostgresServer))]

namespace Comity.Web.Specs;

/// <summary>A private PostgreSQL for the run, started when a spec first asks for it.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private DirectoryInfo? _folder;
    private string? _binaries;
    private int _port;
    private int _databases;

    /// <summary>The connection string of a new database; skips the spec where PostgreSQL is not installed.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_folder is null)
                await StartAsync();
        }
        finally
        {
            _starting.Release();
        }

        var name = $"comity{Interlocked.Increment(ref _databases)}";
        return $"Host=127.0.0.1;Port={_port};Username=comity;Database={name};Pooling=false";
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            await RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");
            _folder.Delete(recursive: true);
        }

        _starting.Dispose();
    }

    private string Data => Path.Combine(_folder!.FullName, "data");

    private async Task StartAsync()
    {
        _binaries = Binaries();
        if (_binaries is null)
            Assert.Skip("PostgreSQL is not installed here: ./comity test installs it.");
        _folder = Directory.CreateTempSubdirectory("comity-postgres-");
        if (Environment.IsPrivilegedProcess)
            await RunPlainAsync("chown", "nobody", _folder.FullName);
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            _port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        await RunAsync("initdb", "-D", Data, "-U", "comity", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C");
        await RunAsync("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder.FullName, "log"), "-o",
            $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder.FullName} -c fsync=off", "start");
    }

    private static string? Binaries() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Concat(Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal)
                .Select(version => Path.Combine(version, "bin"))
            : [])
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));

    /// <summary>The server refuses to run as root, so there it runs as nobody.</summary>
    private Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_binaries!, program);
        return Environment.IsPrivilegedProcess
            ? RunPlainAsync("runuser", ["-u", "nobody", "--", path, .. arguments])
            : RunPlainAsync(path, arguments);
    }

    private static async Task RunPlainAsync(string program, params string[] arguments)
    {
        // The server inherits what pg_ctl writes to, so that reading it to the end would wait for the server itself.
        using var process = Process.Start(new ProcessStartInfo("sh",
            ["-c", "exec \"$0\" \"$@\" > /dev/null 2>&1 < /dev/null", program, .. arguments])
        {
            WorkingDirectory = "/",
        })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
