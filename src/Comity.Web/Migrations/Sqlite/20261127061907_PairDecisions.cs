using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Comity.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PairDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PairDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OldVersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NewVersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    OldEId = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    NewEId = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Forbidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PairDecisions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PairDecisions_OldVersionId_NewVersionId_Level_OldEId_NewEId",
                table: "PairDecisions",
                columns: new[] { "OldVersionId", "NewVersionId", "Level", "OldEId", "NewEId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PairDecisions");
        }
    }
}
