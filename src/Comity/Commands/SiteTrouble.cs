using System.Net.Sockets;
using Comity.Speaking;
using Comity.Web.Platform;
using Comity.Web.Platform.Log;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Comity.Commands;

/// <summary>Why the site does not start, where that is for the operator to mend.</summary>
internal static class SiteTrouble
{
    // Result codes of SQLite, https://sqlite.org/rescode.html
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>Reads a little of the database that is there, so that a damaged one is met before the site begins to
    /// log.</summary>
    /// <exception cref="SqliteException">It cannot be read.</exception>
    public static void LookAtDatabase(SiteOptions options)
    {
        var file = DatabaseOf(options);
        if (options.PostgresConnection is not null || !File.Exists(file))
            return;
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        command.ExecuteScalar();
    }

    /// <exception cref="RefusalException">The operator can mend it. Nothing is thrown for a fault of the program.</exception>
    public static void Refuse(Exception problem, SiteOptions options)
    {
        for (var cause = problem; cause is not null; cause = cause.InnerException)
            if (Said(cause, options) is { } refusal)
                throw refusal;
    }

    private static RefusalException? Said(Exception cause, SiteOptions options) => cause switch
    {
        LogKeyException log => new RefusalException(1, LogKey(log.Trouble), log.Values),
        AddressInUseException => new RefusalException(1, "serve.in-use", options.Urls),
        PostgresException refused => new RefusalException(1, "serve.postgres-refused", refused.MessageText),
        NpgsqlException => new RefusalException(
            1, "serve.postgres-silent", new NpgsqlConnectionStringBuilder(options.PostgresConnection).Host),
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase } =>
            new RefusalException(1, "serve.damaged", DatabaseOf(options)),
        SqliteException failed => new RefusalException(1, "serve.data", options.DataFolder, failed.Message),
        SocketException => new RefusalException(1, "serve.address", options.Urls, cause.Message),
        UnauthorizedAccessException or IOException { InnerException: null } =>
            new RefusalException(1, "serve.data", options.DataFolder, cause.Message),
        InvalidOperationException when cause.Message.Contains("HTTPS", StringComparison.Ordinal) =>
            new RefusalException(1, "serve.https"),
        _ => null,
    };

    private static string LogKey(LogKeyTrouble trouble) => trouble switch
    {
        LogKeyTrouble.Damaged => "serve.log-damaged",
        LogKeyTrouble.NoKey => "serve.log-no-key",
        LogKeyTrouble.OtherKey => "serve.log-other-key",
        LogKeyTrouble.OtherOrigin => "serve.log-other-origin",
        _ => "serve.log-no-log",
    };

    private static string DatabaseOf(SiteOptions options) => Path.Combine(options.DataFolder, "comity.db");
}
