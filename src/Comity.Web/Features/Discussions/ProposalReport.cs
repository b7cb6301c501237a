using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Features.Discussions;

/// <summary>A reader thinks that the words of a proposal should not be read. The key of the table makes it one of each person; it
/// is not in the log, because whoever is reported could tell from it who did it.</summary>
public sealed class ProposalReport
{
    public const int LongestNote = 500;

    public required Guid ProposalId { get; init; }

    public Proposal? Proposal { get; init; }

    public required Guid PersonId { get; init; }

    public required ModerationReason Reason { get; init; }

    public required string Note { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The secretariat has not looked yet.</summary>
    public bool IsOpen { get; set; } = true;
}

internal sealed class ProposalReportTable : IEntityTypeConfiguration<ProposalReport>
{
    public void Configure(EntityTypeBuilder<ProposalReport> table)
    {
        table.ToTable("ProposalReports");
        table.HasKey(report => new { report.ProposalId, report.PersonId });
        table.Property(report => report.Reason).HasConversion<string>().HasMaxLength(20);
        table.Property(report => report.Note).HasMaxLength(ProposalReport.LongestNote);
        table.HasIndex(report => report.PersonId);
        table.HasOne(report => report.Proposal).WithMany().HasForeignKey(report => report.ProposalId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
