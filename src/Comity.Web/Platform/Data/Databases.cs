using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Comity.Web.Platform.Data;

/// <summary>The model on SQLite, which cannot order or compare <see cref="DateTimeOffset"/>: moments are UTC ticks
/// there.</summary>
public sealed class SqliteComityDb(DbContextOptions<SqliteComityDb> options) : ComityDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

/// <summary>The model on PostgreSQL.</summary>
public sealed class PostgresComityDb(DbContextOptions<PostgresComityDb> options) : ComityDb(options);
