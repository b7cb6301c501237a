using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Comity.Web.Platform.Data;

/// <summary>What a database refuses because of what it holds already, beside what it cannot do at all.</summary>
public static class Conflicts
{
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;

    /// <summary>A row is there already, or not there any more: somebody was first.</summary>
    public static bool IsConflict(this DbUpdateException problem) => problem is DbUpdateConcurrencyException
        || problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
            or SqliteException { SqliteExtendedErrorCode: SqlitePrimaryKey or SqliteUnique };

    /// <summary>It may come from one of several rows and not from the database.</summary>
    public static bool MayBeOneRow(Exception problem) => problem is InvalidOperationException { InnerException: null }
        or DbUpdateException { InnerException: not NpgsqlException { IsTransient: true } };
}
