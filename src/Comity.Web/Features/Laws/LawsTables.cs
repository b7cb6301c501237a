using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.Web.Features.Laws;

internal sealed class PublishedWorkTable : IEntityTypeConfiguration<PublishedWork>
{
    public void Configure(EntityTypeBuilder<PublishedWork> table)
    {
        table.ToTable("Works");
        table.Property(work => work.Id).ValueGeneratedNever();
        table.Property(work => work.Iri).HasMaxLength(300);
        table.Property(work => work.Key).HasMaxLength(300);
        table.HasIndex(work => work.Key).IsUnique();
        table.HasMany(work => work.Versions).WithOne(version => version.Work).HasForeignKey(version => version.WorkId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PublishedVersionTable : IEntityTypeConfiguration<PublishedVersion>
{
    public void Configure(EntityTypeBuilder<PublishedVersion> table)
    {
        table.ToTable("Versions");
        table.Property(version => version.Id).ValueGeneratedNever();
        table.Property(version => version.Language).HasMaxLength(3);
        table.Property(version => version.VersionDate).HasMaxLength(10);
        table.Property(version => version.Hash).HasMaxLength(64);
        table.HasIndex(version => new { version.WorkId, version.Language, version.VersionDate }).IsUnique();
    }
}

internal sealed class DraftTable : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> table)
    {
        table.ToTable("Drafts");
        table.Property(draft => draft.Id).ValueGeneratedNever();
        table.Property(draft => draft.FileName).HasMaxLength(300);
        table.HasIndex(draft => draft.OwnerId);
    }
}

internal sealed class PairDecisionTable : IEntityTypeConfiguration<PairDecision>
{
    public void Configure(EntityTypeBuilder<PairDecision> table)
    {
        table.ToTable("PairDecisions");
        table.Property(decision => decision.Id).ValueGeneratedNever();
        table.Property(decision => decision.OldEId).HasMaxLength(300);
        table.Property(decision => decision.NewEId).HasMaxLength(300);
        table.HasIndex(decision => new
        {
            decision.OldVersionId, decision.NewVersionId, decision.Level, decision.OldEId, decision.NewEId,
        }).IsUnique();
    }
}
