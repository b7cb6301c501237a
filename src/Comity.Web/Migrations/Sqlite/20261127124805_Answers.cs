using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Comity.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Answers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Disposition = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    NewVersionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    NewEId = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Quote = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConfirmedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Answers_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Answers_Versions_NewVersionId",
                        column: x => x.NewVersionId,
                        principalTable: "Versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Assignments",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => x.ProposalId);
                    table.ForeignKey(
                        name: "FK_Assignments_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Assignments_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BulkAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Lead = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Members = table.Column<string>(type: "TEXT", nullable: false),
                    Disposition = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    Quote = table.Column<string>(type: "TEXT", nullable: true),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Decision = table.Column<int>(type: "INTEGER", nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BulkAnswers_Discussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "Discussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClusterMembers",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Skeleton = table.Column<string>(type: "TEXT", nullable: true),
                    Remainder = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClusterMembers", x => x.ProposalId);
                    table.ForeignKey(
                        name: "FK_ClusterMembers_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Supports_GivenAt",
                table: "Supports",
                column: "GivenAt");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_DiscussionId_SubmittedAt",
                table: "Proposals",
                columns: new[] { "DiscussionId", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Answers_DiscussionId_AnsweredAt",
                table: "Answers",
                columns: new[] { "DiscussionId", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Answers_NewVersionId",
                table: "Answers",
                column: "NewVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_Answers_ProposalId_Number",
                table: "Answers",
                columns: new[] { "ProposalId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_PersonId",
                table: "Assignments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_BulkAnswers_DiscussionId_Decision",
                table: "BulkAnswers",
                columns: new[] { "DiscussionId", "Decision" });

            migrationBuilder.CreateIndex(
                name: "IX_ClusterMembers_DiscussionId_LeadId",
                table: "ClusterMembers",
                columns: new[] { "DiscussionId", "LeadId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Answers");

            migrationBuilder.DropTable(
                name: "Assignments");

            migrationBuilder.DropTable(
                name: "BulkAnswers");

            migrationBuilder.DropTable(
                name: "ClusterMembers");

            migrationBuilder.DropIndex(
                name: "IX_Supports_GivenAt",
                table: "Supports");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_DiscussionId_SubmittedAt",
                table: "Proposals");
        }
    }
}
