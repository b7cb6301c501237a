using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Comity.Web.Specs;

/// <summary>A private PostgreSQL in a folder of its own, for the specs and the measurements.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("comity-postgres-");
    private readonly string _binaries;
    private readonly int _port = FreePort();

    private PostgresCluster(string binaries) => _binaries = binaries;

    public static bool IsInstalled => FolderWith("initdb", "pg_ctl") is not null;

    private string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>Starts one with the server's own settings.</summary>
    /// <param name="isDurable">Whether a commit waits for the disk; specs of what the data are need not wait.</param>
    public static async Task<PostgresCluster> StartAsync(bool isDurable)
    {
        var cluster = new PostgresCluster(
            FolderWith("initdb", "pg_ctl") ?? throw new InvalidOperationException("PostgreSQL is not installed."));
        if (Environment.IsPrivilegedProcess)
            await RunPlainAsync("chown", "nobody", cluster._folder.FullName);
        await cluster.RunAsync("initdb", "-D", cluster.Data, "-U", "comity", "--auth=trust", "--no-sync", "-E", "UTF8",
            "--locale=C");
        await cluster.RunAsync("pg_ctl", "-D", cluster.Data, "-w", "-l", Path.Combine(cluster._folder.FullName, "log"), "-o",
            $"-p {cluster._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={cluster._folder.FullName}"
            + $" -c fsync={(isDurable ? "on" : "off")}", "start");
        return cluster;
    }

    public string ConnectionTo(string database) => $"Host=127.0.0.1;Port={_port};Username=comity;Database={database}";

    /// <summary>Another program of the server's package, on this server.</summary>
    public ProcessStartInfo Program(string name, params string[] arguments) => new(
        Path.Combine(FolderWith(name)!, name),
        ["-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", "comity", .. arguments]);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FolderWith(params string[] programs) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Concat(Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal)
                .Select(version => Path.Combine(version, "bin"))
            : [])
        .FirstOrDefault(folder => Array.TrueForAll(programs, program => File.Exists(Path.Combine(folder, program))));

    /// <summary>The server refuses to run as root, so there it runs as nobody.</summary>
    private Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_binaries, program);
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
