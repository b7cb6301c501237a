using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Comity.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Discussions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Proposals_DiscussionId_Identity",
                table: "Proposals");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Judgements",
                table: "Judgements");

            migrationBuilder.DropColumn(
                name: "Identity",
                table: "Judgements");

            migrationBuilder.AddColumn<string>(
                name: "EId",
                table: "Judgements",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Judgements",
                table: "Judgements",
                columns: new[] { "DiscussionId", "EId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_DiscussionId_EId",
                table: "Proposals",
                columns: new[] { "DiscussionId", "EId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Proposals_DiscussionId_EId",
                table: "Proposals");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Judgements",
                table: "Judgements");

            migrationBuilder.DropColumn(
                name: "EId",
                table: "Judgements");

            migrationBuilder.AddColumn<string>(
                name: "Identity",
                table: "Judgements",
                type: "TEXT",
                maxLength: 26,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Judgements",
                table: "Judgements",
                columns: new[] { "DiscussionId", "Identity", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_DiscussionId_Identity",
                table: "Proposals",
                columns: new[] { "DiscussionId", "Identity" });
        }
    }
}
