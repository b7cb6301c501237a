using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Features.Newsroom;

/// <summary>A press report that somebody brought in to be read. What it says is not kept beside it: the reader says the same of
/// the same text every time.</summary>
public sealed class Report
{
    public const int LongestText = 100_000;
    public const int LongestSource = 200;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Where it was published, as people call it.</summary>
    public required string Source { get; init; }

    /// <summary>The day of publication, from which “on Wednesday” is reckoned.</summary>
    public required DateOnly? Published { get; init; }

    public required string Text { get; init; }

    /// <summary>Who brought it in; null once they erased themselves.</summary>
    public required Guid? ById { get; init; }

    public required DateTimeOffset At { get; init; }

    public string Address => $"/newsroom/reports/{Id}";
}

internal sealed class ReportTable : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> table)
    {
        table.ToTable("Reports");
        table.Property(report => report.Id).ValueGeneratedNever();
        table.Property(report => report.Source).HasMaxLength(Report.LongestSource);
        table.Ignore(report => report.Address);
        table.HasIndex(report => report.At);
        table.HasOne<Account>().WithMany().HasForeignKey(report => report.ById);
    }
}
