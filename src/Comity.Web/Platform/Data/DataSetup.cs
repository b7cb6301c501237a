using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Comity.Web.Platform.Data;

/// <summary>Chooses the database and brings its tables up to date.</summary>
public static class DataSetup
{
    private const int MostConnections = 24;
    private const int MostStatements = 200;

    public static void AddComityDb(this IServiceCollection services, SiteOptions options)
    {
        CreatePrivateFolder(options.DataFolder);
        if (options.PostgresConnection is { } connection)
        {
            services.AddDbContextPool<ComityDb, PostgresComityDb>(db => db.UseNpgsql(WithDefaults(connection)));
        }
        else
        {
            var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(options.DataFolder, "comity.db") };
            services.AddDbContextPool<ComityDb, SqliteComityDb>(db => db.UseSqlite(file.ConnectionString));
        }

        services.AddDataProtection().SetApplicationName("Comity").PersistKeysToDbContext<ComityDb>()
            .UseCryptographicAlgorithms(new() { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
    }

    /// <summary>Where the operator says nothing: a server takes a hundred connections unless it is told otherwise, and several
    /// processes of the site share it, so each takes as many as keep a few processors busy; and planning a statement anew costs
    /// the server more than running it.</summary>
    private static string WithDefaults(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (!settings.ShouldSerialize("Maximum Pool Size"))
            settings.MaxPoolSize = MostConnections;
        if (!settings.ShouldSerialize("Max Auto Prepare"))
            settings.MaxAutoPrepare = MostStatements;
        return settings.ConnectionString;
    }

    /// <summary>The database holds password hashes and the keys of cookies, and beside it lies the key of the log: the folder is
    /// its owner's alone.</summary>
    private static void CreatePrivateFolder(string path)
    {
        if (OperatingSystem.IsWindows() || Directory.Exists(path))
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ComityDb>().Database.MigrateAsync(cancellation);
    }
}
