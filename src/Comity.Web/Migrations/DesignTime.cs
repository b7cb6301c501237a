using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore.Design;

namespace Comity.Web.Migrations;

/// <summary>Gives <c>dotnet ef migrations add</c> the model exactly as the running site builds it.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteComityDb>
{
    public SqliteComityDb CreateDbContext(string[] args) =>
        (SqliteComityDb)Site.Build(new SiteOptions { DataFolder = Path.GetTempPath() })
            .Services.CreateScope().ServiceProvider.GetRequiredService<ComityDb>();
}

/// <summary>The same for PostgreSQL; no server is needed.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresComityDb>
{
    public PostgresComityDb CreateDbContext(string[] args) =>
        (PostgresComityDb)Site.Build(new SiteOptions { DataFolder = Path.GetTempPath(), PostgresConnection = "Host=design" })
            .Services.CreateScope().ServiceProvider.GetRequiredService<ComityDb>();
}
