using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Platform.Data;

/// <summary>Chooses the database and brings its tables up to date.</summary>
public static class DataSetup
{
    public static void AddComityDb(this IServiceCollection services, SiteOptions options)
    {
        CreatePrivateFolder(options.DataFolder);
        if (options.PostgresConnection is { } connection)
        {
            services.AddDbContext<ComityDb, PostgresComityDb>(db => db.UseNpgsql(connection));
        }
        else
        {
            var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(options.DataFolder, "comity.db") };
            services.AddDbContext<ComityDb, SqliteComityDb>(db => db.UseSqlite(file.ConnectionString));
        }

        services.AddDataProtection().SetApplicationName("Comity").PersistKeysToDbContext<ComityDb>();
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
