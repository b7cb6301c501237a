using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Features.Discussions.Triage;

/// <summary>A filter to which somebody of the secretariat gave a name, to find it again.</summary>
public sealed class SavedFilter
{
    public const int LongestName = 60;
    public const int LongestQuery = 600;
    public const int Most = 30;

    public required Guid DiscussionId { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>As <see cref="TriageFilter.QueryFor"/> writes it for the first page.</summary>
    public required string Query { get; init; }
}

internal sealed class SavedFilterTable : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> table)
    {
        table.ToTable("SavedFilters");
        table.HasKey(filter => new { filter.DiscussionId, filter.PersonId, filter.Name });
        table.Property(filter => filter.Name).HasMaxLength(SavedFilter.LongestName);
        table.Property(filter => filter.Query).HasMaxLength(SavedFilter.LongestQuery);
        table.HasIndex(filter => filter.PersonId);
        table.HasOne<Discussion>().WithMany().HasForeignKey(filter => filter.DiscussionId);
        table.HasOne<Account>().WithMany().HasForeignKey(filter => filter.PersonId);
    }
}
